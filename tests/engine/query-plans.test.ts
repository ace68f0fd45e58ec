import type { Database, Statement } from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { aCustomer, aVisit, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

let shop: Shop;
const asked: string[] = [];

/** Notes the text of every statement that runs from here on. */
function listen(raw: Database): void {
  const prepare = raw.prepare.bind(raw);
  const listening = (sql: string): Statement => {
    asked.push(sql);
    return prepare(sql);
  };
  Object.defineProperty(raw, 'prepare', { value: listening, configurable: true });
}

beforeAll(async () => {
  const first = openEngine({ keep: true });
  for (let i = 0; i < 30; i++) {
    const customerId = await aCustomer(first, {
      givenName: `Anna ${i}`,
      familyName: 'Berg',
      phones: [`031 555 10 ${i + 10}`],
      birthday: '11-21',
    });
    await first.call('companions.add', { customerId, name: 'Biscuit', birthday: '11-22' });
    await first.call('preferences.add', { customerId, kind: 'usual', text: 'rye' });
    for (const day of ['2026-10-25', '2026-11-01', '2026-11-08', '2026-11-15'])
      await aVisit(first, customerId, day, { items: [{ name: `Rye ${i}` }] });
    if (i < 8) await makeItRight(first, customerId, i);
  }
  await stayInTouch(first);
  first.close();
  // Opened again, so that every statement is prepared where it can be heard.
  shop = openEngine({ path: first.path, keep: true });
  listen(shop.book.raw);
}, 60_000);

let slipCode = '';
let promiseId = 0;

/** Plans and programmes for a group, somebody's own plan, and who sent whom. */
async function stayInTouch(at: Shop): Promise<void> {
  const groupId = (await at.call('groups.create', { name: 'Rye', filter: { preference: { text: 'rye' } } })).id;
  const jarId = (await at.call('jars.add', { name: 'Biscuits', count: 9, lowAt: 20 })).id;
  const programme = {
    name: 'Rye',
    give: 'a loaf',
    costMinor: 400,
    groupId,
    jarId,
    from: '2026-11-01',
    to: '2026-12-01',
  };
  await at.call('programmes.add', programme);
  await at.call('plans.add', { name: 'Rye', kind: 'call', groupId, everyDays: 3 });
  await at.call('plans.add', { name: 'New', kind: 'call', groupId, afterVisit: 3, afterDays: 2 });
  await at.call('plans.add', { name: 'Own', kind: 'call', customerId: 4, everyDays: 1 });
  for (let customerId = 3; customerId <= 30; customerId++) {
    await at.call('touches.add', { customerId, kind: 'note' });
    await at.call('referrals.set', { customerId, referredBy: 1 + (customerId % 2) });
  }
}

async function makeItRight(at: Shop, customerId: number, i: number): Promise<void> {
  if (i === 0) await at.call('staff.add', { name: 'Olive', role: 'owner' });
  const { id } = await at.call('complaints.open', { customerId, text: `cold soup ${i}`, atMs: NOW - 20 * 86_400_000 });
  if (i % 2 === 0) await at.call('complaints.step', { id, step: 'resolve', atMs: NOW - 10 * 86_400_000 });
  else await at.call('complaints.request', { id, step: 'extra', costMinor: 9000 });
  promiseId = (await at.call('promises.make', { customerId, text: 'rye', dueOn: i % 3 === 0 ? TODAY : '2026-12-24' }))
    .id;
  await at.call('feedback.add', { customerId, kind: 'score', score: i % 11 });
  const said = await at.call('feedback.add', { customerId, kind: 'suggestion', text: 'oat milk' });
  if (i % 2 === 0) await at.call('feedback.update', { id: said.id, status: 'done' });
  await at.call('feedback.add', { kind: 'praise', text: 'so kind', aboutStaffId: 1 });
  slipCode = (await at.call('slips.make', { customerId })).slip.code;
}

/** Tables of a few rows, and the words of the book, which are read once and kept. */
const SMALL = [
  'settings',
  'book',
  'stale',
  'stale_plans',
  'plan_due_counts',
  'jars',
  'programmes',
  'groups',
  'staff',
  'vocabulary',
];

/** Indexes that hold only what waits, which is read whole because it is what is asked for. */
const WAITING =
  /USING (COVERING )?INDEX (promises_open|complaints_open|complaint_requests_waiting|feedback_untold|referrals_waiting|plans_active|plans_of_groups)/;

/** What a call reads from end to end, except small tables, what waits, lists that were handed in, and what an index search gives back. */
async function scansOf(call: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0;
  await call();
  const scans: string[] = [];
  for (const sql of [...new Set(asked)].filter(text => /^\s*(SELECT|UPDATE|DELETE|INSERT)/i.test(text))) {
    const steps = shop.book.raw.prepare(`EXPLAIN QUERY PLAN ${sql.replace(/\?|[:@][a-z]\w*/gi, '1')}`).all() as Step[];
    for (const { detail } of steps) {
      const [, table] = /^SCAN (\S+)(?! VIRTUAL)/.exec(detail) ?? [];
      const isFine =
        table === undefined ||
        SMALL.includes(table) ||
        WAITING.test(detail) ||
        /VIRTUAL TABLE|CONSTANT ROW|^SCAN \(|^SCAN v$/.test(detail);
      if (!isFine) scans.push(`${detail}: ${sql.slice(0, 100)}`);
    }
  }
  return scans;
}

interface Step {
  detail: string;
}

describe('no look at the counter reads a whole table', () => {
  const calls: [string, () => Promise<unknown>][] = [
    ['a search by name', () => shop.call('customers.search', { text: 'anna b' })],
    ['a search with a typo', () => shop.call('customers.search', { text: 'brga' })],
    ['a search for people with an allergy', () => shop.call('customers.search', { text: 'allergy' })],
    ['a search for people with a nut allergy', () => shop.call('customers.search', { text: 'soup allergy' })],
    ['a search by digits', () => shop.call('customers.search', { text: '5510' })],
    [
      'the warning of a likely duplicate',
      () => shop.call('customers.similar', { text: 'Anna Berg', phones: ['0315551011'] }),
    ],
    ['a card', () => shop.call('customers.get', { id: 3 })],
    ['a search by the code of a slip', () => shop.call('customers.search', { text: slipCode })],
    ['a search by a word of a complaint', () => shop.call('customers.search', { text: 'soup' })],
    ['a slip', () => shop.call('slips.get', { code: slipCode })],
    ['what is promised for a day', () => shop.call('promises.list', { dueOn: TODAY, state: 'open' })],
    ['what is promised to somebody', () => shop.call('promises.list', { customerId: 3 })],
    ['what is promised and not kept', () => shop.call('promises.list', { state: 'open' })],
    ['what somebody said', () => shop.call('feedback.list', { customerId: 3 })],
    ['what was said in a week', () => shop.call('feedback.list', { from: '2026-11-15', to: TODAY })],
    ['the timeline', () => shop.call('customers.timeline', { id: 3 })],
    ['a photo', () => shop.call('customers.photo', { id: 3 })],
    ['the visits of one person', () => shop.call('visits.list', { customerId: 3 })],
    ['the items that begin so', () => shop.call('items.suggest', { text: 'r', customerId: 3 })],
    ['a sale', () => shop.call('visits.record', { customerId: 3, items: [{ name: 'Rye 1' }], amountMinor: 100 })],
    ['a complaint', () => shop.call('complaints.open', { customerId: 3, text: 'cold' })],
    ['a complaint with its steps', () => shop.call('complaints.get', { id: 3 })],
    ['what may be given', () => shop.call('complaints.allowance', { complaintId: 3, costMinor: 100 })],
    ['a step', () => shop.call('complaints.step', { id: 2, step: 'fix', costMinor: 100, dueOn: TODAY })],
    ['what an owner is asked', () => shop.call('complaints.request', { id: 2, step: 'extra', costMinor: 9000 })],
    ['what an owner says', () => shop.call('complaints.decide', { requestId: 1, approve: true }, { staffId: 1 })],
    ['whose complaint it was', () => shop.call('complaints.update', { id: 2, customerId: 5 })],
    ['the complaints of somebody', () => shop.call('complaints.list', { customerId: 3 })],
    ['a promise', () => shop.call('promises.make', { customerId: 3, text: 'rye', dueOn: TODAY })],
    ['a promise moved', () => shop.call('promises.move', { id: promiseId, dueOn: '2026-12-25' })],
    ['a promise kept', () => shop.call('promises.keep', { id: promiseId })],
    ['a score', () => shop.call('feedback.add', { kind: 'score', score: 0, slipCode })],
    ['a slip to print', () => shop.call('slips.make', { customerId: 3 })],
    ['a touch', () => shop.call('touches.add', { customerId: 3, kind: 'call' })],
    ['how we were in touch with somebody', () => shop.call('touches.list', { customerId: 3 })],
    ['whose turn it is', () => shop.call('touches.due', { day: '2026-12-24' })],
    ['whose turn it is for a colleague', () => shop.call('touches.due', { day: '2026-12-24', staffId: 1 })],
    ['not now', () => shop.call('plans.snooze', { planId: 3, customerId: 4, until: '2026-12-24', reason: 'ill' })],
    ['something given', () => shop.call('programmes.give', { programmeId: 1, customerId: 3 })],
    ['who sent somebody', () => shop.call('referrals.set', { customerId: 20, referredBy: 7 })],
    ['who is to be thanked', () => shop.call('referrals.toThank', {})],
    ['a thank-you', () => shop.call('referrals.thank', { customerId: 1 })],
    ['the treat jars', () => shop.call('jars.list', {})],
    ['a note', () => shop.call('preferences.add', { customerId: 3, kind: 'likes', text: 'rye' })],
    ['two cards of one person', () => shop.call('customers.merge', { id: 6, intoId: 3 })],
    ['that two cards are two people', () => shop.call('doubles.apart', { id: 4, otherId: 3 })],
    ['a person', () => shop.call('customers.create', { givenName: 'Zebedee', phones: ['0441112233'] })],
  ];
  test.each(calls)('%s', async (_what, call) => {
    expect(await scansOf(call)).toEqual([]);
  });
});

describe('a page of the table', () => {
  test('by name comes from the index of names, without sorting', () => {
    const sql =
      'SELECT c.id FROM search_slots x JOIN customers c ON c.id = x.customer_id LEFT JOIN customer_stats s ON s.customer_id = c.id ORDER BY x.sort_name, c.id LIMIT 100';
    const plan = (shop.book.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
      .map(step => step.detail)
      .join('; ');
    expect(plan).toContain('search_slots_name');
    expect(plan).not.toContain('SCAN c');
  });
});

describe('the reports', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' };
  test('of promises and of feedback read their days from their indexes', async () => {
    expect(await scansOf(() => shop.call('promises.report', november))).toEqual([]);
    expect(await scansOf(() => shop.call('feedback.report', november))).toEqual([]);
  });
});

describe('retention as of today', () => {
  const quarter = { from: '2026-08-23', to: TODAY };
  const calls: [string, () => Promise<unknown>][] = [
    ['cohorts', () => shop.call('retention.cohorts', {})],
    ['the flow of a quarter', () => shop.call('retention.flow', quarter)],
    ['the summary of a quarter', () => shop.call('retention.summary', quarter)],
    ['who is slipping', () => shop.call('rhythm.slipping', { states: ['overdue', 'lapsed'] })],
    ["one person's rhythm", () => shop.call('rhythm.of', { customerId: 3 })],
    ['what was sold to whom we do not know', () => shop.call('passersBy.days', quarter)],
  ];
  test.each(calls)('%s: no table of visits is read whole', async (_what, call) => {
    // Whom money was given back to, and who came only once, stand in an index of that alone. When each was seen last is read from
    // the people themselves, 14 ms for 100,000: an index would cost every visit two pages.
    const known = /visits_negative|customer_stats_once|^SCAN unseen|^SCAN customer_stats: SELECT count\(\*\) AS people/;
    expect((await scansOf(call)).filter(scan => !known.test(scan))).toEqual([]);
  });
});

describe('the board of complaints', () => {
  test('reads what is open, what was made right lately and what waits from their indexes', async () => {
    const scans = await scansOf(() => shop.call('complaints.board', {}));
    // What came back of making it right is worked out over all recoveries of a year.
    expect(scans.filter(scan => !/FROM recoveries|FROM visits v/.test(scan))).toEqual([]);
  });
});

describe('today', () => {
  test('reads who has a birthday, who was here and who is owed something from their indexes', async () => {
    const scans = await scansOf(() => shop.call('today.list', {}, { staffId: 1 }));
    // How many people there are is counted, which reads an index from end to end.
    // Who is late is looked for in the summaries: of an old book their index finds nearly everybody, and takes twice as long.
    const counted = (scan: string) => scan.includes('count(*)') || scan.startsWith('SCAN customer_stats:');
    expect(scans.filter(scan => !counted(scan))).toEqual([]);
    expect((await shop.call('today.list', {})).today).toBe(TODAY);
  });
});

test('what an action changed is found by its number, in a book that was closed after its only action, too', async () => {
  const first = openEngine({ keep: true });
  await first.call('book.fillDemo', { regulars: 40 });
  first.close();
  const again = openEngine({ path: first.path, keep: true });
  const details = again.book.raw
    .prepare('EXPLAIN QUERY PLAN SELECT * FROM action_changes WHERE action_id = ? ORDER BY id')
    .all(1)
    .map(row => (row as { detail: string }).detail);
  expect(details).toEqual([
    'SEARCH a USING INTEGER PRIMARY KEY (rowid=?)',
    'SEARCH c USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)',
  ]);
});
