import type { Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { isMember, listMemberIds, readGroupFilter } from '../groups/queries.ts';

/** From so many people on, it is less work to read the whole group than to ask for each of them. */
const READ_WHOLE_FROM = 300;

const asOf = (today: Day) => ({ today, nowMs: Date.parse(today) });

/** Everyone in a group as of a day. */
export const listMembers = (book: ReadBook, groupId: number, today: Day): number[] =>
  listMemberIds(book, readGroupFilter(book, groupId), asOf(today));

/** Those of these people who are in a group as of a day. */
export function membersAmong(book: ReadBook, groupId: number, customerIds: readonly number[], today: Day): number[] {
  if (customerIds.length >= READ_WHOLE_FROM) {
    const wanted = new Set(customerIds);
    return listMembers(book, groupId, today).filter(id => wanted.has(id));
  }
  const filter = readGroupFilter(book, groupId);
  return customerIds.filter(id => isMember(book, filter, id, asOf(today)));
}
