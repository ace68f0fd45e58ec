import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startEngine } from '../../../electron/engine/client.ts';
import { mergeSearch, rebuildSearch } from '../../../electron/search/refresh.ts';
import { openReader } from '../../../electron/transfer/open-reader.ts';
import type { ReadingJob } from '../../../electron/transfer/reading.ts';
import type { MethodInput } from '../../../shared/contract/index.ts';
import {
  aCustomer,
  aVisit,
  dumpHistory,
  emptyHistory,
  NOW,
  namesFor,
  openEngine,
  type Shop,
  tempFolder,
} from '../../fixtures.ts';

const HEADER = 'First Name,Last Name,Email,Phone,City,Birthday';

/** Letters only, so that it is a name and nobody else's. */
const letters = (number: number): string => [...String(number)].map(digit => 'bcdfghjklm'[Number(digit)]).join('');
const row = (i: number): string =>
  `Anna${letters(i)},Berg${letters(i * 7)},anna.${letters(i)}@example.org,+49 30 ${1_000_000 + i},Köln,1980-01-0${1 + (i % 9)}`;
const rows = (count: number, from = 0): string[] => Array.from({ length: count }, (_, i) => row(from + i));

function fileOf(lines: readonly string[], header = HEADER): string {
  const path = join(tempFolder(), 'people.csv');
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`);
  return path;
}

const importing = (shop: Shop, lines: readonly string[], input: Partial<MethodInput<'transfer.run'>> = {}) =>
  shop.call('transfer.run', { path: fileOf(lines), ...input });

/** Everything a look-up asks, in an order that can be compared. */
function dumpSearch({ book }: Shop): Record<string, unknown[]> {
  const all = (sql: string) => book.raw.prepare(sql).raw().all();
  book.raw.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_in USING fts5vocab (main, search_words, row);
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.digits_in USING fts5vocab (main, search_digits, row)`);
  return {
    order: all('SELECT place, customer_id, sort_name, key_hashes_json FROM search_slots ORDER BY place, customer_id'),
    keys: all('SELECT hash, customer_id FROM contact_keys ORDER BY hash, customer_id'),
    vocabulary: all('SELECT word, places FROM vocabulary ORDER BY word'),
    words: all('SELECT term, doc FROM temp.words_in ORDER BY term'),
    digits: all('SELECT term, doc, cnt FROM temp.digits_in ORDER BY term'),
    configuration: all('SELECT k, v FROM search_digits_config ORDER BY k'),
    indexes: all("SELECT name FROM sqlite_schema WHERE tbl_name = 'search_slots' ORDER BY name"),
    stale: all('SELECT * FROM stale'),
  };
}

function rebuiltSearch(shop: Shop): Record<string, unknown[]> {
  shop.book.raw.transaction(() => rebuildSearch(shop.book))();
  return dumpSearch(shop);
}

test('people of a long file are written in the order of the file, and each is found', async () => {
  const shop = openEngine();
  const figures = await importing(shop, rows(2000));
  expect(figures).toMatchObject({ created: 2000, matched: 0, skipped: 0, rows: 2000 });
  const ids = shop.book.pluck('SELECT id FROM customers WHERE emails_json LIKE ?').all(`%anna.${letters(1999)}@%`);
  expect(ids).toEqual([2000]);
  expect(shop.book.prepare('SELECT * FROM customers WHERE id = 18').get()).toMatchObject({
    given_name: `Anna${letters(17)}`,
    phones_json: '["+49 30 1000017"]',
    city: 'Köln',
    street: null,
    tags_json: '[]',
    is_key: 0,
    created_at_ms: NOW,
  });
  for (const i of [0, 700, 1999]) {
    const name = `Anna${letters(i)} Berg${letters(i * 7)}`;
    expect(await namesFor(shop, `anna${letters(i)} berg${letters(i * 7)}`, 1)).toEqual([name]);
    expect(await namesFor(shop, String(1_000_000 + i), 1)).toEqual([name]);
  }
  expect(await aCustomer(shop)).toBe(2001);
});

test('the index of an import into an empty book is what a rebuild makes of it, slot by slot', async () => {
  const shop = openEngine();
  await importing(shop, rows(1500));
  const slots = () => shop.book.raw.prepare('SELECT slot, customer_id FROM search_slots ORDER BY slot').raw().all();
  const [kept, order] = [dumpSearch(shop), slots()];
  expect(rebuiltSearch(shop)).toEqual(kept);
  expect(slots()).toEqual(order);
});

