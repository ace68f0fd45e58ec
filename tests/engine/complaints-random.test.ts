import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type StepFact, stageOf } from '../../electron/complaints/stages.ts';
import { complaintStep, verdict } from '../../shared/contract/complaints.ts';
import { NOW, openEngine, type Shop } from '../fixtures.ts';

const HOUR_MS = 3_600_000;
const LIMIT = 2000;
const OWN_LIMIT = 3000;

/** One thing that happens; numbers pick among what is there. Nobody (0), Tom and Nora, both staff, and Ines, the owner. */
type Event =
  | { kind: 'open'; customer: number; hoursAgo: number; who: number }
  | { kind: 'step'; complaint: number; step: string; cost: number | null; verdict: string; who: number; wait: number }
  | { kind: 'ask'; complaint: number; step: string; cost: number; who: number }
  | { kind: 'decide'; request: number; approve: boolean; who: number }
  | { kind: 'link'; complaint: number; customer: number; who: number }
  | { kind: 'undo'; back: number; who: number };

const pick = fc.nat(3);
const who = fc.nat(3);
const step = fc.constantFrom(...complaintStep.options, 'extra', 'resolve', 'acknowledge');
const cost = fc.constantFrom(1, 500, 1000, 1500, 2000, 2500);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('open' as const), customer: pick, hoursAgo: fc.nat(5000), who }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      complaint: pick,
      step,
      cost: fc.option(cost, { freq: 4 }),
      verdict: fc.constantFrom(...verdict.options),
      who,
      wait: fc.nat(2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('ask' as const), complaint: pick, step, cost, who }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('decide' as const), request: pick, approve: fc.boolean(), who }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('link' as const), complaint: pick, customer: pick, who }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('undo' as const), back: fc.nat(7), who }) },
);

/** Does it, or is refused; only a mistake inside fails. */
async function perform(shop: Shop, what: Event): Promise<void> {
  const caller = what.who === 0 ? {} : { staffId: what.who };
  const nth = (sql: string, n: number) => {
    const ids = shop.book.raw.prepare(sql).pluck().all() as number[];
    return ids.length === 0 ? 1 : ids[n % ids.length]!;
  };
  const complaint = (n: number) => nth('SELECT id FROM complaints ORDER BY id', n);
  const ask = async (method: string, input: object) => {
    const result = await shop.ask(method, input, caller);
    if (!result.ok && result.error.code === 'internal') throw new Error(`${method} went wrong inside.`);
  };
  switch (what.kind) {
    case 'open':
      shop.clock.set(shop.clock.nowMs() + HOUR_MS);
      return ask('complaints.open', {
        text: 'x',
        customerId: what.customer === 0 ? null : Math.min(what.customer, 2),
        atMs: shop.clock.nowMs() - what.hoursAgo * HOUR_MS,
      });
    case 'step': {
      shop.clock.set(shop.clock.nowMs() + what.wait * HOUR_MS);
      const said = what.step === 'verdict' ? { verdict: what.verdict } : {};
      return ask('complaints.step', { id: complaint(what.complaint), step: what.step, costMinor: what.cost, ...said });
    }
    case 'ask':
      return ask('complaints.request', { id: complaint(what.complaint), step: what.step, costMinor: what.cost });
    case 'decide': {
      const requestId = nth('SELECT id FROM complaint_requests ORDER BY id', what.request);
      return ask('complaints.decide', { requestId, approve: what.approve });
    }
    case 'link':
      return ask('complaints.update', {
        id: complaint(what.complaint),
        customerId: what.customer === 0 ? null : Math.min(what.customer, 2),
      });
    case 'undo':
      return ask('actions.undo', { actionId: nth('SELECT id FROM actions ORDER BY id DESC', what.back) });
  }
}

interface Row {
  id: number;
  given: number;
  byNora: number;
}

function check(shop: Shop): void {
  const { raw } = shop.book;
  const rows = raw
    .prepare(
      `SELECT id, stage, first_response_at_ms AS firstResponseAtMs, resolved_at_ms AS resolvedAtMs, resolved_on_day AS resolvedOnDay, verdict, reopened,
         cost_minor AS costMinor FROM complaints`,
    )
    .all() as ({ id: number } & ReturnType<typeof stageOf>)[];
  const steps = raw.prepare(
    'SELECT step, at_ms AS atMs, on_day AS onDay, cost_minor AS costMinor, verdict FROM complaint_steps WHERE complaint_id = ? ORDER BY at_ms, id',
  );
  for (const { id, ...standing } of rows) expect(standing).toEqual(stageOf(steps.all(id) as StepFact[]));
  const sums = raw
    .prepare(
      `SELECT complaint_id AS id, sum(cost_minor) AS given, max(staff_id IS 2) AS byNora FROM complaint_steps
       WHERE approved_by_staff_id IS NULL AND cost_minor > 0 GROUP BY complaint_id`,
    )
    .all() as Row[];
  for (const { given, byNora } of sums) expect(given).toBeLessThanOrEqual(byNora ? OWN_LIMIT : LIMIT);
  const unasked = raw.prepare(
    `SELECT count(*) FROM complaint_steps t WHERE approved_by_staff_id IS NOT NULL AND staff_id IS NOT approved_by_staff_id AND
       NOT EXISTS (SELECT 1 FROM complaint_requests q WHERE q.complaint_id = t.complaint_id AND q.state = 'approved' AND q.cost_minor = t.cost_minor)`,
  );
  expect(unasked.pluck().get()).toBe(0);
}

/** Whatever became of the complaints, none points to itself, to another customer's, or anywhere from nobody's. */
function checkSecondFailures(shop: Shop): void {
  const wrong = shop.book.pluck<[], number>(
    `SELECT count(*) FROM complaints k LEFT JOIN complaints p ON p.id = k.previous_id
     WHERE k.previous_id IS NOT NULL AND (p.customer_id IS NOT k.customer_id OR k.customer_id IS NULL OR p.id = k.id)`,
  );
  expect(wrong.get()).toBe(0);
}

test('after anything people may do or undo, complaints stand where their steps lead, and nothing was given above the allowance', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 10, maxLength: 50 }), async events => {
      const shop = openEngine({ now: NOW });
      await shop.call('staff.add', { name: 'Tom' });
      await shop.call('staff.add', { name: 'Nora', allowanceMinor: OWN_LIMIT });
      await shop.call('staff.add', { name: 'Ines', role: 'owner' });
      await shop.call('customers.create', { givenName: 'Anna' });
      await shop.call('customers.create', { givenName: 'Bo' });
      await shop.call('complaints.open', { text: 'x', customerId: 1 });
      const fixed = shop.book.pluck<[], number>('SELECT max(id) FROM actions').get()!;
      for (const what of events) {
        // The team and the people stay, so that limits stay what they are.
        if (
          what.kind === 'undo' &&
          shop.book.pluck<[], number>('SELECT max(id) FROM actions').get()! - what.back <= fixed
        )
          continue;
        await perform(shop, what);
        check(shop);
      }
      checkSecondFailures(shop);
      expect(shop.book.raw.pragma('foreign_key_check')).toEqual([]);
      shop.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);
