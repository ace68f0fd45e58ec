import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '../../shared/result.ts';
import { createHistoryTriggers, dropHistoryTriggers } from './history.ts';
import { counter } from './migrations/0001-counter.ts';
import { makeItRight } from './migrations/0002-make-it-right.ts';
import { stayInTouch } from './migrations/0003-stay-in-touch.ts';
import { groupSummaries } from './migrations/0004-groups.ts';
import { planDues } from './migrations/0005-plan-dues.ts';
import { retention } from './migrations/0006-retention.ts';
import { ownersWeek } from './migrations/0007-owners-week.ts';
import { lighterVisits } from './migrations/0008-lighter-visits.ts';
import { contiguousChanges } from './migrations/0009-contiguous-changes.ts';
import { mergedCustomers } from './migrations/0010-merged-customers.ts';
import { apartCustomers } from './migrations/0011-apart-customers.ts';

/** 'RGLR': what the file says it is. */
export const APPLICATION_ID = 0x52474c52;

/** Forward only; a book at version n has had the first n. */
export const migrations: readonly string[] = [
  counter,
  makeItRight,
  stayInTouch,
  groupSummaries,
  planDues,
  retention,
  ownersWeek,
  lighterVisits,
  contiguousChanges,
  mergedCustomers,
  apartCustomers,
];

/**
 * Brings a book to the newest version, each migration in a transaction of its own. An older book with something in it is copied
 * first, to `<book>.before-v<n>`; a copy that fails its check stops the migration and leaves the book as it was.
 */
export function migrate(
  db: Database.Database,
  steps: readonly string[] = migrations,
  addTriggers: (db: Database.Database) => void = createHistoryTriggers,
): void {
  const from = db.pragma('user_version', { simple: true }) as number;
  if (from > steps.length) {
    throw new Refusal(
      'book_newer',
      'This book was written by a newer Regulars. It was not touched. Update Regulars on this computer, then open it again.',
    );
  }
  if (from === steps.length) return;
  if (from > 0) copyBefore(db, from);
  for (let version = from + 1; version <= steps.length; version++) {
    db.transaction(() => {
      // Another window may have done it while this one waited to write.
      if ((db.pragma('user_version', { simple: true }) as number) >= version) return;
      dropHistoryTriggers(db);
      db.exec(steps[version - 1]!);
      if (version === steps.length) addTriggers(db);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
}

/** Another window may be at the same: each writes a file of its own, and the first that is whole stays. */
function copyBefore(db: Database.Database, version: number): void {
  const target = `${db.name}.before-v${version + 1}`;
  if (existsSync(target)) return;
  const temporary = `${target}.${randomUUID()}.part`;
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    const verdict = checkCopy(temporary, version);
    if (existsSync(target) || verdict === 'newer') return;
    if (verdict !== 'ok') {
      throw new Refusal(
        'book_damaged',
        'This book needs a newer format, but the safety copy did not pass its check, so nothing was changed. Restore a backup.',
      );
    }
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** 'ok', or what is wrong; 'newer' when another window has begun to migrate, which has made its copy before. */
function checkCopy(path: string, version: number): unknown {
  const copy = new Database(path, { readonly: true });
  try {
    const isThatVersion = copy.pragma('user_version', { simple: true }) === version;
    return isThatVersion ? copy.pragma('integrity_check', { simple: true }) : 'newer';
  } finally {
    copy.close();
  }
}
