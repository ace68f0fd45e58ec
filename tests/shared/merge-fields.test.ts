import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fillMerge,
  type MergeValues,
  mergeFieldNames,
  parseMerge,
  textInLanguage,
  unknownFields,
} from '../../shared/merge-fields.ts';

describe('a text with fields', () => {
  const anna: MergeValues = { name: 'Anna Berg', knownAs: 'Anna', companion: 'Biscuit', line: '', usual: null };
  const cases: [string, string, string][] = [
    ['fields are filled in', 'Dear {knownAs}, pat {companion}.', 'Dear Anna, pat Biscuit.'],
    ['case and spaces in the braces do not matter', '{ KNOWNAS } and { companion}', 'Anna and Biscuit'],
    ['a brace written twice is a brace', 'a {{name}} b', 'a {name} b'],
    ['a lone brace is text', 'a { c {} }', 'a { c {} }'],
    ['an empty field between words leaves one blank', 'Dear {usual} friend', 'Dear friend'],
    ['an empty field before a comma leaves none', 'Dear {usual}, hello', 'Dear, hello'],
    ['an empty field at the start takes its comma along', '{usual}, hello', 'hello'],
    ['an empty field at the end of a line leaves no blank', 'See you {usual}\nsoon', 'See you\nsoon'],
    ['a line of only an empty field goes', 'Thank you.\n{line}\nBye', 'Thank you.\nBye'],
    ['and one of the blank lines around it', 'Thank you.\n\n{line}\n\nBye', 'Thank you.\n\nBye'],
    ['and the blank lines after it at the start', '{line}\n\nBye', 'Bye'],
    ['and those before it at the end', 'Bye\n\n{line}', 'Bye'],
    ['two of them in a row go as one', 'Hi\n\n{line}\n{usual}\n\nBye', 'Hi\n\nBye'],
    ['blank lines elsewhere stay', 'Hi\n\n\nBye {line}', 'Hi\n\n\nBye'],
    ['an unknown field stays as it was written', 'Dear {nmae}', 'Dear {nmae}'],
    ['a Windows line break is one', 'a\r\n{line}\r\nb', 'a\nb'],
  ];
  test.each(cases)('%s', (_what, text, filled) => {
    expect(fillMerge(text, anna)).toBe(filled);
  });

  test('never reads what is filled in as a field', () => {
    expect(fillMerge('{line}!', { line: 'the {name} of {{it}}', name: 'Anna' })).toBe('the {name} of {{it}}!');
  });

  test('names the fields that there are not, each once', () => {
    expect(unknownFields('Dear {nmae} {name} {Nmae} {nmae} {{other}} { spend }')).toEqual(['nmae', 'Nmae', 'spend']);
    expect(unknownFields(mergeFieldNames.map(name => `{${name}}`).join(' '))).toEqual([]);
  });

  test('keeps every word when there are no fields, and is in pieces that make it up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        const plain = text.replace(/[{}\uFDD0]/g, '');
        expect(fillMerge(plain, {})).toBe(plain.replaceAll('\r\n', '\n'));
        expect(parseMerge(plain)).toEqual(plain === '' ? [] : [{ text: plain }]);
      }),
    );
  });

  test('never leaves two blanks, or a blank line doubled, whichever fields are empty', () => {
    const piece = fc.constantFrom('Dear', 'thanks', ...mergeFieldNames.map(name => `{${name}}`));
    const line = fc.array(piece, { maxLength: 4 }).map(words => words.join(' '));
    const text = fc
      .array(
        line.filter(words => words !== ''),
        { minLength: 1, maxLength: 5 },
      )
      .map(lines => lines.join('\n\n'));
    const known = fc.subarray([...mergeFieldNames]);
    fc.assert(
      fc.property(text, known, (words, fields) => {
        const filled = fillMerge(words, Object.fromEntries(fields.map(field => [field, `<${field}>`])));
        expect(filled).not.toMatch(/ {2}|\n{3}| $| \n|^\n|\n$/);
        for (const field of fields) {
          expect(filled.includes(`<${field}>`)).toBe(words.includes(`{${field}}`));
        }
      }),
    );
  });
});

describe('the language of a text', () => {
  const texts = { de: 'Deutsch', 'de-CH': 'Schweiz', 'pt-BR': 'Brasil', fr: ' ' };
  const cases: [string | null, string][] = [
    ['de', 'Deutsch'],
    ['de-CH', 'Schweiz'],
    ['DE_ch', 'Schweiz'],
    ['de-AT', 'Deutsch'],
    ['de-CH-1996', 'Schweiz'],
    ['pt', 'Brasil'],
    ['pt-PT', 'Brasil'],
    ['fr', 'English'],
    ['it', 'English'],
    ['', 'English'],
    [null, 'English'],
  ];
  test.each(cases)('for %s is %s', (language, text) => {
    expect(textInLanguage('English', texts, language)).toBe(text);
  });
});
