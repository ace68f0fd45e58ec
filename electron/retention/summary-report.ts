import type { MethodOutput } from '../../shared/contract/index.ts';
import { addDays, type Day, dayNumber } from '../../shared/dates.ts';
import { readCoverage } from './day-sales.ts';
import { countFlow } from './flow.ts';
import { isSummarised, type PersonFacts, readPeople, readWindow } from './people.ts';
import { earlier } from './periods.ts';
import { type Looking, nobodyYet, readSpellsBetween } from './queries.ts';
import { shareOf } from './share.ts';
import { type WindowSums, windowStart } from './summaries.ts';

type Summary = MethodOutput<'retention.summary'>;

/** Retention, repeat purchases and regulars against passers-by between two days, both included, as of a day. */
export function readSummary(looking: Looking, from: Day, to: Day): Summary {
  const { book, settings, asOf } = looking;
  const end = earlier(to, asOf);
  const coverage = readCoverage(book, { from, to: end });
  const people = readPeople(book, settings.activeFloorDays, asOf);
  const sums = windowSums(looking, people, from, end);
  return {
    asOf,
    retained: readRetained(looking, from, end),
    repeat: repeatOf(sums),
    ...byHowOften(people, sums),
    passersBy: {
      visits: coverage.visitsAll - coverage.visitsLinked,
      spentMinor: coverage.salesAllMinor - coverage.salesLinkedMinor,
    },
    coverage,
    missing: nobodyYet(looking),
  };
}

/** Of those who came between two days, both included, how many came on two days or more. */
export function readRepeat(looking: Looking, from: Day, to: Day): Summary['repeat'] {
  const { book, settings, asOf } = looking;
  return repeatOf(windowSums(looking, readPeople(book, settings.activeFloorDays, asOf), from, earlier(to, asOf)));
}

function repeatOf(sums: ReadonlyMap<number, WindowSums>): Summary['repeat'] {
  const came = [...sums.values()].filter(sum => sum.visitDays > 0);
  return shareOf(came.filter(sum => sum.visitDays >= 2).length, came.length);
}

/** The year up to today is kept; any other span is read from the visits of its days. */
function windowSums(
  { book, settings, asOf }: Looking,
  people: readonly PersonFacts[],
  from: Day,
  end: Day,
): Map<number, WindowSums> {
  if (end === asOf && from === windowStart(asOf) && isSummarised(book, settings.activeFloorDays, asOf))
    return new Map(people.map(person => [person.customerId, person.window]));
  return readWindow(book, from, end);
}

function byHowOften(people: readonly PersonFacts[], sums: ReadonlyMap<number, WindowSums>) {
  const sides = { regulars: { people: 0, visits: 0, spentMinor: 0 }, once: { people: 0, visits: 0, spentMinor: 0 } };
  for (const { customerId, visitDays } of people) {
    const sum = sums.get(customerId);
    if (!sum || (sum.visits === 0 && sum.spentMinor === 0)) continue;
    const side = visitDays >= 2 ? sides.regulars : sides.once;
    if (sum.visitDays > 0) side.people += 1;
    side.visits += sum.visits;
    side.spentMinor += sum.spentMinor;
  }
  return sides;
}

/** Active at the start and still, or again, at the end, of those active at the start. */
function readRetained(looking: Looking, from: Day, end: Day): Summary['retained'] {
  if (end < from) return shareOf(0, 0);
  const before = addDays(from, -1);
  const spells = [...readSpellsBetween(looking, before, end)].map(([, own]) => own);
  const [count] = countFlow(spells, [dayNumber(before), dayNumber(end)]);
  return shareOf(count!.activeAtStart - count!.slipping - count!.lapsed, count!.activeAtStart);
}
