import { addDays, type Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { BIRTHDAY_AHEAD_DAYS, REGULAR_VISIT_DAYS } from './reasons.ts';
import { daysFrom, hasRound, isSecond, listOften, readVisitors, type Visitor } from './visitors.ts';
import type { Week } from './week.ts';

/** How many of the most frequent are looked at to find a few who were never thanked. */
const MOST_FREQUENT = 500;
const JUST_BECAUSE = 5;

/** What happened that may be a reason, by customer; found by a few statements over indexes, however many people the book has. */
export interface Happenings {
  /** Those of them whose visits matter for a reason. */
  visitors: Map<number, Visitor>;
  madeRight: Map<number, Day>;
  praised: Map<number, Day>;
  suggestionsDone: Set<number>;
  cameBack: Map<number, { referredId: number; on: Day }>;
  birthdays: number[];
  companionBirthdays: Map<number, { name: string; birthday: string }[]>;
  anniversaries: number[];
  keys: number[];
  frequent: number[];
}

export function readHappenings(book: ReadBook, week: Week, today: Day): Happenings {
  const keys = book.pluck<[], number>('SELECT id FROM customers INDEXED BY customers_key WHERE is_key = 1').all();
  const often = listOften(book, week.from, MOST_FREQUENT);
  const visitors = readVisitors(book, week, today, new Set([...keys, ...often]));
  const inWeek = (sql: string) =>
    new Map(
      book
        .prepare<[Day, Day], { id: number; on: Day }>(sql)
        .all(week.from, week.until)
        .map(row => [row.id, row.on]),
    );
  return {
    visitors,
    madeRight: inWeek(
      `SELECT customer_id AS id, max(resolved_on_day) AS "on" FROM complaints
       WHERE resolved_on_day BETWEEN ? AND ? AND customer_id IS NOT NULL GROUP BY customer_id`,
    ),
    praised: inWeek(
      `SELECT customer_id AS id, max(on_day) AS "on" FROM feedback
       WHERE on_day BETWEEN ? AND ? AND kind = 'praise' AND customer_id IS NOT NULL GROUP BY customer_id`,
    ),
    suggestionsDone: new Set(
      book
        .pluck<[], number>(
          "SELECT customer_id FROM feedback WHERE kind = 'suggestion' AND told_at_ms IS NULL AND status = 'done' AND customer_id IS NOT NULL",
        )
        .all(),
    ),
    cameBack: listCameBack(book, visitors),
    ...listBirthdays(book, week),
    anniversaries: listAnniversaries(book, week),
    keys,
    frequent: listNeverThanked(
      book,
      often.filter(id => visitors.has(id)),
    ),
  };
}

/** By sender: the last one of those they sent who had their second visit day in the week. Who was thanked for it is left out. */
function listCameBack(book: ReadBook, visitors: Map<number, Visitor>): Happenings['cameBack'] {
  const second = [...visitors.values()].filter(isSecond).map(visitor => visitor.customerId);
  const rows = book
    .prepare<[string], { sender: number; referredId: number }>(
      `SELECT r.referred_by_id AS sender, r.id AS referredId FROM json_each(?) j CROSS JOIN referrals r ON r.id = j.value
       WHERE r.thanked_on_day IS NULL ORDER BY r.id`,
    )
    .all(JSON.stringify(second));
  return new Map(
    rows.map(({ sender, referredId }) => {
      const { visitDays, weekDays } = visitors.get(referredId)!;
      return [sender, { referredId, on: weekDays[1 - (visitDays - weekDays.length)]! }];
    }),
  );
}

/** Month and day of each of these days; 29 February is kept on the 28th in common years. */
function monthDays(from: Day, until: Day): string {
  const wanted = new Set(daysFrom(from, until).map(day => day.slice(5)));
  if (wanted.has('02-28')) wanted.add('02-29');
  return JSON.stringify([...wanted]);
}

function listBirthdays(book: ReadBook, { asOf }: Week): Pick<Happenings, 'birthdays' | 'companionBirthdays'> {
  const days = monthDays(asOf, addDays(asOf, BIRTHDAY_AHEAD_DAYS));
  const birthdays = book
    .pluck<[string], number>(
      `SELECT id FROM customers INDEXED BY customers_birthday
       WHERE birthday IS NOT NULL AND substr(birthday, -5) IN (SELECT value FROM json_each(?))`,
    )
    .all(days);
  const rows = book
    .prepare<[string], { customerId: number; name: string; birthday: string }>(
      `SELECT customer_id AS customerId, name, birthday FROM companions INDEXED BY companions_birthday
       WHERE birthday IS NOT NULL AND substr(birthday, -5) IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(days);
  return { birthdays, companionBirthdays: Map.groupBy(rows, row => row.customerId) };
}

/** Whose first visit, or the day the shop noted for it, was on a day of this week some years ago. */
function listAnniversaries(book: ReadBook, { from, lastDay }: Week): number[] {
  const days = ofAllYears(JSON.parse(monthDays(from, lastDay)) as string[], Number(lastDay.slice(0, 4)));
  return book
    .pluck<[string, number, string, string], number>(
      `SELECT s.customer_id FROM json_each(?) j CROSS JOIN customer_stats s INDEXED BY customer_stats_first ON s.first_day = j.value
       WHERE s.visit_days >= ? AND s.first_day < ?
       UNION SELECT c.id FROM json_each(?) j CROSS JOIN customers c INDEXED BY customers_since ON c.since_day = j.value`,
    )
    .all(days, REGULAR_VISIT_DAYS, from, days);
}

/** Nobody who comes today came before. */
const FIRST_YEAR = 1900;

/** These months and days in every year that somebody may be a regular since: a few hundred look-ups instead of a look at everybody. */
function ofAllYears(monthDayList: readonly string[], lastYear: number): string {
  const days: string[] = [];
  for (let year = FIRST_YEAR; year <= lastYear; year++) for (const day of monthDayList) days.push(`${year}-${day}`);
  return JSON.stringify(days);
}

/** The first few of these who were never thanked: a fixed rule, so that everybody's turn comes. */
const listNeverThanked = (book: ReadBook, ids: readonly number[]): number[] =>
  book
    .pluck<[string, number], number>(
      `SELECT j.value FROM json_each(?) j WHERE NOT EXISTS (
         SELECT 1 FROM touches t WHERE t.customer_id = j.value AND t.kind IN ('card', 'gift', 'note')) ORDER BY j.key LIMIT ?`,
    )
    .all(JSON.stringify(ids), JUST_BECAUSE);

/** Everybody who may have a reason. */
export function candidateIds(happened: Happenings): number[] {
  const visited = [...happened.visitors.values()].filter(visitor => isSecond(visitor) || hasRound(visitor));
  return [
    ...new Set([
      ...visited.map(visitor => visitor.customerId),
      ...happened.madeRight.keys(),
      ...happened.praised.keys(),
      ...happened.suggestionsDone,
      ...happened.cameBack.keys(),
      ...happened.birthdays,
      ...happened.companionBirthdays.keys(),
      ...happened.anniversaries,
      ...happened.keys,
      ...happened.frequent,
    ]),
  ];
}

export interface CandidateRow {
  id: number;
  isKey: number;
  birthday: string | null;
  since: Day | null;
  firstDay: Day | null;
  visitDays: number | null;
  lapsedDay: Day | null;
  lastThankedOn: Day | null;
}

/**
 * What is asked of candidates one by one. Left out: who was thanked after `thankedAfter`, who stands in a draft or a printed batch, and who
 * has a complaint that still waits: a card would come as a mockery.
 */
export const listCandidates = (book: ReadBook, ids: readonly number[], thankedAfter: Day): CandidateRow[] =>
  book
    .prepare<[string, Day], CandidateRow>(
      `SELECT * FROM (
         SELECT c.id, c.is_key AS isKey, c.birthday, c.since_day AS since, s.first_day AS firstDay, s.visit_days AS visitDays, s.lapsed_day AS lapsedDay,
           (SELECT max(t.on_day) FROM touches t WHERE t.customer_id = c.id AND t.kind IN ('card', 'gift', 'note')) AS lastThankedOn
         FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value LEFT JOIN customer_stats s ON s.customer_id = c.id)
       WHERE (lastThankedOn IS NULL OR lastThankedOn <= ?)
         AND id NOT IN (SELECT p.customer_id FROM card_batches b JOIN card_people p ON p.batch_id = b.id WHERE b.state IN ('draft', 'printed'))
         AND id NOT IN (SELECT k.customer_id FROM complaints k INDEXED BY complaints_open WHERE k.resolved_at_ms IS NULL AND k.customer_id IS NOT NULL)`,
    )
    .all(JSON.stringify(ids), thankedAfter);
