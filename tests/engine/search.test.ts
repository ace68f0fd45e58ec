import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { rebuildStats } from '../../electron/customers/stats.ts';
import { rebuildSearch } from '../../electron/search/refresh.ts';
import { addDays } from '../../shared/dates.ts';
import { aCustomer, aVisit, namesFor, openEngine, type Shop, search, TODAY } from '../fixtures.ts';

let shop: Shop;
const shown = (text: string) => namesFor(shop, text, 50);

async function aCard(name: string, also: Parameters<typeof aCustomer>[1] = {}): Promise<number> {
  const [givenName = '', ...rest] = name.split(' ');
  return aCustomer(shop, { givenName, familyName: rest.join(' '), ...also });
}

beforeAll(async () => {
  shop = openEngine({ keep: true });
  const maren = await aCard('Maren Bergström', { phones: ['+41 79 555 01 02'], emails: ['maren.b@tannenhof.example'] });
  await shop.call('companions.add', { customerId: maren, name: 'Biscuit' });
  await shop.call('preferences.add', { customerId: maren, kind: 'usual', text: 'oat flat white' });
  await aCard('Robert Quill', { knownAs: 'Hoss', phones: ['(020) 7946-0123'], cardCode: 'K-4711' });
  await aCard("Siobhán O'Dowd", { emails: ['shiv77@gmail.com'], company: 'Harbour Books' });
  await aCard('Łukasz Żółć', { tags: ['sourdough'] });
  await aCard('Jean-Luc de la Fontaine', { pronunciation: 'zhon luke' });
  await aCard('Maryanne Underhill');
  await aCard('Thomas van der Heijden');
  await aCard('太郎 山田', { emails: ['taro@yamada.example'] });
  await aCard('さくら 佐藤');
  await aCard('김민준');
  await aCard('สมชาย ใจดี');
  await aCard('محمد الفارسي');
  await aCard('Γιώργος Παπαδόπουλος');
  await aCard('Сергей Иванов');
  await aCard('דוד כהן');
  await aCustomer(shop, { company: 'Bäckerei Zopf GmbH', phones: ['0612223344'] });
  await aCustomer(shop, { emails: ['postbox99@example.org'] });
});

