import type { CardReason } from '../../shared/contract/cards.ts';
import { addDays, type Day, dayNumber, formatDay, nextAnniversary } from '../../shared/dates.ts';
import type { Week } from './week.ts';

/** What is known of somebody who may deserve a card. Days throughout; null and empty for what did not happen. */
export interface CandidateFacts {
  isKey: boolean;
  /** Visit days so far, up to the end of the week asked for. */
  visitDays: number;
  /** Those of them within the week, the earliest first. */
  weekDays: readonly Day[];
  firstDay: Day | null;
  /** The day they are a regular since, as the shop noted it. */
  since: Day | null;
  hasLapsed: boolean;
  birthday: string | null;
  companions: readonly { name: string; birthday: string | null }[];
  madeRightOn: Day | null;
  /** Somebody they sent had their second visit day. */
  cameBack: { name: string; on: Day } | null;
  praisedOn: Day | null;
  /** A suggestion of theirs was done, and nobody has told them yet. */
  isSuggestionDone: boolean;
  lastThankedOn: Day | null;
  /** One of the few who come most often and were never thanked. */
  isFrequent: boolean;
}

export interface Reason {
  reason: CardReason;
  /** In words: “48th visit on Tuesday”. */
  evidence: string;
  /** The number it is about: visits, years. */
  number: number | null;
  /** The companion it is about. */
  companion: string | null;
}

export interface Judging {
  week: Week;
  today: Day;
  spacingDays: number;
  locale: string;
}

/** The most telling first; of several reasons somebody has, this is the order. */
export const REASON_ORDER: readonly CardReason[] = [
  'made_right',
  'kindness',
  'referral',
  'birthday',
  'companion_birthday',
  'second_visit',
  'years',
  'round_number',
  'long_unthanked',
  'just_because',
];

export const BIRTHDAY_AHEAD_DAYS = 10;
/** From so many visit days on, the anniversary of a first visit is one of a regular. */
export const REGULAR_VISIT_DAYS = 3;
/** From so many visit days on somebody comes often enough for a card just because. */
export const FREQUENT_VISIT_DAYS = 8;
/** A key regular is long unthanked after so many times the spacing of the shop. */
const LONG_SPACINGS = 3;
/** Of a shop that sets no spacing. */
const LEAST_SPACING_DAYS = 30;

/** The one reason for a card this week, or null. Whether they may be written to at all (spacing, drafts) is not asked here. */
export function reasonFor(facts: CandidateFacts, judging: Judging): Reason | null {
  for (const reason of REASON_ORDER) {
    const found = rules[reason]?.(facts, judging);
    if (found) return { reason, number: null, companion: null, ...found };
  }
  return null;
}

type Found = Partial<Reason> & { evidence: string };
type Rule = (facts: CandidateFacts, judging: Judging) => Found | null;

const rules: Partial<Record<CardReason, Rule>> = {
  made_right: ({ madeRightOn }, judging) =>
    madeRightOn === null ? null : { evidence: `A complaint was made right ${onDay(madeRightOn, judging)}` },

  kindness: ({ praisedOn, isSuggestionDone }, judging) => {
    if (praisedOn) return { evidence: `Praised us ${onDay(praisedOn, judging)}` };
    return isSuggestionDone ? { evidence: 'What they suggested is done' } : null;
  },

  referral: ({ cameBack }, judging) =>
    cameBack && { evidence: `${cameBack.name}, whom they sent, came back ${onDay(cameBack.on, judging)}` },

  birthday: (facts, judging) => {
    const on = isGone(facts) ? null : comingBirthday(facts.birthday, judging.week);
    return on === null ? null : { evidence: `Birthday ${onDay(on, judging)}` };
  },

  companion_birthday: (facts, judging) => {
    if (isGone(facts)) return null;
    for (const { name, birthday } of facts.companions) {
      const on = comingBirthday(birthday, judging.week);
      if (on) return { evidence: `${possessive(name)} birthday ${onDay(on, judging)}`, companion: name };
    }
    return null;
  },

  second_visit: ({ visitDays, weekDays, firstDay }, judging) => {
    const second = weekDays[2 - (visitDays - weekDays.length) - 1];
    if (!second || !firstDay) return null;
    return { evidence: `Second visit ${onDay(second, judging)}, the first ${onDay(firstDay, judging)}` };
  },

  years: (facts, judging) => {
    const began = facts.since ?? (facts.visitDays >= REGULAR_VISIT_DAYS ? facts.firstDay : null);
    if (!began || isGone(facts)) return null;
    const { on, turns } = nextAnniversary(began, judging.week.from);
    if (!turns || on > judging.week.lastDay) return null;
    return {
      evidence: `A regular for ${turns === 1 ? 'a year' : `${turns} years`} ${onDay(on, judging)}`,
      number: turns,
    };
  },

  round_number: ({ visitDays, weekDays }, judging) => {
    const before = visitDays - weekDays.length;
    for (let i = weekDays.length - 1; i >= 0; i--) {
      const number = before + i + 1;
      if (isRound(number)) return { evidence: `${ordinal(number)} visit ${onDay(weekDays[i]!, judging)}`, number };
    }
    return null;
  },

  long_unthanked: (facts, judging) => {
    if (!facts.isKey) return null;
    const since = facts.lastThankedOn ?? earliest(facts.since, facts.firstDay);
    const isLong =
      since !== null &&
      since <= addDays(judging.today, -LONG_SPACINGS * Math.max(judging.spacingDays, LEAST_SPACING_DAYS));
    if (!isLong) return null;
    if (facts.lastThankedOn) return { evidence: `Key regular, last thanked ${onDay(facts.lastThankedOn, judging)}` };
    return { evidence: `Key regular, never thanked${lastVisit(facts, judging, '; ')}` };
  },

  just_because: (facts, judging) => {
    if (!facts.isFrequent || facts.lastThankedOn || facts.weekDays.length === 0) return null;
    return { evidence: `${lastVisit(facts, judging, '')}, never thanked yet`, number: facts.visitDays };
  },
};

/** 10, 25, and every fifty. */
export const isRound = (visits: number): boolean => visits === 10 || visits === 25 || (visits > 0 && visits % 50 === 0);

/** Nobody wishes a happy birthday to somebody who stopped coming, but for those who matter most. */
const isGone = ({ hasLapsed, isKey }: CandidateFacts): boolean => hasLapsed && !isKey;

function comingBirthday(birthday: string | null, week: Week): Day | null {
  if (birthday === null) return null;
  const { on, inDays } = nextAnniversary(birthday, week.asOf);
  return inDays <= BIRTHDAY_AHEAD_DAYS ? on : null;
}

function lastVisit({ weekDays, visitDays }: CandidateFacts, judging: Judging, before: string): string {
  const last = weekDays.at(-1);
  return last ? `${before}${ordinal(visitDays)} visit ${onDay(last, judging)}` : '';
}

const earliest = (a: Day | null, b: Day | null): Day | null => (a !== null && (b === null || a < b) ? a : b);

/** From the day of 1970-01-01 on. */
const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];

/** “on Tuesday” within six days of today, else “on 3 Nov”. */
function onDay(day: Day, { today, locale }: Judging): string {
  const number = dayNumber(day);
  const isNear = Math.abs(number - dayNumber(today)) < 7;
  return `on ${isNear ? WEEKDAYS[((number % 7) + 7) % 7] : formatDay(day, locale, today)}`;
}

function ordinal(n: number): string {
  const isTeen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

const possessive = (name: string): string => (/[sxzß]$/i.test(name) ? `${name}’` : `${name}’s`);
