import type { MethodOutput } from '../../shared/contract/index.ts';
import { type RfmName, rfmName as rfmNameOf } from '../../shared/contract/retention.ts';
import { dayNumber } from '../../shared/dates.ts';
import { quantile } from '../customers/rhythm.ts';
import { rfmFacts } from './behind.ts';
import { readCoverage } from './day-sales.ts';
import { type PersonFacts, readPeople } from './people.ts';
import { type Looking, nobodyYet } from './queries.ts';
import { type RfmScore, type RfmScores, rfmName, scoreAt, scoreRfm } from './rfm.ts';
import { WINDOW_DAYS, windowStart } from './summaries.ts';

/** Everybody who ever came, by recency, visit days and spend of the window, in quintiles and named groups. */
export function readRfm(looking: Looking): MethodOutput<'retention.rfm'> {
  const { book, settings, asOf } = looking;
  const people = readPeople(book, settings.activeFloorDays, asOf);
  const asOfDay = dayNumber(asOf);
  const scores = scoreRfm(rfmFacts(people, asOfDay));
  return {
    ...{ asOf, windowDays: WINDOW_DAYS, people: people.length },
    groups: groupsOf(people, scores, asOfDay),
    cells: cellsOf(scores),
    coverage: readCoverage(book, { from: windowStart(asOf), to: asOf }),
    missing: nobodyYet(looking),
  };
}

interface Group {
  people: number;
  spentMinor: number;
  visits: number;
  daysSinceLast: number[];
}

function groupsOf(people: readonly PersonFacts[], scores: RfmScores, asOfDay: number) {
  const groups = new Map<RfmName, Group>();
  for (const name of rfmNameOf.options) groups.set(name, { people: 0, spentMinor: 0, visits: 0, daysSinceLast: [] });
  let spentByAll = 0;
  for (const [i, { visitDays, lastDay, window }] of people.entries()) {
    const group = groups.get(rfmName(scores, i, visitDays))!;
    group.people += 1;
    group.spentMinor += window.spentMinor;
    group.visits += window.visitDays;
    group.daysSinceLast.push(asOfDay - lastDay);
    spentByAll += window.spentMinor;
  }
  return [...groups].map(([name, { daysSinceLast, ...sums }]) => ({
    ...{ name, ...sums },
    shareOfSpend: spentByAll > 0 ? sums.spentMinor / spentByAll : null,
    medianDaysSinceLast: daysSinceLast.length === 0 ? null : quantile(Float64Array.from(daysSinceLast).sort(), 0.5),
  }));
}

function cellsOf(scores: RfmScores): MethodOutput<'retention.rfm'>['cells'] {
  const cells = new Map<number, RfmScore & { people: number }>();
  for (let i = 0; i < scores.r.length; i++) {
    const score = scoreAt(scores, i);
    const key = score.r * 100 + score.f * 10 + score.m;
    const cell = cells.get(key);
    if (cell) cell.people += 1;
    else cells.set(key, Object.assign(score, { people: 1 }));
  }
  return [...cells.entries()].sort(([a], [b]) => b - a).map(([, cell]) => cell);
}
