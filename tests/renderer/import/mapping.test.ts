import { describe, expect, it } from 'vitest';
import { howWritten } from '../../../renderer/screens/import/file-words.ts';
import { fieldByColumn, isStillGuess, withColumn } from '../../../renderer/screens/import/mapping.ts';
import { fileSize } from '../../../renderer/store/file-size.ts';

const column = (name: string, field: string | null, isGuess = false) => ({ name, field, isGuess, samples: [] });

describe('what a column is taken for', () => {
  it('columns that are left out are not in the mapping', () => {
    expect(fieldByColumn([column('Kunde', 'fullName'), column('Zeug', null)])).toEqual({ Kunde: 'fullName' });
  });

  it('taking a column for something else leaves the others as they are', () => {
    expect(withColumn({ Kunde: 'fullName', Tel: 'phone' }, 'Kunde', 'familyName')).toEqual({
      Tel: 'phone',
      Kunde: 'familyName',
    });
    expect(withColumn({ Kunde: 'fullName', Tel: 'phone' }, 'Tel', '')).toEqual({ Kunde: 'fullName' });
  });

  it('what a person said is no guess, and the other guesses stay guesses', () => {
    const first = [column('Kunde', 'fullName', true), column('Tel', 'phone', true), column('Mail', 'email')];
    expect(isStillGuess(column('Kunde', 'familyName'), first)).toBe(false);
    expect(isStillGuess(column('Tel', 'phone'), first)).toBe(true);
    expect(isStillGuess(column('Mail', 'email'), first)).toBe(false);
  });
});

describe('a file in words', () => {
  it('says how it is written', () => {
    expect(howWritten({ delimiter: ';', encoding: 'windows-1252' })).toBe('semicolons between the cells, Windows-1252');
    expect(howWritten({ delimiter: '^', encoding: 'koi8-r' })).toBe('^ between the cells, koi8-r');
    expect(howWritten({ delimiter: null, encoding: 'utf-8' })).toBe('UTF-8');
  });

  it('says how large it is', () => {
    expect(fileSize(0, 'en-GB')).toBe('0 bytes');
    expect(fileSize(567, 'en-GB')).toBe('567 bytes');
    expect(fileSize(8_123, 'en-GB')).toBe('8 kB');
    expect(fileSize(4_766_698, 'en-GB')).toBe('4.8 MB');
  });
});
