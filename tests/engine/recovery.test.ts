import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WriteBook } from '../../electron/book/handles.ts';
import { compareWithPeers } from '../../electron/complaints/matching.ts';
import { rebuildRecoveries, returnWindowDays } from '../../electron/complaints/recovery.ts';
import { rebuildStats } from '../../electron/customers/stats.ts';
import type { ComplaintStep } from '../../shared/contract/complaints.ts';
import { aCustomer, aVisit, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

const DAY_MS = 86_400_000;
const numberOf = (day: string) => Date.parse(day) / DAY_MS;
const dayOf = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);
const daysAgo = (days: number) => dayOf(numberOf(TODAY) - days);
const noonOf = (day: string) => Date.parse(`${day}T12:00:00Z`);

interface ComplaintFacts {
  id: number;
  customer_id: number | null;
  category: string | null;
  opened_at_ms: number;
  cause: string | null;
}
interface StepFacts {
  complaint_id: number;
  step: ComplaintStep;
  at_ms: number;
  verdict: string | null;
  cost_minor: number | null;
}
interface VisitFacts {
  customer_id: number;
  day: string;
}

/** Type 7: the value at rank 1 + (n - 1) x q, a straight line between neighbours. */
function quantileByHand(values: number[], q: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}

/** The usual gap of somebody with these visit days, leaning on the shop with fewer than four. */
function gapByHand(days: string[], shopMedian: number | null): number | null {
  const gaps = days.slice(1).map((day, i) => numberOf(day) - numberOf(days[i]!));
  const own = quantileByHand(gaps, 0.5);
  if (days.length >= 4 || shopMedian === null) return own;
  return own === null ? shopMedian : (gaps.length * own + 3 * shopMedian) / (gaps.length + 3);
}

/** Everything there is to know, read plainly. */
function facts(book: WriteBook) {
  const all = <T>(sql: string) => book.raw.prepare(sql).all() as T[];
  const visits = all<VisitFacts>(
    'SELECT customer_id, day FROM visits WHERE voided_at_ms IS NULL AND is_refund = 0 ORDER BY day',
  );
  const daysOf = (id: number) => [...new Set(visits.filter(one => one.customer_id === id).map(one => one.day))].sort();
  const steps = all<StepFacts>('SELECT * FROM complaint_steps ORDER BY at_ms, id');
  const complaints = all<ComplaintFacts>('SELECT * FROM complaints ORDER BY id').map(complaint => {
    const own = steps.filter(step => step.complaint_id === complaint.id);
    let closedAtMs: number | null = null;
    let verdict: string | null = null;
    let reopened = 0;
    for (const step of own) {
      if (step.step === 'resolve') [closedAtMs, verdict] = [step.at_ms, null];
      if (step.step === 'verdict') verdict = step.verdict;
      if (step.step === 'reopen') verdict = null;
      if (step.step === 'reopen' || (step.step === 'verdict' && step.verdict === 'not_right')) {
        closedAtMs = null;
        reopened++;
      }
    }
    const firstAtMs =
      own.find(step => ['acknowledge', 'apologise', 'fix', 'resolve', 'extra'].includes(step.step))?.at_ms ?? null;
    return { ...complaint, closedAtMs, verdict, reopened, firstAtMs };
  });
  const shopMedian = book.pluck<[], number | null>('SELECT shop_median_gap_days FROM book').get() ?? null;
  const customers = all<{ id: number }>('SELECT id FROM customers').map(row => row.id);
  return { daysOf, complaints, steps, shopMedian, customers };
}

const utcDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Who stands closed, with the window as of that day and the first visit within it. */
function recoveriesByHand(book: WriteBook) {
  const { complaints, daysOf, shopMedian } = facts(book);
  return complaints.flatMap(({ id, customer_id, closedAtMs, verdict }) => {
    if (customer_id === null || closedAtMs === null) return [];
    const closedOn = utcDay(closedAtMs);
    const days = daysOf(customer_id);
    const before = days.filter(day => day <= closedOn);
    const gap = gapByHand(before, shopMedian);
    const windowDays = Math.floor(Math.max(30, 2 * (gap ?? 0)));
    const returnBy = dayOf(numberOf(closedOn) + windowDays);
    const returnedOn = days.find(day => day > closedOn && day <= returnBy) ?? null;
    return [
      {
        id,
        customerId: customer_id,
        closedOn,
        windowDays,
        returnBy,
        returnedOn,
        gap,
        firstDay: before[0] ?? null,
        verdict,
      },
    ];
  });
}