describe('the search box finds', () => {
  test.each([
    ['a given name', 'maren', 'Maren Bergström'],
    ['a family name', 'quill', 'Robert Quill'],
    ['the first letter', 'q', 'Robert Quill'],
    ['the first two letters', 'un', 'Maryanne Underhill'],
    ['a beginning', 'berg', 'Maren Bergström'],
    ['the middle of a name', 'gstr', 'Maren Bergström'],
    ['the end of a name', 'ström', 'Maren Bergström'],
    ['without the accent', 'bergstrom', 'Maren Bergström'],
    ['with the accent decomposed', 'bergstro\u0308m', 'Maren Bergström'],
    ['an accent that is not there', 'márén', 'Maren Bergström'],
    ['letters that no accent makes', 'lukasz zolc', 'Łukasz Żółć'],
    ['upper case', 'BERGSTRÖM', 'Maren Bergström'],
    ['with an apostrophe', "o'dowd", "Siobhán O'Dowd"],
    ['with another apostrophe', 'O’Dowd', "Siobhán O'Dowd"],
    ['without the apostrophe', 'odowd', "Siobhán O'Dowd"],
    ['either half of a double name', 'luc', 'Jean-Luc de la Fontaine'],
    ['a double name without its hyphen', 'jean luc', 'Jean-Luc de la Fontaine'],
    ['a double name run together', 'jeanluc', 'Jean-Luc de la Fontaine'],
    ['the main word after particles', 'fontaine', 'Jean-Luc de la Fontaine'],
    ['particles and all', 'van der heij', 'Thomas van der Heijden'],
    ['how it is said', 'zhon', 'Jean-Luc de la Fontaine'],
    ['what they are called', 'hoss', 'Robert Quill'],
    ['a nickname', 'bob', 'Robert Quill'],
    ['a nickname and a family name', 'bobby quil', 'Robert Quill'],
    ['words in the other order', 'bergstrom maren', 'Maren Bergström'],
    ['family name, comma, given name', 'Quill, Robert', 'Robert Quill'],
    ['two beginnings', 'mar ber', 'Maren Bergström'],
    ['a name and a dog', 'maren biscuit', 'Maren Bergström'],
    ['two words across fields', 'berg oat', 'Maren Bergström'],
    ['the dog', 'biscuit', 'Maren Bergström'],
    ['the dog mistyped', 'biscit', 'Maren Bergström'],
    ['the dog’s middle', 'iscui', 'Maren Bergström'],
    ['what they like', 'oat flat white', 'Maren Bergström'],
    ['one word of what they like', 'flat', 'Maren Bergström'],
    ['a letter wrong', 'bergstrum', 'Maren Bergström'],
    ['a letter missing', 'bergtrom', 'Maren Bergström'],
    ['a letter too many', 'berggstrom', 'Maren Bergström'],
    ['two letters swapped', 'bregstrom', 'Maren Bergström'],
    ['the first letter wrong', 'nergstrom', 'Maren Bergström'],
    ['the first two swapped', 'ebrgstrom', 'Maren Bergström'],
    ['the first letter missing', 'ergstrom', 'Maren Bergström'],
    ['a typo in a beginning', 'bergsru', 'Maren Bergström'],
    ['a typo in a short name', 'maran', 'Maren Bergström'],
    ['two typos', 'underhyl', 'Maryanne Underhill'],
    ['a typo in each of two words', 'marem bergstrim', 'Maren Bergström'],
    ['words split apart', 'mary anne', 'Maryanne Underhill'],
    ['words run together', 'marenbergstrom', 'Maren Bergström'],
    ['words run together, with a slip', 'marenbregstrom', 'Maren Bergström'],
    ['words run together, with a slip in the first', 'robetrquill', 'Robert Quill'],
    ['three words run together', 'thomasvanderheij', 'Thomas van der Heijden'],
    ['a Thai name written in one', 'สมชายใจดี', 'สมชาย ใจดี'],
    ['an e-mail on its way through a long domain', 'taro@yamada.co.j', '山田 太郎'],
    ['a word that meets nothing, left out', 'maren xyzzy', 'Maren Bergström'],
    ['a wrong given name, left out', 'wolfgang underhill', 'Maryanne Underhill'],
    ['an e-mail', 'maren.b@tannenhof.example', 'Maren Bergström'],
    ['a part of an e-mail', 'tannenhof', 'Maren Bergström'],
    ['the letters of an e-mail with digits', 'shiv', "Siobhán O'Dowd"],
    ['an e-mail with digits', 'shiv77', "Siobhán O'Dowd"],
    ['the only thing known of them', 'postbox99@', 'postbox99@example.org'],
    ['a company', 'harbour', "Siobhán O'Dowd"],
    ['a company that is all there is', 'zopf', 'Bäckerei Zopf GmbH'],
    ['a tag', 'sourdough', 'Łukasz Żółć'],
    ['a card code', 'K-4711', 'Robert Quill'],
    ['a card code without its hyphen', 'k4711', 'Robert Quill'],
    ['a card code in small letters', 'k-4711', 'Robert Quill'],
    ['the last four digits', '0102', 'Maren Bergström'],
    ['the last two digits', '23', 'Robert Quill'],
    ['digits from the middle', '5550', 'Maren Bergström'],
    ['a number with its country code', '+41795550102', 'Maren Bergström'],
    ['a number with 00', '0041 79 555 01 02', 'Maren Bergström'],
    ['a number as dialled at home', '079 555 01 02', 'Maren Bergström'],
    ['a number with hyphens', '079-555-01-02', 'Maren Bergström'],
    ['a number with dots', '020.7946.0123', 'Robert Quill'],
    ['a number that was kept without a code, typed with one', '+44 20 7946 0123', 'Robert Quill'],
    ['the beginning of a number, with 0 for its country code', '0795', 'Maren Bergström'],
    ['the beginning of a number that was kept without a code, typed with one', '+44 2079', 'Robert Quill'],
    ['a number with an extension', '+44 20 7946 0123 ext. 12', 'Robert Quill'],
    ['spaces in odd places', '555 0 10 2', 'Maren Bergström'],
    ['full-width digits', '０１０２', 'Maren Bergström'],
    ['a Japanese family name', '山田', '山田 太郎'],
    ['the second character of it', '田', '山田 太郎'],
    ['a Japanese given name', '太郎', '山田 太郎'],
    ['a Japanese name written in one', '山田太郎', '山田 太郎'],
    ['hiragana', 'さくら', '佐藤 さくら'],
    ['the same in katakana', 'サクラ', '佐藤 さくら'],
    ['part of it', 'くら', '佐藤 さくら'],
    ['Hangul by its middle', '민준', '김민준'],
    ['Thai by a part', 'ชาย', 'สมชาย ใจดี'],
    ['Arabic', 'محمد', 'محمد الفارسي'],
    ['Arabic by a part', 'فارس', 'محمد الفارسي'],
    ['Greek without its accents', 'γιωργοσ', 'Γιώργος Παπαδόπουλος'],
    ['Greek in capitals', 'ΠΑΠΑΔΌΠΟΥΛΟΣ', 'Γιώργος Παπαδόπουλος'],
    ['Greek by a part', 'δοπου', 'Γιώργος Παπαδόπουλος'],
    ['Cyrillic with a typo', 'сегрей', 'Сергей Иванов'],
    ['Cyrillic by a part', 'ванов', 'Сергей Иванов'],
    ['Hebrew', 'כהן', 'דוד כהן'],
  ])('%s: %s', async (_what, typed, name) => {
    expect(await shown(typed)).toContain(name);
  });

  test.each([
    ['a word of nobody', 'xyzzy'],
    ['digits of nobody', '99887766'],
    ['nothing', ''],
    ['a blank', '  '],
    ['only marks', '"*-()'],
  ])('nobody for %s', async (_what, typed) => {
    expect(await shown(typed)).toEqual([]);
  });

  test('the first in a row for every letter of a name as it is typed', async () => {
    for (let typed = 1; typed <= 'bergström'.length; typed++) {
      expect(await shown('bergström'.slice(0, typed)), 'bergström'.slice(0, typed)).toContain('Maren Bergström');
    }
  });
});

