import type { Coverage } from '../../shared/contract/figures.ts';
import type { MethodOutput } from '../../shared/contract/index.ts';
import { addDays, type Day, dayNumber } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { readCoverage } from './day-sales.ts';
import { countFlow } from './flow.ts';
import { isSummarised, readPeople, readWindow } from './people.ts';
import { earlier } from './periods.ts';
import { areSpellsKept, type Looking, nobodyYet, readSpellsBetween } from './queries.ts';
import { type Rewound, rewind } from './rewind.ts';
import {
  type Bought,
  countSeenSince,
  countStayed,
  givenBackToUnseen,
  listSeenSince,
  sumOfOnceSeen,
} from './seen-since.ts';
import { shareOf } from './share.ts';

type Summary = MethodOutput<'retention.summary'>;
type HowOften = Pick<Summary, 'repeat' | 'regulars' | 'once'>;

/** Retention, repeat purchases and regulars against passers-by between two days, both included, as of a day. */
export function readSummary(looking: Looking, from: Day, to: Day): Summary {
  const end = earlier(to, looking.asOf);
  const coverage = readCoverage(looking.book, { from, to: end });
  return {
    asOf: looking.asOf,
    retained: readRetained(looking, from, end),
    ...(isUntilNow(looking, end) ? howOftenUntilNow(looking, from, coverage) : howOftenBetween(looking, from, end)),
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
  const end = earlier(to, looking.asOf);
  if (isUntilNow(looking, end)) return repeatSince(looking, from);
  return end === looking.asOf
    ? repeatThen(looking.book, { from, end }, rewind(looking.book, end))
    : howOftenBetween(looking, from, end).repeat;
}

/** From the last two visit days of each, up to a day that is over. */
function repeatThen(book: ReadBook, { from, end }: { from: Day; end: Day }, rewound: Rewound): Summary['repeat'] {
  if (from > end) return shareOf(0, 0);
  const counts = { people: 0, again: 0 };
  for (const [customerId, isAgain] of listSeenSince(book, from)) {
    if (rewound.has(customerId)) continue;
    counts.people += 1;
    counts.again += isAgain;
  }
  const fromDay = dayNumber(from);
  for (const { cameOn } of rewound.values()) {
    if ((cameOn.at(-1) ?? Number.NEGATIVE_INFINITY) >= fromDay) counts.people += 1;
    if ((cameOn.at(-2) ?? Number.NEGATIVE_INFINITY) >= fromDay) counts.again += 1;
  }
  return shareOf(counts.again, counts.people);
}

/** Whether a span that ends on `end` holds all that is noted from its first day on. */
const isUntilNow = ({ book, settings, asOf }: Looking, end: Day): boolean =>
  end === asOf && isSummarised(book, settings.activeFloorDays, asOf);

function repeatSince({ book, asOf }: Looking, from: Day): Summary['repeat'] {
  if (from > asOf) return shareOf(0, 0);
  const { people, again } = countSeenSince(book, from);
  return shareOf(again, people);
}

/** Who was seen on one day only is few or comes rarely; regulars are all others. */
function howOftenUntilNow(looking: Looking, from: Day, coverage: Coverage): HowOften {
  const { book, asOf } = looking;
  const repeat = repeatSince(looking, from);
  const once = sumOfOnceSeen(book, from, asOf);
  return {
    ...{ repeat, once },
    regulars: {
      people: repeat.of - once.people,
      visits: coverage.visitsLinked - once.visits,
      spentMinor: coverage.salesLinkedMinor - once.spentMinor - givenBackToUnseen(book, from, asOf),
    },
  };
}

/** Any other span is read from the visits of its days. */
function howOftenBetween({ book, settings, asOf }: Looking, from: Day, end: Day): HowOften {
  const sums = readWindow(book, from, end);
  const came = [...sums.values()].filter(sum => sum.visitDays > 0);
  const nothing: Bought = { people: 0, visits: 0, spentMinor: 0 };
  const sides = { regulars: { ...nothing }, once: { ...nothing } };
  for (const { customerId, visitDays } of readPeople(book, settings.activeFloorDays, asOf)) {
    const sum = sums.get(customerId);
    if (!sum) continue;
    const side = visitDays >= 2 ? sides.regulars : sides.once;
    if (sum.visitDays > 0) side.people += 1;
    side.visits += sum.visits;
    side.spentMinor += sum.spentMinor;
  }
  return { repeat: shareOf(came.filter(sum => sum.visitDays >= 2).length, came.length), ...sides };
}

/** Active at the start and still, or again, at the end, of those active at the start. */
function readRetained(looking: Looking, from: Day, end: Day): Summary['retained'] {
  if (end < from) return shareOf(0, 0);
  if (areSpellsKept(looking)) {
    const { stayed, before } = countStayed(looking.book, from, end);
    return shareOf(stayed, before);
  }
  const before = addDays(from, -1);
  const spells = [...readSpellsBetween(looking, before, end)].map(([, own]) => own);
  const [count] = countFlow(spells, [dayNumber(before), dayNumber(end)]);
  return shareOf(count!.activeAtStart - count!.slipping - count!.lapsed, count!.activeAtStart);
}
