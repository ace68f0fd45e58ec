import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiDigits, fold, highlight, isUnspacedScript, words } from '../../shared/fold.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map(units => String.fromCharCode(...units)),
);

describe('fold', () => {
  test.each([
    ["O'Dowd", 'odowd'],
    ['O’Dowd', 'odowd'],
    ['O´Dowd', 'odowd'],
    ['Anna  Bergström ', 'anna bergstrom'],
    ['José-María', 'jose maria'],
    ['Łukasz Søren Đorđe', 'lukasz soren dorde'],
    ['Straße STRAẞE', 'strasse strasse'],
    ['Ærø Œuvre', 'aero oeuvre'],
    ['Işık İpek', 'isik ipek'],
    ['Þórður Guðrún', 'thordur gudrun'],
    ['Ħamrun', 'hamrun'],
    ['ﬁlip', 'filip'],
    ['Ａｎｎａ　１２', 'anna 12'],
    ['Γιώργος', 'γιωργοσ'],
    ['Андрей Семён', 'андреи семен'],
    ['مُحَمَّد', 'محمد'],
    ['שָׁלוֹם', 'שלומ'],
    ['ｶﾞｯﾂ', 'がっつ'],
    ['ガッツ', 'がっつ'],
    ['か', 'か'],
    ['สมชาย เก่ง', 'สมชาย เก่ง'],
    ['प्रिया', 'प्रिया'],
    ['김민준', '김민준'],
    ['김민준'.normalize('NFD'), '김민준'],
    ['٠٧٧', '077'],
    ['anna.b+shop@example.org', 'anna b shop example org'],
    ['Anna 🐶 (cash)', 'anna cash'],
    ['\u200fAnna\u200e', 'anna'],
    ['\ud800', ''],
    ['', ''],
  ])('%s is folded to "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('folding twice is folding once, for any string', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('a folded text holds no upper case, no double space and no space at its ends', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(fold(text)).not.toMatch(/^ | {2}| $|[A-Z]/);
      }),
    );
  });
});