describe('a name of sixty letters is found', () => {
  // Letters that stand nowhere else in the book, so that only the name itself can meet them.
  const LONG = 'krzhanowitschenbergerpfluegelmeisterhofstaedterwandelkampfurt';
  const withSlip = (at: number) => `${LONG.slice(0, at)}x${LONG.slice(at + 1)}`;
  const others = ['Krzysztof Hofer', 'Krzhan Berger', 'Meister Kampfurt', 'Krzhanowitsch Pfluegel'];

  test.each([
    ['alone in the book', []],
    ['with others in the book', others],
  ])('%s, at every length typed from the third letter on', async (_what, names) => {
    const book = openEngine();
    await aCustomer(book, { familyName: LONG });
    for (const familyName of names) await aCustomer(book, { familyName });
    for (let typed = 3; typed <= LONG.length; typed++)
      expect(await namesFor(book, LONG.slice(0, typed), 50), LONG.slice(0, typed)).toContain(LONG);
  });

  test.each([
    ['alone in the book', []],
    ['with others in the book', others],
  ])('%s, with one of its first ten letters wrong', async (_what, names) => {
    const book = openEngine();
    await aCustomer(book, { familyName: LONG });
    for (const familyName of names) await aCustomer(book, { familyName });
    for (let at = 0; at < 10; at++)
      // A shorter beginning with a slip is near to half the book.
      for (let typed = Math.max(4, at + 1); typed <= LONG.length; typed++) {
        const text = withSlip(at).slice(0, typed);
        expect(await namesFor(book, text, 50), text).toContain(LONG);
      }
  });

  test('by its middle and its end', async () => {
    const book = openEngine();
    await aCustomer(book, { familyName: LONG });
    for (const part of [LONG.slice(20, 30), LONG.slice(-12), LONG.slice(5)])
      expect(await namesFor(book, part), part).toEqual([LONG]);
  });

  test('among several long words, by the beginnings of any of them', async () => {
    const book = openEngine();
    const second = 'w'.concat(LONG.split('').reverse().join(''));
    const name = `${LONG} ${second}`;
    await aCustomer(book, { givenName: LONG, familyName: second });
    for (let typed = 3; typed <= LONG.length; typed += 3)
      for (const text of [
        second.slice(0, typed),
        `${LONG.slice(0, typed)} ${second.slice(0, typed)}`,
        `${second} ${LONG.slice(0, typed)}`,
      ])
        expect(await namesFor(book, text), text).toEqual([name]);
  });

  test('after the index was built anew', async () => {
    const book = openEngine();
    await aCustomer(book, { familyName: LONG });
    book.book.raw.transaction(() => rebuildSearch(book.book))();
    expect(await namesFor(book, LONG.slice(0, 12))).toEqual([LONG]);
  });
});

