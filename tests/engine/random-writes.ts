import fc from 'fast-check';
import { companionKind } from '../../shared/contract/companions.ts';
import { complaintStep, verdict } from '../../shared/contract/complaints.ts';
import { suggestionStatus } from '../../shared/contract/feedback.ts';
import { preferenceKind } from '../../shared/contract/preferences.ts';
import type { Shop } from '../fixtures.ts';

/** One thing somebody does at the counter; `who` and the like pick among what is there, so that most of it can be done. */
export type Step = { method: string; who: number; other: number; input: Record<string, unknown>; day?: number };

const NAMES = [
  'Anna',
  'Ann',
  'Berg',
  'Bergström',
  'Łucja',
  'José',
  '山田',
  '太郎',
  "O'Dowd",
  'Robert',
  'Zoe',
  'van der Berg',
  'محمد',
];
const TREATS = ['oat flat white', 'liver', 'rye bread', 'no nuts', 'Käsekuchen'];
const name = fc.constantFrom(...NAMES);
const maybeName = fc.option(name);
const phones = fc.array(fc.constantFrom('079 555 01 02', '+41 79 555 01 03', '5551234'), { maxLength: 2 });
const wrong = fc.constantFrom('the soup was cold', 'a fly on the Käsekuchen', 'waited for Anna');
const dueOn = fc.constantFrom('2026-11-21', '2026-11-22', '2026-12-01');
const photo = fc
  .uint8Array({ minLength: 1, maxLength: 40 })
  .map(bytes => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
const amount = fc.option(fc.integer({ min: -5000, max: 20_000 }));
const item = fc.record({
  name: fc.constantFrom('Rye', 'Brioche'),
  quantity: fc.double({ min: 0.1, max: 9, noNaN: true }),
});

const filter = fc.constantFrom(
  {},
  { isKey: true },
  { visitDays: { min: 2 } },
  { notTouchedDays: 30 },
  { preference: { text: 'rye' } },
  { isReferred: true },
  { lastSeenDays: { max: 60 } },
  { lastSeenDays: { min: 5 }, isKey: true },
  { knownForDays: { min: 10 } },
);
const cadence = fc.oneof(
  fc.record({ everyDays: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ afterVisit: fc.integer({ min: 1, max: 3 }), afterDays: fc.integer({ min: 0, max: 9 }) }),
);
const planned = fc.tuple(fc.record({ name, kind: fc.constantFrom('call', 'card') }), cadence);
const programmeDays = fc.constant({ from: '2026-11-01', to: '2026-12-31', costMinor: 50, give: 'a biscuit' });

const inputs: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  'customers.create': fc.record({
    givenName: name,
    familyName: maybeName,
    knownAs: maybeName,
    phones,
    isKey: fc.boolean(),
  }),
  'customers.update': fc.record(
    { familyName: maybeName, phones, note: fc.option(fc.string()), isKey: fc.boolean() },
    { requiredKeys: [] },
  ),
  'customers.merge': fc.record(
    { take: fc.subarray(['givenName', 'familyName', 'knownAs', 'note', 'knownBestBy', 'photo'] as const) },
    { requiredKeys: [] },
  ),
  'doubles.apart': fc.constant({}),
  'customers.setPhoto': fc.record({ dataUrl: fc.option(photo) }),
  'companions.add': fc.record({ name, kind: fc.constantFrom(...companionKind.options) }),
  'companions.update': fc.record({ name, birthday: fc.option(fc.constantFrom('02-29', '2020-06-01')) }),
  'companions.remove': fc.constant({}),
  'preferences.add': fc.record({ kind: fc.constantFrom(...preferenceKind.options), text: fc.constantFrom(...TREATS) }),
  'preferences.update': fc.record({ text: fc.constantFrom(...TREATS) }),
  'preferences.retire': fc.constant({}),
  'visits.record': fc.record({ amountMinor: amount, items: fc.array(item, { maxLength: 2 }) }),
  'visits.void': fc.constant({}),
  'complaints.open': fc.record({ text: wrong, item: fc.option(fc.constantFrom('Rye', 'Soup')) }),
  'complaints.step': fc.record({
    step: fc.constantFrom(...complaintStep.options),
    verdict: fc.constantFrom(...verdict.options),
    costMinor: fc.option(fc.integer({ min: 0, max: 1500 })),
  }),
  'complaints.update': fc.record({ text: wrong, category: fc.option(fc.constantFrom('Quality', 'Waiting')) }),
  'promises.make': fc.record({ text: fc.constantFrom(...TREATS), dueOn }),
  'promises.keep': fc.constant({}),
  'promises.break': fc.record({ isTold: fc.boolean() }),
  'promises.move': fc.record({ dueOn, isTold: fc.boolean() }),
  'feedback.add': fc.oneof(
    fc.record({ kind: fc.constant('score'), score: fc.integer({ min: 0, max: 10 }) }),
    fc.record({ kind: fc.constantFrom('suggestion', 'praise'), text: fc.constantFrom(...TREATS) }),
  ),
  'feedback.update': fc.oneof(
    fc.record({ status: fc.constantFrom(...suggestionStatus.options) }),
    fc.record({ isSeen: fc.boolean() }),
    fc.record({ text: fc.constantFrom(...TREATS) }),
  ),
  'slips.make': fc.constant({}),
  'touches.add': fc.record({ kind: fc.constantFrom('call', 'note', 'gift'), note: fc.option(name) }),
  'groups.create': fc.record({ name, filter }),
  'groups.update': fc.record({ filter }),
  'plans.add': planned.map(([plan, when]) => ({ ...plan, ...when })),
  'plans.update': fc.oneof(
    cadence,
    fc.record({ isActive: fc.boolean() }),
    fc.record({ staffId: fc.option(fc.constant(1)) }),
  ),
  'plans.snooze': fc.record({ until: fc.constantFrom('2026-11-25', '2026-12-24'), reason: name }),
  'programmes.add': fc.tuple(fc.record({ name }), programmeDays).map(([one, days]) => ({ ...one, ...days })),
  'programmes.give': fc.record({ note: fc.option(name) }),
  'jars.add': fc.record({ name, count: fc.nat(3) }),
  'jars.update': fc.record({ count: fc.nat(3) }),
  'referrals.set': fc.constant({}),
  'referrals.thank': fc.constant({}),
  'staff.add': fc.record({ name }),
  'staff.update': fc.record({ isActive: fc.boolean() }),
  'settings.set': fc.record({ shopName: name, marginPercent: fc.option(fc.integer({ min: 0, max: 100 })) }),
  'actions.undo': fc.constant({}),
};

