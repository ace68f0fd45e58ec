import type { GroupFilter } from '../../shared/contract/groups.ts';
import { addDays, type Day } from '../../shared/dates.ts';
import { fold, words } from '../../shared/fold.ts';

export interface FilterContext {
  /** The day in the shop. */
  today: Day;
  nowMs: number;
}

/** A SELECT of customer ids in a column `id`, with its named parameters. */
export interface MembersSql {
  sql: string;
  params: Record<string, unknown>;
}

/** People whom another table names. */
interface NamedElsewhere {
  id: string;
  from: string;
  where: string;
}

/** What a filter asks of each person, by where it is known. */
class Conditions {
  /** Of customer_traits `t`, where everybody is. */
  readonly traits: string[] = [];
  /** Of customer_stats `s`, where those are who came. */
  readonly stats: string[] = [];
  readonly elsewhere: NamedElsewhere[] = [];
  readonly params: Record<string, unknown> = {};
  /** Whether someone who never came fits what is asked of the visits. */
  fitsNeverSeen = true;

  /** A value as a named parameter. */
  value(value: unknown): string {
    const name = `p${Object.keys(this.params).length}`;
    this.params[name] = value;
    return `:${name}`;
  }

  trait(sql: string): void {
    this.traits.push(sql);
  }

  stat(sql: string, fitsNeverSeen = false): void {
    this.stats.push(sql);
    this.fitsNeverSeen &&= fitsNeverSeen;
  }

  named(id: string, from: string, where: string): void {
    this.elsewhere.push({ id, from, where });
  }
}

/**
 * Who a filter finds on a day: all of its conditions hold. Where there are no conditions it is everybody. Ids come in no particular order and
 * only once. Rests on the summaries of migration 0004.
 */
export function membersSql(filter: GroupFilter, { today }: FilterContext): MembersSql {
  const asked = conditionsOf(filter, today);
  return { sql: selectOf(asked), params: asked.params };
}

/** One row when the person with id `:customerId` is in the group, none otherwise; reads what there is of that one person. */
export function memberSql(filter: GroupFilter, { today }: FilterContext): MembersSql {
  const asked = conditionsOf(filter, today);
  const named = asked.elsewhere.map(
    ({ id, from, where }) => `EXISTS (SELECT 1 FROM ${from} WHERE ${id} = :customerId AND ${where})`,
  );
  const where = ['t.customer_id = :customerId', ...asked.traits, ...asked.stats, ...named].join(' AND ');
  return {
    sql: `SELECT t.customer_id AS id FROM customer_traits t LEFT JOIN customer_stats s NOT INDEXED ON s.customer_id = t.customer_id WHERE ${where}`,
    params: asked.params,
  };
}

/**
 * Reads the narrowest table that knows enough: those who came, those another table names, or else everybody's traits. Groups are wide: a walk
 * in the order of ids beats an index that leads to half the people in no order (31 against 140 ms at 100,000).
 */
function selectOf(asked: Conditions): string {
  const { traits, stats, elsewhere, fitsNeverSeen } = asked;
  const within = (column: string, sets: readonly NamedElsewhere[]) =>
    sets.map(({ id, from, where }) => `${column} IN (SELECT ${id} FROM ${from} WHERE ${where})`);
  const all = (parts: string[]) => (parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '');
  if (traits.length === 0 && stats.length === 0) {
    const first = elsewhere[0];
    if (first)
      return `SELECT DISTINCT ${first.id} AS id FROM ${first.from} ${all([
        first.where,
        `${first.id} IS NOT NULL`,
        ...within(
          first.id,
          elsewhere.filter(set => set !== first),
        ),
      ])}`;
  }
  if (traits.length === 0 && stats.length > 0 && !fitsNeverSeen)
    return `SELECT s.customer_id AS id FROM customer_stats s NOT INDEXED ${all([...stats, ...within('s.customer_id', elsewhere)])}`;
  const join =
    stats.length > 0
      ? `${fitsNeverSeen ? 'LEFT ' : ''}JOIN customer_stats s NOT INDEXED ON s.customer_id = t.customer_id`
      : '';
  return `SELECT t.customer_id AS id FROM customer_traits t ${join} ${all([...traits, ...stats, ...within('t.customer_id', elsewhere)])}`;
}

