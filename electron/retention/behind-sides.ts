/** Who is on one of the sides that stand beside each other. */
import type { ParsedInput } from '../../shared/contract/index.ts';
import { dayNumber } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import { listMemberIds, theFilter } from '../groups/queries.ts';
import { sidesBy } from './breakdown.ts';
import { knownOf } from './compare.ts';
import { isActive, type PersonFacts, readPeople } from './people.ts';
import type { Looking } from './queries.ts';

type Of = Extract<ParsedInput<'retention.people'>['of'], { kind: 'side' | 'group' }>;

/** Those of `people` whom a group has. */
export function membersOf(
  looking: Looking,
  filter: ReturnType<typeof theFilter>,
  people: readonly PersonFacts[],
): PersonFacts[] {
  const members = new Set(listMemberIds(looking.book, filter, looking));
  return people.filter(person => members.has(person.customerId));
}

export function inSide(looking: Looking, of: Of): number[] {
  const { settings, asOf } = looking;
  const [people, asOfDay] = [peopleOf(looking, of), dayNumber(asOf)];
  const asked =
    of.part === 'all'
      ? people
      : knownOf(people, asOfDay).filter(
          person => isActive(person, asOfDay, settings.activeFloorDays) === (of.part === 'stayed'),
        );
  return asked.map(person => person.customerId);
}

function peopleOf(looking: Looking, of: Of): readonly PersonFacts[] {
  if (of.kind === 'side') {
    const side = sidesBy(looking, of.by).find(({ name }) => name === of.name);
    if (!side) throw new Refusal('not_found', 'Nobody is on that side any more. Look at the chart again.', 'of');
    return side.people;
  }
  const people = readPeople(looking.book, looking.settings.activeFloorDays, looking.asOf);
  return of.groupId === undefined ? people : membersOf(looking, theFilter(looking.book, of.groupId, undefined), people);
}
