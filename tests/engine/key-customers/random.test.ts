import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topBetween, yearTo } from '../../../electron/key-customers/spend.ts';
import { addDays, daysBetween } from '../../../shared/dates.ts';
import { aCustomer, openEngine, type Shop, TODAY } from '../../fixtures.ts';

const ITEMS = ['Rye', 'Brioche', 'Olives'];

interface Visit {
  who: number;
  daysAgo: number;
  /** Below nothing: a refund. */
  amountMinor: number | null;
  items: { item: number; amountMinor: number | null }[];
  isVoided: boolean;
}

interface Book {
  people: { isKey: boolean; sentBy: number | null }[];
  visits: Visit[];
}

/** Around the edges of a year more often than elsewhere. */
const daysAgo = fc.oneof(fc.nat(500), fc.constantFrom(0, 1, 363, 364, 365, 366, 7, 14));
const amount = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 900 }), fc.integer({ min: -400, max: -1 }));
const visit = (people: number): fc.Arbitrary<Visit> =>
  fc.record({
    who: fc.nat(people - 1),
    daysAgo,
    amountMinor: amount,
    items: fc.array(fc.record({ item: fc.nat(2), amountMinor: fc.option(fc.nat(300)) }), { maxLength: 2 }),
    isVoided: fc.nat(5).map(n => n === 0),
  });
const book: fc.Arbitrary<Book> = fc.integer({ min: 2, max: 7 }).chain(people =>
  fc.record({
    people: fc.tuple(
      ...Array.from({ length: people }, (_, i) =>
        fc.record({ isKey: fc.boolean(), sentBy: i === 0 ? fc.constant(null) : fc.option(fc.nat(i - 1)) }),
      ),
    ),
    visits: fc.array(visit(people), { maxLength: 28 }),
  }),
);

/** Writes it through the app. */
async function write({ people, visits }: Book): Promise<Shop> {
  const shop = openEngine();
  await shop.call('settings.set', { timeZone: 'UTC' });
  for (const { isKey } of people) await aCustomer(shop, { givenName: 'Anna', isKey });
  for (const [i, { sentBy }] of people.entries())
    if (sentBy !== null) await shop.call('referrals.set', { customerId: i + 1, referredBy: sentBy + 1 });
  for (const { who, daysAgo: ago, amountMinor, items, isVoided } of visits) {
    const { id } = await shop.call('visits.record', {
      customerId: who + 1,
      atMs: Date.parse(`${addDays(TODAY, -ago)}T12:00:00Z`),
      amountMinor,
      items: items.map(({ item, ...of }) => ({ name: ITEMS[item]!, ...of })),
    });
    if (isVoided) await shop.call('visits.void', { id });
  }
  return shop;
}

/** A sale without an amount is worth its items, where all of them have a price. */
function amountOf({ amountMinor, items }: Visit): number | null {
  const prices = items.map(item => item.amountMinor);
  if (amountMinor !== null || prices.length === 0 || prices.includes(null)) return amountMinor;
  return prices.reduce<number>((sum, price) => sum + (price ?? 0), 0);
}