function conditionsOf(filter: GroupFilter, today: Day): Conditions {
  const asked = new Conditions();
  askOfRhythm(asked, filter, today);
  askOfMoney(asked, filter);
  askOfNotes(asked, filter);
  askOfVisits(asked, filter);
  askOfPlace(asked, filter);
  askOfPerson(asked, filter, today);
  askOfCare(asked, filter, today);
  return asked;
}

interface Range {
  min?: number | undefined;
  max?: number | undefined;
}

/** `column` within a range of numbers; those who never came count as `never`, or fit no range when that is null. */
function askRange(asked: Conditions, column: string, { min, max }: Range = {}, never: number | null): void {
  const ask = (compare: '>=' | '<=', limit: number, fits: boolean) =>
    asked.stat(`${fits ? `coalesce(${column}, ${never})` : column} ${compare} ${asked.value(limit)}`, fits);
  if (min !== undefined) ask('>=', min, never !== null && never >= min);
  if (max !== undefined) ask('<=', max, never !== null && never <= max);
}

/** Days since a day: the more of them, the earlier it is. */
function askDaysSince(asked: Conditions, column: string, range: Range | undefined, today: Day): void {
  if (range?.min !== undefined) asked.stat(`${column} <= ${asked.value(addDays(today, -range.min))}`);
  if (range?.max !== undefined) asked.stat(`${column} >= ${asked.value(addDays(today, -range.max))}`);
}

function askOfRhythm(asked: Conditions, filter: GroupFilter, today: Day): void {
  if (filter.states) {
    const day = asked.value(today);
    const notLapsed = `(s.lapsed_day IS NULL OR s.lapsed_day > ${day})`;
    const states = {
      never: 's.customer_id IS NULL',
      lapsed: `s.lapsed_day <= ${day}`,
      overdue: `(s.overdue_day <= ${day} AND ${notLapsed})`,
      new: `(s.visit_days = 1 AND ${notLapsed})`,
      on_time: `(s.visit_days > 1 AND (s.overdue_day IS NULL OR s.overdue_day > ${day}) AND ${notLapsed})`,
    };
    asked.stat(`(${filter.states.map(state => states[state]).join(' OR ')})`, filter.states.includes('never'));
  }
  askRange(asked, 's.visit_days', filter.visitDays, 0);
  askRange(asked, 's.usual_gap_days', filter.usualGapDays, null);
  askDaysSince(asked, 's.last_day', filter.lastSeenDays, today);
  askDaysSince(asked, 's.first_day', filter.knownForDays, today);
}

function askOfMoney(asked: Conditions, filter: GroupFilter): void {
  askRange(asked, 's.spent_minor', filter.spentMinor, 0);
  // As the card shows it; while the shop has set no margin nobody has a value.
  const margin = "(SELECT value_json ->> '$' FROM settings WHERE key = 'marginPercent')";
  const value = `round(coalesce(s.spent_minor, 0) * ${margin} / 100.0)`;
  const { min, max } = filter.valueToDateMinor ?? {};
  if (min !== undefined) asked.stat(`${value} >= ${asked.value(min)}`, min <= 0);
  if (max !== undefined) asked.stat(`${value} <= ${asked.value(max)}`, max >= 0);
}

/** From a word's beginning to the end of all words that begin so. */
const endOf = (beginning: string): string => `${beginning}\u{10FFFF}`;

