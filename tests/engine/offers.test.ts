import { expect, test } from 'vitest';
import type { MethodInput } from '../../shared/contract/index.ts';
import { openEngine, TODAY } from '../fixtures.ts';

const offer = (fields: Partial<MethodInput<'offers.add'>>): MethodInput<'offers.add'> => ({
  ...{ name: 'Coffee', audience: 'existing', valueMinor: 300, fromDay: '2026-11-01' },
  ...fields,
});

test.each<[string, Partial<MethodInput<'offers.add'>>[], { gapMinor: number; isUnfair: boolean; sentence: RegExp }]>([
  ['no offer', [], { gapMinor: 0, isUnfair: false, sentence: /^No offer is running/ }],
  [
    'a welcome alone',
    [{ name: 'Welcome', audience: 'new', valueMinor: 800 }],
    { gapMinor: 800, isUnfair: true, sentence: /“Welcome” worth €8\.00; regulars get nothing\. That is €8\.00/ },
  ],
  [
    'a better welcome',
    [
      { audience: 'new', valueMinor: 800 },
      { audience: 'existing', valueMinor: 300 },
    ],
    { gapMinor: 500, isUnfair: true, sentence: /is worth €3\.00\. That is €5\.00 for not having been here before\.$/ },
  ],
  [
    'one for everyone, which counts for both',
    [
      { audience: 'everyone', valueMinor: 800 },
      { audience: 'new', valueMinor: 500 },
    ],
    { gapMinor: 0, isUnfair: false, sentence: /get the same: €8\.00 at best/ },
  ],
  [
    'more for regulars',
    [
      { audience: 'existing', valueMinor: 900 },
      { audience: 'new', valueMinor: 500 },
    ],
    { gapMinor: -400, isUnfair: false, sentence: /^Regulars get the better deal/ },
  ],
  [
    'a welcome that is over, and one to come',
    [
      { audience: 'new', valueMinor: 800, toDay: '2026-11-20' },
      { audience: 'new', valueMinor: 700, fromDay: '2026-11-22' },
    ],
    { gapMinor: 0, isUnfair: false, sentence: /^No offer is running/ },
  ],
  [
    'a welcome on its last day',
    [{ audience: 'new', valueMinor: 800, toDay: TODAY }],
    { gapMinor: 800, isUnfair: true, sentence: /worth €8\.00/ },
  ],
])('fairness with %s', async (_, offers, said) => {
  const shop = openEngine();
  for (const fields of offers) await shop.call('offers.add', offer(fields));
  const { fairness } = await shop.call('offers.list', {});
  expect(fairness).toMatchObject({ asOf: TODAY, gapMinor: said.gapMinor, isUnfair: said.isUnfair });
  expect(fairness.sentence).toMatch(said.sentence);
});

test('offers are listed with the current ones first, then those to come, then those that are over', async () => {
  const shop = openEngine();
  for (const [name, fromDay, toDay] of [
    ['over', '2026-10-01', '2026-10-31'],
    ['to come', '2026-12-01', null],
    ['current', '2026-11-01', null],
  ] as const)
    await shop.call('offers.add', offer({ name, fromDay, toDay }));
  const named = async (asOf: string) =>
    (await shop.call('offers.list', { asOf })).offers.map(({ name, isCurrent }) => [name, isCurrent]);
  expect(await named(TODAY)).toEqual([
    ['current', true],
    ['to come', false],
    ['over', false],
  ]);
  expect(await named('2026-10-31')).toEqual([
    ['over', true],
    ['to come', false],
    ['current', false],
  ]);
});

test('an offer that ends before it begins, is worth less than nothing, or is not there, is refused', async () => {
  const shop = openEngine();
  expect((await shop.refusal('offers.add', offer({ toDay: '2026-10-31' }))).field).toBe('toDay');
  expect((await shop.refusal('offers.add', offer({ valueMinor: -1 }))).field).toBe('valueMinor');
  expect((await shop.refusal('offers.add', offer({ name: ' ' }))).field).toBe('name');
  const { id } = await shop.call('offers.add', offer({ toDay: '2026-11-30' }));
  expect((await shop.refusal('offers.update', { id, fromDay: '2026-12-01' })).field).toBe('toDay');
  await shop.call('offers.update', { id, fromDay: '2026-12-01', toDay: null });
  expect((await shop.call('offers.list', {})).offers).toMatchObject([{ id, fromDay: '2026-12-01', toDay: null }]);
  expect((await shop.refusal('offers.remove', { id: 9 })).code).toBe('not_found');
});
