import { expect, test } from 'vitest';
import { pairFacts } from '../../renderer/screens/regulars/doubles/pair-facts.ts';
import type { DoubleLine } from '../../shared/contract/doubles.ts';

const format = { today: '2026-11-21', birthday: (text: string) => text, ago: (days: number) => `${days} days ago` };

const aLine = (fields: Partial<DoubleLine>): DoubleLine => ({
  ...{ customerId: 1, name: 'Anna Berg', initials: 'AB', hasPhoto: false, isKey: false, knownAs: null, company: null },
  ...{ language: null, phones: [], emails: [], birthday: null, street: null, postalCode: null, city: null },
  ...{ companions: '', visitDays: 0, lastDay: null },
  ...fields,
});

const differing = (first: Partial<DoubleLine>, second: Partial<DoubleLine>) =>
  pairFacts(aLine(first), aLine(second), format)
    .filter(fact => fact.differs)
    .map(fact => fact.label);

test('of two cards is marked where both say something and not the same, however it is written', () => {
  expect(differing({ city: 'Bern' }, { city: 'Basel' })).toEqual(['Town']);
  expect(differing({ city: 'Bern' }, {})).toEqual([]);
  expect(differing({ city: 'Zürich' }, { city: 'ZURICH' })).toEqual([]);
  expect(differing({ phones: ['079 555 01 02', '1'] }, { phones: ['+41 79 555 01 02'] })).toEqual([]);
  expect(differing({ phones: ['079 555 01 02'] }, { phones: ['079 555 01 03'] })).toEqual(['Phone']);
});

test('what neither says is left out, and how often each came is always there', () => {
  const facts = pairFacts(aLine({ visitDays: 3, lastDay: '2026-11-19' }), aLine({}), format);
  expect(facts).toEqual([{ label: 'Visits', first: '3 days, last 2 days ago', second: 'never here', differs: false }]);
});
