import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney, minorDigits, parseAmount, sumMinor } from '../../shared/money.ts';

test('a currency has the decimals its country uses', () => {
  expect(['EUR', 'JPY', 'KWD', 'USD'].map(minorDigits)).toEqual([2, 0, 3, 2]);
  expect(() => minorDigits('euros')).toThrow(RangeError);
});

describe('an amount is written', () => {
  test.each([
    [1840, 'EUR', 'en-IE', '€18.40'],
    [-300, 'USD', 'en-US', '-$3.00'],
    [114_900, 'EUR', 'de-DE', '1.149,00 €'],
    [5, 'USD', 'en-US', '$0.05'],
    [0, 'USD', 'en-US', '$0.00'],
    [1234, 'JPY', 'ja-JP', '￥1,234'],
    [Number.MAX_SAFE_INTEGER, 'USD', 'en-US', '$90,071,992,547,409.91'],
  ])('%i %s in %s as %s', (minor, currency, locale, expected) => {
    expect(formatMoney(minor, currency, locale).replace(/\s/g, ' ')).toBe(expected);
  });
});

describe('an amount is read', () => {
  test.each([
    ['18.40', 1840],
    ['18,40', 1840],
    ['18,4', 1840],
    ['18', 1800],
    ['18.', 1800],
    ['.50', 50],
    ['0,05', 5],
    ['1 149,00', 114_900],
    ['1\u00a0149,00', 114_900],
    ['1\u202f149,00\u00a0€', 114_900],
    ['€18.40', 1840],
    ['18.40 EUR', 1840],
    ['eur 18.40', 1840],
    ['1.149,00', 114_900],
    ['1,149.00', 114_900],
    ["1'149.00", 114_900],
    ['1’149.00', 114_900],
    ['$1,149.00 ', 114_900],
    ['1.149', 114_900],
    ['1,149', 114_900],
    ['1.234.567', 123_456_700],
    ['1.234.567,89', 123_456_789],
    ['12,34,567.50', 123_456_750],
    ['12,34,567', 123_456_700],
    ['18.4000', 1840],
    ['-3', -300],
    ['−3', -300],
    ['+3', 300],
    ['33.62-', -3362],
    ['($33.62)', -3362],
    ['-$5', -500],
    ['$-5', -500],
    ['R$ 5,00', 500],
    ['US$5', 500],
    ['Rs. 100', 10_000],
    ['Rs.100', 10_000],
    ['Fr.18.40', 1840],
    ['$.50', 50],
    ['100 kr.', 10_000],
    ['18,40 zł', 1840],
    ['5,-', 500],
    ['5.– €', 500],
    ['-0', 0],
    ['١٨٫٤٠', 1840],
    ['１８．４０', 1840],
  ])('"%s" is %i cents', (text, minor) => {
    expect(parseAmount(text, 'EUR')).toBe(minor);
  });

  test.each([
    ['¥1,234', 'JPY', 1234],
    ['100.00', 'JPY', 100],
    ['1.234', 'KWD', 1234],
    ['1,234.5', 'KWD', 1_234_500],
  ])('"%s" in %s is %i', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor);
  });

  test.each([
    '',
    ' ',
    '-',
    '€',
    '.',
    'abc',
    '12 Nov',
    'USD 5',
    '1.2.3',
    '1,23,45',
    '12 34',
    '18.405.1',
    '0.125',
    '18.4051',
    '--5',
    '(-5)',
    '1e5',
    '0x10',
    'Infinity',
    '12/11',
    '5%',
    '1.149,00,00',
    '9'.repeat(30),
    '1'.repeat(10_000),
  ])('"%s" is no amount', text => {
    expect(parseAmount(text, 'EUR')).toBeNull();
  });

  test('whatever is written can be read back', () => {
    const locales = [
      'en-US',
      'en-IN',
      'de-DE',
      'de-CH',
      'fr-FR',
      'sv-SE',
      'pl-PL',
      'pt-BR',
      'ja-JP',
      'ar-EG',
      'he-IL',
      'es-ES',
    ];
    const currencies = ['EUR', 'USD', 'JPY', 'KWD', 'PLN', 'SEK', 'CHF', 'BRL', 'INR', 'GBP'];
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom(...currencies),
        fc.constantFrom(...locales),
        (minor, currency, locale) => {
          expect(parseAmount(formatMoney(minor, currency, locale), currency)).toBe(minor);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('any text gives an exact whole number or nothing', () => {
    const near = fc.stringMatching(/^[-+(€$ ]{0,2}[\d., ']{0,12}[-)€ ]{0,2}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), text => {
        const minor = parseAmount(text, 'EUR');
        expect(minor === null || Number.isSafeInteger(minor)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test('amounts add up, missing ones counting nothing, and never inexactly', () => {
  expect(sumMinor([1840, null, -300, undefined])).toBe(1540);
  expect(sumMinor([])).toBe(0);
  expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
});
