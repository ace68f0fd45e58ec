import { Refusal } from '../../shared/result.ts';
import type { Read, Write } from '../engine/context.ts';
import { getColleague, listStaff } from './queries.ts';

const list: Read<'staff.list'> = ({ book }) => ({ staff: listStaff(book) });

const add: Write<'staff.add'> = ({ book, note, nowMs }, { name }) => {
  if (listStaff(book).some(colleague => colleague.isActive && colleague.name.toLowerCase() === name.toLowerCase())) {
    throw new Refusal('duplicate', `There is a ${name} already. Add an initial to tell them apart.`, 'name');
  }
  const id = Number(
    book.prepare('INSERT INTO staff (name, created_at_ms) VALUES (?, ?)').run(name, nowMs).lastInsertRowid,
  );
  note({ sentence: `${name} joined the team` });
  return { id };
};

const update: Write<'staff.update'> = ({ book, note }, { id, name, isActive }) => {
  const before = getColleague(book, id);
  if (!before) throw new Refusal('not_found', 'That colleague is not in the book.', 'id');
  book
    .prepare('UPDATE staff SET name = ?, is_active = ? WHERE id = ?')
    .run(name ?? before.name, Number(isActive ?? before.isActive), id);
  note({ sentence: isActive === false ? `${before.name} left the team` : `${before.name} changed` });
  return {};
};

export const staffMethods = { 'staff.list': list, 'staff.add': add, 'staff.update': update };
