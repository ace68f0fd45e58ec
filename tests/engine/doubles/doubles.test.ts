import { describe, expect, test } from 'vitest';
import type { MethodInput } from '../../../shared/contract/index.ts';
import { aCustomer, aVisit, dumpHistory, openEngine, type Shop } from '../../fixtures.ts';

type Fields = MethodInput<'customers.create'>;

const list = async (shop: Shop) => shop.call('doubles.list', {});

async function bookOf(...people: Fields[]): Promise<{ shop: Shop; ids: number[] }> {
  const shop = openEngine();
  const ids: number[] = [];
  for (const person of people) ids.push(await aCustomer(shop, person));
  return { shop, ids };
}

async function whyOf(...people: Fields[]): Promise<string[] | null> {
  const { shop } = await bookOf(...people);
  const { pairs } = await list(shop);
  return pairs[0]?.why ?? null;
}

const anna: Fields = { givenName: 'Anna', familyName: 'Bergström' };
const home: Fields = { street: 'Mühleweg 12', postalCode: '3011', city: 'Bern' };
const phones = ['031 555 01 02'];

describe('likely one person', () => {
  test.each<[string, Fields, Fields, string[]]>([
    [
      'one name, one phone',
      { ...anna, phones },
      { ...anna, phones: ['+41 31 555 01 02'] },
      ['same name', 'same phone'],
    ],
    [
      'a slip in the name, one street',
      { ...anna, givenName: 'Katharina', ...home },
      { ...anna, givenName: 'Katarina', ...home },
      ['name one letter apart', 'same street'],
    ],
    [
      'names that stand in each other’s place, one birthday',
      { ...anna, birthday: '1984-06-02' },
      { givenName: 'Bergström', familyName: 'Anna', birthday: '1984-06-02' },
      ['given and family name swapped', 'same birthday'],
    ],
    [
      'a short form of the name, one e-mail',
      { givenName: 'Robert', familyName: 'Egli', emails: ['egli@example.org'] },
      { givenName: 'Bob', familyName: 'Egli', emails: ['EGLI@example.org'] },
      ['one name is short for the other', 'same e-mail'],
    ],
    [
      'what somebody is called, where the other card has the name',
      { givenName: 'Robert', familyName: 'Egli', knownAs: 'Momo', phones },
      { givenName: 'Momo', familyName: 'Egli', phones },
      ['one name is short for the other', 'same phone'],
    ],
    [
      'another family name since the wedding, one phone',
      { ...anna, phones },
      { ...anna, familyName: 'Meier', phones },
      ['same given name, other family name', 'same phone'],
    ],
    [
      'half of a double name, one phone',
      { ...anna, phones },
      { ...anna, familyName: 'Bergström-Meier', phones },
      ['part of a longer name', 'same phone'],
    ],
    ['a first name and a phone', { givenName: 'Anna', phones }, { ...anna, phones }, ['same given name', 'same phone']],
    ['a rare name and nothing else', anna, anna, ['same name']],
    ['two cards with nothing but one number', { phones }, { phones }, ['no name on either', 'same phone']],
    [
      'one company',
      { company: 'Café Rosa', phones },
      { company: 'Cafe Rosa', phones, city: 'Bern' },
      ['same given name', 'same phone'],
    ],
    [
      'day and month of the birthday turned around, and a street without its number',
      { ...anna, ...home, birthday: '1984-06-02' },
      { ...anna, ...home, street: 'Muehleweg', birthday: '1984-02-06' },
      ['same name', 'birthday one slip apart', 'nearly the same street'],
    ],
  ])('%s', async (_what, one, other, why) => {
    expect(await whyOf(one, other)).toEqual(why);
    expect(await whyOf(other, one)).toEqual(why);
  });
});

describe('two people', () => {
  const family: Fields = { familyName: 'Bergström', phones, ...home };
  test.each<[string, Fields, Fields]>([
    [
      'a couple: one family name, phone and street',
      { ...family, givenName: 'Anna' },
      { ...family, givenName: 'Oskar' },
    ],
    [
      'a couple who share an e-mail besides',
      { ...family, givenName: 'Anna', emails: ['bergs@example.org'] },
      { ...family, givenName: 'Oskar', emails: ['bergs@example.org'] },
    ],
    [
      'twins: the birthday besides',
      { ...family, givenName: 'Lina', birthday: '2001-03-04' },
      { ...family, givenName: 'Moritz', birthday: '2001-03-04' },
    ],
    ['a couple whose names are a letter apart', { ...family, givenName: 'Paul' }, { ...family, givenName: 'Paula' }],
    ['brothers whose names are a letter apart', { ...family, givenName: 'Tim' }, { ...family, givenName: 'Tom' }],
    [
      'a mother and a daughter with names a letter apart and birthdays of their own',
      { ...family, givenName: 'Johanna', birthday: '1960-01-05' },
      { ...family, givenName: 'Joanna', birthday: '1991-08-30' },
    ],
    ['one phone and nothing else', { givenName: 'Anna', phones }, { givenName: 'Oskar', phones }],
    ['one birthday and nothing else', { ...anna, birthday: '06-02' }, { givenName: 'Eva', birthday: '06-02' }],
    ['one street', { ...anna, ...home }, { givenName: 'Eva', familyName: 'Egli', ...home }],
    ['one given name', anna, { givenName: 'Anna', familyName: 'Egli' }],
  ])('%s', async (_what, one, other) => {
    expect(await whyOf(one, other)).toBeNull();
  });

  test('of a name that many have the name alone is no reason, of a rare one it is', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      givenName: 'Anna',
      familyName: 'Meier',
      birthday: new Date(Date.UTC(1950 + i, (i * 5) % 12, ((i * 11) % 28) + 1)).toISOString().slice(0, 10),
    }));
    const { shop } = await bookOf(
      ...many,
      { givenName: 'Xenia', familyName: 'Quist' },
      { givenName: 'Xenia', familyName: 'Quist' },
    );
    const { total, pairs } = await list(shop);
    expect([total, pairs[0]!.first.name]).toEqual([1, 'Xenia Quist']);
  });
});