const kept = (book: WriteBook) =>
  book.raw
    .prepare(
      `SELECT complaint_id AS id, customer_id AS customerId, closed_on_day AS closedOn, window_days AS windowDays,
         return_by_day AS returnBy, returned_on_day AS returnedOn, usual_gap_days AS gap, first_day AS firstDay FROM recoveries ORDER BY complaint_id`,
    )
    .all();

const bandByHand = (gap: number) => [3, 7, 14, 30, 60].filter(end => gap > end).length;

/** The comparison, person by person, from nothing but the raw rows and the rule in words. */
function comparisonByHand(book: WriteBook, from: string, to: string, today: string) {
  const { customers, complaints, daysOf, shopMedian } = facts(book);
  const never = customers
    .filter(id => complaints.every(complaint => complaint.customer_id !== id))
    .map(id => ({ id, days: daysOf(id), gap: gapByHand(daysOf(id), shopMedian) }))
    .filter(peer => peer.days.length > 0 && peer.gap !== null);
  let [count, of] = [0, 0];
  for (const one of recoveriesByHand(book)) {
    if (one.closedOn < from || one.closedOn > to || one.returnBy >= today) continue;
    if (one.gap === null || one.firstDay === null) continue;
    const apart = (peer: { days: string[] }) => numberOf(peer.days[0]!) - numberOf(one.firstDay!);
    const alike = never.filter(peer => bandByHand(peer.gap!) === bandByHand(one.gap!));
    const byNearness = (a: (typeof alike)[0], b: (typeof alike)[0]) =>
      Math.abs(apart(a)) - Math.abs(apart(b)) || apart(a) - apart(b) || a.id - b.id;
    // Six on either side; the later ids of the same day before, so the cut is made by day and id.
    const before = alike
      .filter(peer => apart(peer) < 0)
      .sort((a, b) => apart(b) - apart(a) || b.id - a.id)
      .slice(0, 6);
    const after = alike
      .filter(peer => apart(peer) >= 0)
      .sort((a, b) => apart(a) - apart(b) || a.id - b.id)
      .slice(0, 6);
    const peer = [...before, ...after].sort(byNearness).find(candidate => {
      const window = Math.floor(Math.max(30, 2 * candidate.gap!));
      const start = dayOf(numberOf(one.closedOn) - window);
      const end = dayOf(numberOf(one.closedOn) + window);
      return end < today && candidate.days.some(day => day >= start && day <= one.closedOn);
    });
    if (!peer) continue;
    of++;
    const end = dayOf(numberOf(one.closedOn) + Math.floor(Math.max(30, 2 * peer.gap!)));
    if (peer.days.some(day => day > one.closedOn && day <= end)) count++;
  }
  return { count, of };
}

type Deed =
  | { do: 'visit'; who: number; ago: number }
  | { do: 'open'; who: number; ago: number }
  | { do: 'step'; which: number; step: ComplaintStep; later: number; verdict: 'right' | 'not_right' | 'no_answer' }
  | { do: 'void' | 'undo' | 'link'; which: number };

const STEPS: ComplaintStep[] = ['acknowledge', 'fix', 'resolve', 'resolve', 'resolve', 'followUp', 'verdict', 'reopen'];
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('visit' as const), who: fc.nat(11), ago: fc.nat(250) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), who: fc.nat(7), ago: fc.nat(200) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      which: fc.nat(50),
      step: fc.constantFrom(...STEPS),
      later: fc.nat(40),
      verdict: fc.constantFrom('right' as const, 'not_right' as const, 'no_answer' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('void' as const, 'undo' as const, 'link' as const), which: fc.nat(50) }),
  },
);

