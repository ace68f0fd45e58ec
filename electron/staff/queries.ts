import type { Colleague, Role } from '../../shared/contract/staff.ts';
import type { ReadBook } from '../book/handles.ts';

interface StaffRow {
  id: number;
  name: string;
  is_active: number;
  role: Role;
  allowance_minor: number | null;
}

const SELECT = 'SELECT id, name, is_active, role, allowance_minor FROM staff';

const rowToColleague = (row: StaffRow): Colleague => ({
  id: row.id,
  name: row.name,
  isActive: row.is_active === 1,
  role: row.role,
  allowanceMinor: row.allowance_minor,
});

export const listStaff = (book: ReadBook): Colleague[] =>
  book.prepare<[], StaffRow>(`${SELECT} ORDER BY is_active DESC, name COLLATE NOCASE`).all().map(rowToColleague);

export function getColleague(book: ReadBook, id: number): Colleague | null {
  const row = book.prepare<[number], StaffRow>(`${SELECT} WHERE id = ?`).get(id);
  return row ? rowToColleague(row) : null;
}

export const isColleague = (book: ReadBook, id: number): boolean => getColleague(book, id)?.isActive === true;

export const staffName = (book: ReadBook, id: number | null): string | null =>
  id === null ? null : (getColleague(book, id)?.name ?? null);

/** Whether this is a colleague who works here and decides. */
export function isOwner(book: ReadBook, id: number | null): boolean {
  const colleague = id === null ? null : getColleague(book, id);
  return colleague?.isActive === true && colleague.role === 'owner';
}

/** Whether anybody who works here is an owner; until then everyone may do what is an owner's. */
export const hasOwner = (book: ReadBook): boolean =>
  book.pluck<[], number>("SELECT EXISTS (SELECT 1 FROM staff WHERE role = 'owner' AND is_active)").get() === 1;
