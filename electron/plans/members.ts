import type { Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';

/** Everyone in a group as of today. */
export const listMembers = (_book: ReadBook, _groupId: number, _today: Day): number[] => [];

/** Those of these people who are in a group as of today. */
export const membersAmong = (
  _book: ReadBook,
  _groupId: number,
  _customerIds: readonly number[],
  _today: Day,
): number[] => [];