async function perform(shop: Shop, one: Deed, people: number[]): Promise<void> {
  const nth = (sql: string, at: number) => {
    const ids = shop.book.raw.prepare(sql).pluck().all() as number[];
    return ids[at % Math.max(1, ids.length)];
  };
  if (one.do === 'visit') {
    const customerId = people[one.who % people.length]!;
    await shop.ask('visits.record', { customerId, atMs: noonOf(daysAgo(one.ago)), amountMinor: 500 });
    return;
  }
  if (one.do === 'open') {
    // Some are about nobody we know, and half of the people never complain.
    const customerId = one.who < 6 ? people[one.who]! : null;
    await shop.ask('complaints.open', { customerId, text: 'The soup was cold', atMs: noonOf(daysAgo(one.ago)) });
    return;
  }
  if (one.do === 'step') {
    const id = nth('SELECT id FROM complaints ORDER BY id', one.which);
    if (id === undefined) return;
    const last = shop.book
      .pluck<[number, number], number>(
        'SELECT coalesce((SELECT max(at_ms) FROM complaint_steps WHERE complaint_id = ?), (SELECT opened_at_ms FROM complaints WHERE id = ?))',
      )
      .get(id, id)!;
    const atMs = Math.min(NOW, last + one.later * 7 * 3_600_000);
    const costMinor = one.step === 'resolve' ? 100 : null;
    await shop.ask('complaints.step', {
      ...{ id, step: one.step, atMs, costMinor },
      ...(one.step === 'verdict' ? { verdict: one.verdict } : {}),
    });
    return;
  }
  const tables = { void: 'visits', undo: 'actions', link: 'complaints' };
  const id = nth(`SELECT id FROM ${tables[one.do]} ORDER BY id DESC LIMIT 8`, one.which);
  if (id === undefined) return;
  if (one.do === 'void') await shop.ask('visits.void', { id });
  if (one.do === 'undo') await shop.ask('actions.undo', { actionId: id });
  if (one.do === 'link') await shop.ask('complaints.update', { id, customerId: people[one.which % 6] });
}

const shareOf = (count: number, of: number) => ({ count, of, share: of === 0 ? null : count / of });

test('recovery figures equal a slow recount over the raw rows of random books, edits, voids and undo included', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 10, maxLength: 70 }),
      fc.integer({ min: 60, max: 250 }),
      fc.nat(80),
      fc.nat(60),
      async (deeds, fromAgo, toAgo, laterDays) => {
        const shop = openEngine();
        const people: number[] = [];
        for (let i = 0; i < 12; i++) people.push(await aCustomer(shop, { givenName: `Person ${i}` }));
        // Everyone has come every so often for a while, so that there are rhythms to compare.
        for (const [i, id] of people.entries())
          for (let ago = 240 - i; ago > 20 * (i % 6); ago -= 9 + 3 * (i % 4)) await aVisit(shop, id, daysAgo(ago));
        for (const one of deeds) await perform(shop, one, people);
        const plain = recoveriesByHand(shop.book).map(({ verdict, ...row }) => row);
        expect(kept(shop.book)).toEqual(plain);
        rebuildRecoveries(shop.book);
        expect(kept(shop.book)).toEqual(plain);

        rebuildStats(shop.book);
        rebuildRecoveries(shop.book);
        shop.clock.set(NOW + laterDays * DAY_MS);
        const today = dayOf(numberOf(TODAY) + laterDays);
        const [from, to] = [daysAgo(Math.max(fromAgo, toAgo)), daysAgo(Math.min(fromAgo, toAgo))];
        const report = await shop.call('complaints.report', { from, to });
        const closed = facts(shop.book).complaints.filter(
          ({ closedAtMs }) => closedAtMs !== null && utcDay(closedAtMs) >= from && utcDay(closedAtMs) <= to,
        );
        const within = recoveriesByHand(shop.book).filter(one => one.closedOn >= from && one.closedOn <= to);
        const passed = within.filter(one => today > one.returnBy);
        expect(report.closed).toBe(closed.length);
        expect(report.confirmed).toEqual(shareOf(closed.filter(one => one.verdict === 'right').length, closed.length));
        expect(report.returned).toEqual({
          ...shareOf(passed.filter(one => one.returnedOn !== null).length, passed.length),
          waiting: within.length - passed.length,
        });
        const { count, of } = comparisonByHand(shop.book, from, to, today);
        expect(report.comparison).toMatchObject(shareOf(count, of));

        const opened = facts(shop.book).complaints.filter(
          one => utcDay(one.opened_at_ms) >= from && utcDay(one.opened_at_ms) <= to,
        );
        expect(report.opened).toBe(opened.length);
        expect(report.reopened).toBe(opened.filter(one => one.reopened > 0).length);
        expect(report.firstResponse.n).toBe(opened.filter(one => one.firstAtMs !== null).length);
        expect(report.resolution.n).toBe(opened.filter(one => one.closedAtMs !== null).length);
        const costs = facts(shop.book).steps.filter(step => utcDay(step.at_ms) >= from && utcDay(step.at_ms) <= to);
        expect(report.costMinor).toBe(costs.reduce((sum, step) => sum + (step.cost_minor ?? 0), 0));
        shop.close();
      },
    ),
    { numRuns: 20 },
  );
}, 240_000);

