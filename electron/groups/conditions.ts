import { addDays, type Day } from '../../shared/dates.ts';

/** People whom another table names. */
export interface NamedElsewhere {
  id: string;
  from: string;
  where: string;
}

/** What a filter asks of each person, by where it is known. */
export class Conditions {
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

interface Range {
  min?: number | undefined;
  max?: number | undefined;
}

/** `column` within a range of numbers; those who never came count as `never`, or fit no range when that is null. */
export function askRange(asked: Conditions, column: string, { min, max }: Range = {}, never: number | null): void {
  const ask = (compare: '>=' | '<=', limit: number, fits: boolean) =>
    asked.stat(`${fits ? `coalesce(${column}, ${never})` : column} ${compare} ${asked.value(limit)}`, fits);
  if (min !== undefined) ask('>=', min, never !== null && never >= min);
  if (max !== undefined) ask('<=', max, never !== null && never <= max);
}

/** Days since a day: the more of them, the earlier it is. */
export function askDaysSince(asked: Conditions, column: string, range: Range | undefined, today: Day): void {
  if (range?.min !== undefined) asked.stat(`${column} <= ${asked.value(addDays(today, -range.min))}`);
  if (range?.max !== undefined) asked.stat(`${column} >= ${asked.value(addDays(today, -range.max))}`);
}
