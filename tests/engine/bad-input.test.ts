import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { closeBook, openForWriting } from '../../electron/book/open.ts';
import { contract, type MethodName } from '../../shared/contract/index.ts';
import { Refusal } from '../../shared/result.ts';
import { aCustomer, dumpHistory, NOW, openEngine, type Shop, tempFolder } from '../fixtures.ts';

const TEN_MEGABYTES = 10_000_000;
const methodNames = Object.keys(contract) as MethodName[];

/** A sentence: begins like one, ends like one, and shows no one a stack or a zod word. */
function expectSentence(message: string): void {
  expect(message).toMatch(/^[“\p{L}/].*[.!?]$/su);
  expect(message.length).toBeLessThan(600);
  expect(message).not.toMatch(/\n\s+at |Error:|SQLITE|undefined|\[object|received/);
}

async function expectRefused(shop: Shop, method: string, input: unknown, code: string | RegExp): Promise<void> {
  const before = dumpHistory(shop.book);
  const actions = shop.book.pluck('SELECT count(*) FROM actions').get();
  const error = await shop.refusal(method, input);
  expect(error.code, `${JSON.stringify([method, input])?.slice(0, 120)}: ${error.message}`).toMatch(code);
  expectSentence(error.message);
  expect(dumpHistory(shop.book)).toEqual(before);
  expect(shop.book.pluck('SELECT count(*) FROM actions').get()).toBe(actions);
}

describe('a method that is not in the contract', () => {
  test.each([
    '',
    'nope',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'customers',
    'customers.drop',
    'CUSTOMERS.GET',
    'x'.repeat(TEN_MEGABYTES),
  ])('%.20s is refused', async method => {
    const shop = openEngine();
    await expectRefused(shop, method, {}, 'unknown_method');
  });

  test('that is not even text is refused', async () => {
    const shop = openEngine();
    for (const method of [null, 7, {}, [], Object.create(null), { toString: 1 }, Symbol('x')]) {
      await expectRefused(shop, method as string, {}, 'unknown_method');
    }
  });
});

describe('every method', () => {
  const wrongInputs = [
    7,
    'text',
    true,
    [],
    [[]],
    [{ id: 1 }],
    JSON.parse('{"__proto__":{"id":1},"x":1}'),
    { constructor: 1 },
    { 'no such field': 1 },
  ];
  let shop: Shop;
  beforeAll(() => {
    shop = openEngine({ keep: true });
  });
  const callable = methodNames.filter(name => contract[name].kind !== 'control');

  test.each(callable)('%s refuses an input of the wrong shape', async method => {
    for (const input of wrongInputs) await expectRefused(shop, method, input, 'bad_input');
  });

  test('that names something by its number says so when there is none such, or it is no number', async () => {
    const needed: Record<string, unknown> = {
      ...{ name: 'x', kind: 'likes', text: 'x', dataUrl: null, limit: 1 },
      ...{
        step: 'acknowledge',
        costMinor: 1,
        dueOn: '2026-12-24',
        until: '2026-12-24',
        reason: 'x',
        line: 'x',
        state: 'done',
      },
      ...{
        planId: 999_999,
        programmeId: 999_999,
        batchId: 999_999,
        referredBy: null,
        intoId: 999_998,
        otherId: 999_998,
      },
    };
    for (const method of callable) {
      const schema = contract[method].input as unknown as { shape?: Record<string, { isOptional?(): boolean }> };
      const fields = Object.keys(schema.shape ?? {});
      const reference = ['id', 'customerId', 'actionId'].find(field => fields.includes(field));
      if (reference === undefined || schema.shape?.[reference]?.isOptional?.()) continue;
      const others = Object.fromEntries(
        fields
          .filter(field => field in needed && !schema.shape![field]!.isOptional?.())
          .map(field => [field, needed[field]]),
      );
      if (method === 'companions.add') others.kind = 'dog';
      if (method === 'touches.add') others.kind = 'call';
      for (const wrong of [0, -1, 1.5, Number.NaN, 2 ** 60, '1', null, {}])
        await expectRefused(shop, method, { ...others, [reference]: wrong }, 'bad_input');
      const result = await shop.ask(method, { ...others, [reference]: 999_999 });
      // A photo or a list of nobody's visits is empty; everything else says that they are not there.
      if (result.ok) expect(['customers.photo', 'visits.list'], method).toContain(method);
      else await expectRefused(shop, method, { ...others, [reference]: 999_999 }, 'not_found');
    }
  });
});

describe('an input that is far too much', () => {
  const huge = 'x'.repeat(TEN_MEGABYTES);
  const cases: [string, string, unknown][] = [
    ['a name of ten megabytes', 'customers.create', { givenName: huge }],
    ['a note of ten megabytes', 'customers.create', { givenName: 'A', note: huge }],
    ['an unknown field of ten megabytes', 'customers.create', { givenName: 'A', [huge]: 1 }],
    ['a photo of ten megabytes', 'customers.setPhoto', { id: 1, dataUrl: `data:image/png;base64,${huge}` }],
    ['a hundred thousand phones', 'customers.create', { givenName: 'A', phones: Array(100_000).fill('1') }],
    ['a hundred thousand tags', 'customers.create', { givenName: 'A', tags: Array(100_000).fill('t') }],
    ['a hundred thousand items', 'visits.record', { customerId: 1, items: Array(100_000).fill({ name: 'Rye' }) }],
    ['a search of ten megabytes', 'customers.search', { text: huge }],
    ['a limit beyond the most', 'customers.search', { text: 'a', limit: 1000 }],
    ['an offset beyond any book', 'customers.list', { offset: 1e12 }],
    ['an e-mail of ten megabytes', 'customers.create', { emails: [`${huge}@x`] }],
    ['a time zone of ten megabytes', 'settings.set', { timeZone: huge }],
  ];
  test.each(cases)('%s is refused', async (_what, method, input) => {
    const shop = openEngine();
    await aCustomer(shop);
    await expectRefused(shop, method, input, 'bad_input');
  });
});

test('what is wrong with an input is said as it is', async () => {
  const shop = openEngine();
  const message = async (input: unknown) => (await shop.refusal('customers.get', input)).message;
  expect(await message([])).toBe('The input must be an object.');
  expect(await message({ id: 0 })).toBe('“id” is too small: more than 0.');
});

describe('an input that cannot be meant', () => {
  const cases: [string, string, unknown][] = [
    ['nobody', 'customers.create', {}],
    ['a blank name', 'customers.create', { givenName: '  \u0000 ' }],
    ['a name that nobody can see', 'customers.create', { givenName: '\u200b\u2060 ' }],
    ['a tag without a word', 'customers.create', { givenName: 'A', tags: [' '] }],
    ['a birthday of another age', 'customers.create', { givenName: 'A', birthday: '0984-06-02' }],
    ['30 February', 'customers.create', { givenName: 'A', birthday: '1990-02-30' }],
    ['29 February of a common year', 'customers.create', { givenName: 'A', birthday: '2023-02-29' }],
    ['a birthday with a month too many', 'customers.create', { givenName: 'A', birthday: '13-01' }],
    ['a phone without digits', 'customers.create', { phones: ['call me'] }],
    ['an e-mail without an @', 'customers.create', { emails: ['anna.example'] }],
    ['an amount with a half cent', 'visits.record', { customerId: 1, amountMinor: 1.5 }],
    ['an amount beyond all money', 'visits.record', { customerId: 1, amountMinor: 1e15 }],
    ['an amount as text', 'visits.record', { customerId: 1, amountMinor: '100' }],
    ['a visit the day after tomorrow', 'visits.record', { customerId: 1, atMs: NOW + 48 * 3_600_000 }],
    ['a visit before 1900', 'visits.record', { customerId: 1, atMs: -9e12 }],
    ['an item without a name', 'visits.record', { customerId: 1, items: [{ name: ' ' }] }],
    [
      'an infinite quantity',
      'visits.record',
      { customerId: 1, items: [{ name: 'Rye', quantity: Number.POSITIVE_INFINITY }] },
    ],
    ['a note without words', 'preferences.add', { customerId: 1, kind: 'likes', text: ' ' }],
    ['a kind there is not', 'preferences.add', { customerId: 1, kind: 'hates', text: 'x' }],
    ['a photo that is none', 'customers.setPhoto', { id: 1, dataUrl: 'data:text/html;base64,PGI+' }],
    ['a time zone there is not', 'settings.set', { timeZone: 'Mars/Olympus' }],
    ['a currency in full', 'settings.set', { currency: 'euro' }],
    ['a sort by a column there is not', 'customers.list', { sort: 'id; DROP TABLE customers' }],
  ];
  test.each(cases)('%s is refused in a sentence', async (_what, method, input) => {
    const shop = openEngine();
    await aCustomer(shop);
    await expectRefused(shop, method, input, 'bad_input');
  });

  test('a second card with one code, and somebody else’s dog, are refused', async () => {
    const shop = openEngine();
    const anna = await aCustomer(shop, { givenName: 'Anna', cardCode: 'K-1' });
    const ben = await aCustomer(shop, { givenName: 'Ben' });
    const dog = await shop.call('companions.add', { customerId: anna, name: 'Biscuit' });
    await expectRefused(shop, 'customers.create', { givenName: 'Cleo', cardCode: 'k-1' }, 'duplicate');
    await expectRefused(shop, 'customers.update', { id: ben, cardCode: 'K-1' }, 'duplicate');
    await expectRefused(
      shop,
      'preferences.add',
      { customerId: ben, kind: 'treat', text: 'x', companionId: dog.id },
      'bad_input',
    );
    await expectRefused(shop, 'customers.create', { givenName: 'D', knownBestBy: 99 }, 'not_found');
  });

  test('any language tag is lived with', async () => {
    const shop = openEngine();
    for (const language of ['', 'not a tag!!', 'x', '-', '💐', 'zh-Hant-TW', 'a'.repeat(35)]) {
      const id = await aCustomer(shop, { givenName: '小明', familyName: '李', language });
      expect((await shop.call('customers.get', { id })).name).toMatch(/李/);
    }
  });
});

describe('a book that cannot be opened', () => {
  /** The refusal, and that the file is byte by byte what it was, with nothing beside it. */
  function expectUntouched(path: string, code: string): void {
    const before = statSync(path).isFile() ? readFileSync(path) : null;
    const beside = readdirSync(join(path, '..')).sort();
    let refusal: unknown;
    try {
      closeBook(openForWriting(path, NOW));
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).code).toBe(code);
    expectSentence((refusal as Refusal).message);
    if (before !== null) expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(path, '..')).sort()).toEqual(beside);
  }

  const fileWith = (bytes: string | Buffer): string => {
    const path = join(tempFolder(), 'shop.regulars');
    writeFileSync(path, bytes);
    return path;
  };

  async function aFullBook(): Promise<string> {
    const shop = openEngine();
    for (let i = 0; i < 30; i++) await aCustomer(shop, { givenName: `Anna ${i}`, note: 'x'.repeat(3000) });
    shop.close();
    return shop.path;
  }

  test('because it is a letter, a picture, or three bytes', () => {
    for (const bytes of [
      'Dear Anna,\n',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      'abc',
      'SQLite format 3',
      Buffer.alloc(5000),
    ]) {
      expectUntouched(fileWith(bytes), 'book_not_a_book');
    }
  });

  test('because it begins like one and is not', () => {
    expectUntouched(
      fileWith(Buffer.concat([Buffer.from('SQLite format 3\u0000'), Buffer.alloc(4000, 7)])),
      'book_not_a_book',
    );
  });

  test('because it is some other program’s', () => {
    const path = join(tempFolder(), 'other.db');
    const other = new Database(path);
    other.exec('CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT)');
    other.close();
    expectUntouched(path, 'book_not_a_book');
  });

  test('because a newer Regulars wrote it', async () => {
    const path = await aFullBook();
    const raw = new Database(path);
    raw.pragma('user_version = 4711');
    raw.close();
    expectUntouched(path, 'book_newer');
  });

  test('because it was cut short', async () => {
    const path = await aFullBook();
    const whole = statSync(path).size;
    for (const [size, code] of [
      [whole - 4096, 'book_damaged'],
      [whole >> 1, 'book_damaged'],
      [8192, 'book_damaged'],
      [1000, 'book_damaged'],
      [10, 'book_not_a_book'],
    ] as const) {
      const cut = join(tempFolder(), 'cut.regulars');
      copyFileSync(path, cut);
      truncateSync(cut, size);
      expectUntouched(cut, code);
    }
  });

  test('because it is a folder, or its folder is a file', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'shop.regulars'));
    expectUntouched(join(folder, 'shop.regulars'), 'book_not_a_book');
    writeFileSync(join(folder, 'file'), 'x');
    expect(() => openForWriting(join(folder, 'file', 'shop.regulars'), NOW)).toThrow(/nowhere to keep the book/);
  });

  // Nothing is read-only to root, but the kernel's own folders are.
  test.skipIf(!existsSync('/proc/version'))('because nothing can be written there', () => {
    for (const path of ['/proc/shop.regulars', '/proc/deeper/shop.regulars']) {
      try {
        closeBook(openForWriting(path, NOW));
        expect.unreachable();
      } catch (error) {
        expect((error as Refusal).code).toBe('book_read_only');
        expectSentence((error as Refusal).message);
      }
    }
  });

  test.skipIf(process.getuid?.() === 0)(
    'because the folder or the file is read-only (skipped for root, who may write everywhere)',
    async () => {
      const path = await aFullBook();
      chmodSync(path, 0o400);
      expectUntouched(path, 'book_read_only');
      chmodSync(path, 0o600);
      chmodSync(join(path, '..'), 0o500);
      try {
        expectUntouched(path, 'book_read_only');
      } finally {
        chmodSync(join(path, '..'), 0o700);
      }
    },
  );

  test('because its pages are spoiled: what reads them says so, and the rest goes on', async () => {
    const path = await aFullBook();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 3 * 4096);
    writeFileSync(path, bytes);
    try {
      const shop = openEngine({ path });
      for (const method of ['customers.search', 'customers.list', 'today.list', 'book.info']) {
        const result = await shop.ask(method, method === 'customers.search' ? { text: 'anna' } : {});
        if (!result.ok) expect(result.error.code).toBe('book_damaged');
      }
      const written = await shop.ask('customers.create', { givenName: 'Ben' });
      expect(written.ok ? 'ok' : written.error.code).toBe('book_damaged');
    } catch (error) {
      expect((error as Refusal).code).toBe('book_damaged');
    }
  });
});