test('the index of an import into a book with people is what a rebuild makes of it', async () => {
  const shop = openEngine({ now: NOW - 86_400_000 });
  await importing(shop, rows(1200));
  await aVisit(shop, 7, '2026-11-01');
  shop.clock.set(NOW - 3_600_000);
  await importing(shop, rows(300, 5000));
  shop.clock.set(NOW);
  // Some are known and gain a phone, some are new.
  const more = rows(900, 1000).map((line, i) => (i % 3 === 0 ? line.replace('+49 30 1', '+49 40 7') : line));
  expect(await importing(shop, more)).toMatchObject({ created: 700, matched: 200 });
  shop.book.raw.transaction(() => mergeSearch(shop.book))();
  const kept = dumpSearch(shop);
  expect(rebuiltSearch(shop)).toEqual(kept);
});

test('a row that completes somebody of the same file completes them, however near they stand', async () => {
  const shop = openEngine();
  const lines = rows(600);
  lines.splice(1, 0, `Anna${letters(0)},Berg${letters(0)},anna.${letters(0)}@example.org,,Bonn,`);
  lines.splice(30, 0, `,,anna.${letters(9)}@example.org,0171 5550000,,`);
  lines.push(`Anna${letters(3)},Berg${letters(21)},anna.${letters(3)}@example.org,0171 5550001,,`);
  expect(await importing(shop, lines)).toMatchObject({ created: 600, matched: 3, updated: 2, rows: 603 });
  expect(shop.book.pluck('SELECT phones_json FROM customers WHERE id = 10').get()).toBe(
    '["+49 30 1000009","0171 5550000"]',
  );
  expect(await namesFor(shop, '5550001')).toEqual([`Anna${letters(3)} Berg${letters(21)}`]);
  expect(shop.book.pluck('SELECT max(id) FROM customers').get()).toBe(600);
  const kept = dumpSearch(shop);
  expect(rebuiltSearch(shop)).toEqual(kept);
});

test('a file in which everybody comes twice in a row adds everybody once', async () => {
  const shop = openEngine();
  const lines = rows(400).flatMap(line => [line, line]);
  expect(await importing(shop, lines)).toMatchObject({ created: 400, matched: 400, updated: 0, rows: 800 });
  expect(shop.book.pluck('SELECT count(*) FROM customers').get()).toBe(400);
});

test('two of a household on one number are two people', async () => {
  const shop = openEngine();
  const lines = ['Anna,Berg,,030 5550123,,', 'Otto,Berg,,030 5550123,,', ...rows(50)];
  expect(await importing(shop, lines)).toMatchObject({ created: 52, matched: 0 });
  expect((await namesFor(shop, '5550123')).sort()).toEqual(['Anna Berg', 'Otto Berg']);
});

test('a row in the middle that names nobody is told with its line, and everyone around it is taken', async () => {
  const shop = openEngine();
  const lines = rows(400);
  lines.splice(200, 0, ',,,,Köln,', `${'x'.repeat(300)},,,,,`);
  const figures = await importing(shop, lines);
  expect(figures).toMatchObject({ created: 400, skipped: 2, rows: 402 });
  expect(figures.skippedRows.map(({ line, reason }) => [line, reason])).toEqual([
    [202, 'no_name_or_contact'],
    [203, 'too_long'],
  ]);
  expect(shop.book.pluck('SELECT given_name FROM customers WHERE id = 201').get()).toBe(`Anna${letters(200)}`);
});

test('consents and whatever else a row brings are written with its person', async () => {
  const shop = openEngine();
  const path = fileOf(
    ['Anna,Berg,a@example.org,yes,"VIP; Dogs"', 'Otto,Zwo,o@example.org,no,', 'Ida,Drei,i@example.org,,Cats'],
    'First Name,Last Name,Email,Email Consent,Tags',
  );
  const mapping = {
    'First Name': 'givenName',
    'Last Name': 'familyName',
    Email: 'email',
    'Email Consent': 'emailConsent',
    Tags: 'tags',
  };
  expect(await shop.call('transfer.run', { path, mapping, as: 'customers' })).toMatchObject({ created: 3 });
  expect(
    shop.book.raw.prepare('SELECT customer_id, is_granted FROM consents ORDER BY customer_id').raw().all(),
  ).toEqual([
    [1, 1],
    [2, 0],
  ]);
  expect(shop.book.pluck('SELECT tags_json FROM customers ORDER BY id').all()).toEqual([
    '["VIP","Dogs"]',
    '[]',
    '["Cats"]',
  ]);
  expect(await namesFor(shop, 'dogs')).toEqual(['Anna Berg']);
});

