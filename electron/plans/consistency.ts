/** Whole days within which a touch that was due counts as done: 0 to 7 days after its day. */
export const WINDOW_DAYS = 7;

/** What happened to one person by one plan. Days as numbers (see dayNumber). */
export interface Course {
  /** The first due day, as it stood before any touch. */
  firstDue: number;
  /** A touch starts a new round of so many days; null for a plan that is done once. */
  everyDays: number | null;
  /** Days of touches since the plan began, or since the visit it waits for, ascending. */
  touches: readonly number[];
  today: number;
}

/** Days from and to which due days are counted, both included. */
export interface Span {
  from: number;
  to: number;
}

export interface Kept {
  /** Due days that were done or missed; those whose week is not over are neither. */
  due: number;
  done: number;
}

/**
 * Consistency: of the due days in a span, how many were done. A due day is done when a touch comes on it or up to 7 days after, and missed
 * when these have passed without one; then it stays due until a touch comes. A touch before the due day of a plan that comes round only
 * starts the clock anew; for one that is done once it is the touch that was wanted.
 */
export function consistencyOf(course: Course, span: Span): Kept {
  return course.everyDays === null ? once(course, span) : rounds(course, course.everyDays, span);
}

function rounds({ firstDue, touches, today }: Course, everyDays: number, span: Span): Kept {
  const kept = { due: 0, done: 0 };
  let due = firstDue;
  for (const touch of touches) {
    if (due > span.to) return kept;
    if (touch >= due) count(kept, due, touch <= due + WINDOW_DAYS, span);
    due = touch + everyDays;
  }
  if (today > due + WINDOW_DAYS) count(kept, due, false, span);
  return kept;
}

function once({ firstDue, touches, today }: Course, span: Span): Kept {
  const kept = { due: 0, done: 0 };
  const [first] = touches;
  const isDone = first !== undefined && first <= firstDue + WINDOW_DAYS;
  if (isDone || today > firstDue + WINDOW_DAYS) count(kept, firstDue, isDone, span);
  return kept;
}

function count(kept: Kept, due: number, isDone: boolean, { from, to }: Span): void {
  if (due < from || due > to) return;
  kept.due++;
  if (isDone) kept.done++;
}