describe('a disk that is full', () => {
  test('refuses the write in a sentence, keeps nothing of it, and works again when there is room', async () => {
    const shop = openEngine();
    const id = await aCustomer(shop);
    const pages = shop.book.raw.pragma('page_count', { simple: true });
    shop.book.raw.pragma(`max_page_count = ${pages}`);
    const before = dumpHistory(shop.book);
    let code = 'ok';
    for (let i = 0; i < 200 && code === 'ok'; i++) {
      const kept = dumpHistory(shop.book);
      const result = await shop.ask('customers.create', { givenName: `Zebedee ${i}`, note: 'x'.repeat(4000) });
      if (result.ok) continue;
      code = result.error.code;
      expectSentence(result.error.message);
      expect(dumpHistory(shop.book)).toEqual(kept);
      expect(
        (await shop.call('customers.search', { text: `zebedee ${i}` })).hits.filter(hit => hit.name === `Zebedee ${i}`),
      ).toEqual([]);
    }
    expect(code).toBe('disk_full');
    expect((await shop.call('customers.get', { id })).name).toBe('Anna Berg');
    shop.book.raw.pragma('max_page_count = 1000000');
    await aCustomer(shop, { givenName: 'Waldo', note: 'x'.repeat(4000) });
    expect((await shop.call('customers.search', { text: 'waldo' })).hits).toHaveLength(1);
    expect(shop.book.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(before.customers).toHaveLength(1);
  });
});
