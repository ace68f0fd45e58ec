/** By what people are told apart when groups are set side by side. */
import type { ParsedInput } from '../../shared/contract/index.ts';
import type { ComparedSide } from '../../shared/contract/retention.ts';
import { dayNumber } from '../../shared/dates.ts';
import { fold } from '../../shared/fold.ts';
import type { ReadBook } from '../book/handles.ts';
import { sideOf } from './compare.ts';
import { type PersonFacts, readPeople } from './people.ts';
import type { Looking } from './queries.ts';

type By = ParsedInput<'retention.breakdown'>['by'];
type Row = [customerId: number, name: string];

/** So many sides are shown, those of most people; all others are one more. */
const MOST_SIDES = 8;

interface Rule {
  sql: string;
  /** What those are called whom the rows do not name. */
  others: string;
  /** Somebody may be on several sides: who likes tea may like cake. */
  isManySided?: true;
}

const RULES: Record<By, Rule> = {
  keeper: {
    sql: `SELECT c.id, s.name || CASE WHEN s.is_active THEN '' ELSE ' (left)' END FROM customers c JOIN staff s ON s.id = c.known_best_by_staff_id`,
    others: 'Nobody knows them best',
  },
  found_us: {
    sql: `SELECT id, trim(found_us) FROM customers WHERE trim(coalesce(found_us, '')) <> ''`,
    others: 'Not known how they found us',
  },
  companion: { sql: `SELECT DISTINCT customer_id, 'With a companion' FROM companions`, others: 'Without a companion' },
  preference: {
    sql: `SELECT DISTINCT customer_id, trim(text) FROM preferences WHERE retired_at_ms IS NULL AND kind IN ('likes', 'usual', 'treat')`,
    others: 'None of these noted',
    isManySided: true,
  },
  referred: { sql: `SELECT id, 'Sent by someone' FROM referrals`, others: 'Came by themselves' },
};

/** People who have something in common, as a chart names them. */
export interface Side {
  name: string;
  people: PersonFacts[];
}

/** Everybody's sides, the largest first; what the book does not say of somebody is a side, too. */
export function sidesBy(looking: Looking, by: By): Side[] {
  const { book, settings, asOf } = looking;
  const people = readPeople(book, settings.activeFloorDays, asOf);
  const rule = RULES[by];
  const sides = gather(people, namesOf(book, rule));
  const shown = [...sides.values()].sort((a, b) => b.people.length - a.people.length || (a.name < b.name ? -1 : 1));
  const large = shown.slice(0, MOST_SIDES);
  const small = new Set(shown.slice(MOST_SIDES).flatMap(side => side.people));
  const named = new Set(shown.flatMap(side => side.people));
  const rest = [
    { name: 'All others', people: rule.isManySided ? [] : [...small] },
    { name: rule.others, people: people.filter(person => !named.has(person)) },
  ];
  return [...large, ...rest].filter(side => side.people.length > 0);
}

/** How well each of them is kept. */
export function breakDown(looking: Looking, by: By): ComparedSide[] {
  const at = { asOfDay: dayNumber(looking.asOf), floorDays: looking.settings.activeFloorDays };
  return sidesBy(looking, by).map(side => sideOf(side.name, side.people, at));
}

function namesOf(book: ReadBook, { sql }: Rule): Map<number, string[]> {
  const names = new Map<number, string[]>();
  for (const [customerId, name] of book.raw.prepare(sql).raw().all() as Row[])
    names.set(customerId, [...(names.get(customerId) ?? []), name]);
  return names;
}

/** Spelled alike is the same: "the flyer" and "The Flyer". The first spelling is shown. */
function gather(people: readonly PersonFacts[], names: ReadonlyMap<number, string[]>) {
  const sides = new Map<string, Side>();
  for (const person of people) {
    for (const name of names.get(person.customerId) ?? []) {
      const key = fold(name);
      const side = sides.get(key) ?? { name, people: [] };
      sides.set(key, side);
      if (side.people.at(-1) !== person) side.people.push(person);
    }
  }
  return sides;
}