describe('digits of a phone beside a name', () => {
  test('find the one of many of that name, and say both', async () => {
    const book = openEngine();
    for (let i = 0; i < 20; i++)
      await aCustomer(book, { givenName: 'Anna', familyName: `Berg${i}`, phones: [`031 555 20 ${i + 10}`] });
    await aCustomer(book, { givenName: 'Anna', familyName: 'Zweig', phones: ['+41 31 444 4711'] });
    await aCustomer(book, { givenName: 'Boris', phones: ['+41 31 555 4711'] });
    for (const text of ['anna 4711', '4711 anna', 'ana 44 47', 'zweig 031 444', 'anna +41314444711']) {
      const [first] = await search(book, text);
      expect(first?.name, text).toBe('Anna Zweig');
      expect(first?.match, text).toMatchObject({ field: 'phone', how: 'digits' });
      expect(
        first?.match.pieces.some(piece => piece.hit),
        text,
      ).toBe(true);
    }
    expect((await search(book, 'anna 4711'))[0]?.namePieces).toEqual([
      { text: 'Anna', hit: true },
      { text: ' Zweig', hit: false },
    ]);
    expect(await namesFor(book, 'anna 4711')).not.toContain('Boris');
  });
});

test('one number is found however two people of a household gave it', async () => {
  const book = openEngine();
  await aCustomer(book, { givenName: 'Ida', phones: ['031 555 11 22'] });
  await aCustomer(book, { givenName: 'Jon', phones: ['+41 31 555 11 22'] });
  for (const text of ['0315551122', '+41315551122', '0041 31 555 11'])
    expect((await namesFor(book, text)).sort(), text).toEqual(['Ida', 'Jon']);
});

describe('a hit says', () => {
  test.each([
    ['berg', { field: 'name', how: 'prefix' }, 'Berg'],
    ['bergström', { field: 'name', how: 'exact' }, 'Bergström'],
    ['bregström', { field: 'name', how: 'typo' }, 'Bergström'],
    ['bisc', { field: 'companion', label: 'dog', how: 'prefix' }, 'Bisc'],
    ['flat', { field: 'preference', label: 'usual' }, 'flat'],
    ['tannen', { field: 'email', label: 'e-mail' }, 'tannen'],
    ['0102', { field: 'phone', label: 'phone', how: 'digits' }, '01 02'],
    ['0795550102', { field: 'phone', label: 'phone', how: 'digits' }, '79 555 01 02'],
    ['+44 2079460123', { field: 'phone', label: 'phone', how: 'digits' }, '20) 7946-0123'],
    ['020 7946 0123 ext. 12', { field: 'phone', how: 'digits' }, '020) 7946-0123'],
    ['marenbergström', { field: 'name', how: 'joined' }, 'Maren Bergström'],
    ['k4711', { field: 'card_code', label: 'card' }, 'K-4711'],
    ['zhon', { field: 'known_as', label: 'said' }, 'zhon'],
    ['sourdough', { field: 'preference', label: 'tag' }, 'sourdough'],
  ])('what matched for %s', async (typed, match, lit) => {
    const [hit] = await search(shop, typed);
    expect(hit?.match).toMatchObject(match);
    expect(hit?.match.pieces.filter(piece => piece.hit).map(piece => piece.text)).toContain(lit);
  });

  test('what matched for a nickname, what they are called, and a card', async () => {
    const match = async (typed: string) => (await search(shop, typed))[0]?.match;
    expect(await match('bob')).toMatchObject({ field: 'name', how: 'nickname' });
    expect(await match('hoss')).toMatchObject({ field: 'known_as' });
    expect(await match('k-4711')).toMatchObject({ field: 'card_code', label: 'card' });
  });

  test('enough to tell two people of one name apart', async () => {
    const book = openEngine();
    const one = await aCustomer(book, {
      givenName: 'Anna',
      familyName: 'Keller',
      city: 'Bern',
      phones: ['031 555 11 22'],
    });
    const other = await aCustomer(book, { givenName: 'Anna', familyName: 'Keller' });
    await book.call('companions.add', { customerId: other, name: 'Rufus' });
    await book.call('preferences.add', { customerId: other, kind: 'allergy', text: 'nuts' });
    await aVisit(book, other, '2026-11-19');
    const hits = new Map((await search(book, 'anna keller')).map(hit => [hit.id, hit]));
    expect(hits.get(one)).toMatchObject({
      about: ['Bern'],
      phoneEnd: '1122',
      lastDay: null,
      visitDays: 0,
      hasAllergy: false,
    });
    expect(hits.get(other)).toMatchObject({
      about: ['dog Rufus'],
      phoneEnd: null,
      daysSinceLast: 2,
      visitDays: 1,
      hasAllergy: true,
    });
  });
});

