import type { Colleague } from '../../shared/contract/staff.ts';
import type { ReadBook } from '../book/handles.ts';

interface StaffRow {
  id: number;
  name: string;
  is_active: number;
}

const rowToColleague = (row: StaffRow): Colleague => ({ id: row.id, name: row.name, isActive: row.is_active === 1 });

export const listStaff = (book: ReadBook): Colleague[] =>
  book
    .prepare<[], StaffRow>('SELECT id, name, is_active FROM staff ORDER BY is_active DESC, name COLLATE NOCASE')
    .all()
    .map(rowToColleague);

export function getColleague(book: ReadBook, id: number): Colleague | null {
  const row = book.prepare<[number], StaffRow>('SELECT id, name, is_active FROM staff WHERE id = ?').get(id);
  return row ? rowToColleague(row) : null;
}

export const isColleague = (book: ReadBook, id: number): boolean => getColleague(book, id)?.isActive === true;

export const staffName = (book: ReadBook, id: number | null): string | null =>
  id === null ? null : (getColleague(book, id)?.name ?? null);
