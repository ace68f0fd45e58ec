import { describe, expect, test } from 'vitest';
import { readMm } from '../../../renderer/screens/cards/length.ts';
import { sheetsOf } from '../../../renderer/screens/cards/shown-batch.ts';
import { peopleOf } from '../../../renderer/screens/cards/week-picks.ts';
import { lineForKey } from '../../../renderer/store/keys.ts';
import type { Suggestion } from '../../../shared/contract/cards.ts';
import { aCustomer, openEngine } from '../../fixtures.ts';

describe('lengths as people type them', () => {
  test.each([
    ['1.5', 1.5],
    ['-0,8', -0.8],
    ['−0.8', -0.8],
    ['105 mm', 105],
    ['0', 0],
  ])('%s', (text, mm) => expect(readMm(text)).toBe(mm));

  test.each(['', 'a', '1.2345', '12345', '1..2', '1 2'])('“%s” is none', text => expect(readMm(text)).toBeNull());
});

test('keys walk to a line and stop at both ends', () => {
  expect(lineForKey('ArrowDown', -1, 3, 8)).toBe(0);
  expect(lineForKey('ArrowDown', 2, 3, 8)).toBe(2);
  expect(lineForKey('End', 0, 2000, 8)).toBe(1999);
  expect(lineForKey('PageUp', 3, 2000, 8)).toBe(0);
  expect(lineForKey('toString', 0, 3, 8)).toBeNull();
  expect(lineForKey('Home', 0, 0, 8)).toBeNull();
});

test('who was picked comes in the order of the list, with the changed line or the suggested one', () => {
  const person = (customerId: number): Suggestion => ({
    ...{ customerId, name: '', initials: '', isKey: false, reason: 'years', evidence: 'e', line: `line ${customerId}` },
    ...{ hasAddress: true, postConsent: null, lastThankedOn: null },
  });
  const people = [person(3), person(1), person(2)];
  const chosen = peopleOf(people, { picked: new Set([2, 3]), lines: { 3: 'mine', 1: 'unused' } });
  expect(chosen).toEqual([
    { customerId: 3, line: 'mine', reason: 'years', evidence: 'e' },
    { customerId: 2, line: 'line 2', reason: 'years', evidence: 'e' },
  ]);
});

test('the sheets shown beside the list are those that are printed', async () => {
  const shop = openEngine();
  const people: { customerId: number }[] = [];
  for (let i = 0; i < 7; i++) people.push({ customerId: await aCustomer(shop, { givenName: `G${i}` }) });
  for (const [stock, flip] of [
    ['a6-4up', 'long'],
    ['us-a2-8387', 'short'],
    ['a5-folded-a6', 'long'],
    ['5160', 'none'],
  ] as const) {
    await shop.call('stocks.setOffset', { stock, offsetXMm: 1.5, offsetYMm: -0.8 });
    const { id: batchId } = await shop.call('cards.createBatch', { name: 'x', stock, flip, people, cropMarks: true });
    const { stocks } = await shop.call('stocks.list', {});
    const batch = await shop.call('cards.get', { batchId });
    const shown = sheetsOf(batch, stocks.find(({ id }) => id === stock)!, 3);
    expect(shown).toEqual(await shop.call('cards.sheet', { batchId, start: 3 }));
  }
});
