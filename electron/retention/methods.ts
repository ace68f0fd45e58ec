import type { MethodOutput } from '../../shared/contract/index.ts';
import { addDays, type Day, dayNumber } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import { getCustomer } from '../customers/queries.ts';
import { OWN_RHYTHM_DAYS, rhythmState, summariseGaps, usualGap } from '../customers/rhythm.ts';
import type { Context, Report } from '../engine/context.ts';
import { theFilter } from '../groups/queries.ts';
import { sayFilter } from '../groups/say-filter.ts';
import { listBehind } from './behind.ts';
import { membersOf } from './behind-sides.ts';
import { breakDown } from './breakdown.ts';
import { sideOf } from './compare.ts';
import { readCoverage } from './day-sales.ts';
import { readPeople } from './people.ts';
import { earlier } from './periods.ts';
import { type Looking, nobodyYet, readCohorts, readFlow } from './queries.ts';
import { shopMedianThen } from './rewind.ts';
import { readRfm } from './rfm-report.ts';
import { listSlipping } from './slipping.ts';
import { windowStart } from './summaries.ts';
import { readSummary } from './summary-report.ts';

/** A flow of more periods than this says nothing any more. */
const MOST_DAYS = 3660;

const lookingAt = ({ book, settings, today, nowMs }: Context, asOf: Day | undefined): Looking => ({
  ...{ book, settings, today, nowMs },
  asOf: asOf ?? today,
});

function refuseBackwards(from: Day, to: Day): void {
  if (to < from) throw new Refusal('bad_input', 'The last day lies before the first.', 'to');
  if (dayNumber(to) - dayNumber(from) > MOST_DAYS)
    throw new Refusal('bad_input', 'That is more than ten years at once. Choose a shorter time.', 'from');
}

const cohorts: Report<'retention.cohorts'> = (context, { asOf, ...asked }) =>
  readCohorts(lookingAt(context, asOf), asked);

const flow: Report<'retention.flow'> = (context, { from, to, unit, asOf }) => {
  refuseBackwards(from, to);
  const looking = lookingAt(context, asOf);
  const end = earlier(to, looking.asOf);
  return {
    asOf: looking.asOf,
    periods: readFlow(looking, from, to, unit),
    coverage: readCoverage(context.book, { from, to: end }),
    missing: nobodyYet(looking),
  };
};

const summary: Report<'retention.summary'> = (context, { from, to, asOf }) => {
  refuseBackwards(from, to);
  return readSummary(lookingAt(context, asOf), from, to);
};

const rfm: Report<'retention.rfm'> = (context, { asOf }) => readRfm(lookingAt(context, asOf));

const yearCovered = (looking: Looking) =>
  readCoverage(looking.book, { from: windowStart(looking.asOf), to: looking.asOf });

const breakdown: Report<'retention.breakdown'> = (context, { by, asOf }) => {
  const looking = lookingAt(context, asOf);
  return {
    asOf: looking.asOf,
    sides: breakDown(looking, by),
    coverage: yearCovered(looking),
    missing: nobodyYet(looking),
  };
};

const compare: Report<'retention.compare'> = (context, { a, b, asOf }) => {
  const looking = lookingAt(context, asOf);
  const { book, settings } = looking;
  const people = readPeople(book, settings.activeFloorDays, looking.asOf);
  const at = { asOfDay: dayNumber(looking.asOf), floorDays: settings.activeFloorDays };
  const side = (whom: typeof a): MethodOutput<'retention.compare'>['a'] => {
    if (whom.groupId === undefined && whom.filter === undefined) return sideOf('Everybody', people, at);
    const filter = theFilter(book, whom.groupId, whom.filter);
    return sideOf(sayFilter(context, filter), membersOf(looking, filter, people), at);
  };
  return {
    asOf: looking.asOf,
    ...{ a: side(a), b: side(b) },
    coverage: yearCovered(looking),
    missing: nobodyYet(looking),
  };
};

const people: Report<'retention.people'> = (context, input) => listBehind(lookingAt(context, input.asOf), input);

const slipping: Report<'rhythm.slipping'> = (context, input) => listSlipping(lookingAt(context, input.asOf), input);

const of: Report<'rhythm.of'> = (context, { customerId, asOf = context.today }) => {
  const { book, settings } = context;
  getCustomer(book, customerId);
  const days = book
    .pluck<[number, Day], Day>(
      'SELECT DISTINCT day FROM visits WHERE customer_id = ? AND day <= ? AND voided_at_ms IS NULL AND is_refund = 0 ORDER BY day',
    )
    .all(customerId, asOf);
  const leansOn = days.length < OWN_RHYTHM_DAYS ? shopMedianThen(book, asOf) : null;
  const gap = usualGap(summariseGaps(days), days.length, leansOn);
  const last = days.at(-1) ?? null;
  const daysSinceLast = last === null ? null : dayNumber(asOf) - dayNumber(last);
  return {
    ...{ asOf, visitDays: days.length, firstDay: days[0] ?? null, lastDay: last, daysSinceLast },
    ...{ usualGapDays: gap.medianDays, isOwn: gap.isOwn, lateAfterDays: gap.lateAfterDays },
    lapsedAfterDays: gap.lapsedAfterDays,
    isActive:
      last !== null && asOf <= addDays(last, Math.floor(Math.max(2 * (gap.medianDays ?? 0), settings.activeFloorDays))),
    state: last === null ? 'never' : rhythmState(days.length, daysSinceLast, gap),
  };
};

export const retentionMethods = {
  'retention.cohorts': cohorts,
  'retention.flow': flow,
  'retention.summary': summary,
  'retention.rfm': rfm,
  'retention.breakdown': breakdown,
  'retention.compare': compare,
  'retention.people': people,
  'rhythm.slipping': slipping,
  'rhythm.of': of,
};
