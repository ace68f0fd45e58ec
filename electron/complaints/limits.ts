import type { Allowance } from '../../shared/contract/complaints.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ReadBook } from '../book/handles.ts';
import { getColleague, isOwner } from '../staff/queries.ts';
import { allowanceOf } from './allowance.ts';
import { givenMinor } from './step-queries.ts';

/** What a colleague may give on one complaint without asking, in minor units; null: no limit, an owner. Null as a colleague is anybody. */
export function limitOf(book: ReadBook, settings: Settings, staffId: number | null): number | null {
  if (isOwner(book, staffId)) return null;
  const own = staffId === null ? null : (getColleague(book, staffId)?.allowanceMinor ?? null);
  return own ?? settings.staffAllowanceMinor;
}

/** What the caller may still give on a complaint; null as a complaint is one that is not in the book yet. */
export function readAllowance(
  { book, settings, staffId }: { book: ReadBook; settings: Settings; staffId: number | null },
  complaintId: number | null,
  costMinor: number,
): Allowance {
  const given = complaintId === null ? 0 : givenMinor(book, complaintId);
  return allowanceOf(limitOf(book, settings, staffId), given, costMinor);
}
