import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { createHistoryTriggers } from '../../electron/book/history.ts';
import { closeBook, openForWriting } from '../../electron/book/open.ts';
import { rebuildGroupSummaries } from '../../electron/groups/summaries.ts';
import { dayFromNumber, dayNumber, dayOf } from '../../shared/dates.ts';
import { fold } from '../../shared/fold.ts';
import { cachedFile, scratchFile } from './cache.ts';
import { type ComplaintsBook, complaintsBook } from './fill-complaints.ts';
import { NOW_MS } from './now.ts';
import { pick, seededRandom } from './random.ts';

const SEED = 47;
const HOUR_MS = 3_600_000;
const ITEMS = 120;
const BATCH = 20_000;
const TAGS = ['[]', '[]', '[]', '["Wine Club"]', '["VIP","Wine Club"]', '["Newsletter"]'];
const TOWNS = ['Millbrook', 'Millbrook', 'Millbrook', 'Ashford', 'Zürich'];

type Raw = ReturnType<typeof openForWriting>['raw'];

/**
 * The bench's book with visits and complaints, and what groups ask for besides: hours that people keep to, two items in every other visit,
 * addresses, consents, tags, scores, touches and referrals. Written without its history, which no filter reads.
 */
export function groupsBook(wanted: ComplaintsBook, say: (line: string) => void): string {
  const source = complaintsBook(wanted, say);
  const name = `groups-${wanted.customers}-${wanted.visits}`;
  const path = cachedFile(name, 'book', ['tests/bench/fill-groups.ts', 'electron/groups/summaries.ts']);
  if (existsSync(path)) return path;
  // Of this run alone: two may be writing it at once.
  const temporary = `${path}.${process.pid}.part`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(temporary + suffix, { force: true });
  copyFileSync(source, temporary);
  say('Writing items, hours, addresses, consents and the like …');
  const book = openForWriting(temporary, NOW_MS);
  const { raw } = book;
  raw.pragma('synchronous = OFF');
  const triggers = triggersOfNewBook();
  raw
    .transaction(() => {
      for (const trigger of triggersOf(raw)) raw.exec(`DROP TRIGGER ${trigger.name}`);
      // Those of the traits stay on, so that what is written here shows in them.
      for (const { name: trigger, sql } of triggers) if (trigger.startsWith('traits_')) raw.exec(sql);
      raw.exec('UPDATE complaints SET customer_id = customer_id');
      writePeople(raw, wanted);
      writeHoursAndItems(raw);
      createHistoryTriggers(raw);
      rebuildGroupSummaries(book);
    })
    .immediate();
  // As far as the app itself looks when it closes a book.
  raw.pragma('analysis_limit = 1000');
  raw.exec('ANALYZE');
  closeBook(book);
  renameSync(temporary, path);
  return path;
}

interface Trigger {
  name: string;
  sql: string;
}

const triggersOf = (raw: Raw): Trigger[] =>
  raw.prepare<[], Trigger>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();

function triggersOfNewBook(): Trigger[] {
  const path = scratchFile('triggers.book');
  const book = openForWriting(path, NOW_MS);
  const triggers = triggersOf(book.raw);
  closeBook(book);
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  return triggers;
}

function writePeople(raw: Raw, { customers }: ComplaintsBook): void {
  const random = seededRandom(SEED);
  const today = dayNumber(dayOf(NOW_MS, 'UTC'));
  const update = raw.prepare(
    `UPDATE customers SET street = ?, city = ?, postal_code = ?, country = ?, language = ?, tags_json = ?, found_us = ?, is_key = ? WHERE id = ?`,
  );
  const consent = raw.prepare(
    "INSERT INTO consents (customer_id, channel, is_granted, given_on_day, source) VALUES (?, ?, ?, '2026-01-01', 'at the counter')",
  );
  const score = raw.prepare(
    "INSERT INTO feedback (kind, customer_id, score, at_ms, on_day) VALUES ('score', ?, ?, ?, ?)",
  );
  const touch = raw.prepare('INSERT INTO touches (customer_id, kind, at_ms, on_day) VALUES (?, ?, ?, ?)');
  const referral = raw.prepare(
    "INSERT INTO referrals (id, referred_by_id, set_at_ms, set_on_day) VALUES (?, ?, 0, '2026-01-01')",
  );
  for (let id = 1; id <= customers; id++) {
    const isSettled = random() < 0.6;
    update.run(
      ...[isSettled ? `Mill Lane ${1 + (id % 200)}` : null, pick(random, TOWNS), `80${10 + (id % 90)}`, 'Switzerland'],
      ...[pick(random, ['de', 'en', 'fr-CH', null]), pick(random, TAGS), pick(random, ['Instagram', 'a friend', null])],
      ...[random() < 0.02 ? 1 : 0, id],
    );
    for (const [channel, share] of [
      ['email', 0.6],
      ['post', 0.5],
      ['sms', 0.2],
    ] as const)
      if (random() < 0.9) consent.run(id, channel, random() < share ? 1 : 0);
    const ago = Math.floor(random() * 400);
    if (random() < 0.2)
      score.run(id, Math.floor(random() * 11), NOW_MS - ago * 24 * HOUR_MS, dayFromNumber(today - ago));
    if (random() < 0.4)
      touch.run(id, pick(random, ['card', 'call', 'note']), NOW_MS - ago * 24 * HOUR_MS, dayFromNumber(today - ago));
    if (id > 1 && random() < 0.1) referral.run(id, 1 + Math.floor(random() * (id - 1)));
  }
}

/** Everybody keeps to an hour of their own, and to three items; the first items of the list are everybody's. */
function writeHoursAndItems(raw: Raw): void {
  const random = seededRandom(SEED + 1);
  const item = raw.prepare('INSERT INTO items (name, folded) VALUES (?, ?)');
  for (let i = 1; i <= ITEMS; i++) item.run(`Loaf number ${i}`, fold(`Loaf number ${i}`));
  const first = raw.prepare('SELECT min(id) FROM items').pluck().get() as number;
  const page = raw.prepare<[number, number], { id: number; customer_id: number; at_ms: number }>(
    'SELECT id, customer_id, at_ms FROM visits WHERE id > ? ORDER BY id LIMIT ?',
  );
  const move = raw.prepare('UPDATE visits SET at_ms = ? WHERE id = ?');
  const bought = raw.prepare('INSERT INTO visit_items (visit_id, item_id, quantity) VALUES (?, ?, 1)');
  for (let rows = page.all(0, BATCH); rows.length > 0; rows = page.all(rows.at(-1)!.id, BATCH)) {
    for (const { id, customer_id: person, at_ms } of rows) {
      const hour = 7 + ((person * 7919) % 11) + Math.floor(random() * 2);
      move.run(at_ms - (at_ms % (24 * HOUR_MS)) + hour * HOUR_MS, id);
      if (random() < 0.5) continue;
      bought.run(id, first + Math.floor(ITEMS * random() ** 3));
      bought.run(id, first + ((person * 31 + Math.floor(random() * 3)) % ITEMS));
    }
  }
}