test('one undo takes an import back and everything is as it was; put back, everyone is found again', async () => {
  const shop = openEngine();
  const { actionId } = await importing(shop, rows(1500));
  const after = dumpHistory(shop.book);
  const { actionId: undo } = await shop.call('actions.undo', { actionId: actionId! });
  expect(dumpHistory(shop.book)).toEqual(emptyHistory(shop.book));
  expect(await namesFor(shop, 'anna')).toEqual([]);
  await shop.call('actions.undo', { actionId: undo });
  expect(dumpHistory(shop.book)).toEqual(after);
  expect(await namesFor(shop, String(1_000_077), 1)).toEqual([`Anna${letters(77)} Berg${letters(539)}`]);
});

test('the same file a second time changes nothing, and says so', async () => {
  const shop = openEngine();
  await importing(shop, rows(700));
  const [history, index] = [dumpHistory(shop.book), dumpSearch(shop)];
  expect(await importing(shop, rows(700))).toMatchObject({ created: 0, matched: 700, updated: 0, actionId: null });
  expect(dumpHistory(shop.book)).toEqual(history);
  expect(dumpSearch(shop)).toEqual(index);
});

test('a preview says what the import will do and leaves nothing', async () => {
  const shop = openEngine();
  const lines = [...rows(500), row(3), ',,,,,x'];
  const before = dumpSearch(shop);
  const preview = await shop.call('transfer.preview', { path: fileOf(lines) });
  expect(dumpHistory(shop.book)).toEqual(emptyHistory(shop.book));
  expect(dumpSearch(shop)).toEqual(before);
  const { dateOrder: _, sample, ...expected } = preview;
  expect(sample.length).toBeGreaterThan(6);
  const { actionId: __, ...figures } = await importing(shop, lines);
  expect(figures).toEqual(expected);
});

test('windows hear of everyone a small import added, by name', async () => {
  const shop = openEngine();
  await importing(shop, rows(20));
  expect(shop.events.findLast(event => event.type === 'changed')).toMatchObject({
    ids: Array.from({ length: 20 }, (_, i) => i + 1),
  });
});

test('a cancelled import leaves the book as it was, and the next one goes through', async () => {
  const workerUrl = new URL('../../../electron/engine/worker.ts', import.meta.url);
  const started = await startEngine({ bookPath: join(tempFolder(), 'shop.regulars'), workerUrl, todayMs: NOW });
  if (!started.ok) throw new Error(started.error.message);
  const client = started.value;
  const path = fileOf(rows(2000));
  let isAsked = false;
  client.on(event => {
    if (event.type !== 'progress' || event.message !== 'Writing into the book' || isAsked) return;
    isAsked = true;
    void client.call('transfer.cancel', {});
  });
  expect(await client.call('transfer.run', { path })).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await client.call('book.info', {})).toMatchObject({ ok: true, value: { customers: 0 } });
  expect(await client.call('transfer.run', { path })).toMatchObject({ ok: true, value: { created: 2000 } });
  await client.close();
});

const job = (path: string): ReadingJob => ({ input: { path }, locale: 'en-GB', minorDigits: 2, currentYear: 2026 });
const quiet = { watch: () => {}, isCancelled: () => false };

test('a file is read alike by the thread and, where there is none, without it', async () => {
  const path = fileOf([...rows(2000), ',,,,,']);
  const thread = await openReader(job(path), quiet);
  const here = await openReader(job(path), { ...quiet, url: new URL('not-a-file:nowhere') });
  expect(here.survey).toEqual(thread.survey);
  expect([...here.pages()]).toEqual([...thread.pages()]);
  await thread.close();
  await here.close();
});

test('a reading thread that dies on the way ends in a clear refusal', async () => {
  const url = new URL('./dying-reader.ts', import.meta.url);
  const reader = await openReader(job(fileOf(rows(10))), { ...quiet, url, patienceMs: 300 });
  const pages = reader.pages();
  expect(() => [...pages]).toThrow('Nothing was imported');
  await reader.close();
});

test('a file that is gone or written to between the two readings is refused', async () => {
  for (const change of [(path: string) => rmSync(path), (path: string) => writeFileSync(path, 'First Name\nAnna\n')]) {
    const path = fileOf(rows(50));
    const reader = await openReader(job(path), quiet);
    change(path);
    expect(() => [...reader.pages()]).toThrow(/nothing was imported/i);
    await reader.close();
  }
});
