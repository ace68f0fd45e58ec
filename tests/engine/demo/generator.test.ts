import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingHours } from '../../../electron/demo/calendar.ts';
import type { DemoCustomer } from '../../../electron/demo/demo-shop.ts';
import { DEMO_DEFAULTS, generateDemoShop } from '../../../electron/demo/generator.ts';
import { companions } from '../../../shared/contract/companions.ts';
import { customers } from '../../../shared/contract/customers.ts';
import { preferences } from '../../../shared/contract/preferences.ts';
import { settingsShape } from '../../../shared/contract/settings.ts';
import { staff } from '../../../shared/contract/staff.ts';
import { visits } from '../../../shared/contract/visits.ts';
import { daysBetween, nextAnniversary } from '../../../shared/dates.ts';

const TODAY = '2026-11-21';
const shop = generateDemoShop({ ...DEMO_DEFAULTS, today: TODAY });
const people = [...shop.customers];
const regulars = people.filter(person => visitDays(person).length >= 4);
const [annie] = people;

const peopleOf = (options: Partial<Parameters<typeof generateDemoShop>[0]>) => [
  ...generateDemoShop({ seed: 7, regulars: 60, today: TODAY, ...options }).customers,
];
const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');
const share = (of: DemoCustomer[], is: (person: DemoCustomer) => boolean) => of.filter(is).length / of.length;
const hasDog = (person: DemoCustomer) => person.companions.some(({ kind }) => kind === 'dog');

function visitDays(person: DemoCustomer): string[] {
  return [...new Set(person.visits.map(({ day }) => day))];
}

/** Median and 90th percentile of the gaps between visit days, and the days since the last. */
function rhythmOf(person: DemoCustomer) {
  const days = visitDays(person);
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at]!, day));
  gaps.sort((one, other) => one - other);
  const median = (gaps[Math.floor((gaps.length - 1) / 2)]! + gaps[Math.floor(gaps.length / 2)]!) / 2;
  const p90 = gaps[Math.ceil(gaps.length * 0.9) - 1]!;
  return { median, late: Math.max(1.5 * median, p90), since: daysBetween(days.at(-1)!, TODAY) };
}

function isOverdue(person: DemoCustomer): boolean {
  const { median, late, since } = rhythmOf(person);
  return since > late && since <= 3 * median;
}

describe('the demo shop repeats itself', () => {
  test('the same seed and day give the same shop, also when its people are listed twice', () => {
    const once = generateDemoShop({ seed: 7, regulars: 60, today: TODAY });
    const first = hashOf([...once.customers]);
    expect(hashOf([...once.customers])).toBe(first);
    expect(hashOf(peopleOf({}))).toBe(first);
  });

  test('another seed gives other people', () => {
    expect(hashOf(peopleOf({ seed: 8 }))).not.toBe(hashOf(peopleOf({})));
  });

  test('a small shop is the beginning of a large one', () => {
    expect(peopleOf({ regulars: 10 })).toEqual(people.slice(0, 10));
  });

  test('people are made while they are listed, so the first of very many costs nothing', () => {
    const { customers: endless } = generateDemoShop({ seed: 7, regulars: 1_000_000_000, today: TODAY });
    const [first] = endless;
    expect(first).toEqual(annie);
  });
});

