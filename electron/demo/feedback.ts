import { dayNumber } from '../../shared/dates.ts';
import { HIGHEST_DETRACTOR } from '../feedback/report.ts';
import type { ShopCalendar } from './calendar.ts';
import type { DemoFeedback, DemoMoment, DemoPromise, DemoSlip, DemoVisit } from './demo-shop.ts';
import * as words from './feedback-words.ts';
import { afterVisit, HOUR, isAfter, momentOn, openAfter, pastCount } from './moments.ts';
import { callBackOf, settleCallBack } from './promises.ts';
import { type Random, randomOf } from './random.ts';
import { colleagueOn } from './staff.ts';
import { STREAM } from './streams.ts';

/** Feedback of a kind per person: so much for anyone, so much more for each visit. */
const CHANCES = {
  score: [0.056, 0.0008],
  praise: [0.013, 0.00025],
  suggestion: [0.009, 0.00017],
} as const;
const STRANGERS_A_REGULAR = 34 / 2400;
/** Net promoter score about +45. */
const SCORES: readonly (readonly [number, number])[] = [
  ...([
    [10, 36],
    [9, 24],
    [8, 16],
    [7, 9],
    [6, 5],
    [5, 4],
    [4, 2],
    [3, 2],
    [2, 1],
    [1, 0.5],
    [0, 0.5],
  ] as const),
];
/** Low scores of the last days are told by the stories of today. */
const QUIET_DAYS = 7;
const DECIDED_AFTER_DAYS = 150;
const MINUTES_AT_THE_COUNTER = 4;

export interface Heard {
  feedback: DemoFeedback[];
  /** The call-backs that low scores opened. */
  promises: DemoPromise[];
}

/** What one person said at the counter or wrote on a slip, and the call-backs that came of it. */
export function feedbackOf(
  visits: readonly DemoVisit[],
  slips: readonly DemoSlip[],
  calendar: ShopCalendar,
  random: Random,
): Heard {
  const past = pastCount(visits, calendar);
  const feedback: DemoFeedback[] = [];
  for (const [kind, [forAnyone, perVisit]] of Object.entries(CHANCES)) {
    if (past === 0 || !random.chance(forAnyone + perVisit * past)) continue;
    const at = afterVisit(calendar, visits[random.int(0, past - 1)]!, random, MINUTES_AT_THE_COUNTER);
    feedback.push(said(kind as DemoFeedback['kind'], at, calendar, random));
  }
  slips.forEach((slip, index) => {
    const answer = answerTo(slip, index, visits, calendar, random);
    if (answer) feedback.push(answer);
  });
  const happened = feedback.filter(each =>
    [each.at, each.seenAt].every(at => at === null || !isAfter(at, calendar.now)),
  );
  happened.sort((one, other) => (isAfter(one.at, other.at) ? 1 : -1));
  return { feedback: happened, promises: callBacksFor(happened, calendar, random) };
}

/** What people said whom nobody knew; made while it is listed. */
export function* strangersFeedback(
  seed: number,
  regulars: number,
  calendar: ShopCalendar,
): Generator<DemoFeedback, void, undefined> {
  for (let index = 0; index < Math.round(regulars * STRANGERS_A_REGULAR); index += 1) {
    const random = randomOf(seed, index, STREAM.strangersFeedback);
    const at = momentOn(calendar, random.int(calendar.first, calendar.today - 2), random);
    const one = said(random.chance(0.85) ? 'score' : 'praise', at, calendar, random);
    if ([one.at, one.seenAt].every(each => each === null || !isAfter(each, calendar.now))) yield one;
  }
}

/** A score, praise or a suggestion, and what became of it. */
export function said(kind: DemoFeedback['kind'], at: DemoMoment, calendar: ShopCalendar, random: Random): DemoFeedback {
  const bare: DemoFeedback = {
    ...{ kind, score: null, text: null, at, takenBy: colleagueOn(random, at.day, calendar) },
    ...{ about: null, seenAt: null, status: null, toldAt: null, slip: null },
  };
  if (kind === 'score') return scored(bare, calendar, random);
  if (kind === 'praise') return praised(bare, calendar, random);
  return suggested(bare, calendar, random);
}

function scored(bare: DemoFeedback, calendar: ShopCalendar, random: Random): DemoFeedback {
  const isRecent = dayNumber(bare.at.day) > calendar.today - QUIET_DAYS;
  const given = random.weighted(SCORES);
  const score = isRecent && given <= HIGHEST_DETRACTOR ? 7 : given;
  const says = score > 8 ? words.PROMOTERS_SAY : score > HIGHEST_DETRACTOR ? words.PASSIVES_SAY : words.DETRACTORS_SAY;
  const talks = random.chance(score > HIGHEST_DETRACTOR ? 0.35 : 0.65);
  return { ...bare, score, text: talks ? random.pick(says) : null };
}

function praised(bare: DemoFeedback, calendar: ShopCalendar, random: Random): DemoFeedback {
  const { text, about } = random.pick(words.PRAISE);
  const colleague = about === undefined ? colleagueOn(random, bare.at.day, calendar) : about;
  const seenAt = colleague === null ? null : openAfter(calendar, bare.at, random.int(HOUR / 2, 16 * HOUR));
  return { ...bare, text, about: colleague, seenAt };
}

/** What is old is decided, mostly, and its author knows. */
function suggested(bare: DemoFeedback, calendar: ShopCalendar, random: Random): DemoFeedback {
  const text = random.pick(words.SUGGESTIONS);
  const made = dayNumber(bare.at.day);
  if (made > calendar.today - DECIDED_AFTER_DAYS) {
    const status = random.pick(['new', 'new', 'considering', 'considering', 'planned'] as const);
    return { ...bare, text, status };
  }
  const status = random.weighted([
    ['done', 40],
    ['declined', 26],
    ['planned', 12],
    ['considering', 16],
    ['new', 6],
  ] as const);
  const isDecided = status === 'done' || status === 'declined';
  const toldAt = isDecided ? momentOn(calendar, made + random.int(14, DECIDED_AFTER_DAYS - 20), random) : null;
  return { ...bare, text, status, toldAt };
}

/** The slip comes back with their next visit, or is left at the till a day or two later; most never do. */
function answerTo(
  slip: DemoSlip,
  index: number,
  visits: readonly DemoVisit[],
  calendar: ShopCalendar,
  random: Random,
): DemoFeedback | null {
  if (!random.chance(0.34)) return null;
  const next = visits.slice(slip.visit + 1).find(({ day }) => day > slip.at.day);
  const at = next
    ? afterVisit(calendar, next, random, MINUTES_AT_THE_COUNTER)
    : openAfter(calendar, slip.at, random.int(3 * HOUR, 20 * HOUR));
  const kind = random.weighted([
    ['score', 70],
    ['praise', 16],
    ['suggestion', 14],
  ] as const);
  return { ...said(kind, at, calendar, random), slip: index };
}

function callBacksFor(feedback: readonly DemoFeedback[], calendar: ShopCalendar, random: Random): DemoPromise[] {
  return feedback.flatMap((one, index) => {
    if (one.score === null || one.score > HIGHEST_DETRACTOR) return [];
    const callBack = callBackOf(one, index, one.takenBy ?? colleagueOn(random, one.at.day, calendar));
    settleCallBack(callBack, calendar, random);
    return [callBack];
  });
}
