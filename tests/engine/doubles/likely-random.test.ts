import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatePairs } from '../../../electron/doubles/blocking.ts';
import { compare } from '../../../electron/doubles/compare.ts';
import { readPeople } from '../../../electron/doubles/people.ts';
import { likelihood } from '../../../electron/doubles/weights.ts';
import { whyLikely } from '../../../electron/doubles/why.ts';
import { aCustomer, openEngine } from '../../fixtures.ts';

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const person = fc.record({
  givenName: maybe(['Anna', 'Ana', 'Anna Maria', 'Bob', 'Robert', 'A', '李', 'Ludwig']),
  familyName: maybe(['Berg', 'Berg-Meier', 'Bergh', 'Robert', 'Ludwig']),
  knownAs: maybe(['Bob', 'Lu']),
  company: maybe(['Café Rosa']),
  phones: fc.subarray(['079 555 01 02', '+41 79 555 01 02', '079 555 01 03', '12']),
  emails: fc.subarray(['anna@example.org', 'ana@example.org']),
  birthday: maybe(['1984-06-02', '1984-02-06', '06-02', '1984-06-03']),
  street: maybe(['Weg 1', 'Weg', 'Weg 12', 'Main St 5', 'Main Street 5', '5']),
  postalCode: maybe(['3011', '3012', '3101']),
  city: maybe(['Bern', 'Berne', 'Thun']),
  // So that nobody is without anything to find them by.
  note: fc.constant('x'),
});

test('of any two cards it is as likely from either side, for the same reasons, and each pair is met once and never with itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 2, maxLength: 8 }), async cards => {
      const shop = openEngine();
      for (const card of cards) await aCustomer(shop, card.phones.length === 0 ? { ...card, phones: ['1'] } : card);
      const people = readPeople(shop.book);
      const met = new Set<string>();
      for (const [a, b] of candidatePairs(people)) {
        expect(a).toBeLessThan(b);
        expect(met.has(`${a} ${b}`)).toBe(false);
        met.add(`${a} ${b}`);
      }
      for (let a = 0; a < cards.length; a++) {
        for (let b = a + 1; b < cards.length; b++) {
          const [one, other] = [compare(people, a, b), compare(people, b, a)];
          expect(one === null).toBe(other === null);
          if (!one || !other) continue;
          const likely = likelihood(one, cards.length);
          expect(likely).toBeCloseTo(likelihood(other, cards.length), 12);
          expect(likely > 0 && likely <= 1).toBe(true);
          expect(whyLikely(one)).toEqual(whyLikely(other));
        }
      }
      shop.close();
    }),
    { numRuns: 60 },
  );
});
