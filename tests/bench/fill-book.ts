import { closeSync, existsSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { runAction } from '../../electron/book/actions.ts';
import type { WriteBook } from '../../electron/book/handles.ts';
import { closeBook, openForWriting } from '../../electron/book/open.ts';
import { insertCompanion } from '../../electron/companions/queries.ts';
import { insertCustomer } from '../../electron/customers/queries.ts';
import { finishAction } from '../../electron/engine/finish.ts';
import { insertPreference } from '../../electron/preferences/queries.ts';
import { insertVisit } from '../../electron/visits/queries.ts';
import { fold } from '../../shared/fold.ts';
import { phoneDigits } from '../../shared/phone.ts';
import { cachedFile } from './cache.ts';
import { NOW_MS } from './now.ts';
import { type BenchPerson, makePeople } from './people.ts';

export interface BenchBook {
  bookPath: string;
  /** The folded texts of everyone, a line each, most frequent first: what the other engines are given. */
  docsPath: string;
  /** Some of the people in full, as JSON lines, to make queries from. */
  targetsPath: string;
}

export type Target = BenchPerson & { id: number };

const CHUNK = 50_000;
const TARGETS = 4000;
const LINES_AT_ONCE = 5000;

/** The book of so many people, from the cache or written anew through the same actions and queries the app writes with. */
export function benchBook(size: number, say: (line: string) => void): BenchBook {
  const bookPath = cachedFile(`customers-${size}`, 'book');
  const docsPath = `${bookPath}.docs.tsv`;
  const targetsPath = `${bookPath}.targets.ndjson`;
  if (existsSync(bookPath) && existsSync(docsPath) && existsSync(targetsPath))
    return { bookPath, docsPath, targetsPath };
  const startMs = performance.now();
  const temporary = `${bookPath}.part`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(temporary + suffix, { force: true });
  const book = openForWriting(temporary, NOW_MS);
  const targets = fill(book, size, say);
  writeFileSync(targetsPath, targets.map(target => `${JSON.stringify(target)}\n`).join(''));
  writeDocs(book, docsPath);
  closeBook(book);
  renameSync(temporary, bookPath);
  say(`Made a book of ${size} customers in ${((performance.now() - startMs) / 1000).toFixed(1)} s.`);
  return { bookPath, docsPath, targetsPath };
}

/** Chunks keep the write-ahead log short; the last one works out search and summaries for everyone at once. */
function fill(book: WriteBook, size: number, say: (line: string) => void): Target[] {
  const people = makePeople(size);
  const targets: Target[] = [];
  const every = Math.max(1, Math.floor(size / TARGETS));
  for (let done = 0; done < size; done += CHUNK) {
    const until = Math.min(size, done + CHUNK);
    runAction(
      book,
      { method: 'book.fillDemo', atMs: NOW_MS, staffId: null },
      () => {
        for (let i = done; i < until; i++) {
          const person = people.next().value as BenchPerson;
          const id = writePerson(book, person);
          if (i % every === 0) targets.push({ id, ...person });
        }
      },
      () => {
        if (until === size) finishAction(book);
      },
    );
    if (until < size) say(`  ${until} customers written`);
  }
  return targets;
}

function writePerson(book: WriteBook, { dog, preferences, visitDays, ...profile }: BenchPerson): number {
  const customerId = insertCustomer(book, profile, NOW_MS);
  if (dog) insertCompanion(book, { customerId, kind: 'dog', name: dog }, NOW_MS);
  for (const { kind, text } of preferences) {
    insertPreference(book, { customerId, companionId: null, kind, text, notedBy: null, notedAtMs: NOW_MS });
  }
  for (const day of visitDays) {
    const atMs = Date.parse(`${day}T12:00:00Z`);
    insertVisit(book, {
      customerId,
      atMs,
      day,
      amountMinor: 1250,
      isRefund: false,
      note: null,
      staffId: null,
      sourceKey: null,
      items: [],
    });
  }
  return customerId;
}

interface DocRow {
  id: number;
  name: string;
  phones_json: string;
  emails_json: string;
  companions: string | null;
  preferences: string | null;
}

function writeDocs(book: WriteBook, path: string): void {
  const rows = book
    .prepare<[], DocRow>(
      `SELECT c.id, concat_ws(' ', c.given_name, c.family_name, c.known_as) AS name, c.phones_json, c.emails_json,
         (SELECT group_concat(name, ' ') FROM companions WHERE customer_id = c.id) AS companions,
         (SELECT group_concat(text, ' ') FROM preferences WHERE customer_id = c.id) AS preferences
       FROM search_slots s CROSS JOIN customers c ON c.id = s.customer_id ORDER BY s.slot`,
    )
    .iterate();
  const file = openSync(path, 'w');
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(docLine(row));
    if (lines.length < LINES_AT_ONCE) continue;
    writeSync(file, lines.join(''));
    lines = [];
  }
  writeSync(file, lines.join(''));
  closeSync(file);
}

function docLine(row: DocRow): string {
  const digits = (JSON.parse(row.phones_json) as string[]).map(phoneDigits).join(' ');
  const emails = (JSON.parse(row.emails_json) as string[]).join(' ');
  const texts = [
    fold(row.name),
    fold(row.companions ?? ''),
    fold(row.preferences ?? ''),
    fold(emails),
    digits,
    emails.toLowerCase(),
  ];
  return `${row.id}\t${texts.join('\t')}\n`;
}
