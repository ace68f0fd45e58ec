import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate, migrations } from '../../electron/book/migrate.ts';
import { NOW, openEngine, TODAY, tempFolder } from '../fixtures.ts';

const VISIT = `[1,1,${NOW},"${TODAY}",500,0,null,1,null,null]`;

/** A book as that version left it: a colleague, a person and a visit, each written by an action. */
function bookOf(version: number): string {
  const path = join(tempFolder(), 'old.regulars');
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  migrate(db, migrations.slice(0, version), () => {});
  // Roles came with version 2.
  const mia = version === 1 ? '[1,"Mia",1,0]' : '[1,"Mia",1,0,"staff",null]';
  db.exec(`INSERT INTO book (id, uuid, created_at_ms) VALUES (1, 'u', 0);
    INSERT INTO staff (name, created_at_ms) VALUES ('Mia', 0);
    INSERT INTO customers (given_name, created_at_ms) VALUES ('Anna', 0);
    INSERT INTO visits (customer_id, at_ms, day, amount_minor, staff_id) VALUES (1, ${NOW}, '${TODAY}', 500, 1);
    INSERT INTO actions (at_ms, method, sentence) VALUES (0, 'staff.add', 'Mia added'), (0, 'settings.set', 'Nothing changed'),
      (${NOW}, 'visits.record', 'Anna: sale');
    INSERT INTO changes (action_id, table_name, row_id, before_json, after_json) VALUES
      (1, 'staff', 1, NULL, '${mia}'), (3, 'visits', 1, NULL, '${VISIT}');`);
  // From version 9 on an action knows the span of its images.
  if (version >= 9)
    db.exec(
      `UPDATE actions SET first_change_id = CASE id WHEN 1 THEN 1 ELSE 2 END, last_change_id = CASE id WHEN 3 THEN 2 ELSE 1 END`,
    );
  db.close();
  return path;
}

/** A connection in whose safety copy another window comes in between, just before or just after the file is written. */
function withAnotherWindow(db: Database.Database, when: 'before' | 'after', come: () => void): Database.Database {
  const prepare = (sql: string) => {
    const statement = db.prepare(sql);
    if (!sql.startsWith('VACUUM INTO')) return statement;
    return {
      run: (target: string) => {
        if (when === 'before') come();
        statement.run(target);
        if (when === 'after') come();
      },
    };
  };
  return new Proxy(db, {
    get: (_, name) => {
      if (name === 'prepare') return prepare;
      const value = Reflect.get(db, name);
      return typeof value === 'function' ? value.bind(db) : value;
    },
  });
}

test.each(['before', 'after'] as const)(
  'two windows that open an older book at once both get it, and the copy is of the older one (%s)',
  when => {
    const version = 8;
    const path = bookOf(version);
    const [mine, other] = [new Database(path), new Database(path)];
    migrate(withAnotherWindow(mine, when, () => migrate(other)));
    expect(mine.pragma('user_version', { simple: true })).toBe(migrations.length);
    for (const db of [mine, other]) db.close();
    const copy = new Database(`${path}.before-v${version + 1}`, { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(version);
    copy.close();
    expect(readdirSync(dirname(path)).filter(name => name.includes('.part'))).toEqual([]);
  },
);

const versions = migrations.slice(0, -1).map((_, i) => i + 1);

describe.each(versions)('a book of version %i', version => {
  test('opens as one of today, sound, with a checked copy of what it was beside it', () => {
    const path = bookOf(version);
    const { book } = openEngine({ path });
    expect(book.pluck('PRAGMA user_version').get()).toBe(migrations.length);
    expect(book.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(book.raw.pragma('foreign_key_check')).toEqual([]);
    const copyPath = `${path}.before-v${version + 1}`;
    expect(existsSync(copyPath)).toBe(true);
    const copy = new Database(copyPath, { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(version);
    expect(copy.prepare('SELECT count(*) FROM visits').pluck().get()).toBe(1);
    copy.close();
  });

  test('can take back and put back what was done before, and goes on with its history', async () => {
    const shop = openEngine({ path: bookOf(version) });
    const { actions } = await shop.call('actions.list', {});
    expect(actions.map(action => [action.id, action.changes])).toEqual([
      [3, 1],
      [2, 0],
      [1, 1],
    ]);
    const undone = await shop.call('actions.undo', { actionId: 3 });
    expect((await shop.call('visits.list', { customerId: 1 })).total).toBe(0);
    await shop.call('actions.undo', { actionId: 1 });
    expect((await shop.call('staff.list', {})).staff).toEqual([]);
    expect((await shop.refusal('actions.undo', { actionId: undone.actionId })).code).toBe('undo_conflict');
    expect((await shop.refusal('actions.undo', { actionId: 2 })).message).toMatch(/changed nothing/);
    const { actionId } = await shop.call('visits.record', { customerId: 1, amountMinor: 700 });
    expect((await shop.call('actions.get', { id: actionId })).rows.map(row => row.table)).toEqual(['visits']);
  });
});