/** The same questions answered by going through everything, one person at a time. */
function recount({ people, visits }: Book, asOf: string) {
  const kept = visits
    .filter(one => !one.isVoided)
    .map(one => ({ ...one, amountMinor: amountOf(one), day: addDays(TODAY, -one.daysAgo) }));
  const isVisit = (one: Visit) => (one.amountMinor ?? 0) >= 0;
  const from = addDays(asOf, -364);
  const known = (who: number) => kept.filter(one => one.who === who && one.day <= asOf);
  const inYear = (who: number) => known(who).filter(one => one.day >= from);
  const spent = (who: number) => inYear(who).reduce((sum, one) => sum + (one.amountMinor ?? 0), 0);
  const daysOf = (all: typeof kept) => [...new Set(all.filter(isVisit).map(one => one.day))].sort();
  const hasCome = (who: number) => kept.some(one => one.who === who && isVisit(one));
  const ids = people.map((_, who) => who);
  const top = (value: (who: number) => number) =>
    ids
      .filter(who => hasCome(who) && value(who) > 0)
      .sort((a, b) => value(b) - value(a) || a - b)
      .slice(0, 20);
  const spenders = top(spent);
  const valued = spenders.length > 0 ? spenders : top(who => daysOf(inYear(who)).length);
  // Who sent whom is noted today.
  const sentBy = (who: number) => (asOf < TODAY ? [] : ids.filter(other => people[other]!.sentBy === who));
  const back = (who: number) => sentBy(who).filter(other => daysOf(known(other)).length >= 2).length;
  const key = ids
    .flatMap(who => {
      const because = [
        ...(people[who]!.isKey ? ['named'] : []),
        ...(valued.includes(who) ? [spenders.length > 0 ? 'value' : 'visits'] : []),
        ...(back(who) >= 2 ? ['influence'] : []),
      ];
      const sentValueMinor = sentBy(who).reduce((sum, other) => sum + spent(other), 0);
      const days = daysOf(known(who));
      return because.length === 0
        ? []
        : [
            {
              ...{ customerId: who + 1, because, valueMinor: spent(who), sentValueMinor, visitDays: days.length },
              daysSinceLast: days.length === 0 ? null : daysBetween(days.at(-1)!, asOf),
              ...{ sent: sentBy(who).length, sentCameBack: back(who), yearDays: daysOf(inYear(who)).length },
            },
          ];
    })
    .sort(
      (a, b) =>
        b.valueMinor + b.sentValueMinor - a.valueMinor - a.sentValueMinor ||
        b.yearDays - a.yearDays ||
        a.customerId - b.customerId,
    );
  const bought = (who: number, item: number) =>
    known(who).filter(one => isVisit(one) && one.items.some(of => of.item === item));
  const restOn = (item: number) => {
    const buyers = ids.filter(who => bought(who, item).some(one => one.day >= from));
    const resting = buyers.filter(who => {
      const times = bought(who, item).length;
      return times >= 2 && times * 4 >= known(who).filter(isVisit).length;
    });
    const spentOn = (who: number) =>
      bought(who, item)
        .filter(one => one.day >= from)
        .flatMap(one => one.items)
        .reduce((sum, of) => sum + (of.item === item ? (of.amountMinor ?? 0) : 0), 0);
    return { buyers, resting, times: (who: number) => bought(who, item).length, spentOn };
  };
  return { key, restOn, spent };
}

const asOfs = fc.oneof(fc.constant(0), fc.nat(400)).map(ago => addDays(TODAY, -ago));

test('key customers and what they rest on are those of a slow recount, today and as of any day', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(book, asOfs, async (written, asOf) => {
      const shop = await write(written);
      const slow = recount(written, asOf);
      const listed = await shop.call('keyCustomers.list', { asOf });
      const shown = listed.people.map(person => ({
        ...{ customerId: person.customerId, because: person.because, valueMinor: person.valueMinor },
        ...{ sentValueMinor: person.sentValueMinor, visitDays: person.visitDays, daysSinceLast: person.daysSinceLast },
        ...{ sent: person.sent, sentCameBack: person.sentCameBack },
      }));
      expect(shown).toEqual(slow.key.map(({ yearDays: _, ...one }) => one));
      const keys = new Set(slow.key.map(one => one.customerId - 1));
      for (const [item, name] of ITEMS.entries()) {
        const { buyers, resting, times, spentOn } = slow.restOn(item);
        const asked = await shop.call('items.restOn', { item: name.toUpperCase(), asOf });
        expect(asked).toMatchObject({
          ...{ item: buyers.length > 0 ? name : null, buyers: buyers.length, regulars: resting.length },
          ...{ keyBuyers: buyers.filter(who => keys.has(who)).length, keyOf: keys.size },
          spentMinor: resting.reduce((sum, who) => sum + spentOn(who), 0),
          atRiskMinor: resting.reduce((sum, who) => sum + slow.spent(who), 0),
        });
        expect(asked.people.map(person => [person.customerId, person.times, person.isTop])).toEqual(
          [...resting]
            .sort((a, b) => slow.spent(b) - slow.spent(a) || times(b) - times(a) || a - b)
            .map(who => [who + 1, times(who), keys.has(who)]),
        );
        const theirs = listed.items.find(one => one.item === name);
        const keyResting = resting.filter(who => keys.has(who));
        expect([theirs?.people ?? 0, theirs?.spentMinor ?? 0]).toEqual([
          keyResting.length,
          keyResting.reduce((sum, who) => sum + spentOn(who), 0),
        ]);
      }
    }),
    { numRuns: 40 },
  );
});

test('the first few by a year are those of a full count, however much was given back before it', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(visit(9), { minLength: 10, maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      async (visits, most) => {
        const people = Array.from({ length: 9 }, () => ({ isKey: false, sentBy: null }));
        const shop = await write({ people, visits });
        const slow = recount({ people, visits }, TODAY);
        const first = topBetween(shop.book, yearTo(TODAY), most, 'spentMinor');
        const expected = slow.key.filter(one => one.because.includes('value')).slice(0, most);
        expect(first.map(({ id, spentMinor }) => [id, spentMinor])).toEqual(
          [...expected]
            .sort((a, b) => b.valueMinor - a.valueMinor || a.customerId - b.customerId)
            .map(one => [one.customerId, one.valueMinor]),
        );
      },
    ),
    { numRuns: 25 },
  );
});
