import type { GroupFilter } from '../../shared/contract/groups.ts';
import type { Day } from '../../shared/dates.ts';
import { fold } from '../../shared/fold.ts';
import { askDaysSince, askRange, type Conditions } from './conditions.ts';

export function askOfRhythm(asked: Conditions, filter: GroupFilter, today: Day): void {
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
  // Somebody seen once has the shop's gap, and no habit of their own.
  if (filter.usualGapDays) askRange(asked, 's.visit_days', { min: 2 }, 0);
  askDaysSince(asked, 's.last_day', filter.lastSeenDays, today);
  askDaysSince(asked, 's.first_day', filter.knownForDays, today);
}

export function askOfMoney(asked: Conditions, filter: GroupFilter): void {
  askRange(asked, 's.spent_minor', filter.spentMinor, 0);
  // As the card shows it; while the shop has set no margin nobody has a value.
  const margin = "(SELECT value_json ->> '$' FROM settings WHERE key = 'marginPercent')";
  const value = `round(coalesce(s.spent_minor, 0) * ${margin} / 100.0)`;
  const { min, max } = filter.valueToDateMinor ?? {};
  if (min !== undefined) asked.stat(`${value} >= ${asked.value(min)}`, min <= 0);
  if (max !== undefined) asked.stat(`${value} <= ${asked.value(max)}`, max >= 0);
}

export function askOfVisits(asked: Conditions, { item, hours }: GroupFilter): void {
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
