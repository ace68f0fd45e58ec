/** The definitions of retention, counted slowly and plainly from the rows of the visits, day by day and person by person. */
import { addDays, daysBetween } from '../../../shared/dates.ts';

export interface RawVisit {
  customer_id: number;
  day: string;
  amount_minor: number | null;
  is_refund: number;
}

export interface Person {
  id: number;
  /** Distinct days with a visit, ascending. */
  days: string[];
  rows: RawVisit[];
}

export interface Rules {
  floorDays: number;
  shopMedian: number | null;
}

/** Everybody who came up to a day, with nothing after it. */
export function peopleUpTo(visits: readonly RawVisit[], asOf: string): Person[] {
  const ids = [...new Set(visits.map(visit => visit.customer_id))].sort((a, b) => a - b);
  return ids
    .map(id => {
      const rows = visits.filter(visit => visit.customer_id === id && visit.day <= asOf);
      return { id, rows, days: [...new Set(rows.filter(row => !row.is_refund).map(row => row.day))].sort() };
    })
    .filter(person => person.days.length > 0);
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The median of the medians of everyone with a rhythm of their own; null while there is nobody. */
export function shopMedianOf(people: readonly Person[]): number | null {
  const own = people.filter(({ days }) => days.length >= 4);
  return own.length === 0 ? null : median(own.map(({ days }) => median(gapsOf(days))));
}

const gapsOf = (days: readonly string[]): number[] => days.slice(1).map((one, i) => daysBetween(days[i]!, one));

/** The usual gap that a person's days up to `day` give; null without anything to go by. */
export function gapAt(person: Person, day: string, { shopMedian }: Rules): number | null {
  const days = person.days.filter(one => one <= day);
  const gaps = gapsOf(days);
  const own = gaps.length > 0 ? median(gaps) : null;
  if (days.length >= 4 || shopMedian === null) return own;
  return own === null ? shopMedian : (gaps.length * own + 3 * shopMedian) / (gaps.length + 3);
}

const lastAt = (person: Person, day: string) => person.days.filter(one => one <= day).at(-1);

export function isActiveAt(person: Person, day: string, rules: Rules): boolean {
  const last = lastAt(person, day);
  if (last === undefined) return false;
  return daysBetween(last, day) <= Math.max(2 * (gapAt(person, day, rules) ?? 0), rules.floorDays);
}

export function isLapsedAt(person: Person, day: string, rules: Rules): boolean {
  const last = lastAt(person, day);
  const gap = gapAt(person, day, rules);
  return last !== undefined && gap !== null && daysBetween(last, day) > 3 * gap;
}

/** Whether the visit that began the stretch of active days that `day` is in came when they were lapsed. */
function wasWonBack(person: Person, day: string, rules: Rules): boolean {
  let first = day;
  while (isActiveAt(person, addDays(first, -1), rules)) first = addDays(first, -1);
  const before = addDays(first, -1);
  // On the day of the visit itself, had they not come.
  const without = { ...person, days: person.days.filter(one => one !== first) };
  return isLapsedAt(without, first, rules) && lastAt(person, before) !== undefined;
}

export function flowOf(people: Person[], from: string, to: string, rules: Rules) {
  const counts = { activeAtStart: 0, new: 0, returned: 0, wonBack: 0, slipping: 0, lapsed: 0, activeAtEnd: 0 };
  for (const person of people) {
    const before = isActiveAt(person, addDays(from, -1), rules);
    const after = isActiveAt(person, to, rules);
    if (before) counts.activeAtStart++;
    if (after) counts.activeAtEnd++;
    if (!before && after) {
      if (person.days[0]! >= from) counts.new++;
      else if (wasWonBack(person, to, rules)) counts.wonBack++;
      else counts.returned++;
    }
    if (before && !after) {
      if (isLapsedAt(person, to, rules)) counts.lapsed++;
      else counts.slipping++;
    }
  }
  return counts;
}

const periodOf = (day: string, unit: string): string =>
  unit === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-${1 + 3 * Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`;

/** Start of the cohort -> people active in each period since, by name of the period. */
export function cohortsOf(people: Person[], unit: string, mode: string) {
  const table = new Map<string, { size: number; active: Map<string, number> }>();
  const firsts = people.map(person => person.days[0]!).sort();
  const lasts = people.map(person => person.days.at(-1)!).sort();
  const all = new Set<string>();
  for (let day = firsts[0] ?? '9999-12-31'; day <= (lasts.at(-1) ?? ''); day = addDays(day, 1))
    all.add(periodOf(day, unit));
  for (const person of people) {
    const own = new Set(person.days.map(day => periodOf(day, unit)));
    const start = periodOf(person.days[0]!, unit);
    const row = table.get(start) ?? { size: 0, active: new Map() };
    table.set(start, row);
    row.size++;
    const last = periodOf(person.days.at(-1)!, unit);
    for (const period of all) {
      if (monthsOf(period) < monthsOf(start)) continue;
      const counts = mode === 'classic' ? own.has(period) : monthsOf(period) <= monthsOf(last);
      if (counts) row.active.set(period, (row.active.get(period) ?? 0) + 1);
    }
  }
  return table;
}

const monthsOf = (period: string) => Number(period.slice(0, 4)) * 12 + Number(period.slice(5));

/** Days since the last visit, visit days and money of the 365 days up to a day. */
export function rfmOf(person: Person, asOf: string) {
  const first = addDays(asOf, -364);
  return {
    id: person.id,
    recency: daysBetween(person.days.at(-1)!, asOf),
    frequency: person.days.filter(day => day >= first).length,
    money: person.rows.filter(row => row.day >= first).reduce((sum, row) => sum + (row.amount_minor ?? 0), 0),
  };
}

/** 1 + how many fifths of everybody lie below. */
export const quintileOf = (value: number, all: number[]) =>
  1 + Math.floor((5 * all.filter(other => other < value).length) / all.length);