describe('what the demo shop is like', () => {
  test('2,400 regulars came 60,000 to 90,000 times in three years', () => {
    const count = people.reduce((sum, person) => sum + person.visits.length, 0);
    expect(people).toHaveLength(2400);
    expect(count).toBeGreaterThan(60_000);
    expect(count).toBeLessThan(90_000);
  });

  test('a third have a dog, one in sixteen an allergy, some of them the dog', () => {
    const hasAllergy = (person: DemoCustomer) => person.preferences.some(({ kind }) => kind === 'allergy');
    const isDogAllergic = (person: DemoCustomer) =>
      person.preferences.some(({ kind, companion }) => kind === 'allergy' && companion !== null);
    expect(share(people, hasDog)).toBeGreaterThan(0.3);
    expect(share(people, hasDog)).toBeLessThan(0.4);
    expect(share(people, hasAllergy)).toBeGreaterThan(0.045);
    expect(share(people, hasAllergy)).toBeLessThan(0.085);
    expect(share(people, isDogAllergic)).toBeGreaterThan(0.005);
  });

  test('several dogs share a name, and dogs have birthdays in the next seven days', () => {
    const dogs = people.flatMap(person => person.companions.filter(({ kind }) => kind === 'dog'));
    for (const name of ['Biscuit', 'Bonnie', 'Max'])
      expect(dogs.filter(dog => dog.name === name).length).toBeGreaterThan(5);
    const soon = dogs.filter(({ birthday }) => birthday && nextAnniversary(birthday, TODAY).inDays <= 7);
    expect(soon.length).toBeGreaterThan(3);
  });

  test('some have their birthday today, some in the coming days', () => {
    const inDays = people.flatMap(({ birthday }) => (birthday ? [nextAnniversary(birthday, TODAY).inDays] : []));
    expect(inDays.filter(days => days === 0).length).toBeGreaterThan(0);
    expect(inDays.filter(days => days > 0 && days <= 7).length).toBeGreaterThan(5);
  });

  test('some are overdue, many have left, some of those came back, some came only once', () => {
    const lapsed = (person: DemoCustomer) => rhythmOf(person).since > 3 * rhythmOf(person).median;
    const isBack = (person: DemoCustomer) => {
      const days = visitDays(person);
      const longest = Math.max(...days.slice(1).map((day, at) => daysBetween(days[at]!, day)));
      return longest > 60 && longest > 3 * rhythmOf(person).median && !lapsed(person);
    };
    expect(share(regulars, isOverdue)).toBeGreaterThan(0.03);
    expect(share(regulars, isOverdue)).toBeLessThan(0.12);
    expect(share(regulars, lapsed)).toBeGreaterThan(0.2);
    expect(share(regulars, lapsed)).toBeLessThan(0.5);
    expect(share(regulars, isBack)).toBeGreaterThan(0.02);
    expect(share(people, person => person.visits.length === 1)).toBeGreaterThan(0.08);
  });

  test('about forty are key customers, several of them overdue', () => {
    const keys = people.filter(({ isKey }) => isKey);
    expect(keys.length).toBeGreaterThan(28);
    expect(keys.length).toBeLessThan(55);
    const overdue = keys.filter(isOverdue);
    expect(overdue.length).toBeGreaterThan(3);
    expect(overdue.length).toBeLessThan(20);
  });

  test('people stayed away in the fortnight after prices rose, and a coffee costs more since', () => {
    const pricesRose = 210;
    const all = people.flatMap(person => person.visits.map(visit => ({ ago: daysBetween(visit.day, TODAY), visit })));
    const within = (from: number, to: number) => all.filter(({ ago }) => ago <= from && ago > to).length;
    expect(within(pricesRose, pricesRose - 14)).toBeLessThan(0.75 * within(pricesRose + 14, pricesRose));
    expect(within(pricesRose - 14, pricesRose - 28)).toBeGreaterThan(0.85 * within(pricesRose + 14, pricesRose));
    const priceMinor = (from: number, to: number) =>
      new Set(
        all
          .filter(({ ago, visit }) => ago <= from && ago > to && !visit.isRefund)
          .flatMap(({ visit }) => visit.items.filter(({ name }) => name === 'Oat flat white'))
          .map(({ amountMinor, quantity }) => amountMinor / quantity),
      );
    expect(priceMinor(9999, pricesRose)).toEqual(new Set([390]));
    expect(priceMinor(pricesRose, -1)).toEqual(new Set([415]));
  });

  test('names come in many scripts, and those read nowhere else say how they sound', () => {
    for (const script of ['Han', 'Cyrillic', 'Greek', 'Arabic', 'Thai', 'Devanagari']) {
      const inScript = people.filter(({ familyName }) => new RegExp(`\\p{sc=${script}}`, 'u').test(familyName ?? ''));
      expect(inScript.length, script).toBeGreaterThan(0);
      for (const { pronunciation } of inScript) expect(pronunciation).toMatch(/^[A-Za-z -]+$/);
    }
    expect(
      people.some(({ familyName, pronunciation }) => familyName === '山田' && pronunciation === 'Yamada Taro'),
    ).toBe(true);
  });

  test('nobody is sold what they are allergic to', () => {
    const bought = (allergy: RegExp, item: RegExp) =>
      people
        .filter(({ preferences: all }) =>
          all.some(one => one.kind === 'allergy' && one.companion === null && allergy.test(one.text)),
        )
        .flatMap(person => person.visits.flatMap(visit => visit.items.map(({ name }) => name)))
        .filter(name => item.test(name));
    expect(bought(/hazelnut|almond|nuts/, /hazelnut|almond/i)).toEqual([]);
    expect(bought(/coeliac/, /^(?!Gluten-free).*(loaf|bun|croissant|baguette|sourdough|rye)/i)).toEqual([]);
  });
});