test('answers and resolutions count in opening hours, reopening included', async () => {
  const shop = openEngine();
  const nine = [{ from: '09:00', to: '17:00' }];
  await shop.call('settings.set', {
    timeZone: 'UTC',
    openingHours: { week: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: [], sun: [] }, closed: [] },
  });
  const { id } = await shop.call('complaints.open', { text: 'Cold', atMs: Date.parse('2026-11-13T16:00:00Z') });
  const step = (name: ComplaintStep, at: string, more = {}) =>
    shop.call('complaints.step', { id, step: name, atMs: Date.parse(at), ...more });
  // Friday 16:00 to Monday 10:00: an hour on Friday, one on Monday.
  await step('acknowledge', '2026-11-16T10:00:00Z');
  await step('resolve', '2026-11-16T11:00:00Z');
  await step('verdict', '2026-11-17T09:00:00Z', { verdict: 'not_right' });
  // An hour on Friday, eight on Monday, six on Tuesday.
  await step('resolve', '2026-11-17T15:00:00Z');
  const report = await shop.call('complaints.report', { from: '2026-11-13', to: '2026-11-13' });
  expect(report.firstResponse).toEqual({ medianMinutes: 120, p90Minutes: 120, n: 1 });
  expect(report.resolution).toEqual({ medianMinutes: 900, p90Minutes: 900, n: 1 });
  expect(report.reopened).toBe(1);
});

test('a complaint whose window has not passed is in no denominator, even of someone who is back already', async () => {
  const shop = openEngine();
  const id = await aCustomer(shop);
  for (const ago of [50, 43, 36, 30]) await aVisit(shop, id, daysAgo(ago));
  const complaint = await shop.call('complaints.open', { customerId: id, text: 'Cold', atMs: noonOf(daysAgo(30)) });
  await shop.call('complaints.step', { id: complaint.id, step: 'resolve', atMs: noonOf(daysAgo(30)) });
  await aVisit(shop, id, daysAgo(20));
  const on = () => shop.call('complaints.report', { from: daysAgo(40), to: TODAY });
  expect((await on()).returned).toEqual({ count: 0, of: 0, share: null, waiting: 1 });
  expect((await shop.call('complaints.get', { id: complaint.id })).cameBack).toEqual({
    ...{ state: 'returned', windowDays: 30, until: TODAY, returnedOn: daysAgo(20) },
  });
  shop.clock.set(NOW + DAY_MS);
  expect((await on()).returned).toEqual({ count: 1, of: 1, share: 1, waiting: 0 });
});

test('a complaint that turns out to be somebody else’s moves with its recovery, to a lower number too, and back', async () => {
  const shop = openEngine();
  const [low, high] = [await aCustomer(shop), await aCustomer(shop, { givenName: 'Bo' })];
  const { id } = await shop.call('complaints.open', { customerId: high, text: 'Cold', atMs: noonOf(daysAgo(9)) });
  await shop.call('complaints.step', { id, step: 'resolve', atMs: noonOf(daysAgo(8)) });
  const moved = await shop.call('complaints.update', { id, customerId: low });
  expect(kept(shop.book)).toMatchObject([{ customerId: low }]);
  await shop.call('actions.undo', { actionId: moved.actionId });
  expect(kept(shop.book)).toMatchObject([{ customerId: high }]);
});

test('the window is twice the own usual gap, at least 30 days', () => {
  expect([null, 0, 7, 15, 15.5, 16, 40].map(returnWindowDays)).toEqual([30, 30, 30, 30, 31, 32, 80]);
});

test('of very many, three hundred spread evenly are compared', () => {
  const shop = openEngine();
  const recovered = Array.from({ length: 5000 }, () => ({
    closedOn: '2026-01-10',
    usualGapDays: 7,
    firstDay: '2025-12-01',
  }));
  const { raw } = shop.book;
  raw.exec(`INSERT INTO customer_stats (customer_id, first_day, last_day, visit_days, visits, spent_minor, rank_score, usual_gap_days, gap_band)
    VALUES (1, '2025-12-01', '2026-01-08', 5, 5, 0, 0, 7, 1)`);
  expect(compareWithPeers(shop.book, recovered, TODAY)).toEqual({ count: 0, of: 300 });
});
