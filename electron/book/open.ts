import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../../shared/result.ts';
import { asWriteBook, type ReadBook, type WriteBook, wrapConnection } from './handles.ts';
import { APPLICATION_ID, migrate } from './migrate.ts';

const NOT_A_BOOK =
  'That file is not a Regulars book. It was not touched. Choose another file, or leave --book out to open the usual one.';

/** How long a write waits for another program that is writing to the same book, in milliseconds. */
const BUSY_MS = 5000;

/** Windows that make one new book at the same moment get in each other's way for an instant; so often it is tried again. */
const TRIES = 6;
const BETWEEN_TRIES_MS = 100;

/** Opens the book for reading and writing, making or migrating it when needed. Throws a Refusal in words. */
export function openForWriting(path: string, nowMs: number): WriteBook {
  mustBeUsable(path);
  return inWords(path, () => {
    for (let tries = 1; ; tries++) {
      try {
        return openOnce(path, nowMs);
      } catch (error) {
        if (tries === TRIES || !mayPass(error)) throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_TRIES_MS);
      }
    }
  });
}

/** While another window turns the new file into a book, SQLite finds it locked, or shorter than it was. */
const mayPass = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(BUSY|IOERR)/.test(String(error.code));

function openOnce(path: string, nowMs: number): WriteBook {
  const db = new Database(path, { timeout: BUSY_MS });
  try {
    mustBeABook(db);
    db.pragma('journal_mode = WAL');
    // A WAL book that is opened again would report NORMAL, which may lose the last commits at a power cut.
    db.pragma('synchronous = FULL');
    setUp(db);
    db.pragma('journal_size_limit = 67108864');
    migrate(db);
    db.prepare('INSERT OR IGNORE INTO book (id, uuid, created_at_ms) VALUES (1, ?, ?)').run(randomUUID(), nowMs);
    return asWriteBook(wrapConnection(db));
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens an existing book so that nothing can be written through it. */
export function openForReading(path: string): ReadBook {
  return inWords(path, () => {
    const db = new Database(path, { timeout: BUSY_MS, readonly: true, fileMustExist: true });
    setUp(db);
    db.pragma('query_only = ON');
    return wrapConnection(db);
  });
}

export function closeBook(book: ReadBook): void {
  if (!book.raw.open) return;
  if (!book.raw.readonly) {
    book.raw.pragma('optimize');
    forgetOnlyAction(book.raw);
  }
  book.raw.close();
}

/** A table that was counted with one row, as `actions` after one import, is read from end to end however many come; of one not counted it is not. */
function forgetOnlyAction(db: Database.Database): void {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'").get() === undefined) return;
  const counted = "FROM sqlite_stat1 WHERE tbl = 'actions' AND idx IS NULL AND stat = '1'";
  if (db.prepare(`SELECT 1 ${counted}`).get() !== undefined) db.exec(`DELETE ${counted}`);
}

function setUp(db: Database.Database): void {
  db.pragma('foreign_keys = ON');
  db.pragma('cell_size_check = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -6000');
}

function mustBeUsable(path: string): void {
  const folder = dirname(path);
  try {
    makeFolder(folder);
  } catch {
    throw new Refusal(
      'book_read_only',
      `The folder ${folder} cannot be made, so there is nowhere to keep the book. Choose another place with --book.`,
    );
  }
  if (existsSync(path)) {
    const stat = statSync(path);
    if (!stat.isFile())
      throw new Refusal('book_not_a_book', `${path} is a folder, not a book. Give the name of a file.`);
  }
  try {
    accessSync(folder, constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.W_OK);
  } catch {
    throw readOnly(path);
  }
}

/** One level at a time, because Node's own way never ends where the system lets nobody make a folder, as in /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another window may have been quicker.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

function mustBeABook(db: Database.Database): void {
  const applicationId = db.pragma('application_id', { simple: true }) as number;
  const tables = db.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get() as number;
  if (tables > 0 && applicationId !== APPLICATION_ID) throw new Refusal('book_not_a_book', NOT_A_BOOK);
}

function readOnly(path: string): Refusal {
  return new Refusal(
    'book_read_only',
    `Regulars may not write to ${path}. Nothing was changed. Ask for write access to that folder, or choose another place with --book.`,
  );
}

/** What SQLite says of a file, as a sentence with a code; anything else passes through. */
export function bookRefusal(error: unknown, path: string): Refusal | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_NOTADB') return new Refusal('book_not_a_book', NOT_A_BOOK);
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new Refusal(
      'book_damaged',
      `The book ${path} is damaged. It was not changed. Open a backup, and keep this file for repair.`,
    );
  }
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'SQLITE_PERM' ||
    code === 'EACCES'
  )
    return readOnly(path);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new Refusal(
      'book_locked',
      'Another program is writing to this book just now. Nothing was saved. Try again in a moment.',
    );
  }
  if (code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')) {
    return new Refusal(
      'disk_full',
      'The disk is full or cannot be written. Nothing of this was saved, and what was there before is safe. Free some space and try again.',
    );
  }
  return null;
}

function inWords<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw bookRefusal(error, path) ?? error;
  }
}