describe('the list', () => {
  test('has the likeliest first, and of each pair who came more often, with what tells them apart', async () => {
    const { shop, ids } = await bookOf(
      { ...anna, phones },
      { givenName: 'Katharina', familyName: 'Egli', ...home },
      { ...anna, phones, emails: ['anna@example.org'], birthday: '06-02', companions: [{ name: 'Biscuit' }] },
      { givenName: 'Katarina', familyName: 'Egli', ...home },
    );
    await aVisit(shop, ids[2]!, '2026-11-02');
    const { total, pairs } = await list(shop);
    expect(total).toBe(2);
    expect(pairs.map(pair => [pair.first.customerId, pair.second.customerId])).toEqual([
      [ids[2], ids[0]],
      [ids[1], ids[3]],
    ]);
    expect(pairs[0]!.likelihood).toBeGreaterThan(pairs[1]!.likelihood);
    expect(pairs[0]!.first).toMatchObject({
      ...{ name: 'Anna Bergström', emails: ['anna@example.org'], birthday: '06-02', companions: 'Biscuit' },
      ...{ visitDays: 1, lastDay: '2026-11-02', phones },
    });
    const second = await shop.call('doubles.list', { offset: 1, limit: 1 });
    expect([second.total, second.pairs]).toEqual([2, [pairs[1]]]);
  });

  test('is empty in a book without doubles, and in one with nobody', async () => {
    expect(await list(openEngine())).toEqual({ total: 0, pairs: [] });
    const { shop } = await bookOf(anna);
    expect(await list(shop)).toEqual({ total: 0, pairs: [] });
  });

  test('knows at once of a card that is added or changed', async () => {
    const { shop, ids } = await bookOf({ ...anna, phones });
    expect((await list(shop)).total).toBe(0);
    const other = await aCustomer(shop, { ...anna, phones });
    expect((await list(shop)).total).toBe(1);
    await aVisit(shop, other, '2026-11-02');
    expect((await list(shop)).pairs[0]!.first.customerId).toBe(other);
    await shop.call('customers.update', { id: ids[0]!, givenName: 'Oskar' });
    expect((await list(shop)).total).toBe(0);
  });

  test('is without a pair that was merged, and has it again when the merge is taken back', async () => {
    const { shop, ids } = await bookOf({ ...anna, phones }, { ...anna, phones });
    const { pairs } = await list(shop);
    const { actionId } = await shop.call('customers.merge', { id: ids[1]!, intoId: ids[0]! });
    expect((await list(shop)).total).toBe(0);
    await shop.call('actions.undo', { actionId });
    expect((await list(shop)).pairs).toEqual(pairs);
  });
});

describe('two of whom somebody said that they are two people', () => {
  async function saidApart() {
    const { shop, ids } = await bookOf({ ...anna, phones }, { ...anna, phones }, { ...anna, phones });
    const [a, b, c] = ids as [number, number, number];
    const { actionId } = await shop.call('doubles.apart', { id: b, otherId: a });
    return { shop, a, b, c, actionId };
  }
  const shown = async (shop: Shop) =>
    (await list(shop)).pairs.map(({ first, second }) => [first.customerId, second.customerId]);

  test('do not come back, until that is taken back', async () => {
    const { shop, a, b, c, actionId } = await saidApart();
    expect(await shown(shop)).toEqual([
      [a, c],
      [b, c],
    ]);
    await shop.call('actions.undo', { actionId });
    expect(await shown(shop)).toHaveLength(3);
  });

  test('it is said once, of two cards that are in the book', async () => {
    const { shop, a, b } = await saidApart();
    expect((await shop.refusal('doubles.apart', { id: a, otherId: b })).code).toBe('duplicate');
    expect((await shop.refusal('doubles.apart', { id: a, otherId: a })).code).toBe('bad_input');
    expect((await shop.refusal('doubles.apart', { id: a, otherId: 99 })).code).toBe('not_found');
  });

  test('it holds for the card that one of them is merged into, and a merge of the two ends it', async () => {
    const { shop, a, b, c } = await saidApart();
    const before = dumpHistory(shop.book);
    const { actionId } = await shop.call('customers.merge', { id: b, intoId: c });
    expect(await shown(shop)).toEqual([]);
    await shop.call('actions.undo', { actionId });
    expect(dumpHistory(shop.book)).toEqual(before);
    await shop.call('customers.merge', { id: a, intoId: b });
    expect(await shown(shop)).toEqual([[b, c]]);
  });
});
