/** Groups of people side by side. Pure but for who is in them. */
import type { ComparedSide } from '../../shared/contract/retention.ts';
import { quantile } from '../customers/rhythm.ts';
import { isActive, type PersonFacts } from './people.ts';
import { shareOf } from './share.ts';

/** Whether somebody stayed is asked of those first seen so many days ago or longer. */
const KNOWN_FOR_DAYS = 90;

/** Those of whom it is asked whether they stayed. */
export const knownOf = (people: readonly PersonFacts[], asOfDay: number): PersonFacts[] =>
  people.filter(person => asOfDay - person.firstDay >= KNOWN_FOR_DAYS);

/** How well a group of people is kept, as of a day. */
export function sideOf(
  name: string,
  people: readonly PersonFacts[],
  { asOfDay, floorDays }: { asOfDay: number; floorDays: number },
): ComparedSide {
  const known = knownOf(people, asOfDay);
  const inWindow = people.filter(person => person.window.visitDays > 0);
  const perPerson = (of: (person: PersonFacts) => number) =>
    inWindow.length === 0 ? null : inWindow.reduce((sum, person) => sum + of(person), 0) / inWindow.length;
  const spent = perPerson(person => person.window.spentMinor);
  const gaps = people.flatMap(({ usualGapDays }) => usualGapDays ?? []).sort((a, b) => a - b);
  return {
    name,
    people: people.length,
    retained: shareOf(known.filter(person => isActive(person, asOfDay, floorDays)).length, known.length),
    repeat: shareOf(people.filter(person => person.visitDays >= 2).length, people.length),
    visitsPerPerson: perPerson(person => person.window.visitDays),
    spentPerPersonMinor: spent === null ? null : Math.round(spent),
    medianGapDays: gaps.length === 0 ? null : quantile(gaps, 0.5),
  };
}
