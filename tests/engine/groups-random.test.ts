import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runAction } from '../../electron/book/actions.ts';
import type { WriteBook } from '../../electron/book/handles.ts';
import { migrate, migrations } from '../../electron/book/migrate.ts';
import { finishAction } from '../../electron/engine/finish.ts';
import { rebuildGroupSummaries } from '../../electron/groups/summaries.ts';
import { aCustomer, aVisit, openEngine, tempFolder } from '../fixtures.ts';
import { perform, steps } from './random-writes.ts';

const METHODS = [
  'customers.create',
  'customers.update',
  'companions.add',
  'companions.update',
  'companions.remove',
  'preferences.add',
  'preferences.add',
  'preferences.update',
  'preferences.retire',
  'visits.record',
  'visits.record',
  'visits.record',
  'visits.void',
  'complaints.open',
  'complaints.step',
  'complaints.update',
  'customers.merge',
  'actions.undo',
  'actions.undo',
];

const rowsOf = (book: WriteBook, sql: string) => book.raw.prepare(sql).all();

/** What is kept of visits and notes, as it stands. */
const kept = (book: WriteBook) => ({
  items: rowsOf(book, 'SELECT * FROM customer_items ORDER BY customer_id, item_id'),
  hours: rowsOf(book, 'SELECT * FROM customer_hours ORDER BY customer_id'),
  words: rowsOf(book, 'SELECT * FROM preference_words ORDER BY word, preference_id'),
});

const COUNTS = 'v.voided_at_ms IS NULL AND v.is_refund = 0';

/** The items of each person, and the traits, slowly from the tables that people write to. */
const recounted = (book: WriteBook) => ({
  items: rowsOf(
    book,
    `SELECT v.customer_id, i.item_id, count(DISTINCT v.id) AS times FROM visits v JOIN visit_items i ON i.visit_id = v.id WHERE ${COUNTS}
     GROUP BY 1, 2 ORDER BY 1, 2`,
  ),
  visits: rowsOf(book, `SELECT v.customer_id, count(*) AS visits FROM visits v WHERE ${COUNTS} GROUP BY 1 ORDER BY 1`),
  traits: rowsOf(
    book,
    `SELECT c.id, c.is_key, c.city, substr(c.birthday, -5) AS birthday, coalesce((SELECT is_granted FROM consents k WHERE k.customer_id = c.id AND k.channel = 'sms'), 0) AS sms,
       (SELECT count(*) FROM companions d WHERE d.customer_id = c.id) AS companions,
       (SELECT count(*) FROM complaints q WHERE q.customer_id = c.id) AS complaints,
       (SELECT count(*) FROM complaints q WHERE q.customer_id = c.id AND q.resolved_at_ms IS NULL) AS open
     FROM customers c ORDER BY c.id`,
  ),
  unspelled: rowsOf(
    book,
    `SELECT name FROM companions WHERE name NOT IN (SELECT text FROM spellings WHERE field = 'companion')`,
  ),
});

const stands = (book: WriteBook) => ({
  items: rowsOf(book, 'SELECT * FROM customer_items ORDER BY customer_id, item_id'),
  visits: rowsOf(book, 'SELECT customer_id, visits FROM customer_hours ORDER BY customer_id'),
  traits: rowsOf(
    book,
    'SELECT customer_id AS id, is_key, city, birthday, says_sms AS sms, companions, complaints, open_complaints AS open FROM customer_traits ORDER BY customer_id',
  ),
  unspelled: [],
});

test('what groups ask for equals a rebuild and a slow recount after notes, visits, voids, complaints and undo', async () => {
  await fc.assert(
    fc.asyncProperty(steps(50, METHODS), async sequence => {
      const shop = openEngine();
      await shop.call('settings.set', { timeZone: 'Asia/Kathmandu' });
      await aVisit(shop, await aCustomer(shop), '2026-11-01', { items: [{ name: 'Rye' }, { name: 'Rye' }] });
      for (const step of sequence) await perform(shop, step);
      expect(stands(shop.book)).toEqual(recounted(shop.book));
      const before = kept(shop.book);
      rebuildGroupSummaries(shop.book);
      expect(before).toEqual(kept(shop.book));
      shop.close();
    }),
    { numRuns: 30 },
  );
});

