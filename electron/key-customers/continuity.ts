import type { MethodOutput } from '../../shared/contract/index.ts';
import type { Day } from '../../shared/dates.ts';
import { initials } from '../../shared/names.ts';
import type { ReadBook } from '../book/handles.ts';
import { nameOf } from '../customers/queries.ts';
import type { Context } from '../engine/context.ts';
import { listNamed } from '../referrals/queries.ts';
import { listStaff } from '../staff/queries.ts';
import { findKeyPeople, type KeyPerson, readKeepers } from './key-people.ts';
import { spentBetween, worthOf, yearTo } from './spend.ts';

type Continuity = MethodOutput<'continuity.report'>;

/** At most so many key customers without a keeper are named. */
const MOST_WITHOUT = 50;

/** Of key customers: who has a keeper that is still here, and who has not. Who knows whom best is as of now, whatever the day. */
export function readKept(
  { book, settings }: Context,
  people: readonly KeyPerson[],
): Pick<Continuity, 'keyPeople' | 'keyKept' | 'without'> {
  const keepers = readKeepers(
    book,
    people.map(person => person.id),
  );
  const without = people.filter(person => keepers.get(person.id)?.isActive !== true);
  const first = without.slice(0, MOST_WITHOUT);
  const named = listNamed(
    book,
    first.map(person => person.id),
  );
  return {
    keyPeople: people.length,
    keyKept: people.length - without.length,
    without: first.map(({ id, spent }) => {
      const row = named.get(id)!;
      const name = nameOf(row);
      return {
        customerId: id,
        ...{ name, initials: initials(name), hasPhoto: row.has_photo === 1, isKey: row.is_key === 1 },
        valueMinor: worthOf(spent.spentMinor, settings),
        formerKeeper: keepers.get(id)?.name ?? null,
      };
    }),
  };
}

/** Who knows whom best: how many people each colleague is the keeper of, how many of them are key, and what they brought in a year. */
export function readContinuity(context: Context, asOf: Day): Continuity {
  const { book, settings } = context;
  const people = findKeyPeople(book, asOf);
  const isKey = new Set(people.map(person => person.id));
  const keepers = listStaff(book).flatMap(({ id: staffId, name, isActive }) => {
    const ids = listKeptBy(book, staffId);
    if (ids.length === 0) return [];
    let spentMinor = 0;
    for (const spent of spentBetween(book, ids, yearTo(asOf)).values()) spentMinor += spent.spentMinor;
    const keyPeople = ids.filter(id => isKey.has(id)).length;
    return [
      { staffId, name, isGone: !isActive, people: ids.length, keyPeople, valueMinor: worthOf(spentMinor, settings) },
    ];
  });
  return { asOf, ...readKept(context, people), keepers };
}

/** The people whom a colleague knows best. */
export const listKeptBy = (book: ReadBook, staffId: number): number[] =>
  book.pluck<[number], number>('SELECT id FROM customers WHERE known_best_by_staff_id = ? ORDER BY id').all(staffId);
