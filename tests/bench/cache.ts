import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const folder = join(root, '.cache', 'bench');

/** What decides how the bench's book is written: another version of any of these, another book. */
const MAKERS = [
  'tests/bench/people.ts',
  'tests/bench/fill-book.ts',
  'tests/bench/fill-complaints.ts',
  'electron/search/document.ts',
  'electron/search/findable.ts',
  'electron/search/refresh.ts',
  'electron/search/vocabulary.ts',
  'electron/book/history.ts',
  'electron/book/migrate.ts',
  'electron/book/migrations',
  'electron/customers/stats.ts',
  'electron/customers/rhythm.ts',
  'electron/visits/person-days.ts',
  'electron/engine/finish.ts',
  'electron/complaints/recovery.ts',
  'shared/fold.ts',
  'shared/phone.ts',
  'shared/names.ts',
  'shared/nicknames.ts',
];

/** A file kept from one run to the next, named after what it is and what made it; older versions of it are removed. */
export function cachedFile(name: string, extension: string, moreMakers: readonly string[] = []): string {
  mkdirSync(folder, { recursive: true });
  const version = makersVersion([...MAKERS, ...moreMakers]);
  for (const file of readdirSync(folder)) {
    if (file.startsWith(`${name}-`) && !file.startsWith(`${name}-${version}`))
      rmSync(join(folder, file), { force: true });
  }
  return join(folder, `${name}-${version}.${extension}`);
}

/** A file of this run alone. */
export function scratchFile(name: string): string {
  mkdirSync(folder, { recursive: true });
  return join(folder, `run-${process.pid}-${name}`);
}

/** A copy of a book to write in, on the disk before anything is measured: what the system still has to write slows every flush after it. */
export function copyOfBook(path: string, name: string): string {
  const copy = scratchFile(name);
  copyFileSync(path, copy);
  const file = openSync(copy, 'r+');
  fsyncSync(file);
  closeSync(file);
  return copy;
}

function makersVersion(makers: readonly string[]): string {
  const hash = createHash('sha256');
  for (const maker of makers) for (const file of filesOf(join(root, maker))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 10);
}

function filesOf(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path)
    .sort()
    .map(name => join(path, name));
}
