import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mergeSearch, rebuildSearch } from '../../../electron/search/refresh.ts';
import type { MethodInput } from '../../../shared/contract/index.ts';
import {
  aCustomer,
  dumpHistory,
  emptyHistory,
  NOW,
  namesFor,
  openEngine,
  type Shop,
  tempFolder,
} from '../../fixtures.ts';

const HEADER = 'Name;Phone;Allergies;Dog;Partner;Likes;Usual;Notes;Favourite;Never suggest';
const ANNA =
  'Anna Berg;030 5550101;nuts, milk;Biscuit;Otto;dark chocolate, bitter;flat white;comes early;window seat;decaf';
const JONAS = 'Jonas Weber;030 5550102;none;no;;;;;-;n/a';
const ZOE = 'Zoë Blessing;030 5550103;;Rex and Momo;;;;;;';

function fileOf(lines: readonly string[], header = HEADER): string {
  const path = join(tempFolder(), 'regulars.csv');
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`);
  return path;
}

const importing = (shop: Shop, lines: readonly string[], input: Partial<MethodInput<'transfer.run'>> = {}) =>
  shop.call('transfer.run', { path: fileOf(lines), ...input });

/** "allergy nuts, dog Biscuit": what hangs on a card, in the order in which it came. */
async function cardOf(shop: Shop, id: number): Promise<string[]> {
  const { preferences, companions } = await shop.call('customers.get', { id });
  const inForce = preferences.filter(({ isRetired }) => !isRetired).sort((a, b) => a.id - b.id);
  return [
    ...inForce.map(({ kind, text }) => `${kind} ${text}`),
    ...companions.map(({ kind, name }) => `${kind} ${name}`),
  ];
}

function dumpSearch({ book }: Shop): Record<string, unknown[]> {
  const all = (sql: string) => book.raw.prepare(sql).raw().all();
  book.raw.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_in USING fts5vocab (main, search_words, row)');
  return {
    order: all('SELECT place, customer_id, sort_name FROM search_slots ORDER BY place, customer_id'),
    vocabulary: all('SELECT word, places FROM vocabulary ORDER BY word'),
    words: all('SELECT term, doc FROM temp.words_in ORDER BY term'),
    stale: all('SELECT * FROM stale'),
  };
}

test("a shop's own list brings allergies, companions and preferences, guessed by the names of its columns", async () => {
  const shop = openEngine();
  const { columns } = await shop.call('transfer.inspect', { path: fileOf([ANNA, JONAS, ZOE]) });
  expect(columns.map(({ field }) => field)).toEqual([
    ...['fullName', 'phone', 'allergy', 'dog', 'partner', 'likes', 'usual', 'note', 'likes', 'neverSuggest'],
  ]);
  const figures = await importing(shop, [ANNA, JONAS, ZOE]);
  expect(figures).toMatchObject({ created: 3, skipped: 0, companions: 4, preferences: 6 });
  expect(await cardOf(shop, 1)).toEqual([
    ...['allergy nuts', 'allergy milk', 'likes dark chocolate, bitter', 'likes window seat', 'usual flat white'],
    ...['never_suggest decaf', 'dog Biscuit', 'partner Otto'],
  ]);
  expect(await cardOf(shop, 2)).toEqual([]);
  expect(await cardOf(shop, 3)).toEqual(['dog Rex', 'dog Momo']);
});

test('right after the import everyone is found by their dog and by what they like', async () => {
  const shop = openEngine();
  await importing(shop, [ANNA, JONAS, ZOE]);
  expect(await namesFor(shop, 'biscuit')).toEqual(['Anna Berg']);
  expect(await namesFor(shop, 'momo')).toEqual(['Zoë Blessing']);
  expect(await namesFor(shop, 'window')).toEqual(['Anna Berg']);
  const kept = dumpSearch(shop);
  expect(kept.stale).toEqual([]);
  shop.book.raw.transaction(() => rebuildSearch(shop.book))();
  expect(dumpSearch(shop)).toEqual(kept);
});

test('the same file a second time changes nothing, and one undo takes all of it back', async () => {
  const shop = openEngine();
  const { actionId } = await importing(shop, [ANNA, JONAS, ZOE]);
  const history = dumpHistory(shop.book);
  expect(await importing(shop, [ANNA, JONAS, ZOE])).toMatchObject({
    ...{ created: 0, matched: 3, updated: 0, companions: 0, preferences: 0, actionId: null },
  });
  expect(dumpHistory(shop.book)).toEqual(history);
  await shop.call('actions.undo', { actionId: actionId! });
  expect(dumpHistory(shop.book)).toEqual(emptyHistory(shop.book));
  expect(await namesFor(shop, 'biscuit')).toEqual([]);
});

test('who is known gets what they lack, however it is written, and nothing that was put aside', async () => {
  const shop = openEngine({ now: NOW - 86_400_000 });
  const id = await aCustomer(shop, { givenName: 'Anna', familyName: 'Berg', phones: ['030 5550101'] });
  await shop.call('companions.add', { customerId: id, name: 'BISCUIT', kind: 'dog' });
  const { id: milk } = await shop.call('preferences.add', { customerId: id, kind: 'allergy', text: 'Milk' });
  await shop.call('preferences.retire', { id: milk });
  await shop.call('preferences.add', { customerId: id, kind: 'usual', text: 'Flat White' });
  shop.clock.set(NOW);
  const preview = await shop.call('transfer.preview', { path: fileOf([ANNA]) });
  expect(preview.sample).toEqual([
    {
      ...{ line: 2, outcome: 'match', text: 'Anna Berg' },
      detail:
        'gains note, allergy nuts, likes dark chocolate, bitter, likes window seat, never suggest decaf, partner Otto',
    },
  ]);
  expect(await importing(shop, [ANNA])).toMatchObject({ matched: 1, updated: 1, companions: 1, preferences: 4 });
  expect(await cardOf(shop, id)).toEqual([
    ...['usual Flat White', 'allergy nuts', 'likes dark chocolate, bitter', 'likes window seat', 'never_suggest decaf'],
    ...['dog BISCUIT', 'partner Otto'],
  ]);
  expect(await namesFor(shop, 'otto')).toEqual(['Anna Berg']);
  expect(await importing(shop, [ANNA])).toMatchObject({ updated: 0, actionId: null });
});

test('a long file with known people in between puts each note on the card of its row', async () => {
  const shop = openEngine({ now: NOW - 86_400_000 });
  const letters = (number: number) => [...String(number)].map(digit => 'bcdfghjklm'[Number(digit)]).join('');
  const line = (i: number) =>
    `Given${letters(i)} Family${letters(i)};030 ${7_000_000 + i};${i % 3 ? '' : `nut${letters(i)}`};${i % 2 ? `Dog${letters(i)}` : ''};;;;;;`;
  const lines = Array.from({ length: 2500 }, (_, i) => line(i));
  await importing(
    shop,
    lines.filter((_, i) => i % 7 === 0).map(text => text.replace(/;.*/, match => `${match.slice(0, 12)};;;;;;;;`)),
  );
  shop.clock.set(NOW);
  const preview = await shop.call('transfer.preview', { path: fileOf(lines) });
  const figures = await importing(shop, lines);
  expect(figures).toMatchObject({ created: 2142, matched: 358, companions: 1250, preferences: 834 });
  expect(preview).toMatchObject({ created: 2142, matched: 358, companions: 1250, preferences: 834 });
  const wrong = shop.book.raw
    .prepare(
      `SELECT c.given_name, d.name, p.text FROM customers c LEFT JOIN companions d ON d.customer_id = c.id LEFT JOIN preferences p ON p.customer_id = c.id
       WHERE substr(d.name, 4) <> substr(c.given_name, 6) OR substr(p.text, 4) <> substr(c.given_name, 6)`,
    )
    .all();
  expect(wrong).toEqual([]);
  shop.book.raw.transaction(() => mergeSearch(shop.book))();
  const kept = dumpSearch(shop);
  shop.book.raw.transaction(() => rebuildSearch(shop.book))();
  expect(dumpSearch(shop)).toEqual(kept);
});

test('a row that completes somebody of the same file adds their dog once', async () => {
  const shop = openEngine();
  const again = 'Anna Berg;030 5550101;milk; biscuit ;;;;;;';
  expect(await importing(shop, [ANNA, again, JONAS])).toMatchObject({
    created: 2,
    matched: 1,
    updated: 0,
    companions: 2,
  });
});

test('what is too long for the book leaves its row out with a reason, and the others come', async () => {
  const shop = openEngine();
  const figures = await importing(shop, [ANNA, `Otto Zwo;030 5550109;${'x'.repeat(501)};;;;;;;`, ZOE]);
  expect(figures).toMatchObject({ created: 2, skipped: 1 });
  expect(figures.skippedRows).toEqual([
    { line: 3, reason: 'too_long_to_remember', message: expect.stringContaining('at most 500 characters') },
  ]);
});

test('what is left out of people who are taken is told with its first line, in the preview and after the import', async () => {
  const shop = openEngine();
  const lines = [ANNA, 'Otto Zwo;030 5550109;;yes;;;;;;', 'Ida Drei;0;;2;;;;;;', ZOE, ZOE.replaceAll('Z', 'Ch')];
  const leftOut = [
    { reason: 'nameless_companion', message: expect.stringContaining('no name'), count: 2, line: 3 },
    { reason: 'invalid_phone', message: expect.stringContaining('phone number'), count: 1, line: 4 },
  ];
  expect(await shop.call('transfer.preview', { path: fileOf(lines) })).toMatchObject({ created: 5, leftOut });
  expect(await importing(shop, lines)).toMatchObject({ created: 5, skipped: 0, leftOut });
});

test('columns are mapped by hand as well, two to one field', async () => {
  const shop = openEngine();
  const path = fileOf(['Anna;Lactose;gluten;Rex;Mia, Tom;M'], 'Who;A1;A2;Beast;Brood;Shirt');
  const mapping = { Who: 'fullName', A1: 'allergy', A2: 'Allergy', Beast: 'cat', Brood: 'child', Shirt: 'size' };
  expect(await shop.call('transfer.run', { path, mapping })).toMatchObject({ companions: 3, preferences: 3 });
  expect(await cardOf(shop, 1)).toEqual([
    ...['allergy Lactose', 'allergy gluten', 'size M', 'cat Rex', 'child Mia', 'child Tom'],
  ]);
});
