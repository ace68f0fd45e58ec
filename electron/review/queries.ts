import type { Decision, WeekReview } from '../../shared/contract/review.ts';
import type { Day } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';

interface DecisionRow {
  id: number;
  week: string;
  text: string;
  staff_id: number | null;
  by: string | null;
  due_on_day: Day | null;
  state: Decision['state'];
  result: string | null;
  settled_on_day: Day | null;
  decided_on_day: Day;
}

const SELECT = 'SELECT d.*, s.name AS by FROM decisions d LEFT JOIN staff s ON s.id = d.staff_id';

/** As of a day: what was settled after it was still open then. */
function rowToDecision(row: DecisionRow, asOf: Day): Decision {
  const isSettled = row.settled_on_day !== null && row.settled_on_day <= asOf;
  return {
    id: row.id,
    week: row.week,
    text: row.text,
    staffId: row.staff_id,
    by: row.by,
    due: row.due_on_day,
    state: isSettled ? row.state : 'open',
    decidedOn: row.decided_on_day,
    settledOn: isSettled ? row.settled_on_day : null,
    result: isSettled || row.state === 'open' ? row.result : null,
    isLate: !isSettled && row.due_on_day !== null && row.due_on_day < asOf,
  };
}

export const listDecisionsOf = (book: ReadBook, week: string, asOf: Day): Decision[] =>
  book
    .prepare<[string], DecisionRow>(`${SELECT} WHERE d.week = ? ORDER BY d.id`)
    .all(week)
    .map(row => rowToDecision(row, asOf));

/** Decisions of weeks before `week` that are open as of a day, or were settled from `since` to that day; by their day, then as they were taken. */
export const listDecided = (book: ReadBook, week: string, since: Day, asOf: Day): Decision[] =>
  book
    .prepare<[string, Day], DecisionRow>(
      `${SELECT} WHERE d.week < ? AND (d.settled_on_day IS NULL OR d.settled_on_day >= ?)
       ORDER BY d.due_on_day IS NULL, d.due_on_day, d.id`,
    )
    .all(week, since)
    .map(row => rowToDecision(row, asOf));

/** Open decisions whose day has come, the longest waiting first. */
export const listDueDecisions = (book: ReadBook, today: Day, limit: number): Decision[] =>
  book
    .prepare<[Day, number], DecisionRow>(
      `${SELECT} WHERE d.state = 'open' AND d.due_on_day <= ? ORDER BY d.due_on_day, d.id LIMIT ?`,
    )
    .all(today, limit)
    .map(row => rowToDecision(row, today));

export function getDecision(book: ReadBook, id: number, asOf: Day): Decision {
  const row = book.prepare<[number], DecisionRow>(`${SELECT} WHERE d.id = ?`).get(id);
  if (!row) throw new Refusal('not_found', 'That decision is not in the book; perhaps it was undone.', 'id');
  return rowToDecision(row, asOf);
}

export interface NewDecision {
  week: string;
  text: string;
  staffId: number | null;
  due: Day | null;
  decidedOn: Day;
}

export const insertDecision = (book: WriteBook, { week, text, staffId, due, decidedOn }: NewDecision): number =>
  Number(
    book
      .prepare(
        'INSERT INTO decisions (week, text, staff_id, due_on_day, decided_on_day) VALUES (:week, :text, :staffId, :due, :decidedOn)',
      )
      .run({ week, text, staffId, due, decidedOn }).lastInsertRowid,
  );

export const settleDecision = (
  book: WriteBook,
  id: number,
  { state, result, settledOn }: Pick<Decision, 'state' | 'result' | 'settledOn'>,
): void =>
  void book
    .prepare('UPDATE decisions SET state = ?, result = ?, settled_on_day = ? WHERE id = ?')
    .run(state, result, settledOn, id);

/** A week as it was shown when its review was closed; null for one that was not. */
export function getClosedWeek(book: ReadBook, week: string): WeekReview | null {
  const json = book.pluck<[string], string>('SELECT review_json FROM closed_weeks WHERE week = ?').get(week);
  return json === undefined ? null : (JSON.parse(json) as WeekReview);
}

export const insertClosedWeek = (book: WriteBook, review: WeekReview, closedOn: Day): void =>
  void book
    .prepare('INSERT INTO closed_weeks (week, closed_at_ms, closed_on_day, review_json) VALUES (?, ?, ?, ?)')
    .run(review.week, review.closedAtMs, closedOn, JSON.stringify(review));

/** The day on which the last review of an earlier week was closed; null when none was. */
export const lastClosedOn = (book: ReadBook, week: string): Day | null =>
  book.pluck<[string], Day | null>('SELECT max(closed_on_day) FROM closed_weeks WHERE week < ?').get(week) ?? null;

export const listClosedWeeks = (book: ReadBook): Set<string> =>
  new Set(book.pluck<[], string>('SELECT week FROM closed_weeks').all());

/** The day of the first visit that counts; null in a book without visits. */
export const firstVisitDay = (book: ReadBook): Day | null =>
  book.pluck<[], Day | null>('SELECT min(day) FROM visits INDEXED BY visits_day WHERE voided_at_ms IS NULL').get() ??
  null;

/** The day of the last visit that counts, up to a day. */
export const lastVisitDay = (book: ReadBook, asOf: Day): Day | null =>
  book
    .pluck<[Day], Day | null>(
      'SELECT max(day) FROM visits INDEXED BY visits_day WHERE voided_at_ms IS NULL AND day <= ?',
    )
    .get(asOf) ?? null;
