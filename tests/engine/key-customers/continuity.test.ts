import { describe, expect, test } from 'vitest';
import { rhythmInWords } from '../../../electron/key-customers/handover.ts';
import { restOnSentence } from '../../../electron/key-customers/items.ts';
import { pointsFor, recognitionSentence } from '../../../electron/key-customers/recognition.ts';
import { aCustomer, aVisit, NOW, openEngine, type Shop } from '../../fixtures.ts';

const staffNamed = async (shop: Shop, name: string) => (await shop.call('staff.add', { name })).id;

describe('continuity', () => {
  test('counts key customers whose keeper is still here, and names the others with who it was', async () => {
    const shop = openEngine();
    const [meret, jon] = [await staffNamed(shop, 'Meret'), await staffNamed(shop, 'Jon')];
    for (const [givenName, knownBestBy] of [
      ['Anna', meret],
      ['Ben', jon],
      ['Cleo', null],
      ['Dan', meret],
    ] as const)
      await aVisit(shop, await aCustomer(shop, { givenName, knownBestBy, isKey: givenName !== 'Dan' }), '2026-11-20');
    await aVisit(shop, 1, '2026-11-19', { amountMinor: 700 });
    await shop.call('staff.update', { id: meret, isActive: false });
    const report = await shop.call('continuity.report', {});
    expect(report).toMatchObject({ keyPeople: 3, keyKept: 1 });
    expect(
      report.keepers.map(({ name, isGone, people, keyPeople, valueMinor }) => [
        name,
        isGone,
        people,
        keyPeople,
        valueMinor,
      ]),
    ).toEqual([
      ['Jon', false, 1, 1, 0],
      ['Meret', true, 2, 1, 700],
    ]);
    expect(report.without.map(({ name, formerKeeper }) => [name, formerKeeper])).toEqual([
      ['Anna', 'Meret'],
      ['Cleo', null],
    ]);
    const { continuity } = await shop.call('review.week', {});
    expect(continuity).toMatchObject({ keyPeople: 3, keyKept: 1 });
  });

  test('is handed over to a colleague, all of them or some, and taken back as one', async () => {
    const shop = openEngine();
    const [meret, jon] = [await staffNamed(shop, 'Meret'), await staffNamed(shop, 'Jon')];
    for (const givenName of ['Anna', 'Ben', 'Cleo']) await aCustomer(shop, { givenName, knownBestBy: meret });
    const keepers = async () =>
      Promise.all([1, 2, 3].map(async id => (await shop.call('customers.get', { id })).knownBestByName));
    await shop.call('continuity.handOver', { fromStaffId: meret, toStaffId: jon, customerIds: [2] });
    expect(await keepers()).toEqual(['Meret', 'Jon', 'Meret']);
    const { people, actionId } = await shop.call('continuity.handOver', { fromStaffId: meret, toStaffId: null });
    expect(people).toBe(2);
    expect(await keepers()).toEqual([null, 'Jon', null]);
    await shop.call('actions.undo', { actionId });
    expect(await keepers()).toEqual(['Meret', 'Jon', 'Meret']);
    const handOver = { fromStaffId: meret, toStaffId: jon };
    expect((await shop.refusal('continuity.handOver', { ...handOver, customerIds: [2] })).field).toBe('customerIds');
    expect((await shop.refusal('continuity.handOver', { ...handOver, fromStaffId: 9 })).field).toBe('fromStaffId');
    expect((await shop.refusal('continuity.handOver', { ...handOver, toStaffId: 9 })).field).toBe('toStaffId');
    expect((await shop.refusal('continuity.handOver', { ...handOver, toStaffId: meret })).code).toBe('conflict');
  });

  test('the brief says what to say first, and what one has to know', async () => {
    const shop = openEngine();
    const meret = await staffNamed(shop, 'Meret');
    const customerId = await aCustomer(shop, { givenName: 'Anna', familyName: 'Berg', knownBestBy: meret });
    const dog = await shop.call('companions.add', { customerId, name: 'Biscuit', kind: 'dog' });
    await shop.call('preferences.add', { customerId, kind: 'allergy', text: 'nuts' });
    await shop.call('preferences.add', { customerId, kind: 'likes', text: 'oat milk' });
    await shop.call('preferences.add', { customerId, companionId: dog.id, kind: 'treat', text: 'liver' });
    await shop.call('preferences.add', { customerId, kind: 'dislikes', text: 'plastic cups' });
    await shop.call('preferences.add', { customerId, kind: 'never_suggest', text: 'the newsletter' });
    await shop.call('promises.make', { customerId, text: 'a rye put aside', dueOn: '2026-11-28' });
    for (const day of ['2026-10-30', '2026-11-06', '2026-11-13', '2026-11-20'])
      await aVisit(shop, customerId, day, { items: [{ name: 'Rye', amountMinor: 500 }] });
    const { name, total, people } = await shop.call('continuity.handover', { staffId: meret });
    expect({ name, total }).toEqual({ name: 'Meret', total: 1 });
    expect(people).toMatchObject([
      {
        ...{ name: 'Anna Berg', rhythm: 'Every 7 days, last here yesterday', valueMinor: 2000, usual: ['Rye'] },
        ...{ promises: ['a rye put aside, for 28 Nov'], preferences: ['Biscuit: liver', 'oat milk'] },
        ...{ avoid: ['the newsletter', 'plastic cups'], allergies: ['nuts'], companions: ['Biscuit (dog)'] },
        sayFirst: 'Biscuit’s treat: liver.',
      },
    ]);
    await shop.call('complaints.open', { customerId, text: 'Dry rye' });
    const later = await shop.call('continuity.handover', { staffId: meret });
    expect(later.people[0]?.sayFirst).toMatch(/Dry rye.*[^.]\. Biscuit’s treat: liver\.$/);
    expect((await shop.refusal('continuity.handover', { staffId: 9 })).code).toBe('not_found');
  });

  test.each([
    [{ usualGapDays: 6.7, isOwn: true, daysSinceLast: 16 }, 'Every 7 days, last here 16 days ago'],
    [{ usualGapDays: 0.4, isOwn: true, daysSinceLast: 0 }, 'Every day, last here today'],
    [{ usualGapDays: 14, isOwn: false, daysSinceLast: 3 }, 'No rhythm of their own yet, last here 3 days ago'],
    [{ usualGapDays: null, isOwn: false, daysSinceLast: null }, 'No visit yet'],
  ])('a rhythm of %o is said as “%s”', (rhythm, said) => {
    expect(rhythmInWords(rhythm)).toBe(said);
  });
});