describe('what was just written', () => {
  test('is found at once: a person, a dog, a note', async () => {
    const book = openEngine();
    const customerId = await aCustomer(book, { givenName: 'Zebedee' });
    expect(await namesFor(book, 'zeb')).toEqual(['Zebedee']);
    await book.call('companions.add', { customerId, name: 'Quincy' });
    expect(await namesFor(book, 'quincy')).toEqual(['Zebedee']);
    await book.call('preferences.add', { customerId, kind: 'likes', text: 'gooseberry jam' });
    expect(await namesFor(book, 'gosberry')).toEqual(['Zebedee']);
  });

  test('is found by the new and no longer by the old', async () => {
    const book = openEngine();
    const id = await aCustomer(book, {
      givenName: 'Zebedee',
      phones: ['031 555 11 22'],
      emails: ['zeb@orchard.example'],
      cardCode: 'C1',
    });
    await book.call('customers.update', {
      id,
      givenName: 'Waldo',
      phones: ['044 666 77 88'],
      emails: ['w@meadow.example'],
      cardCode: 'C2',
    });
    for (const text of ['zebedee', 'zeb', '1122', 'orchard', 'c1', 'bedee'])
      expect(await namesFor(book, text), text).toEqual([]);
    for (const text of ['waldo', 'wald', '7788', 'meadow', 'c2', 'aldo'])
      expect(await namesFor(book, text), text).toEqual(['Waldo']);
  });

  test('is no longer found once a note is put aside or a dog taken off', async () => {
    const book = openEngine();
    const customerId = await aCustomer(book, { givenName: 'Zebedee' });
    const note = await book.call('preferences.add', { customerId, kind: 'likes', text: 'gooseberry' });
    const dog = await book.call('companions.add', { customerId, name: 'Quincy' });
    const retired = await book.call('preferences.retire', { id: note.id });
    await book.call('companions.remove', { id: dog.id });
    expect([await namesFor(book, 'gooseberry'), await namesFor(book, 'quincy')]).toEqual([[], []]);
    await book.call('actions.undo', { actionId: retired.actionId });
    expect(await namesFor(book, 'gooseberry')).toEqual(['Zebedee']);
  });

  test('is no longer found once adding it was undone', async () => {
    const book = openEngine();
    const { actionId } = await book.call('customers.create', { givenName: 'Zebedee', phones: ['031 555 11 22'] });
    const undone = await book.call('actions.undo', { actionId });
    for (const text of ['zebedee', 'zebdee', '1122']) expect(await namesFor(book, text), text).toEqual([]);
    await book.call('actions.undo', { actionId: undone.actionId });
    for (const text of ['zebedee', 'zebdee', '1122']) expect(await namesFor(book, text), text).toEqual(['Zebedee']);
  });
});

