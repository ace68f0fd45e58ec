import type { Context } from '../engine/context.ts';
import { listMemberIds, readGroupFilter } from '../groups/queries.ts';

/** Everyone in a group today, those who have been in the book longest first. */
export const groupMemberIds = ({ book, today, nowMs }: Context, groupId: number): number[] =>
  listMemberIds(book, readGroupFilter(book, groupId), { today, nowMs }).sort((a, b) => a - b);
