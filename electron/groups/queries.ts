import { type GroupFilter, groupFilter } from '../../shared/contract/groups.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { type FilterContext, memberSql, membersSql } from './filter.ts';

/** A saved filter. */
export interface SavedGroup {
  id: number;
  name: string;
  filter: GroupFilter;
}

interface GroupRow {
  id: number;
  name: string;
  filter_json: string;
}

const rowToGroup = (row: GroupRow): SavedGroup => ({
  id: row.id,
  name: row.name,
  filter: groupFilter.parse(JSON.parse(row.filter_json)),
});

/** Throws a Refusal when there is no such group. */
export function getGroup(book: ReadBook, id: number, field = 'groupId'): SavedGroup {
  const row = book.prepare<[number], GroupRow>('SELECT id, name, filter_json FROM groups WHERE id = ?').get(id);
  if (!row) throw new Refusal('not_found', 'That group is not in the book; perhaps it was removed.', field);
  return rowToGroup(row);
}

export const readGroupFilter = (book: ReadBook, id: number): GroupFilter => getGroup(book, id).filter;

/** The filter that is meant: that of a saved group, or the one that was given; a Refusal when neither or both are. */
export function theFilter(book: ReadBook, groupId: number | undefined, filter: GroupFilter | undefined): GroupFilter {
  if (groupId !== undefined && filter !== undefined)
    throw new Refusal('bad_input', 'Give a group or a filter, not both.', 'filter');
  if (groupId !== undefined) return readGroupFilter(book, groupId);
  if (filter === undefined) throw new Refusal('bad_input', 'Say who: a group, or a filter.', 'filter');
  return filter;
}

export const listGroups = (book: ReadBook): SavedGroup[] =>
  book
    .prepare<[], GroupRow>('SELECT id, name, filter_json FROM groups ORDER BY name COLLATE NOCASE, id')
    .all()
    .map(rowToGroup);

export const insertGroup = (book: WriteBook, name: string, filter: GroupFilter, nowMs: number): number =>
  Number(
    book
      .prepare('INSERT INTO groups (name, filter_json, created_at_ms) VALUES (?, ?, ?)')
      .run(name, JSON.stringify(filter), nowMs).lastInsertRowid,
  );

export function updateGroup(book: WriteBook, { id, name, filter }: SavedGroup): void {
  book.prepare('UPDATE groups SET name = ?, filter_json = ? WHERE id = ?').run(name, JSON.stringify(filter), id);
}

/** Everyone a filter finds, in no particular order. */
export function listMemberIds(book: ReadBook, filter: GroupFilter, context: FilterContext): number[] {
  const { sql, params } = membersSql(filter, context);
  return book.pluck<[object], number>(sql).all(params);
}

export function countMembers(book: ReadBook, filter: GroupFilter, context: FilterContext): number {
  const { sql, params } = membersSql(filter, context);
  return book.pluck<[object], number>(`SELECT count(*) FROM (${sql})`).get(params)!;
}

/** Whether one person is in a group; reads that person only, so it can be asked while a card opens. */
export function isMember(book: ReadBook, filter: GroupFilter, customerId: number, context: FilterContext): boolean {
  const { sql, params } = memberSql(filter, context);
  return book.pluck<[object], number>(sql).get({ ...params, customerId }) !== undefined;
}

/** The plans and programmes that rest on a group, by name. */
export const listUsesOf = (book: ReadBook, groupId: number): string[] =>
  book
    .pluck<[number, number], string>(
      `SELECT 'the plan “' || name || '”' FROM plans WHERE group_id = ?
       UNION ALL SELECT 'the programme “' || name || '”' FROM programmes WHERE group_id = ?`,
    )
    .all(groupId, groupId);