describe('recognition', () => {
  const nothing = { notes: 0, recoveries: 0, promisesKept: 0, returns: 0, signUps: 0 };

  test('is never led by sign-ups alone, whatever they weigh', () => {
    const weights = { notes: 1, recoveries: 5, promisesKept: 3, returns: 0.1, signUps: 100 };
    expect(pointsFor({ ...nothing, signUps: 500 }, weights)).toBe(0);
    expect(pointsFor({ ...nothing, notes: 1, signUps: 500 }, weights)).toBe(2);
    expect(pointsFor({ notes: 2, recoveries: 1, promisesKept: 1, returns: 41, signUps: 0 }, weights)).toBe(14.1);
  });

  test.each([
    [nothing, 0, ''],
    [{ ...nothing, notes: 1, returns: 1 }, 0, '1 note, 1 visit by somebody they know best'],
    [
      { notes: 6, recoveries: 2, promisesKept: 3, returns: 41, signUps: 2 },
      1,
      '6 notes, 2 complaints made right, 3 promises kept, 41 visits by people they know best, 1 word of praise, 2 new names',
    ],
  ])('%o is said in words', (counts, praise, said) => {
    expect(recognitionSentence(counts, praise)).toBe(said);
  });

  test('counts what each colleague did in these days, and not what was undone', async () => {
    const shop = openEngine();
    await shop.call('settings.set', { timeZone: 'UTC' });
    const [meret, jon] = [await staffNamed(shop, 'Meret'), await staffNamed(shop, 'Jon')];
    const as = (staffId: number) => ({ staffId });
    shop.clock.set(NOW - 10 * 86_400_000);
    const { id: early } = await shop.call('customers.create', { givenName: 'Early', knownBestBy: meret }, as(meret));
    await shop.call('preferences.add', { customerId: early, kind: 'likes', text: 'rye' }, as(meret));
    await aVisit(shop, early, '2026-11-10');
    shop.clock.set(NOW);
    const { id, actionId } = await shop.call('customers.create', { givenName: 'Anna' }, as(jon));
    await shop.call('actions.undo', { actionId });
    const { id: ben } = await shop.call('customers.create', { givenName: 'Ben', knownBestBy: jon }, as(jon));
    expect(ben).not.toBe(id);
    await shop.call('preferences.add', { customerId: early, kind: 'likes', text: 'oat milk' }, as(meret));
    const dog = await shop.call('companions.add', { customerId: early, name: 'Rex' }, as(meret));
    const undone = await shop.call('actions.undo', { actionId: dog.actionId });
    await shop.call('actions.undo', { actionId: undone.actionId });
    const promise = await shop.call('promises.make', {
      customerId: early,
      text: 'a loaf',
      dueOn: '2026-11-21',
      staffId: meret,
    });
    await shop.call('promises.keep', { id: promise.id });
    const complaint = await shop.call('complaints.open', { customerId: early, text: 'Dry rye' });
    await shop.call('complaints.update', { id: complaint.id, staffId: meret });
    await shop.call('complaints.step', { id: complaint.id, step: 'resolve' });
    await shop.call('complaints.step', { id: complaint.id, step: 'verdict', verdict: 'right' });
    await shop.call('feedback.add', { kind: 'praise', text: 'So kind', aboutStaffId: meret, customerId: ben });
    await aVisit(shop, early, '2026-11-20');
    await aVisit(shop, early, '2026-11-20');
    // The first visit of all is nobody's return.
    await aVisit(shop, ben, '2026-11-20');
    const { colleagues } = await shop.call('recognition.report', { from: '2026-11-16', to: '2026-11-22' });
    expect(colleagues).toMatchObject([
      {
        ...{ name: 'Meret', notes: 2, recoveries: 1, promisesKept: 1, returns: 1, signUps: 0, praise: ['So kind'] },
        points: 10.1,
      },
      { name: 'Jon', notes: 0, recoveries: 0, promisesKept: 0, returns: 0, signUps: 1, praise: [], points: 0 },
    ]);
  });

  test('weighs as the owner says, and nobody else', async () => {
    const shop = openEngine();
    const ines = (await shop.call('staff.add', { name: 'Ines', role: 'owner' })).id;
    const jon = (await shop.call('staff.add', { name: 'Jon' }, { staffId: ines })).id;
    const recognitionWeights = { notes: 2, recoveries: 0, promisesKept: 0, returns: 0, signUps: 0 };
    expect((await shop.refusal('settings.set', { recognitionWeights }, { staffId: jon })).code).toBe('not_allowed');
    const { actionId } = await shop.call('settings.set', { recognitionWeights }, { staffId: ines });
    expect((await shop.refusal('actions.undo', { actionId }, { staffId: jon })).code).toBe('not_allowed');
    expect((await shop.call('recognition.report', { from: '2026-11-16', to: '2026-11-22' })).weights).toEqual(
      recognitionWeights,
    );
    expect(
      (await shop.refusal('settings.set', { recognitionWeights: { ...recognitionWeights, notes: -1 } })).code,
    ).toBe('bad_input');
  });
});

test.each([
  [
    { item: null, buyers: 0, regulars: 0, keyBuyers: 0, atRiskMinor: 0 },
    'Nobody we know bought “rye” in the last twelve months.',
  ],
  [
    { item: 'Rye', buyers: 1, regulars: 0, keyBuyers: 0, atRiskMinor: 0 },
    '1 person bought it in the last twelve months; nobody rests on it.',
  ],
  [
    { item: 'Rye', buyers: 80, regulars: 41, keyBuyers: 3, atRiskMinor: 123_400 },
    '3 of your 20 key customers buy it. 80 people bought it in the last twelve months, and 41 rest on it, and with them €1,234.00 a year.',
  ],
  [
    { item: 'Rye', buyers: 2, regulars: 1, keyBuyers: 1, atRiskMinor: 0 },
    '1 of your 20 key customers buys it. 2 people bought it in the last twelve months, and 1 rests on it.',
  ],
])('dropping an item with %o is said in words', (facts, said) => {
  const all = { ...facts, keyOf: 20, spentMinor: 0 };
  expect(restOnSentence(all, 'rye', { currency: 'EUR', locale: 'en-GB' })).toBe(said);
});