describe('every visit', () => {
  test('is in opening hours, no later than today, no earlier than they are known, oldest first', () => {
    const wrong = people.flatMap(person =>
      person.visits.filter((visit, at) => {
        const hours = openingHours(visit.day);
        const before = person.visits[at - 1];
        const isInOrder =
          !before || before.day < visit.day || (before.day === visit.day && before.secondsOfDay < visit.secondsOfDay);
        const isOpen = hours && visit.secondsOfDay >= hours.fromSeconds && visit.secondsOfDay < hours.untilSeconds;
        return !isOpen || !isInOrder || visit.day > TODAY || visit.day < person.since;
      }),
    );
    expect(wrong).toEqual([]);
    expect(people.every(({ visits: all }) => all.length > 0)).toBe(true);
  });

  test('adds up to its items, and only a refund is negative', () => {
    const wrong = people.flatMap(person =>
      person.visits.filter(({ amountMinor, items, isRefund }) => {
        const total = items.reduce((sum, item) => sum + item.amountMinor, 0);
        return (amountMinor ?? 0) !== total || total < 0 !== isRefund;
      }),
    );
    expect(wrong).toEqual([]);
    expect(people.some(person => person.visits.some(visit => visit.isRefund))).toBe(true);
  });
});

test.each(['2024-02-28', '2024-02-29', '2026-12-24', '2026-12-26', '2027-01-01', '2031-06-15'])(
  'on %s too, whatever the seed, everybody came in opening hours and Biscuit has her birthday tomorrow',
  today => {
    const seeds = fc.property(fc.integer(), seed => {
      const some = peopleOf({ seed, today, regulars: 80 });
      expect(some.filter(person => person.visits.length === 0)).toEqual([]);
      const days = some.flatMap(visitDays);
      expect(days.filter(day => openingHours(day) === null || day > today)).toEqual([]);
      expect(nextAnniversary(some[0]?.companions[0]?.birthday ?? '', today).inDays).toBe(1);
    });
    fc.assert(seeds, { numRuns: 15 });
  },
);

