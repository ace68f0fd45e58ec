import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecimalEvidence, parseMoney } from '../../../electron/transfer/money-text.ts';

describe('an amount of money is read as cents', () => {
  it.each([
    ['$1,149.00 ', 114900],
    ['($33.62)', -3362],
    ['-$0.95', -95],
    ['$-3', -300],
    ['1.149,00 €', 114900],
    ['1 149,00 kr', 114900],
    ['1\u202f149,00\u00a0€', 114900],
    ["1'149.00", 114900],
    ['CHF 1’149.50', 114950],
    ['22.5', 2250],
    ['22', 2200],
    ['1,149', 114900],
    ['1,149,000', 114900000],
    ['USD 12.00', 1200],
    ['kr.12', 1200],
    ['12,-', 1200],
    ['€ 12,– ', 1200],
    ['.50', 50],
    ['0.125', 13],
    ['12.00-', -1200],
    ['−3,5', -350],
    ['0.00', 0],
    ['-0.00', 0],
  ])('%j is %d', (text, minor) => {
    expect(parseMoney(text, 2)).toBe(minor);
  });

  it.each(['', '  ', 'free', '1.2.3', '1e5', '12 apples 3', '1,2.3,4', '9'.repeat(16)])('%j is no amount', text => {
    expect(parseMoney(text, 2)).toBeNull();
  });

  it('lets the column decide what one cannot tell from the text', () => {
    expect(parseMoney('1,149', 2, ',')).toBe(115);
    expect(parseMoney('1,149', 2, '.')).toBe(114900);
    expect(parseMoney('1.149', 2, ',')).toBe(114900);
  });

  it('keeps to the decimals of the currency', () => {
    expect(parseMoney('¥1,149', 0)).toBe(1149);
    expect(parseMoney('1149.60', 0)).toBe(1150);
    expect(parseMoney('1.149', 3)).toBe(1149);
  });

  it('reads back every amount it is written as, in any of the usual ways', () => {
    const styles: [string, ',' | '.'][] = [
      [',', '.'],
      ['.', ','],
      [' ', ','],
      ["'", '.'],
      ['', '.'],
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
        fc.constantFrom(...styles),
        fc.constantFrom('$', '', '€ '),
        fc.constantFrom('minus', 'behind', 'brackets'),
        (minor, [group, decimal], sign, negative) => {
          const digits = String(Math.abs(minor)).padStart(3, '0');
          const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
          const text = `${sign}${whole}${decimal}${digits.slice(-2)}`;
          const written =
            minor >= 0 ? text : { minus: `-${text}`, behind: `${text}-`, brackets: `(${text})` }[negative];
          expect(parseMoney(written, 2)).toBe(minor);
        },
      ),
    );
  });

  it('never throws and never gives a fraction', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 3 }), (text, digits) => {
        const minor = parseMoney(text, digits);
        expect(minor === null || Number.isSafeInteger(minor)).toBe(true);
      }),
    );
  });
});

describe('the decimal mark of a column', () => {
  const verdict = (values: string[], hint?: ',' | '.') => {
    const evidence = new DecimalEvidence();
    for (const value of values) evidence.add(value);
    return evidence.verdict(hint);
  };

  it('shows in any amount with cents', () => {
    expect(verdict(['1,149', '2,5'])).toEqual({ decimal: ',', sure: true });
    expect(verdict(['1,149', '1,149.00'], ',')).toEqual({ decimal: '.', sure: true });
    expect(verdict(['1.149.000'])).toEqual({ decimal: ',', sure: true });
  });

  it('is the shop’s own where the column leaves it open', () => {
    expect(verdict(['1,149', '12'], ',')).toEqual({ decimal: ',', sure: false });
  });
});
