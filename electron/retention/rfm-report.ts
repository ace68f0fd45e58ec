import type { MethodOutput } from '../../shared/contract/index.ts';
import { rfmName as rfmNameOf } from '../../shared/contract/retention.ts';
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

function groupsOf(people: readonly PersonFacts[], scores: RfmScores, asOfDay: number) {
  const spentByAll = people.reduce((sum, person) => sum + person.window.spentMinor, 0);
  const members = Map.groupBy(people.keys(), i => rfmName(scoreAt(scores, i), people[i]!.visitDays));
  return rfmNameOf.options.map(name => {
    const own = (members.get(name) ?? []).map(i => people[i]!);
    const spentMinor = own.reduce((sum, person) => sum + person.window.spentMinor, 0);
    const days = Float64Array.from(own, person => asOfDay - person.lastDay).sort();
    return {
      ...{ name, people: own.length, spentMinor },
      visits: own.reduce((sum, person) => sum + person.window.visitDays, 0),
      shareOfSpend: spentByAll > 0 ? spentMinor / spentByAll : null,
      medianDaysSinceLast: days.length === 0 ? null : quantile(days, 0.5),
    };
  });
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
