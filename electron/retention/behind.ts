/** The people behind a point of a chart. */
import type { ParsedInput } from '../../shared/contract/index.ts';
import { addDays, type Day, dayNumber } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import { listNamed } from '../referrals/queries.ts';
import { everyonesDays, visitDaysOf } from '../visits/person-days.ts';
import { bandOf, countDays, HOLDOUT_WEEKS, predictOnce } from './backtest.ts';
import { inSide } from './behind-sides.ts';
import { type FlowPart, partOf } from './flow.ts';
import { type PersonFacts, readPeople, readWindow } from './people.ts';
import { earlier, periodOf, periodOfMonth } from './periods.ts';
import { type Looking, readMonths, readSpellsBetween } from './queries.ts';
import { refOf } from './refs.ts';
import { type RfmFacts, rfmName, scoreRfm } from './rfm.ts';
import { summariseVisits } from './visit-summaries.ts';

type Asked = ParsedInput<'retention.people'>;
type Of<K extends Asked['of']['kind']> = Extract<Asked['of'], { kind: K }>;

/** Who they are, those who spent most first, a page at a time. */
export function listBehind(looking: Looking, { of, offset, limit }: Asked) {
  const ids = new Set(idsOf(looking, of));
  const people = readPeople(looking.book, looking.settings.activeFloorDays, looking.asOf)
    .filter(person => ids.has(person.customerId))
    .sort((a, b) => b.spentMinor - a.spentMinor || b.visitDays - a.visitDays || a.customerId - b.customerId);
  const page = people.slice(offset, offset + limit);
  const named = listNamed(
    looking.book,
    page.map(person => person.customerId),
  );
  return {
    total: people.length,
    people: page.map(person => ({
      ...refOf(named.get(person.customerId)!),
      firstDay: addDays('1970-01-01', person.firstDay),
      lastDay: addDays('1970-01-01', person.lastDay),
      visitDays: person.visitDays,
      spentMinor: person.spentMinor,
    })),
  };
}

function idsOf(looking: Looking, of: Asked['of']): number[] {
  if (of.kind === 'cohort') return inCohort(looking, of);
  if (of.kind === 'flow') return inFlow(looking, of);
  if (of.kind === 'chance') return givenChance(looking, of);
  if (of.kind === 'side' || of.kind === 'group') return inSide(looking, of);
  if (of.kind === 'window') return inWindow(looking, of);
  const people = readPeople(looking.book, looking.settings.activeFloorDays, looking.asOf);
  return inRfm(people, dayNumber(looking.asOf), of.name);
}

function inCohort(looking: Looking, { unit, mode, start, n, groupId }: Of<'cohort'>): number[] {
  const [first, wanted] = [periodOf(start, unit), periodOf(start, unit) + n];
  return [...readMonths(looking, groupId)].flatMap(([customerId, months]) => {
    if (periodOfMonth(months[0]!, unit) !== first) return [];
    const came = months.some(month => {
      const period = periodOfMonth(month, unit);
      return mode === 'classic' ? period === wanted : period >= wanted;
    });
    return came ? [customerId] : [];
  });
}

const PARTS: Record<Of<'flow'>['part'], readonly FlowPart[]> = {
  activeAtStart: ['stayed', 'slipping', 'lapsed'],
  activeAtEnd: ['stayed', 'new', 'returned', 'wonBack'],
  new: ['new'],
  returned: ['returned'],
  wonBack: ['wonBack'],
  slipping: ['slipping'],
  lapsed: ['lapsed'],
};

function inFlow(looking: Looking, { from, to, part }: Of<'flow'>): number[] {
  if (to < from) throw new Refusal('bad_input', 'The last day lies before the first.', 'to');
  const [before, end]: [Day, Day] = [addDays(from, -1), earlier(to, looking.asOf)];
  if (end < from) return [];
  const ids: number[] = [];
  for (const [customerId, spells] of readSpellsBetween(looking, before, end)) {
    const own = partOf(spells, dayNumber(before), dayNumber(end));
    if (own !== null && PARTS[part].includes(own)) ids.push(customerId);
  }
  return ids;
}

/** Who came in a window; regulars have come on two days or more, in it or before. */
function inWindow({ book, settings, asOf }: Looking, { from, to, who }: Of<'window'>): number[] {
  if (to < from) throw new Refusal('bad_input', 'The last day lies before the first.', 'to');
  const sums = readWindow(book, from, earlier(to, asOf));
  return readPeople(book, settings.activeFloorDays, asOf).flatMap(({ customerId, visitDays }) => {
    const came = (sums.get(customerId)?.visitDays ?? 0) > 0;
    return came && visitDays >= 2 === (who === 'regulars') ? [customerId] : [];
  });
}

/** Who was given about the same chance in the backtest, and of them who came in the held-out weeks. */
function givenChance({ book, asOf }: Looking, { parameters, band, part }: Of<'chance'>): number[] {
  const until = dayNumber(asOf);
  const cut = until - HOLDOUT_WEEKS * 7;
  const predict = predictOnce({ kind: 'mbgnbd', ...parameters }, HOLDOUT_WEEKS);
  const ids: number[] = [];
  for (const { customerId, days } of everyonesDays(book, asOf)) {
    const visitDays = visitDaysOf(days);
    const summary = summariseVisits(visitDays, cut);
    if (summary === null || bandOf(predict(summary).willCome) !== band) continue;
    if (part === 'all' || countDays(visitDays, cut, until) > 0 === (part === 'came')) ids.push(customerId);
  }
  return ids;
}

function inRfm(people: readonly PersonFacts[], asOfDay: number, name: Of<'rfm'>['name']): number[] {
  const scores = scoreRfm(rfmFacts(people, asOfDay));
  return people.flatMap((person, i) => (rfmName(scores, i, person.visitDays) === name ? person.customerId : []));
}

export function rfmFacts(people: readonly PersonFacts[], asOfDay: number): RfmFacts {
  const column = () => new Float64Array(people.length);
  const facts: RfmFacts = { daysSinceLast: column(), visitDays: column(), spentMinor: column() };
  for (const [i, { lastDay, window }] of people.entries()) {
    facts.daysSinceLast[i] = asOfDay - lastDay;
    facts.visitDays[i] = window.visitDays;
    facts.spentMinor[i] = window.spentMinor;
  }
  return facts;
}