function askOfNotes(asked: Conditions, filter: GroupFilter): void {
  const { preference, companion } = filter;
  if (preference) {
    const kind = preference.kind === undefined ? null : asked.value(preference.kind);
    const [first, ...others] = preference.text ? words(preference.text) : [];
    const range = (word: string) => `word >= ${asked.value(word)} AND word < ${asked.value(endOf(word))}`;
    if (first !== undefined)
      asked.named(
        'w.customer_id',
        'preference_words w',
        [
          `w.${range(first).replace(' AND ', ' AND w.')}`,
          ...(kind === null ? [] : [`w.kind = ${kind}`]),
          ...others.map(word => `w.preference_id IN (SELECT preference_id FROM preference_words WHERE ${range(word)})`),
        ].join(' AND '),
      );
    // A text without a single letter or digit says nothing that could be found.
    else if (preference.text) asked.trait('0');
    else
      asked.named(
        'n.customer_id',
        'preferences n',
        `n.retired_at_ms IS NULL${kind === null ? '' : ` AND n.kind = ${kind}`}`,
      );
  }
  if (companion) {
    const parts = [
      ...(companion.kind ? [`d.kind = ${asked.value(companion.kind.trim().toLowerCase())}`] : []),
      ...(companion.name ? [`d.name IN ${spelled(asked, 'companion', companion.name)}`] : []),
    ];
    asked.named('d.customer_id', 'companions d', parts.join(' AND ') || '1');
  }
  if (filter.hasCompanion !== undefined) asked.trait(`t.companions ${filter.hasCompanion ? '>' : '='} 0`);
}

/** The ways in which something is written in the book that are looked for as this is. */
const spelled = (asked: Conditions, field: SpelledField, text: string): string =>
  `(SELECT text FROM spellings WHERE field = '${field}' AND folded = ${asked.value(fold(text))})`;

const spelledFrom = (asked: Conditions, field: SpelledField, beginning: string): string =>
  `(SELECT text FROM spellings WHERE field = '${field}' AND folded >= ${asked.value(beginning)} AND folded < ${asked.value(endOf(beginning))})`;

export type SpelledField = 'city' | 'country' | 'postal_code' | 'language' | 'found_us' | 'tags' | 'companion';

/** A postal code without the blanks and hyphens that some write and some leave out. */
export const foldCode = (code: string): string => fold(code).replaceAll(' ', '');

function askOfVisits(asked: Conditions, { item, hours }: GroupFilter): void {
  if (item) {
    const name = `SELECT id FROM items WHERE folded = ${asked.value(fold(item.name))}`;
    asked.named(
      'i.customer_id',
      'customer_items i',
      `i.item_id IN (${name}) AND i.times >= ${asked.value(item.times)}`,
    );
  }
  if (hours) {
    const sum = hoursBetween(hours.from, hours.to)
      .map(hour => `h.h${hour}`)
      .join(' + ');
    asked.named('h.customer_id', 'customer_hours h', `2 * (${sum}) >= h.visits`);
  }
}

/** The hours from one to another, which is not included; over midnight when it is not later. */
export function hoursBetween(from: number, to: number): number[] {
  const count = to > from ? to - from : 24 - from + to;
  return Array.from({ length: count }, (_, i) => (from + i) % 24);
}

function askOfPlace(asked: Conditions, filter: GroupFilter): void {
  if (filter.hasAddress !== undefined) asked.trait(`t.has_address = ${filter.hasAddress ? 1 : 0}`);
  if (filter.city)
    asked.trait(
      `(lower(t.city) = ${asked.value(fold(filter.city))} OR t.city IN ${spelled(asked, 'city', filter.city)})`,
    );
  if (filter.country) asked.trait(`t.country IN ${spelled(asked, 'country', filter.country)}`);
  if (filter.postalCode) {
    const code = foldCode(filter.postalCode);
    // Most codes are plain and not among the spellings.
    const plain = `replace(replace(lower(t.postal_code), ' ', ''), '-', '')`;
    const isPlain = `(${plain} >= ${asked.value(code)} AND ${plain} < ${asked.value(endOf(code))})`;
    asked.trait(code === '' ? '0' : `(${isPlain} OR t.postal_code IN ${spelledFrom(asked, 'postal_code', code)})`);
  }
}

