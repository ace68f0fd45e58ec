import type { MethodOutput } from '../../shared/contract/index.ts';
import { addDays, type Day, startOfDayMs } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import type { Context } from '../engine/context.ts';
import { listStaff } from '../staff/queries.ts';
import type { Span } from './spend.ts';

type Recognition = MethodOutput<'recognition.report'>;
type Colleague = Recognition['colleagues'][number];
type Counts = Pick<Colleague, 'notes' | 'recoveries' | 'promisesKept' | 'returns' | 'signUps'>;

const MOST_PRAISE = 20;

/** What each colleague did from day to day that brings people back, most points first. Those who did nothing of it are left out. */
export function readRecognition({ book, settings }: Context, span: Span): Recognition {
  const weights = settings.recognitionWeights;
  const inMs = {
    fromMs: startOfDayMs(span.from, settings.timeZone),
    toMs: startOfDayMs(addDays(span.to, 1), settings.timeZone),
  };
  const sources = {
    preferences: count(book, PREFERENCES, inMs),
    companions: count(book, MET, { ...inMs, method: 'companions.add' }),
    recoveries: count(book, RECOVERIES, span),
    promisesKept: count(book, PROMISES, span),
    returns: count(book, RETURNS, span),
    signUps: count(book, MET, { ...inMs, method: 'customers.create' }),
  };
  const colleagues = listStaff(book).map(({ id: staffId, name }) => {
    const of = (source: keyof typeof sources) => sources[source].get(staffId) ?? 0;
    const counts: Counts = {
      notes: of('preferences') + of('companions'),
      recoveries: of('recoveries'),
      promisesKept: of('promisesKept'),
      returns: of('returns'),
      signUps: of('signUps'),
    };
    const praise = listPraise(book, staffId, span);
    const sentence = recognitionSentence(counts, praise.length);
    return { staffId, name, ...counts, praise, points: pointsFor(counts, weights), sentence };
  });
  return {
    weights,
    colleagues: colleagues
      .filter(({ sentence }) => sentence !== '')
      .sort(
        (a, b) =>
          b.points - a.points ||
          b.praise.length - a.praise.length ||
          a.name.localeCompare(b.name) ||
          a.staffId - b.staffId,
      ),
  };
}

/**
 * Points of a colleague. Sign-ups count at most as much as all the rest together: whoever did nothing but sign people up has none, so
 * sign-ups alone never lead, whatever their weight. Rounded to hundredths.
 */
export function pointsFor(counts: Counts, weights: Recognition['weights']): number {
  const earned =
    counts.notes * weights.notes +
    counts.recoveries * weights.recoveries +
    counts.promisesKept * weights.promisesKept +
    counts.returns * weights.returns;
  return Math.round((earned + Math.min(earned, counts.signUps * weights.signUps)) * 100) / 100;
}

/** “6 notes, 2 made right, 3 promises kept, 41 visits by people they know best”; empty for nothing. */
export function recognitionSentence(counts: Counts, praise: number): string {
  const some = (n: number, one: string, many: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]);
  return [
    ...some(counts.notes, 'note', 'notes'),
    ...some(counts.recoveries, 'complaint made right', 'complaints made right'),
    ...some(counts.promisesKept, 'promise kept', 'promises kept'),
    ...some(counts.returns, 'visit by somebody they know best', 'visits by people they know best'),
    ...some(praise, 'word of praise', 'words of praise'),
    ...some(counts.signUps, 'new name', 'new names'),
  ].join(', ');
}

function count(book: ReadBook, sql: string, of: object): Map<number, number> {
  return new Map(book.raw.prepare<[object]>(sql).raw().all(of) as [number, number][]);
}

/** Preferences of every kind, notes included. */
const PREFERENCES = `SELECT noted_by_staff_id, count(*) FROM preferences INDEXED BY preferences_noted
  WHERE noted_by_staff_id IS NOT NULL AND noted_at_ms >= :fromMs AND noted_at_ms < :toMs GROUP BY noted_by_staff_id`;

/** Companions and people are added by an action; one that was undone, and not put back, does not count. */
const MET = `SELECT a.staff_id, count(*) FROM actions a INDEXED BY actions_met
  WHERE a.staff_id IS NOT NULL AND a.method IN ('companions.add', 'customers.create') AND a.method = :method AND a.at_ms >= :fromMs AND a.at_ms < :toMs
    AND NOT EXISTS (SELECT 1 FROM actions u WHERE u.undoes_action_id = a.id
      AND NOT EXISTS (SELECT 1 FROM actions x WHERE x.undoes_action_id = u.id))
  GROUP BY a.staff_id`;

/** Made right in these days by whoever saw to it, and confirmed by the customer, or they came back. */
const RECOVERIES = `SELECT c.staff_id, count(*) FROM complaints c LEFT JOIN recoveries r ON r.complaint_id = c.id
  WHERE c.resolved_on_day BETWEEN :from AND :to AND c.staff_id IS NOT NULL AND (c.verdict = 'right' OR r.returned_on_day IS NOT NULL)
  GROUP BY c.staff_id`;

const PROMISES = `SELECT staff_id, count(*) FROM promises
  WHERE staff_id IS NOT NULL AND kind = 'promise' AND state = 'kept' AND settled_on_day BETWEEN :from AND :to AND settled_on_day <= counted_on_day
  GROUP BY staff_id`;

/** Days on which people whom they know best came, the first visit of all left out. */
const RETURNS = `SELECT t.known_best_by_staff_id, count(*) FROM (
    SELECT DISTINCT v.day, v.customer_id FROM visits v INDEXED BY visits_day
    WHERE v.day BETWEEN :from AND :to AND v.voided_at_ms IS NULL AND v.is_refund = 0) d
  CROSS JOIN customer_traits t ON t.customer_id = d.customer_id CROSS JOIN customer_stats s ON s.customer_id = d.customer_id
  WHERE t.known_best_by_staff_id IS NOT NULL AND d.day > s.first_day GROUP BY t.known_best_by_staff_id`;

const listPraise = (book: ReadBook, staffId: number, { from, to }: { from: Day; to: Day }): string[] =>
  book
    .pluck<[number, Day, Day, number], string>(
      `SELECT text FROM feedback WHERE about_staff_id = ? AND kind = 'praise' AND text IS NOT NULL AND on_day BETWEEN ? AND ? ORDER BY on_day DESC, id DESC LIMIT ?`,
    )
    .all(staffId, from, to, MOST_PRAISE);