const OFTEN = [
  'customers.create',
  'customers.merge',
  'customers.merge',
  'doubles.apart',
  'customers.create',
  'visits.record',
  'visits.record',
  'visits.record',
  'actions.undo',
  'companions.add',
  'preferences.add',
  'complaints.open',
  'complaints.open',
  'complaints.step',
  'complaints.step',
  'complaints.step',
  'promises.make',
  'promises.make',
  'groups.create',
  'plans.add',
  'touches.add',
  'programmes.add',
  'programmes.give',
  'referrals.set',
];

const isAboutSomeone = (noun: string, verb = ''): boolean => noun !== 'staff' && ['add', 'open', 'make'].includes(verb);
const CHANGING = ['update', 'remove', 'retire', 'void', 'setPhoto', 'step', 'keep', 'break', 'move'];

/** A sequence of steps; only of the given methods when there are any. */
export function steps(
  maxLength: number,
  methods: readonly string[] = [...Object.keys(inputs), ...OFTEN],
): fc.Arbitrary<Step[]> {
  const step = fc.constantFrom(...methods).chain(method =>
    fc.record({
      method: fc.constant(method),
      who: fc.nat(1000),
      other: fc.nat(1000),
      day: fc.nat(400),
      input: inputs[method]!,
    }),
  );
  return fc.array(step, { minLength: 4, maxLength, size: 'max' });
}

type Pick = (sql: string, nth: number) => number | undefined;

/** Whom and what a step of staying in touch is about. */
function stayInTouch({ method, who, other }: Step, input: Record<string, unknown>, pick: Pick): void {
  const customerId = pick('SELECT id FROM customers ORDER BY id', who);
  const of = (table: string) => pick(`SELECT id FROM ${table} ORDER BY id`, other);
  switch (method) {
    case 'plans.add':
      if (other % 3 > 0) delete input.customerId;
      if (other % 3 > 0) input.groupId = of('groups');
      break;
    case 'plans.snooze':
      Object.assign(input, { planId: of('plans'), customerId });
      break;
    case 'customers.merge':
      Object.assign(input, {
        ...{ id: customerId, intoId: pick(`SELECT id FROM customers WHERE id <> ${customerId ?? 0}`, other) },
      });
      break;
    case 'doubles.apart':
      Object.assign(input, { id: customerId, otherId: of('customers') });
      break;
    case 'programmes.add':
      delete input.customerId;
      Object.assign(input, { groupId: of('groups'), jarId: who % 2 === 0 ? null : (of('jars') ?? null) });
      break;
    case 'programmes.give':
      Object.assign(input, { programmeId: of('programmes'), customerId });
      break;
    case 'jars.add':
      delete input.customerId;
      break;
    case 'referrals.set':
      Object.assign(input, { customerId, referredBy: other % 5 === 0 ? null : of('customers') });
      break;
    case 'referrals.thank':
      input.customerId = customerId;
  }
}

/** Does one step; gives the action, or null when there was nothing to do it to or the engine refused. */
export async function perform(shop: Shop, step: Step): Promise<number | null> {
  const pick = (sql: string, nth: number): number | undefined => {
    const ids = shop.book.raw.prepare(sql).pluck().all() as number[];
    return ids.length === 0 ? undefined : ids[nth % ids.length];
  };
  const rowOf = (table: string) => pick(`SELECT id FROM ${table} ORDER BY id`, step.who);
  const customerId = rowOf('customers');
  const [noun = '', verb] = step.method.split('.');
  const input = { ...step.input };
  if (step.method === 'actions.undo')
    input.actionId = pick('SELECT id FROM actions ORDER BY id DESC LIMIT 5', step.other);
  else if (isAboutSomeone(noun, verb)) input.customerId = customerId;
  else if (verb === 'record') {
    input.customerId = customerId;
    input.atMs = shop.clock.nowMs() - step.day! * 86_400_000;
  } else if (CHANGING.includes(verb ?? '')) input.id = rowOf(noun);
  stayInTouch(step, input, pick);
  if (step.method === 'complaints.update' && step.other % 3 === 0) input.customerId = customerId ?? null;
  if (step.method === 'complaints.step' && input.step !== 'verdict') delete input.verdict;
  if (step.method === 'preferences.add' && step.other % 2 === 0) {
    input.companionId = pick(`SELECT id FROM companions WHERE customer_id = ${customerId ?? 0}`, step.other);
  }
  if (step.method === 'customers.update' && step.other % 3 === 0)
    input.knownBestBy = pick('SELECT id FROM staff', step.other) ?? null;
  const result = await shop.ask(step.method, input);
  if (!result.ok && result.error.code === 'internal') throw new Error(`${step.method} went wrong inside.`);
  return result.ok ? (result.value as { actionId: number }).actionId : null;
}
