import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayName, initials, sortName, splitFullName } from '../../shared/names.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map(units => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom('Dr.', 'van', 'María', 'de', ',', '山田', 'y', 'Ruiz', 'Jr.', 'PhD', '\u200f', '・'), {
      maxLength: 8,
    })
    .map(words => words.join(' ')),
);

describe('a name is shown', () => {
  test.each([
    [{ givenName: 'Anna', familyName: 'Bergström' }, undefined, 'Anna Bergström', 'Bergström, Anna'],
    [{ givenName: '太郎', familyName: '山田' }, undefined, '山田 太郎', '山田 太郎'],
    [{ givenName: '小明', familyName: '王' }, 'zh-CN', '王小明', '王小明'],
    [{ givenName: '민준', familyName: '김' }, undefined, '김민준', '김민준'],
    [{ givenName: 'István', familyName: 'Nagy' }, 'hu-HU', 'Nagy István', 'Nagy István'],
    [{ givenName: 'István', familyName: 'Nagy' }, 'en-GB', 'István Nagy', 'Nagy, István'],
    [{ givenName: 'สมชาย', familyName: 'ใจดี' }, 'th', 'สมชาย ใจดี', 'ใจดี, สมชาย'],
    [{ givenName: ' Anna ', familyName: '' }, undefined, 'Anna', 'Anna'],
    [{ familyName: 'Bergström', knownAs: 'Bergy' }, undefined, 'Bergström', 'Bergström'],
    [{ givenName: null, knownAs: 'Bergy', company: 'Bakery' }, undefined, 'Bergy', 'Bergy'],
    [{ company: 'Bakery', email: 'a@b.example' }, undefined, 'Bakery', 'Bakery'],
    [{ email: 'a@b.example' }, undefined, 'a@b.example', 'a@b.example'],
    [{}, undefined, '', ''],
  ])('%j with locale %s as "%s", in lists as "%s"', (name, locale, shown, sorted) => {
    expect(displayName(name, locale)).toBe(shown);
    expect(sortName(name, locale)).toBe(sorted);
  });

  test('whole when it is long', () => {
    const familyName = 'Featherstonehaugh-Wolfeschlegelsteinhausenbergerdorff';
    expect(displayName({ givenName: 'Wolfgang', familyName })).toBe(`Wolfgang ${familyName}`);
  });
});

describe('initials', () => {
  test.each([
    ['Anna Bergström', 'AB'],
    ['anna', 'A'],
    ['Anna van der Berg', 'AB'],
    ['山田 太郎', '山'],
    ['김민준', '김'],
    ['e\u0301mile zola', 'E\u0301Z'],
    ['(Anna) "Bergy"', 'AB'],
    ['ßen', 'S'],
    ['🐶 Biscuit', 'B'],
    ['👩‍👧', '👩‍👧'],
    ['\u200fدانا\u200f كريم', 'دك'],
    ['3M', '3'],
    ['-', ''],
    ['\ud800', ''],
    ['', ''],
  ])('of %s are "%s"', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe('a full name is taken apart', () => {
  test.each([
    ['Anna Bergström', 'Anna', 'Bergström'],
    ['Bergström, Anna', 'Anna', 'Bergström'],
    ['Bergström, Anna Maria', 'Anna Maria', 'Bergström'],
    ['Anna Maria Bergström', 'Anna Maria', 'Bergström'],
    ['Anna', 'Anna', undefined],
    ['Bergström,', 'Bergström', undefined],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['Anna van der Berg', 'Anna', 'van der Berg'],
    ['ANNA VAN DER BERG', 'ANNA', 'VAN DER BERG'],
    ['van der Berg', undefined, 'van der Berg'],
    ['van der Berg, Anna', 'Anna', 'van der Berg'],
    ['Van Morrison', 'Van', 'Morrison'],
    ['Jan van ’t Hoff', 'Jan', 'van ’t Hoff'],
    ['Nguyễn Văn An', 'Nguyễn Văn', 'An'],
    ['John Ben Carter', 'John Ben', 'Carter'],
    ['Leonardo da Vinci', 'Leonardo', 'da Vinci'],
    ['María José Castaño Ruiz', 'María José', 'Castaño Ruiz'],
    ['Juan García López', 'Juan', 'García López'],
    ['María José Castaño', 'María José', 'Castaño'],
    ['María del Carmen Ruiz', 'María del Carmen', 'Ruiz'],
    ['María de los Ángeles Castaño Ruiz', 'María de los Ángeles', 'Castaño Ruiz'],
    ['José Ortega y Gasset', 'José', 'Ortega y Gasset'],
    ['John Fitzgerald Kennedy', 'John Fitzgerald', 'Kennedy'],
    ['Martin Luther King Jr.', 'Martin Luther', 'King Jr.'],
    ['Dr. Anna Bergström', 'Anna', 'Bergström'],
    ['Frau Prof. Dr. Anna Bergström', 'Anna', 'Bergström'],
    ['Dipl.-Ing. Karl Huber', 'Karl', 'Huber'],
    ['Anna Bergström, PhD', 'Anna', 'Bergström'],
    ['Anna Bergström M.D.', 'Anna', 'Bergström'],
    ['Yo-Yo Ma', 'Yo-Yo', 'Ma'],
    ['Frau Müller', undefined, 'Müller'],
    ['Mr Smith', undefined, 'Smith'],
    ['Sir Anthony', 'Anthony', undefined],
    ['Frau', 'Frau', undefined],
    ['山田 太郎', '太郎', '山田'],
    ['山田　太郎', '太郎', '山田'],
    ['山田太郎', undefined, '山田太郎'],
    ['김 민준', '민준', '김'],
    ['アンナ・ベルク', 'アンナ', 'ベルク'],
    ['Taro 山田', 'Taro', '山田'],
    ['สมชาย ใจดี', 'สมชาย', 'ใจดี'],
    ['Анна Каренина', 'Анна', 'Каренина'],
    ['\u200fدانا كريم', 'دانا', 'كريم'],
    ['  ', undefined, undefined],
    [',', undefined, undefined],
  ])('%s is %s and %s', (text, givenName, familyName) => {
    expect(splitFullName(text)).toEqual({ ...(givenName && { givenName }), ...(familyName && { familyName }) });
  });

  test('without throwing or leaving blanks at the ends, for any text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'ja', 'hu', 'nonsense', ''), (text, locale) => {
        const parts = splitFullName(text);
        for (const part of Object.values(parts)) expect(part).toBe(part.trim());
        displayName(parts, locale);
        sortName({ knownAs: text }, locale);
        initials(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('ten thousand letters of anything', () => {
    for (const text of ['x', 'van ', ', ', '山', ' ', '\u0301', 'Dr. '].map(unit => unit.repeat(10_000))) {
      splitFullName(text);
      initials(text);
      expect(displayName({ givenName: text, familyName: text }).length).toBeLessThan(2100);
    }
  });
});