describe('the order of hits', () => {
  test('puts a whole name before a beginning, and that before a typo', async () => {
    const book = openEngine();
    for (const familyName of ['Brend', 'Brentano', 'Brent']) await aCustomer(book, { familyName });
    expect(await namesFor(book, 'brent')).toEqual(['Brent', 'Brentano', 'Brend']);
  });

  test('puts a name before a note that says the same', async () => {
    const book = openEngine();
    await aCustomer(book, { givenName: 'Rye' });
    const other = await aCustomer(book, { givenName: 'Anna' });
    await book.call('preferences.add', { customerId: other, kind: 'likes', text: 'rye' });
    expect(await namesFor(book, 'rye')).toEqual(['Rye', 'Anna']);
  });

  test('puts who comes often before who comes rarely, whoever came last', async () => {
    const book = openEngine();
    const often = await aCustomer(book, { givenName: 'Anna', familyName: 'Often' });
    const rarely = await aCustomer(book, { givenName: 'Anna', familyName: 'Rarely' });
    for (let week = 1; week < 10; week++) await aVisit(book, often, addDays(TODAY, -7 * week));
    await aVisit(book, rarely, addDays(TODAY, -3));
    expect(await namesFor(book, 'anna')).toEqual(['Anna Often', 'Anna Rarely']);
    book.book.raw.transaction(() => rebuildSearch(book.book))();
    expect(await namesFor(book, 'anna')).toEqual(['Anna Often', 'Anna Rarely']);
  });

  test('puts who came lately before who came as often long ago, once the day is ranked', async () => {
    const book = openEngine();
    const lately = await aCustomer(book, { givenName: 'Anna', familyName: 'Lately' });
    const longAgo = await aCustomer(book, { givenName: 'Anna', familyName: 'Longago' });
    for (let week = 1; week < 6; week++) {
      await aVisit(book, lately, addDays(TODAY, -7 * week));
      await aVisit(book, longAgo, addDays(TODAY, -400 - 7 * week));
    }
    const rank = book.book.raw.transaction(() => {
      rebuildStats(book.book);
      rebuildSearch(book.book);
    });
    rank();
    expect(await namesFor(book, 'anna')).toEqual(['Anna Lately', 'Anna Longago']);
  });

  test('puts the one whose e-mail was typed in full first, before regulars whose names begin like a part of it', async () => {
    const desmond = await aCard('Desmond Dearing', { emails: ['desmond@example.net'] });
    for (const day of ['2026-11-01', '2026-11-05', '2026-11-09']) await aVisit(shop, desmond, day);
    await aCard('Änne Müller', { emails: ['ae5@example.de'] });
    expect((await shown('AE5@example.de'))[0]).toBe('Änne Müller');
  });

  test('puts the one whose card was scanned first, among many who have its digits in a number', async () => {
    const book = openEngine();
    await aCustomer(book, { givenName: 'Card', cardCode: '4711' });
    for (let i = 0; i < 20; i++) await aCustomer(book, { givenName: `Phone ${i}`, phones: [`031 4711 0${i + 10}`] });
    expect((await namesFor(book, '4711'))[0]).toBe('Card');
  });
});

describe('whatever is typed', () => {
  const hostile = [
    ...[
      '"',
      '""',
      "'",
      "'; DROP TABLE customers; --",
      '*',
      'a*',
      '**',
      '^a',
      'a^',
      '-',
      '- a',
      'AND',
      'OR',
      'NOT',
      'a AND',
      'AND OR NOT NEAR(',
    ],
    ...[
      'NEAR(a b, 5)',
      'a NEAR b',
      'words : a',
      'words:a',
      '{words} : a',
      '+',
      'a + b',
      '(',
      ')',
      '((((',
      'a:b:c',
      '\\',
      '%',
      '_',
      '?',
      ':1',
      '@x',
      '$1',
    ],
    ...[
      '😀',
      '👩‍👩‍👧',
      'a\u0000b',
      '\u0000',
      '\ud800',
      'anna\udfff',
      '\ufeff',
      '\u200b',
      '\u202eanna',
      '\ue000',
      '\ue000anna',
      '\uffff',
      'İ',
      'ǅ',
      'ﬀ',
    ],
    ...[
      'a'.repeat(200),
      'ab '.repeat(66),
      '1'.repeat(200),
      '山'.repeat(200),
      'é'.repeat(200),
      'x y z '.repeat(30),
      '0 '.repeat(100),
      '𞤀𞤣',
      '𝕬𝖓𝖓𝖆',
    ],
  ];

  test.each(hostile.map(text => [JSON.stringify(text).slice(0, 40), text]))('%s is answered', async (_shown, text) => {
    expect(await shop.ask('customers.search', { text })).toMatchObject({ ok: true });
    expect(await shop.ask('customers.similar', { text })).toMatchObject({ ok: true });
    expect(await shop.ask('customers.list', { filter: { text } })).toMatchObject({ ok: true });
    expect(await shop.ask('items.suggest', { text })).toMatchObject({ ok: true });
  });

  test('more than two hundred characters is refused in a sentence', async () => {
    expect((await shop.refusal('customers.search', { text: 'a'.repeat(201) })).code).toBe('bad_input');
  });

  test('the search never fails, never gives anyone twice, and never more than asked for', async () => {
    const letters = fc.constantFrom(...'aberg stömñ"*()-0123+山田太くمחดŁ\u0301😀\u0000\ue000');
    const typed = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: letters, maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(typed, fc.integer({ min: 1, max: 50 }), async (text, limit) => {
        const hits = await search(shop, text.slice(0, 200), limit);
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(new Set(hits.map(hit => hit.id)).size).toBe(hits.length);
        for (const hit of hits) expect(hit.namePieces.map(piece => piece.text).join('')).toBe(hit.name);
      }),
      { numRuns: 400 },
    );
  });

  test('anyone can be added under any name, and is found by it when it has a letter or a digit', async () => {
    const book = openEngine();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), async givenName => {
        const added = await book.ask('customers.create', { givenName });
        if (!added.ok) expect(givenName.trim()).toBe('');
        if (!added.ok || !/[\p{L}\p{N}]/u.test(givenName)) return;
        const { id } = added.value as { id: number };
        const hits = await search(book, givenName, 50);
        expect(
          hits.map(hit => hit.id),
          JSON.stringify(givenName),
        ).toContain(id);
      }),
      { numRuns: 150 },
    );
  });
});

