import { describe, expect, test } from 'vitest';
import { belongingColumns } from '../../../electron/transfer/belonging-columns.ts';
import { areTooLong, readBelongings } from '../../../electron/transfer/belonging-text.ts';
import type { Belongings } from '../../../electron/transfer/belongings.ts';
import type { CustomerField } from '../../../electron/transfer/mapping.ts';

/** What one row says whose columns have these fields. */
function read(...row: [CustomerField, string][]): Belongings {
  const columns = belongingColumns(field => row.flatMap(([name], at) => (name === field ? [at] : [])));
  const record: Belongings = {};
  readBelongings(
    columns,
    row.map(([, cell]) => cell),
    record,
  );
  return record;
}

const textsOf = (field: CustomerField, cell: string) => read([field, cell]).preferences?.map(({ text }) => text) ?? [];
const namesOf = (field: CustomerField, cell: string) => read([field, cell]).companions?.map(({ name }) => name) ?? [];

describe('allergies in one cell', () => {
  test.each([
    ['nuts, milk', ['nuts', 'milk']],
    ['nuts; milk/eggs\nsoy', ['nuts', 'milk', 'eggs', 'soy']],
    ['nuts (almonds, hazelnuts), milk', ['nuts (almonds, hazelnuts)', 'milk']],
    ['- nuts\n- milk', ['nuts', 'milk']],
    ['Nüsse, nusse, NÜSSE', ['Nüsse']],
    ['nuts, none', ['nuts']],
    ['🥜', ['🥜']],
    ['yes', ['yes']],
  ])('%j are %j', (cell, texts) => {
    expect(textsOf('allergy', cell)).toEqual(texts);
  });

  test.each(['', ' ', '-', '–', '?', 'none', 'None.', 'NO', 'n/a', 'N.A.', 'keine', 'aucune', 'nessuna', '0'])(
    '%j is no allergy',
    cell => {
      expect(read(['allergy', cell])).toEqual({});
    },
  );
});

describe('anything else to remember', () => {
  test('stays a phrase unless a semicolon or a new line parts it', () => {
    expect(textsOf('likes', 'dark chocolate, not too sweet; oat milk\nlate/quiet hours')).toEqual([
      'dark chocolate, not too sweet',
      'oat milk',
      'late/quiet hours',
    ]);
    expect(textsOf('dislikes', 'none')).toEqual([]);
  });

  test('has the kind of its column, and the same words of two kinds are two notes', () => {
    expect(
      read(['usual', 'flat white'], ['likes', 'flat white'], ['neverSuggest', 'tea'], ['need', 'a chair']),
    ).toEqual({
      preferences: [
        { kind: 'likes', text: 'flat white' },
        { kind: 'usual', text: 'flat white' },
        { kind: 'need', text: 'a chair' },
        { kind: 'never_suggest', text: 'tea' },
      ],
    });
  });
});

describe('names of companions', () => {
  test.each([
    ['dog', 'Biscuit', ['Biscuit']],
    ['dog', 'Biscuit, Rex and Momo', ['Biscuit', 'Rex', 'Momo']],
    ['child', 'Tom & Ída', ['Tom', 'Ída']],
    ['child', 'Sandy', ['Sandy']],
    ['partner', 'Berg, Anna', ['Berg, Anna']],
    ['partner', 'Nada', ['Nada']],
  ] as const)('of a %s, %j: %j', (field, cell, names) => {
    expect(namesOf(field, cell)).toEqual(names);
  });

  test.each(['yes', 'X', 'no', 'none', 'n/a', '2', '-', ''])('%j names nobody', cell => {
    expect(read(['dog', cell])).toEqual({});
  });

  test('of two columns stand together, the same name once', () => {
    expect(read(['dog', 'Biscuit'], ['dog', 'BISCUIT'], ['dog', 'Rex'], ['cat', 'Biscuit']).companions).toEqual([
      { kind: 'dog', name: 'Biscuit' },
      { kind: 'dog', name: 'Rex' },
      { kind: 'cat', name: 'Biscuit' },
    ]);
  });
});

test('what is longer than the book takes is told, a whole letter in a cell without being taken apart', () => {
  expect(areTooLong(read(['allergy', 'x'.repeat(500)], ['dog', 'y'.repeat(200)]))).toBe(false);
  expect(areTooLong(read(['allergy', 'x'.repeat(501)]))).toBe(true);
  expect(areTooLong(read(['dog', 'y'.repeat(201)]))).toBe(true);
  expect(areTooLong(read(['allergy', 'nuts, (milk, '.repeat(80_000)]))).toBe(true);
});