test('a big action counts everything as small ones do', () => {
  const shop = openEngine();
  const start = { method: 'transfer.run', atMs: 0, staffId: null };
  const finish = () => void finishAction(shop.book);
  const person = shop.book.prepare("INSERT INTO customers (given_name, city, created_at_ms) VALUES ('Anna', ?, 0)");
  const note = shop.book.prepare(
    "INSERT INTO preferences (customer_id, kind, text, noted_at_ms) VALUES (?, 'likes', ?, 0)",
  );
  const visit = shop.book.prepare(
    'INSERT INTO visits (customer_id, at_ms, day, is_refund, source_key) VALUES (?, ?, ?, ?, ?)',
  );
  const bought = shop.book.prepare('INSERT INTO visit_items (visit_id, item_id) VALUES (?, ?)');
  const write = (from: number, until: number) => {
    for (let i = from; i < until; i++) {
      person.run(`Town ${i % 9}`);
      note.run(i, `sourdough ${i % 5}`);
      visit.run(i, i * 3_600_000, '1970-01-01', i % 7 === 0 ? 1 : 0, i % 2 === 0 ? `till:${i}` : null);
      bought.run(i, 1 + (i % 3));
    }
  };
  const first = () => {
    for (const name of ['Rye', 'Oat', 'Bun'])
      shop.book.prepare('INSERT INTO items (name, folded) VALUES (?, lower(?))').run(name, name);
    write(1, 2500);
  };
  runAction(shop.book, start, first, finish);
  runAction(shop.book, start, () => write(2500, 2600), finish);
  const before = kept(shop.book);
  expect(before.items).toHaveLength(2599 - Math.floor(2599 / 7));
  rebuildGroupSummaries(shop.book);
  expect(before).toEqual(kept(shop.book));
  // Names of towns that are written plainly need no entry.
  expect(shop.book.pluck("SELECT count(*) FROM spellings WHERE field = 'city'").get()).toBe(0);
});

test('visits of a till that knows no time count for no hour, and another time zone counts all hours anew', async () => {
  const shop = openEngine();
  await shop.call('settings.set', { timeZone: 'Europe/Berlin' });
  const id = await aCustomer(shop);
  const insert = (sourceKey: string, atMs: number) =>
    runAction(
      shop.book,
      { method: 'transfer.run', atMs, staffId: null },
      () =>
        void shop.book
          .prepare("INSERT INTO visits (customer_id, at_ms, day, source_key) VALUES (?, ?, '2026-11-20', ?)")
          .run(id, atMs, sourceKey),
      () => finishAction(shop.book),
    );
  insert('a', Date.parse('2026-11-20T12:00:00+01:00'));
  insert('b', Date.parse('2026-11-20T12:01:00+01:00'));
  const hours = () => shop.book.prepare('SELECT visits, h6, h11, h12 FROM customer_hours').get();
  expect(hours()).toEqual({ visits: 1, h6: 0, h11: 0, h12: 1 });
  await shop.call('settings.set', { timeZone: 'America/New_York' });
  expect(hours()).toEqual({ visits: 2, h6: 2, h11: 0, h12: 0 });
});

test('an undo that brings somebody back brings back what is known of them', async () => {
  const shop = openEngine();
  const made = await shop.call('customers.create', {
    givenName: 'Anna',
    companions: [{ name: 'Biscuit' }],
    consents: [{ channel: 'post', isGranted: true }],
  });
  const filter = { consent: ['post' as const], hasCompanion: true };
  const count = async () => (await shop.call('groups.count', { filter })).count;
  expect(await count()).toBe(1);
  const undone = await shop.call('actions.undo', { actionId: made.actionId });
  expect(await count()).toBe(0);
  await shop.call('actions.undo', { actionId: undone.actionId });
  expect(await count()).toBe(1);
});

test('a book from before groups knows its people at once, and their visits and notes after the next action', async () => {
  const path = join(tempFolder(), 'old.regulars');
  const db = new Database(path);
  migrate(db, migrations.slice(0, 3), () => {});
  db.exec(`INSERT INTO book (id, uuid, created_at_ms) VALUES (1, 'u', 0);
    INSERT INTO customers (given_name, street, city, birthday, created_at_ms) VALUES ('Anna', 'Weg 1', 'Zürich', '1980-11-25', 0);
    INSERT INTO consents (customer_id, channel, is_granted, given_on_day, source) VALUES (1, 'post', 1, '2020-01-01', 'a form');
    INSERT INTO companions (customer_id, kind, name, created_at_ms) VALUES (1, 'dog', 'Biscuit', 0);
    INSERT INTO touches (customer_id, kind, at_ms, on_day) VALUES (1, 'call', 0, '2026-11-20');
    INSERT INTO preferences (customer_id, kind, text, noted_at_ms) VALUES (1, 'likes', 'sourdough', 0);
    INSERT INTO items (name, folded) VALUES ('Rye', 'rye');
    INSERT INTO visits (customer_id, at_ms, day) VALUES (1, 1763640000000, '2025-11-20');
    INSERT INTO visit_items (visit_id, item_id) VALUES (1, 1);`);
  db.close();
  const shop = openEngine({ path });
  const count = async (filter: object) => (await shop.call('groups.count', { filter })).count;
  const known = { hasAddress: true, consent: ['post'], birthdayWithinDays: 7, companion: { kind: 'dog' } };
  expect(await count(known)).toBe(1);
  expect(await count({ notTouchedDays: 2 })).toBe(0);
  await shop.call('settings.set', { shopName: 'Corner' });
  expect(await count({ ...known, city: 'zurich', preference: { text: 'sour' }, item: { name: 'rye' } })).toBe(1);
  expect(await count({ hours: { from: 0, to: 24 } })).toBe(1);
});
