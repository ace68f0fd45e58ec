import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { createHistoryTriggers } from '../../electron/book/history.ts';
import { closeBook, openForWriting } from '../../electron/book/open.ts';
import { rebuildStats } from '../../electron/customers/stats.ts';
import { rebuildGroupSummaries } from '../../electron/groups/summaries.ts';
import { rebuildRetention } from '../../electron/retention/summaries.ts';
import { dayFromNumber, dayNumber, dayOf } from '../../shared/dates.ts';
import { cachedFile } from './cache.ts';
import { benchBook } from './fill-book.ts';
import { NOW_MS } from './now.ts';
import { seededRandom } from './random.ts';

export interface RetentionBook {
  customers: number;
  visits: number;
}

const SEED = 61;
const DAY_MS = 86_400_000;
const YEARS_DAYS = 1095;
const NOON_MS = DAY_MS / 2;
/** A row of passers-by stands for some sales of a day at the till. */
const PASSERS_BY_ROWS_A_DAY = 40;
const REFUND_SHARE = 0.01;

type Raw = ReturnType<typeof openForWriting>['raw'];

/**
 * The bench's book with so many visits over three years, and passers-by. They are written without their history, which no report reads;
 * what rests on them is then worked out as the app does.
 */
export function retentionBook(wanted: RetentionBook, say: (line: string) => void): string {
  const { bookPath } = benchBook(wanted.customers, say);
  const makers = ['tests/bench/fill-retention.ts', 'electron/retention'];
  const path = cachedFile(`retention-${wanted.customers}-${wanted.visits}`, 'book', makers);
  if (existsSync(path)) return path;
  const startMs = performance.now();
  const temporary = `${path}.${process.pid}.part`;
  copyFileSync(bookPath, temporary);
  say(`Writing ${wanted.visits.toLocaleString('en')} visits …`);
  const book = openForWriting(temporary, NOW_MS);
  const { raw } = book;
  raw.pragma('synchronous = OFF');
  raw.pragma('cache_size = -2000000');
  raw
    .transaction(() => {
      for (const name of namesOf(raw, "type = 'trigger'")) raw.exec(`DROP TRIGGER ${name}`);
      raw.exec('DELETE FROM visit_items; DELETE FROM visits');
      writeVisits(raw, wanted);
      writePassersBy(raw, wanted);
      createHistoryTriggers(raw);
      rebuildStats(book);
      rebuildRetention(book, dayOf(NOW_MS, 'UTC'));
      rebuildGroupSummaries(book);
    })
    .immediate();
  raw.exec('ANALYZE');
  closeBook(book);
  renameSync(temporary, path);
  say(`Made it in ${((performance.now() - startMs) / 1000).toFixed(1)} s.`);
  return path;
}

const namesOf = (raw: Raw, where: string): string[] =>
  raw.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE ${where}`).pluck().all();

/** In the order of their days, as a shop notes them: its indexes then have the room that they have in a book that grew. */
function writeVisits(raw: Raw, wanted: RetentionBook): void {
  const visits = makeVisits(wanted);
  const insert = raw.prepare(
    'INSERT INTO visits (customer_id, at_ms, day, amount_minor, is_refund) VALUES (?, ?, ?, ?, ?)',
  );
  for (const [day, ofDay] of visits.entries()) {
    const name = dayFromNumber(day);
    for (let i = 0; i < ofDay.length; i += 2) {
      const amount = ofDay[i + 1]!;
      insert.run(ofDay[i]!, day * DAY_MS + NOON_MS, name, amount, amount < 0 ? 1 : 0);
    }
  }
}

/** Everyone comes in their own rhythm from a first day, some until today, most until they stopped. By day: customer and amount in turn. */
function makeVisits({ customers, visits }: RetentionBook): Map<number, number[]> {
  const random = seededRandom(SEED);
  const today = dayNumber(dayOf(NOW_MS, 'UTC'));
  const byDay = new Map(
    Array.from({ length: YEARS_DAYS }, (_, i): [number, number[]] => [today - YEARS_DAYS + 1 + i, []]),
  );
  const mean = visits / customers;
  let written = 0;
  for (let id = 1; written < visits; id = (id % customers) + 1) {
    const first = today - Math.floor(YEARS_DAYS * random());
    const stays = (today - first) * (random() < 0.35 ? 1 : random());
    const count = Math.min(visits - written, 1 + Math.floor(-Math.log(1 - random()) * mean));
    const gap = stays / count;
    for (let i = 0, at = first; i < count && at <= today; i++, at += gap * (0.4 + 1.2 * random())) {
      const isRefund = i > 0 && random() < REFUND_SHARE;
      byDay.get(Math.floor(at))!.push(id, (isRefund ? -1 : 1) * (300 + Math.floor(random() * 3000)));
      written++;
    }
  }
  return byDay;
}

/** About four sales in ten are linked to nobody. */
function writePassersBy(raw: Raw, { visits }: RetentionBook): void {
  const random = seededRandom(SEED + 1);
  const today = dayNumber(dayOf(NOW_MS, 'UTC'));
  const insert = raw.prepare('INSERT INTO passers_by (at_ms, day, sales, amount_minor) VALUES (?, ?, ?, ?)');
  const mean = (visits * 0.6) / (YEARS_DAYS * PASSERS_BY_ROWS_A_DAY);
  for (let day = today - YEARS_DAYS; day <= today; day++) {
    for (let row = 0; row < PASSERS_BY_ROWS_A_DAY; row++) {
      const sales = 1 + Math.floor(2 * mean * random());
      insert.run(day * DAY_MS + NOON_MS, dayFromNumber(day), sales, sales * (200 + Math.floor(random() * 1500)));
    }
  }
}
