import { expect, test } from 'vitest';
import { aCustomer, aVisit, openEngine } from '../../fixtures.ts';

test('of people who bring as much, those seen last stand first, and those seen on the same day in the order of their numbers, now and as of a day in the past', async () => {
  const shop = openEngine();
  const ids: number[] = [];
  for (let n = 0; n < 5; n++) ids.push(await aCustomer(shop, { givenName: `P${n}` }));
  // Noted in another order, and without amounts.
  for (const id of [ids[3]!, ids[0]!, ids[4]!, ids[2]!, ids[1]!])
    for (const day of ['2026-06-01', '2026-06-11']) await aVisit(shop, id, day);
  const later = await aCustomer(shop, { givenName: 'Later' });
  for (const day of ['2026-06-01', '2026-06-12']) await aVisit(shop, later, day);
  const orderOf = async (asOf: string) =>
    (await shop.call('rhythm.slipping', { asOf, states: ['overdue', 'lapsed'] })).people.map(
      person => person.customerId,
    );
  expect(await orderOf('2026-11-21')).toEqual([later, ...ids]);
  await aVisit(shop, ids[2]!, '2026-11-21');
  expect(await orderOf('2026-11-20')).toEqual([later, ...ids]);
});

test('it says whether how often they come is known of themselves, now and as of a day in the past', async () => {
  const shop = openEngine();
  const [often, twice] = [await aCustomer(shop, { givenName: 'Often' }), await aCustomer(shop, { givenName: 'Twice' })];
  for (const day of ['2026-05-12', '2026-05-22', '2026-06-01', '2026-06-11']) await aVisit(shop, often, day);
  for (const day of ['2026-06-01', '2026-06-11']) await aVisit(shop, twice, day);
  const isOwn = async (asOf: string) => {
    const { people } = await shop.call('rhythm.slipping', { asOf, states: ['overdue', 'lapsed'] });
    return Object.fromEntries(people.map(person => [person.name, person.isOwn]));
  };
  expect(await isOwn('2026-11-21')).toEqual({ Often: true, Twice: false });
  for (const id of [often, twice]) await aVisit(shop, id, '2026-11-21');
  expect(await isOwn('2026-11-20')).toEqual({ Often: true, Twice: false });
});

test('whoever was called says so, with the day and the number, so that nobody is called twice', async () => {
  const shop = openEngine();
  const id = await aCustomer(shop, { givenName: 'Anna', phones: ['020 915 8363'] });
  for (const day of ['2026-06-01', '2026-06-11']) await aVisit(shop, id, day);
  const one = async () => (await shop.call('rhythm.slipping', { states: ['overdue', 'lapsed'] })).people[0]!;
  expect(await one()).toMatchObject({ phone: '020 915 8363', lastTouch: null });
  await shop.call('touches.add', { customerId: id, kind: 'call' });
  expect((await one()).lastTouch).toEqual({ kind: 'call', day: '2026-11-21' });
});
