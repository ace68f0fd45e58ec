import type { GroupFilter } from '../../shared/contract/groups.ts';
import type { Day } from '../../shared/dates.ts';
import { askOfNotes } from './ask-of-notes.ts';
import { askOfCare, askOfPerson, askOfPlace } from './ask-of-person.ts';
import { askOfMoney, askOfRhythm, askOfVisits } from './ask-of-visits.ts';
import { Conditions, type NamedElsewhere } from './conditions.ts';

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