describe('someone who may be there already', () => {
  test('is recognised by phone, e-mail, or name in any order, and says why', async () => {
    const why = async (input: object) =>
      (await shop.call('customers.similar', input)).hits.map(hit => [hit.name, hit.why]);
    expect(await why({ phones: ['0041795550102'] })).toEqual([['Maren Bergström', 'same phone']]);
    expect(await why({ emails: ['MAREN.B@tannenhof.example '] })).toEqual([['Maren Bergström', 'same e-mail']]);
    expect(await why({ text: 'bergstrom maren' })).toEqual([['Maren Bergström', 'same name']]);
    expect(await why({ text: 'Maren Bergstrim' })).toEqual([['Maren Bergström', 'nearly the same name']]);
    expect(await why({ text: 'maren' })).toEqual([]);
  });
});

test('a word that was corrected since widens no question: what is found is what an index made anew finds', async () => {
  const shop = openEngine();
  const first = await aCustomer(shop, { givenName: 'Zoe' });
  const { id } = await shop.call('complaints.open', { customerId: first, text: 'waited for Anna' });
  await shop.call('complaints.update', { id, text: 'the soup was cold' });
  await aCustomer(shop, { givenName: 'Ann' });
  await aCustomer(shop, { givenName: 'José', familyName: 'Ann', knownAs: 'Berg' });
  const found = async () => (await shop.call('customers.search', { text: 'berg anna' })).hits.map(hit => hit.id);
  const before = await found();
  shop.book.raw.transaction(() => rebuildSearch(shop.book))();
  expect(await found()).toEqual(before);
});

describe('the word “allergy”', () => {
  let deli: Shop;
  const note = (customerId: number, kind: string, text: string) =>
    deli.call('preferences.add', { customerId, kind, text });

  beforeAll(async () => {
    deli = openEngine({ keep: true });
    const [anna, ben] = [await aCustomer(deli, { givenName: 'Anna' }), await aCustomer(deli, { givenName: 'Ben' })];
    const [cora, nut] = [await aCustomer(deli, { givenName: 'Cora' }), await aCustomer(deli, { givenName: 'Allegra' })];
    await note(anna, 'allergy', 'hazelnuts');
    await note(ben, 'allergy', 'nuts, sesame');
    await note(cora, 'likes', 'nut bread');
    const { id } = await note(nut, 'allergy', 'nuts');
    await deli.call('preferences.retire', { id });
    await aVisit(deli, ben, TODAY);
  });

  test.each([
    ['allergy', ['Ben', 'Anna']],
    ['allergi', ['Ben', 'Anna']],
    ['allergic', ['Ben', 'Anna']],
    ['Allergies', ['Ben', 'Anna']],
    ['nut allergy', ['Ben']],
    ['allergic nuts', ['Ben']],
    ['hazelnut allergy', ['Anna']],
    ['ben allergy', ['Ben']],
  ])('%j finds those who have one in force, who comes most first', async (text, names) => {
    expect((await namesFor(deli, text, 50)).slice(0, names.length)).toEqual(names);
  });

  test('shows what they must not have', async () => {
    const match = async (text: string) => (await search(deli, text))[0]!.match;
    expect(await match('allergy')).toMatchObject({ field: 'preference', label: 'allergy', how: 'prefix' });
    expect((await match('nut allergy')).pieces).toEqual([
      { text: 'nut', hit: true },
      { text: 's, sesame', hit: false },
    ]);
  });

  test('shorter beginnings are names as before', async () => {
    expect((await namesFor(deli, 'alle', 50))[0]).toBe('Allegra');
  });
});
