import type { Card } from '../../shared/contract/card.ts';
import type { Jar } from '../../shared/contract/jars.ts';
import type { Day } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import type { Context } from '../engine/context.ts';
import { isMember, readGroupFilter } from '../groups/queries.ts';

export interface ProgrammeRow {
  id: number;
  name: string;
  give: string;
  cost_minor: number;
  is_unexpected: number;
  group_id: number;
  from_day: string;
  to_day: string;
  jar_id: number | null;
}

export function getProgramme(book: ReadBook, id: number, field = 'id'): ProgrammeRow {
  const row = book.prepare<[number], ProgrammeRow>('SELECT * FROM programmes WHERE id = ?').get(id);
  if (!row) throw new Refusal('not_found', 'That programme is not in the book; perhaps it was undone.', field);
  return row;
}

export const listProgrammes = (book: ReadBook): (ProgrammeRow & { group_name: string; given: number })[] =>
  book
    .prepare<[], ProgrammeRow & { group_name: string; given: number }>(
      `SELECT p.*, g.name AS group_name, (SELECT count(*) FROM gives v WHERE v.programme_id = p.id) AS given
       FROM programmes p JOIN groups g ON g.id = p.group_id`,
    )
    .all();

export const stateOn = ({ from_day, to_day }: ProgrammeRow, today: Day): 'coming' | 'running' | 'over' =>
  today < from_day ? 'coming' : today > to_day ? 'over' : 'running';

export type ProgrammeFields = Omit<ProgrammeRow, 'id'>;

export const insertProgramme = (book: WriteBook, programme: ProgrammeFields): number =>
  Number(
    book
      .prepare(
        `INSERT INTO programmes (name, give, cost_minor, is_unexpected, group_id, from_day, to_day, jar_id)
         VALUES (:name, :give, :cost_minor, :is_unexpected, :group_id, :from_day, :to_day, :jar_id)`,
      )
      .run(programme).lastInsertRowid,
  );

export const updateProgramme = (book: WriteBook, programme: ProgrammeRow): void =>
  void book
    .prepare(
      `UPDATE programmes SET name = :name, give = :give, cost_minor = :cost_minor, is_unexpected = :is_unexpected, group_id = :group_id,
         from_day = :from_day, to_day = :to_day, jar_id = :jar_id WHERE id = :id`,
    )
    .run(programme);

/** What somebody is to be given today: of programmes that run, whose group they are in, and that have something left to give. */
export function listGivesFor({ book, today }: Context, customerId: number): Card['gives'] {
  return book
    .prepare<[string, string, number], ProgrammeRow>(
      `SELECT p.* FROM programmes p INDEXED BY programmes_days WHERE p.to_day >= ? AND p.from_day <= ?
         AND NOT EXISTS (SELECT 1 FROM gives v WHERE v.programme_id = p.id AND v.customer_id = ?) ORDER BY p.to_day, p.id`,
    )
    .all(today, today, customerId)
    .filter(programme => programme.jar_id === null || getJar(book, programme.jar_id).count > 0)
    .filter(programme => isInGroup(book, programme.group_id, customerId, today))
    .map(({ id, name, give, is_unexpected }) => ({
      ...{ programmeId: id, programme: name, give, isUnexpected: is_unexpected === 1 },
    }));
}

export const isInGroup = (book: ReadBook, groupId: number, customerId: number, today: Day): boolean =>
  isMember(book, readGroupFilter(book, groupId), customerId, { today, nowMs: Date.parse(today) });

/** When somebody was given what a programme gives; null while they were not. */
export const givenOn = (book: ReadBook, programmeId: number, customerId: number): Day | null =>
  book
    .pluck<[number, number], string>('SELECT on_day FROM gives WHERE programme_id = ? AND customer_id = ?')
    .get(programmeId, customerId) ?? null;

export interface NewGive {
  programmeId: number;
  customerId: number;
  atMs: number;
  onDay: Day;
  costMinor: number;
  note: string | null;
  staffId: number | null;
  /** The jar it was taken from. */
  jarId: number | null;
}

export const insertGive = (book: WriteBook, give: NewGive): number =>
  Number(
    book
      .prepare(
        `INSERT INTO gives (programme_id, customer_id, at_ms, on_day, cost_minor, note, staff_id, jar_id)
         VALUES (:programmeId, :customerId, :atMs, :onDay, :costMinor, :note, :staffId, :jarId)`,
      )
      .run(give).lastInsertRowid,
  );

interface JarRow {
  id: number;
  name: string;
  left: number;
  low_at: number;
}

/** What is left is what was counted, less what was given since. */
const JARS = `SELECT id, name, max(0, count - (SELECT count(*) FROM gives v WHERE v.jar_id = jars.id AND v.id > counted_give_id)) AS left, low_at FROM jars`;

const rowToJar = ({ id, name, left, low_at }: JarRow): Jar => ({
  ...{ id, name, count: left, lowAt: low_at, isLow: left <= low_at },
});

export const listJars = (book: ReadBook): Jar[] =>
  book.prepare<[], JarRow>(`${JARS} ORDER BY name COLLATE NOCASE, id`).all().map(rowToJar);

export function getJar(book: ReadBook, id: number): Jar {
  const row = book.prepare<[number], JarRow>(`${JARS} WHERE id = ?`).get(id);
  if (!row) throw new Refusal('not_found', 'That jar is not in the book; perhaps it was undone.', 'jarId');
  return rowToJar(row);
}

export const insertJar = (book: WriteBook, jar: { name: string; count: number; lowAt: number }): number =>
  Number(
    book
      .prepare(`INSERT INTO jars (name, count, low_at, counted_give_id) VALUES (:name, :count, :lowAt, ${LAST_GIVE})`)
      .run(jar).lastInsertRowid,
  );

/** Changes what a jar is called or when it counts as low; with a count, as many were counted in it now. */
export function updateJar(
  book: WriteBook,
  id: number,
  jar: { name: string; lowAt: number; count: number | undefined },
): void {
  book.prepare('UPDATE jars SET name = ?, low_at = ? WHERE id = ?').run(jar.name, jar.lowAt, id);
  if (jar.count !== undefined)
    book.prepare(`UPDATE jars SET count = ?, counted_give_id = ${LAST_GIVE} WHERE id = ?`).run(jar.count, id);
}

/** The largest id that a give ever had, so that one of before is never taken for one of since. */
const LAST_GIVE = "coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'gives'), 0)";
