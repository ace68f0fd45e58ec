import { expect, test } from 'vitest';
import { languageOffers, readersOf } from '../../../renderer/screens/cards/translations.ts';
import type { BatchPerson } from '../../../shared/contract/cards.ts';

const reads = (customerId: number, language: string | null): BatchPerson => ({
  ...{ customerId, language, name: '', initials: '', line: '', text: '' },
  ...{ reason: null, evidence: null, addressLines: [], printedOn: null },
});
const persons = [reads(1, 'de'), reads(2, 'pt_BR'), reads(3, 'de'), reads(4, null), reads(5, 'mother tongue')];

test('languages of the people come first, by how many read them, then the usual ones by name', () => {
  const offers = languageOffers({ persons, texts: {} }, 'en-GB');
  expect(offers.slice(0, 3)).toEqual([
    { tag: 'de', name: 'German', people: 2 },
    { tag: 'pt-BR', name: 'Brazilian Portuguese', people: 1 },
    { tag: 'sq', name: 'Albanian', people: 0 },
  ]);
  expect(new Set(offers.map(({ tag }) => tag)).size).toBe(offers.length);
});

test('a language that has a text is not offered again, however its tag is written', () => {
  const offers = languageOffers({ persons, texts: { DE: 'Hallo', pt_BR: 'Olá' } }, 'en-GB');
  expect(offers.filter(({ tag }) => tag === 'de' || tag === 'pt-BR')).toEqual([]);
});

test('everybody is a reader of one text, and of the shop’s own where there is no translation for them', () => {
  const texts = { de: 'Hallo', pt: 'Olá', fr: ' ' };
  const ids = (language: string | null) => readersOf({ persons, texts }, language).map(person => person.customerId);
  expect(ids('de')).toEqual([1, 3]);
  expect(ids('pt')).toEqual([2]);
  expect(ids('fr')).toEqual([]);
  expect(ids(null)).toEqual([4, 5]);
});