function askOfPerson(asked: Conditions, filter: GroupFilter, today: Day): void {
  if (filter.isKey !== undefined) asked.trait(`t.is_key = ${filter.isKey ? 1 : 0}`);
  for (const channel of filter.consent ?? []) asked.trait(`t.says_${channel} = 1`);
  if (filter.knownBestBy === null) asked.trait('t.known_best_by_staff_id IS NULL');
  else if (filter.knownBestBy !== undefined)
    asked.trait(`t.known_best_by_staff_id = ${asked.value(filter.knownBestBy)}`);
  // "de" is also "de-CH".
  if (filter.language)
    asked.trait(
      `(t.language IN ${spelled(asked, 'language', filter.language)} OR t.language IN ${spelledFrom(asked, 'language', `${fold(filter.language)} `)})`,
    );
  for (const tag of filter.tags ?? [])
    asked.trait(
      `t.tags_json IN (SELECT text FROM spellings WHERE field = 'tags' AND instr(folded, ${asked.value(`|${fold(tag)}|`)}))`,
    );
  if (filter.foundUs) {
    const found = words(filter.foundUs).map(word => `instr(' ' || folded, ${asked.value(` ${word}`)})`);
    asked.trait(
      `t.found_us IN (SELECT text FROM spellings WHERE field = 'found_us' AND ${found.join(' AND ') || '0'})`,
    );
  }
  if (filter.birthdayWithinDays !== undefined) asked.trait(birthdayBetween(asked, today, filter.birthdayWithinDays));
}

/** Birthdays of the coming days, today's included; that of 29 February is on the 28th in years without one. */
function birthdayBetween(asked: Conditions, today: Day, days: number): string {
  if (days >= 365) return 't.birthday IS NOT NULL';
  const last = addDays(today, days);
  const from = asked.value(today.slice(5));
  const isEndOfFebruary = last.endsWith('-02-28') && addDays(last, 1).endsWith('-03-01');
  const to = asked.value(isEndOfFebruary ? '02-29' : last.slice(5));
  return last.slice(0, 4) === today.slice(0, 4)
    ? `t.birthday BETWEEN ${from} AND ${to}`
    : `(t.birthday >= ${from} OR t.birthday <= ${to})`;
}

function askOfCare(asked: Conditions, filter: GroupFilter, today: Day): void {
  const { score, complaint } = filter;
  if (score && (score.min !== undefined || score.max !== undefined))
    asked.named(
      'f.customer_id',
      'feedback f',
      [
        "f.kind = 'score' AND f.customer_id IS NOT NULL",
        ...(score.min === undefined ? [] : [`f.score >= ${asked.value(score.min)}`]),
        ...(score.max === undefined ? [] : [`f.score <= ${asked.value(score.max)}`]),
        `NOT EXISTS (SELECT 1 FROM feedback g WHERE g.kind = 'score' AND g.customer_id IS NOT NULL AND g.customer_id = f.customer_id
           AND (g.at_ms, g.id) > (f.at_ms, f.id))`,
      ].join(' AND '),
    );
  if (complaint === 'open') asked.trait('t.open_complaints > 0');
  else if (complaint) asked.trait(`t.complaints ${complaint === 'ever' ? '>' : '='} 0`);
  if (filter.isReferred !== undefined) asked.trait(`t.is_referred = ${filter.isReferred ? 1 : 0}`);
  if (filter.notTouchedDays !== undefined) {
    const since = asked.value(addDays(today, -filter.notTouchedDays));
    asked.trait(`(t.last_touch_day IS NULL OR t.last_touch_day <= ${since})`);
  }
}
