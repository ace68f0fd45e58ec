import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPhone, lastFour, looksLikePhone, phoneDigits, phoneKey } from '../../shared/phone.ts';

describe('the digits of a phone number', () => {
  test.each([
    ['020 7946-0958', '02079460958'],
    ['+44 20 7946 0958', '442079460958'],
    ['+44 (0)20 7946 0958', '442079460958'],
    ['0044 (0) 20 7946 0958', '00442079460958'],
    ['(0)20 7946', '0207946'],
    ['(020) 7946 0958', '02079460958'],
    ['+1 (555) 010-4477 x12', '15550104477'],
    ['555-010-4477x12', '5550104477'],
    ['555 010 4477 ext. 12', '5550104477'],
    ['555 010 4477, Extension: 1234', '5550104477'],
    ['555 010 4477 #9', '5550104477'],
    ['tel:+1-555-010-4477;ext=12', '15550104477'],
    ['٠١٢٣ ٤٥٦', '0123456'],
    ['＋８１ ９０', '8190'],
    ['max 5550104', '5550104'],
    ['', ''],
    ['no phone', ''],
  ])('of %s are "%s"', (text, digits) => {
    expect(phoneDigits(text)).toBe(digits);
  });

  test('are ASCII digits and nothing else, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(phoneDigits(text)).toMatch(/^[0-9]*$/);
      }),
    );
  });
});

test('one number has one key however it is typed', () => {
  const spellings = ['+44 7700 900123', '07700 900123', '0044 (0)7700-900123', '07700.900.123 x4', '(07700) 900/123'];
  expect(new Set(spellings.map(phoneKey))).toEqual(new Set(['700900123']));
  expect(phoneKey('123456')).toBe('123456');
  expect(phoneKey('12345')).toBe('');
});

test('the last four digits suffice at the counter', () => {
  expect(lastFour('+1 555 010-4477 ext 12')).toBe('4477');
  expect(lastFour('911')).toBe('');
});

test('digits and what stands between them look like a phone number', () => {
  expect(['4477', '+44 (0)20', '555-010', '555.010/4', '٤٤٧٧', '０１２'].every(looksLikePhone)).toBe(true);
  expect(['anna', '', '+', '7 up', 'a4477'].some(looksLikePhone)).toBe(false);
});

test('a shown number is as it was typed, without stray blanks', () => {
  expect(formatPhone('  +44 (0)20\u00a0 7946  ')).toBe('+44 (0)20 7946');
});
