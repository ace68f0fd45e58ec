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

describe('words', () => {
  test.each([
    ['Anna Bergström', ['anna', 'bergstrom']],
    ['山田太郎', ['山田太郎']],
    ['山田 太郎 (VIP)', ['山田', '太郎', 'vip']],
    ['Taro山田3号', ['taro', '山田', '3', '号']],
    ['スーパー', ['すーぱー']],
    ['  ', []],
  ])('%s has the words %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('scripts written without spaces are known', () => {
    expect(['山田', 'すーぱー', '김민준', 'สมชาย'].map(isUnspacedScript)).toEqual([true, true, true, true]);
    expect(['anna', 'андреи', 'محمد', 'प्रिया', '12'].some(isUnspacedScript)).toBe(false);
  });
});

test('digits of every script become ASCII digits and nothing else changes', () => {
  expect(asciiDigits('Tel ٠١٢ ۳۴ ५६ ７８ é')).toBe('Tel 012 34 56 78 é');
});

describe('highlight', () => {
  /** Hits in square brackets. */
  const marked = (text: string, ...needles: string[]) =>
    highlight(text, needles)
      .map(piece => (piece.hit ? `[${piece.text}]` : piece.text))
      .join('');

  test.each([
    ['Anna Bergström', ['berg'], 'Anna [Berg]ström'],
    ['Anna Bergstro\u0308m', ['bergstro'], 'Anna [Bergstro\u0308]m'],
    ['Anna Bergström', ['an', 'bergstrom'], '[An]na [Bergström]'],
    ["O'Dowd", ['odo'], "[O'Do]wd"],
    ['Weißmann', ['weis'], '[Weiß]mann'],
    ['Weißmann', ['weissm'], '[Weißm]ann'],
    ['ﬁlip', ['f'], '[ﬁ]lip'],
    ['🐶 Biscuit 🐶', ['bis'], '🐶 [Bis]cuit 🐶'],
    ['山田太郎', ['太'], '山田[太]郎'],
    ['ｶﾞｯﾂ', ['が'], '[ｶﾞ]ｯﾂ'],
    ['Hannah', ['anna'], 'H[anna]h'],
    ['Anna Hannah', ['anna'], '[Anna] Hannah'],
    ['Hannah', ['n'], 'Hannah'],
    ['+44 20 7946-0958', ['460958'], '+44 20 79[46-0958]'],
    ['Anna', ['x', ''], 'Anna'],
    ['', ['a'], ''],
  ])('%s with %j is %s', (text, needles, expected) => {
    expect(marked(text, ...needles)).toBe(expected);
  });

  test('the pieces joined are the original text, whatever is looked for', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, needles) => {
        const folded = [...needles, ...words(text)].map(fold);
        const pieces = highlight(text, folded);
        expect(pieces.map(piece => piece.text).join('')).toBe(text);
      }),
    );
  });

  test('every word of a text is found in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Anna', 'Weiß', "O'Dowd", 'Æbba', '山田', 'ガ', 'e\u0301'), { minLength: 1 }),
        parts => {
          const text = parts.join(' ');
          expect(highlight(text, words(text)).some(piece => !piece.hit && /\p{L}/u.test(piece.text))).toBe(false);
        },
      ),
    );
  });
});

test('plain words are folded by lower case alone, as the book does it too', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/), text => fold(text) === text.toLowerCase()),
  );
});
