import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { createHistoryTriggers } from '../../electron/book/history.ts';
import { closeBook, openForWriting } from '../../electron/book/open.ts';
import { rebuildRecoveries } from '../../electron/complaints/recovery.ts';
import { rebuildStats } from '../../electron/customers/stats.ts';
import { rebuildRetention } from '../../electron/retention/summaries.ts';
import { dayFromNumber, dayNumber, dayOf } from '../../shared/dates.ts';
import { cachedFile } from './cache.ts';
import { benchBook } from './fill-book.ts';
import { NOW_MS } from './now.ts';
import { pick, seededRandom } from './random.ts';

export interface ComplaintsBook {
  customers: number;
  visits: number;
  complaints: number;
}

const SEED = 31;
const DAY_MS = 86_400_000;
const YEARS_DAYS = 1095;
const HOUR_MS = 3_600_000;
const CATEGORIES = ['Quality', 'Wrong item', 'Waiting', 'Service', 'Price', 'Sold out', 'Other'];
const CAUSES = ['Oven timer', 'New till', 'Late delivery', 'Short of hands', null, null];

/**
 * The bench's book with so many visits and complaints over three years. They are written without their history, which no report
 * reads and which would take an hour; what rests on them is then worked out as the app does.
 */
export function complaintsBook(wanted: ComplaintsBook, say: (line: string) => void): string {
  const { bookPath } = benchBook(wanted.customers, say);
  const path = cachedFile(`complaints-${wanted.customers}-${wanted.visits}-${wanted.complaints}`, 'book');
  if (existsSync(path)) return path;
  const temporary = `${path}.part`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(temporary + suffix, { force: true });
  copyFileSync(bookPath, temporary);
  say(
    `Writing ${wanted.visits.toLocaleString('en')} visits and ${wanted.complaints.toLocaleString('en')} complaints …`,
  );
  const book = openForWriting(temporary, NOW_MS);
  const { raw } = book;
  raw.pragma('synchronous = OFF');
  for (const { name } of raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
  }[])
    raw.exec(`DROP TRIGGER ${name}`);
  raw
    .transaction(() => {
      raw.exec('DELETE FROM visit_items; DELETE FROM visits');
      writeVisits(raw, wanted);
      writeComplaints(raw, wanted);
      createHistoryTriggers(raw);
      rebuildStats(book);
      rebuildRecoveries(book);
      rebuildRetention(book, dayOf(NOW_MS, 'UTC'));
    })
    .immediate();
  // As far as the app itself looks when it closes a book.
  raw.pragma('analysis_limit = 1000');
  raw.exec('ANALYZE');
  closeBook(book);
  renameSync(temporary, path);
  return path;
}

type Raw = ReturnType<typeof openForWriting>['raw'];

/** Everyone comes in their own rhythm, from daily to every two months, from a first day until they stop. */
function writeVisits(raw: Raw, { customers, visits }: ComplaintsBook): void {
  const random = seededRandom(SEED);
  const today = dayNumber(dayOf(NOW_MS, 'UTC'));
  const insert = raw.prepare('INSERT INTO visits (customer_id, at_ms, day, amount_minor) VALUES (?, ?, ?, ?)');
  const mean = visits / customers;
  let written = 0;
  for (let id = 1; written < visits; id = (id % customers) + 1) {
    const count = Math.min(visits - written, 1 + Math.floor(-Math.log(1 - random()) * mean));
    const gap = Math.max(1, Math.min(60, (YEARS_DAYS * random()) / count));
    let at = today - YEARS_DAYS * random();
    for (let i = 0; i < count; i++, at += gap * (0.5 + random())) {
      const number = Math.floor(at);
      if (number > today) break;
      insert.run(id, number * DAY_MS + 12 * HOUR_MS, dayFromNumber(number), 300 + Math.floor(random() * 3000));
      written++;
    }
  }
}

function writeComplaints(raw: Raw, { visits, complaints }: ComplaintsBook): void {
  const random = seededRandom(SEED + 1);
  const first = raw.prepare('SELECT min(id) FROM visits').pluck().get() as number;
  const visitAt = raw.prepare<[number], { customer_id: number; at_ms: number }>(
    `SELECT customer_id, at_ms FROM visits WHERE id = ${first - 1} + ?`,
  );
  const insert = raw.prepare(
    `INSERT INTO complaints (customer_id, text, category, severity, opened_at_ms, opened_on_day, stage, first_response_at_ms,
       resolved_at_ms, resolved_on_day, verdict, cost_minor, cause) VALUES (?, ?, ?, 'medium', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const step = raw.prepare(
    `INSERT INTO complaint_steps (complaint_id, step, at_ms, on_day, cost_minor) VALUES (?, 'resolve', ?, ?, ?)`,
  );
  for (let i = 0; i < complaints; i++) {
    // Somebody who complains was there.
    const visit = visitAt.get(1 + Math.floor(random() * visits))!;
    const opened = Math.min(visit.at_ms + Math.floor(random() * 8 * HOUR_MS), NOW_MS);
    const resolved = opened + Math.floor(random() * 72 * HOUR_MS);
    const isClosed = resolved < NOW_MS && random() < 0.97;
    const customerId = random() < 0.95 ? visit.customer_id : null;
    const cost = isClosed ? Math.floor(random() * 2000) : 0;
    const day = dayOf(resolved, 'UTC');
    const { lastInsertRowid } = insert.run(
      ...[
        customerId,
        `Complaint number ${i}: the bread was burnt`,
        pick(random, CATEGORIES),
        opened,
        dayOf(opened, 'UTC'),
      ],
      ...(isClosed ? ['made_right', opened + (resolved - opened) / 3, resolved, day] : ['new', null, null, null]).map(
        value => (typeof value === 'number' ? Math.floor(value) : value),
      ),
      ...[isClosed && random() < 0.7 ? 'right' : null, cost, pick(random, CAUSES)],
    );
    if (isClosed) step.run(lastInsertRowid, resolved, day, cost);
  }
}
