import type { MethodInput, MethodOutput } from '../../../shared/contract/index.ts';
import type { Programme } from '../../../shared/contract/programmes.ts';
import { addDays, type Day, daysBetween, isDay } from '../../../shared/dates.ts';

export type Thread = MethodOutput<'programmes.threads'>['threads'][number];

/** A giving programme while it is being written: the cost as it is typed. */
export interface ProgrammeDraft {
  name: string;
  give: string;
  cost: string;
  isUnexpected: boolean;
  groupId: number | null;
  from: Day | '';
  to: Day | '';
  jarId: number | null;
}

/** How long a programme runs when nobody says otherwise: two weeks, so that everybody's usual day is in it. */
const usualDays = 14;

export function newProgramme(today: Day): ProgrammeDraft {
  return {
    ...{ name: '', give: '', cost: '', isUnexpected: true, groupId: null },
    ...{ from: today, to: addDays(today, usualDays - 1), jarId: null },
  };
}

export function draftOf(programme: Programme, cost: string): ProgrammeDraft {
  const { name, give, isUnexpected, groupId, from, to, jarId } = programme;
  return { name, give, cost, isUnexpected, groupId, from, to, jarId };
}

/** What is asked of the book; null while something is missing. `costMinor` undefined: what was typed is no amount. */
export function programmeInput(
  draft: ProgrammeDraft,
  costMinor: number | null,
): (MethodInput<'programmes.add'> & { jarId: number | null }) | null {
  const { give, groupId, from, to } = draft;
  const name = (draft.name.trim() || give.trim()).slice(0, 200);
  if (give.trim() === '' || groupId === null || costMinor === null || costMinor < 0) return null;
  if (!isDay(from) || !isDay(to) || to < from) return null;
  return { name, give, costMinor, isUnexpected: draft.isUnexpected, groupId, from, to, jarId: draft.jarId };
}

/** What a proposed thread becomes in one press: its idea, given from today for two weeks. */
export function programmeOf(thread: Thread, groupId: number, today: Day): MethodInput<'programmes.add'> {
  const { from, to } = newProgramme(today);
  return { name: thread.name, give: thread.idea.slice(0, 300), costMinor: 0, groupId, from, to };
}

/** The last day that ends a programme now, without beginning after it ends. */
export function lastDayToEnd({ from }: Pick<Programme, 'from'>, today: Day): Day {
  const yesterday = addDays(today, -1);
  return from > yesterday ? from : yesterday;
}

/** Days a running programme still has, today included. */
export function daysLeft({ to }: Pick<Programme, 'to'>, today: Day): number {
  return daysBetween(today, to) + 1;
}