describe('every text is one the contract takes', () => {
  test('the settings, the staff', () => {
    expect(settingsShape.partial().parse(shop.settings)).toEqual(shop.settings);
    for (const colleague of shop.staff) expect(staff['staff.add'].input.parse(colleague)).toEqual(colleague);
    expect(shop.staff.map(({ name }) => name)).toEqual(['Marta', 'Jonas', 'Ines', 'Tomasz', 'Aoife']);
  });

  test('the people, unchanged, their companions and what is noted about them', () => {
    const base = { customerId: 1 };
    for (const { companions: mine, preferences: facts, ...person } of people) {
      const { visits: _, complaints: _c, promises: _p, slips: _s, feedback: _f, ...whole } = person;
      const { touches: _t, gives: _g, referral: _r, cards: _k, ...profile } = whole;
      const input = { ...profile, knownBestBy: profile.knownBestBy === null ? null : profile.knownBestBy + 1 };
      expect(customers['customers.create'].input.parse(input)).toEqual(input);
      for (const one of mine) expect(companions['companions.add'].input.parse({ ...base, ...one })).toMatchObject(one);
      for (const { kind, text, companion, notedBy, notedOn } of facts) {
        expect(preferences['preferences.add'].input.parse({ ...base, kind, text })).toEqual({ ...base, kind, text });
        expect(notedOn <= TODAY && notedOn >= profile.since).toBe(true);
        expect(shop.staff[notedBy]).toBeDefined();
        if (companion !== null) expect(mine[companion]?.kind).toBe('dog');
      }
    }
  });

  test('the visits', () => {
    for (const visit of people.slice(0, 200).flatMap(person => person.visits)) {
      const { amountMinor, items, note } = visit;
      const input = { customerId: 1, amountMinor, items, note };
      expect(visits['visits.record'].input.parse(input)).toEqual(input);
      if (visit.staff !== null) expect(shop.staff[visit.staff]).toBeDefined();
    }
  });
});

describe('the people one can count on', () => {
  test('Anna Bergström, known as Annie, is overdue and Biscuit has a birthday tomorrow', () => {
    expect(annie).toMatchObject({ givenName: 'Anna', familyName: 'Bergström', knownAs: 'Annie', isKey: true });
    expect(annie?.since).toMatch(/^2023-/);
    expect(shop.staff[annie?.knownBestBy ?? -1]?.name).toBe('Jonas');
    expect(annie?.companions).toMatchObject([{ kind: 'dog', name: 'Biscuit', birthday: '2022-11-22' }]);
    expect(rhythmOf(annie!)).toMatchObject({ median: 7, since: 16 });
    expect(isOverdue(annie!)).toBe(true);
  });

  test.each([
    ['usual', 'oat flat white, half a rye unsliced', null],
    ['allergy', 'hazelnut', null],
    ['treat', 'gluten-free, top tin', 0],
    ['allergy', 'grain', 0],
    ['likes', 'cardamom', null],
    ['never_suggest', 'loyalty newsletter', null],
  ])('Annie’s card says %s: %s', (kind, text, companion) => {
    expect(annie?.preferences).toContainEqual(expect.objectContaining({ kind, text, companion, isRetired: false }));
  });

  test('Annie is overdue whatever the seed, and mostly has her usual', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const [hers] = peopleOf({ seed, regulars: 1 });
      expect(isOverdue(hers!), `seed ${seed}`).toBe(true);
    }
    const names = annie!.visits.flatMap(({ items }) => items.map(({ name }) => name));
    const times = (name: string) => names.filter(each => each === name).length / annie!.visits.length;
    expect(times('Oat flat white')).toBeGreaterThan(0.6);
    expect(times('Half a rye, unsliced')).toBeGreaterThan(0.6);
  });

  test('another Anna Bergström has another dog', () => {
    const annas = people.filter(person => person.givenName === 'Anna' && person.familyName === 'Bergström');
    expect(annas.map(({ companions: [first] }) => first?.name)).toEqual(['Biscuit', 'Luna']);
  });

  test('there is a 60-letter name, a card with only a phone and one with only a nickname', () => {
    const isBare = ({ givenName, familyName, emails }: DemoCustomer) =>
      !givenName && !familyName && emails.length === 0;
    expect(people.some(person => `${person.givenName} ${person.familyName}`.length >= 60)).toBe(true);
    expect(people.some(person => isBare(person) && !person.knownAs && person.phones.length === 1)).toBe(true);
    expect(people.some(person => isBare(person) && person.knownAs && person.phones.length === 0)).toBe(true);
  });

  test('no two share a phone number, but for one that is in the book twice', () => {
    const numbers = people.flatMap(({ phones }) => phones.map(phone => phone.replace(/\D/g, '').slice(-7)));
    const twice = numbers.filter((number, at) => numbers.indexOf(number) !== at);
    expect(twice).toEqual(['9190077']);
  });
});
