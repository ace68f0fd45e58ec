import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawSlipCode, isSlipShaped, readSlipCode } from '../../shared/slip-code.ts';

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Codes drawn with every number that chance may give. */
const codes = fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }).map(drawn => {
  const rest = [...drawn];
  return drawSlipCode(() => rest.pop()!);
});

describe('the code of a slip', () => {
  test('is six characters in two halves, none of them mistaken for another', () => {
    fc.assert(
      fc.property(codes, code => {
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}$/);
      }),
    );
  });

  test('is read in any case, with and without its hyphen, and with spaces', () => {
    fc.assert(
      fc.property(codes, code => {
        for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' – ')} `])
          expect(readSlipCode(typed)).toBe(code);
      }),
    );
  });

  test('shows any one character that was misread', () => {
    fc.assert(
      fc.property(codes, fc.nat(5), fc.nat(30), (code, at, wrong) => {
        const letters = [...code.replace('-', '')];
        if (letters[at] === LETTERS[wrong]) return;
        letters[at] = LETTERS[wrong]!;
        expect(readSlipCode(letters.join(''))).toBeNull();
        expect(isSlipShaped(letters.join(''))).toBe(true);
      }),
    );
  });

  test('shows any two characters that were swapped', () => {
    fc.assert(
      fc.property(codes, fc.nat(5), fc.nat(5), (code, a, b) => {
        const letters = [...code.replace('-', '')];
        if (letters[a] === letters[b]) return;
        [letters[a], letters[b]] = [letters[b]!, letters[a]!];
        expect(readSlipCode(letters.join(''))).toBeNull();
      }),
    );
  });

  test('is nothing else that people type', () => {
    for (const text of [
      '',
      'anna',
      'anna berg',
      'IOL01O',
      'K4T-9R',
      'K4T-9RMM',
      '079 555 01 02',
      '–'.repeat(50),
      '日本語日本語',
    ])
      expect(readSlipCode(text), text).toBeNull();
  });
});
