import { beforeAll, describe, expect, test } from 'vitest';
import { runAction } from '../../electron/book/actions.ts';
import { finishAction } from '../../electron/engine/finish.ts';
import { getGroup, isMember, listMemberIds } from '../../electron/groups/queries.ts';
import type { GroupFilter } from '../../shared/contract/groups.ts';
import type { MethodInput } from '../../shared/contract/index.ts';
import { aCustomer, aVisit, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

type Filter = MethodInput<'groups.count'>['filter'];
const context = { today: TODAY, nowMs: NOW };
const at = (day: string, time: string) => ({ atMs: Date.parse(`${day}T${time}:00Z`) });

let shop: Shop;
const ids: Record<string, number> = {};

/** Writes what has no method here yet, in an action of its own. */
function write(sql: string, ...values: unknown[]): void {
  runAction(
    shop.book,
    { method: 'touches.add', atMs: NOW, staffId: null },
    () => void shop.book.prepare(sql).run(...values),
    () => finishAction(shop.book),
  );
}

beforeAll(async () => {
  shop = openEngine({ keep: true });
  await shop.call('settings.set', { timeZone: 'Europe/Berlin', marginPercent: 50 });
  const { id: meret } = await shop.call('staff.add', { name: 'Meret' });
  const add = async (givenName: string, fields: MethodInput<'customers.create'> = {}) => {
    ids[givenName] = await aCustomer(shop, { givenName, ...fields });
    return ids[givenName];
  };
  const anna = await add('Anna', {
    ...{ isKey: true, street: 'Weg 1', city: 'Zürich', postalCode: '8001', country: 'Switzerland', language: 'de-CH' },
    ...{ birthday: '1980-11-25', tags: ['Wine Club', 'VIP'], knownBestBy: meret, foundUs: 'A friend, Zoë' },
    companions: [{ name: 'Bíscuit', kind: 'dog' }],
    preferences: [
      { kind: 'likes', text: 'Sourdough loaf, sliced' },
      { kind: 'allergy', text: 'Walnuts' },
    ],
    consents: [
      { channel: 'post', isGranted: true },
      { channel: 'email', isGranted: false },
    ],
  });
  const ben = await add('Ben', {
    ...{ city: 'zurich', postalCode: 'SW1A 1AA', country: 'UK', language: 'en', birthday: '02-29', tags: ['vip'] },
    companions: [{ name: 'Tom', kind: 'cat' }],
    preferences: [{ kind: 'usual', text: 'sourdough' }],
    consents: [
      { channel: 'post', isGranted: true },
      { channel: 'email', isGranted: true },
    ],
  });
  const cleo = await add('Cleo', { preferences: [{ kind: 'note', text: '酸種麵包 every day' }], foundUs: 'Instagram' });
  await add('Dora');
  for (const [day, time] of [
    ['2026-10-01', '06:30'],
    ['2026-10-08', '06:40'],
    ['2026-10-15', '06:50'],
    ['2026-11-20', '11:30'],
  ] as const)
    await aVisit(shop, anna, day, { ...at(day, time), amountMinor: 1000, items: [{ name: 'Rye' }, { name: 'Rye' }] });
  await aVisit(shop, ben, '2026-05-01', { ...at('2026-05-01', '15:00'), amountMinor: 500, items: [{ name: 'rye' }] });
  await aVisit(shop, ben, '2026-05-08', { ...at('2026-05-08', '15:00'), amountMinor: 500 });
  await aVisit(shop, cleo, TODAY, { ...at(TODAY, '09:00') });
  await shop.call('feedback.add', { customerId: anna, kind: 'score', score: 2, atMs: NOW - 86_400_000 });
  await shop.call('feedback.add', { customerId: anna, kind: 'score', score: 9 });
  await shop.call('feedback.add', { customerId: ben, kind: 'score', score: 3 });
  await shop.call('complaints.open', { customerId: ben, text: 'cold' });
  const made = await shop.call('complaints.open', { customerId: cleo, text: 'burnt' });
  await shop.call('complaints.step', { id: made.id, step: 'resolve' });
  write('INSERT INTO referrals (id, referred_by_id, set_at_ms, set_on_day) VALUES (?, ?, 0, ?)', ben, anna, TODAY);
  write("INSERT INTO touches (customer_id, kind, at_ms, on_day) VALUES (?, 'call', 0, '2026-11-11')", anna);
}, 60_000);

const cases: [Filter, string, string][] = [
  [{}, 'Anna Ben Cleo Dora', 'Everybody in the book.'],
  [{ isKey: true }, 'Anna', 'Key regulars.'],
  [{ isKey: false }, 'Ben Cleo Dora', 'People who are not key regulars.'],
  [{ states: ['never'] }, 'Dora', 'People (never here).'],
  [{ states: ['new', 'lapsed'] }, 'Ben Cleo', 'People (new or lapsed).'],
  [{ states: ['overdue'], isKey: true }, '', 'Key regulars (overdue).'],
  [{ states: ['on_time'] }, 'Anna', 'People (on time).'],
  [{ states: ['new', 'on_time', 'overdue', 'lapsed', 'never'] }, 'Anna Ben Cleo Dora', 'Everybody in the book.'],
  [{ visitDays: { min: 2 } }, 'Anna Ben', 'People who came on 2 or more days.'],
  [{ visitDays: { max: 1 } }, 'Cleo Dora', 'People who came on at most 1 day.'],
  [{ visitDays: { min: 1, max: 2 } }, 'Ben Cleo', 'People who came on 1 to 2 days.'],
  [{ visitDays: { min: 0 } }, 'Anna Ben Cleo Dora', 'People who came on 0 or more days.'],
  [{ usualGapDays: { max: 7 } }, 'Anna Ben', 'People who usually come every 7 days or more often.'],
  [{ usualGapDays: { min: 7, max: 14 } }, 'Anna Ben', 'People who usually come every 7 to 14 days.'],
  [{ usualGapDays: { min: 1 } }, 'Anna Ben', 'People who usually come every 1 day or less often.'],
  [{ lastSeenDays: { max: 30 } }, 'Anna Cleo', 'People who were here in the last 30 days.'],
  [{ lastSeenDays: { min: 30 } }, 'Ben', 'People who were last here 30 days ago or earlier.'],
  [{ lastSeenDays: { max: 0 } }, 'Cleo', 'People who were here today.'],
  [{ knownForDays: { min: 51 } }, 'Anna Ben', 'People who first came 51 days ago or earlier.'],
  [{ knownForDays: { max: 50 } }, 'Cleo', 'People who first came in the last 50 days.'],
  [{ spentMinor: { min: 1000 } }, 'Anna Ben', 'People who spent €10.00 or more.'],
  [{ spentMinor: { max: 999 } }, 'Cleo Dora', 'People who spent at most €9.99.'],
  [{ valueToDateMinor: { min: 2000 } }, 'Anna', 'People who are worth €20.00 or more to date.'],
  [{ valueToDateMinor: { max: 0 } }, 'Cleo Dora', 'People who are worth at most €0.00 to date.'],
  [{ preference: { kind: 'likes', text: 'sourd' } }, 'Anna', 'People who like sourd.'],
  [{ preference: { text: 'SOURDOUGH' } }, 'Anna Ben', 'People who have something noted about SOURDOUGH.'],
  [{ preference: { text: 'loaf sour' } }, 'Anna', 'People who have something noted about loaf sour.'],
  [{ preference: { text: 'dough' } }, '', 'People who have something noted about dough.'],
  [{ preference: { text: '麵包' } }, 'Cleo', 'People who have something noted about 麵包.'],
  [{ preference: { kind: 'allergy' } }, 'Anna', 'People who have an allergy.'],
  [{ preference: {} }, 'Anna Ben Cleo', 'People who have anything noted.'],
  [{ preference: { text: '!' } }, '', 'People who have something noted about !.'],
  [{ companion: { kind: 'dog' } }, 'Anna', 'People with a dog.'],
  [{ companion: { name: 'BISCUIT' } }, 'Anna', 'People with a companion called BISCUIT.'],
  [{ companion: { kind: 'cat', name: 'biscuit' } }, '', 'People with a cat called biscuit.'],
  [{ hasCompanion: true }, 'Anna Ben', 'People with a companion.'],
  [{ hasCompanion: false }, 'Cleo Dora', 'People without a companion.'],
  [{ item: { name: 'RYE' } }, 'Anna Ben', 'People who bought RYE.'],
  [{ item: { name: 'rye', times: 4 } }, 'Anna', 'People who bought rye 4 times or more.'],
  [{ item: { name: 'rye', times: 5 } }, '', 'People who bought rye 5 times or more.'],
  [{ hours: { from: 6, to: 9 } }, 'Anna', 'People who mostly come between 6:00 and 9:00.'],
  [{ hours: { from: 22, to: 18 } }, 'Anna Ben Cleo', 'People who mostly come between 22:00 and 18:00.'],
  [{ consent: ['post'] }, 'Anna Ben', 'People who said yes to post.'],
  [{ consent: ['email', 'post'] }, 'Ben', 'People who said yes to e-mail and post.'],
  [{ hasAddress: true }, 'Anna', 'People with a postal address.'],
  [{ hasAddress: false }, 'Ben Cleo Dora', 'People without a postal address.'],
  [{ city: 'ZURICH' }, 'Anna Ben', 'People from ZURICH.'],
  [{ city: 'Zürich', country: 'switzerland' }, 'Anna', 'People from Zürich, switzerland.'],
  [{ postalCode: 'sw1a1' }, 'Ben', 'People with a postal code that begins with sw1a1.'],
  [{ country: 'uk' }, 'Ben', 'People from uk.'],
  [{ language: 'de' }, 'Anna', 'People who speak German.'],
  [{ birthdayWithinDays: 4 }, 'Anna', 'People who have their birthday in the next 4 days.'],
  [{ birthdayWithinDays: 3 }, '', 'People who have their birthday in the next 3 days.'],
  [{ birthdayWithinDays: 99 }, 'Anna Ben', 'People who have their birthday in the next 99 days.'],
  [{ birthdayWithinDays: 98 }, 'Anna', 'People who have their birthday in the next 98 days.'],
  [{ birthdayWithinDays: 366 }, 'Anna Ben', 'People who told us their birthday.'],
  [{ score: { min: 9 } }, 'Anna', 'People who last gave us a score of 9 or more.'],
  [{ score: { max: 6 } }, 'Ben', 'People who last gave us a score of at most 6.'],
  [{ complaint: 'open' }, 'Ben', 'People who have a complaint that is not made right yet.'],
  [{ complaint: 'ever' }, 'Ben Cleo', 'People who complained at some time.'],
  [{ complaint: 'never' }, 'Anna Dora', 'People who never complained.'],
  [{ tags: ['vip'] }, 'Anna Ben', 'People tagged “vip”.'],
  [{ tags: ['VIP', 'wine club'] }, 'Anna', 'People tagged “VIP” and “wine club”.'],
  [{ tags: ['wine'] }, '', 'People tagged “wine”.'],
  [{ knownBestBy: 1 }, 'Anna', 'People who are known best by Meret.'],
  [{ knownBestBy: null }, 'Ben Cleo Dora', 'People who are known best by nobody in particular.'],
  [{ foundUs: 'zoe' }, 'Anna', 'People who found us through zoe.'],
  [{ isReferred: true }, 'Ben', 'People who were sent by somebody.'],
  [{ isReferred: false }, 'Anna Cleo Dora', 'People who were not sent by anybody.'],
  [{ notTouchedDays: 10 }, 'Anna Ben Cleo Dora', 'People who have not heard from us for 10 days.'],
  [{ notTouchedDays: 11 }, 'Ben Cleo Dora', 'People who have not heard from us for 11 days.'],
  [
    {
      ...{ isKey: true, companion: { kind: 'dog' }, preference: { kind: 'likes', text: 'sourdough' } },
      ...{ lastSeenDays: { max: 30 }, consent: ['post'] },
    },
    'Anna',
    'Key regulars with a dog who like sourdough, were here in the last 30 days and said yes to post.',
  ],
  [
    { visitDays: { min: 2 }, hasCompanion: true, complaint: 'never', item: { name: 'Rye' } },
    'Anna',
    'People with a companion who bought Rye, came on 2 or more days and never complained.',
  ],
];

describe('a filter', () => {
  test.each(cases)('%j finds %s: %s', async (filter, names, sentence) => {
    const wanted = names === '' ? [] : names.split(' ').map(name => ids[name]!);
    const { total, members } = await shop.call('groups.members', { filter });
    expect(members.map(member => member.id)).toEqual(wanted);
    expect(total).toBe(wanted.length);
    expect(await shop.call('groups.count', { filter })).toEqual({ count: wanted.length, sentence });
    // Asked of one person, each of them answers the same.
    const parsed = filter as GroupFilter;
    const saved = { ...parsed, ...(parsed.item ? { item: { ...parsed.item, times: parsed.item.times ?? 1 } } : {}) };
    const ofEach = Object.values(ids).filter(id => isMember(shop.book, saved, id, context));
    expect(ofEach.sort()).toEqual(listMemberIds(shop.book, saved, context).sort());
    expect(ofEach).toEqual(wanted);
  });

  test('names every condition there is in one of the cases', async () => {
    const { groupFilter } = await import('../../shared/contract/groups.ts');
    const covered = new Set(cases.flatMap(([filter]) => Object.keys(filter)));
    expect(Object.keys(groupFilter.shape).filter(condition => !covered.has(condition))).toEqual([]);
  });

  test('that finds who has a value finds nobody while the shop has set no margin', async () => {
    const poor = openEngine();
    await aVisit(poor, await aCustomer(poor), '2026-11-01', { amountMinor: 9000 });
    expect((await poor.call('groups.count', { filter: { valueToDateMinor: { min: 1 } } })).count).toBe(0);
  });
});

describe('a group', () => {
  test('is kept under its name, says who it is, and counts anew as people change', async () => {
    const own = openEngine();
    const anna = await aCustomer(own, { givenName: 'Anna' });
    const { id } = await own.call('groups.create', { name: 'Key', filter: { isKey: true } });
    expect((await own.call('groups.list', {})).groups).toEqual([
      { id, name: 'Key', filter: { isKey: true }, sentence: 'Key regulars.', count: 0 },
    ]);
    await own.call('customers.update', { id: anna, isKey: true });
    expect((await own.call('groups.members', { id })).members.map(member => member.name)).toEqual(['Anna']);
    await own.call('groups.update', { id, filter: { isKey: false } });
    expect((await own.call('groups.members', { id })).total).toBe(0);
    expect(getGroup(own.book, id).filter).toEqual({ isKey: false });
  });

  test('is not removed while a plan or a programme rests on it, and the refusal names them', async () => {
    const own = openEngine();
    const { id } = await own.call('groups.create', { name: 'Key', filter: { isKey: true } });
    const plan = await own.call('plans.add', { name: 'Call', kind: 'call', groupId: id, everyDays: 42 });
    const refused = await own.refusal('groups.remove', { id });
    expect(refused).toMatchObject({ code: 'in_use', field: 'id' });
    expect(refused.message).toContain('the plan “Call”');
    await own.call('actions.undo', { actionId: plan.actionId });
    await own.call('groups.remove', { id });
    expect((await own.call('groups.list', {})).groups).toEqual([]);
    expect((await own.refusal('groups.remove', { id })).code).toBe('not_found');
  });

  test('that asks for a colleague nobody knows, and a list for nobody or for two, are refused', async () => {
    const own = openEngine();
    expect((await own.refusal('groups.create', { name: 'X', filter: { knownBestBy: 7 } })).code).toBe('not_found');
    expect((await own.refusal('groups.members', {})).code).toBe('bad_input');
    expect((await own.refusal('groups.members', { id: 1 })).code).toBe('not_found');
    expect((await own.refusal('groups.members', { id: 1, filter: {} })).code).toBe('bad_input');
  });

  test('is read a page at a time, in the order one asks for', async () => {
    const page = await shop.call('groups.members', { filter: {}, sort: '-visitDays', offset: 1, limit: 2 });
    expect(page.total).toBe(4);
    expect(page.members.map(member => member.name)).toEqual(['Ben', 'Cleo']);
    const byName = await shop.call('groups.members', { filter: {}, sort: '-name', limit: 1 });
    expect(byName.members.map(member => member.name)).toEqual(['Dora']);
  });
});

test('a large group is read by name a page at a time, as a small one is', async () => {
  const own = openEngine();
  runAction(
    own.book,
    { method: 'transfer.run', atMs: NOW, staffId: null },
    () => {
      const add = own.book.prepare('INSERT INTO customers (given_name, is_key, created_at_ms) VALUES (?, ?, 0)');
      for (let i = 0; i < 1600; i++) add.run(`P${String((i * 7) % 1600).padStart(4, '0')}`, i % 8 === 0 ? 0 : 1);
    },
    () => finishAction(own.book),
  );
  const names = async (input: MethodInput<'groups.members'>) =>
    (await own.call('groups.members', { filter: { isKey: true }, ...input })).members.map(member => member.name);
  const inOrder = await names({ limit: 5000 });
  expect(inOrder).toHaveLength(1400);
  expect(inOrder).toEqual([...inOrder].sort());
  expect(await names({ offset: 1395, limit: 10 })).toEqual(inOrder.slice(1395));
  expect(await names({ sort: '-name', offset: 3, limit: 4 })).toEqual([...inOrder].reverse().slice(3, 7));
});

test('these very people become a group by a tag, a group of that tag takes more in, and one undo takes all of it back', async () => {
  const shop = openEngine();
  const [anna, ben, cora] = [
    await aCustomer(shop, { givenName: 'Anna', tags: ['sourdough'] }),
    await aCustomer(shop, { givenName: 'Ben' }),
    await aCustomer(shop, { givenName: 'Cora' }),
  ];
  const { id } = await shop.call('groups.gather', { name: 'Walking club', customerIds: [anna, ben, anna] });
  const inIt = async () => (await shop.call('groups.members', { id })).members.map(member => member.name).join(' ');
  expect(await inIt()).toBe('Anna Ben');
  expect((await shop.call('customers.get', { id: anna })).tags).toEqual(['sourdough', 'Walking club']);
  const more = await shop.call('groups.gather', { name: 'walking CLUB', customerIds: [ben, cora] });
  expect(more.id).toBe(id);
  expect(await inIt()).toBe('Anna Ben Cora');
  expect((await shop.call('groups.list', {})).groups).toHaveLength(1);
  await shop.call('actions.undo', { actionId: more.actionId });
  expect(await inIt()).toBe('Anna Ben');
  const [action] = (await shop.call('actions.list', { limit: 2 })).actions.slice(1);
  expect(action?.sentence).toBe('2 people put into the group “walking CLUB”');
});

test('somebody with as many tags as there may be is named, and nobody is put into the group', async () => {
  const shop = openEngine();
  const full = await aCustomer(shop, { givenName: 'Full', tags: Array.from({ length: 50 }, (_, n) => `tag ${n}`) });
  const ben = await aCustomer(shop, { givenName: 'Ben' });
  const refused = await shop.refusal('groups.gather', { name: 'Walking club', customerIds: [ben, full] });
  expect(refused.message).toContain('Full has 50 tags already');
  expect((await shop.call('customers.get', { id: ben })).tags).toEqual([]);
});
