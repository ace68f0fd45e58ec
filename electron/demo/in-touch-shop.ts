import type { GroupFilter } from '../../shared/contract/groups.ts';
import type { TouchKind } from '../../shared/contract/touches.ts';
import { dayNumber } from '../../shared/dates.ts';
import { CARD_TEXT } from '../cards/lines.ts';
import { lastOpenDay, type ShopCalendar } from './calendar.ts';
import type { DemoCompanion, DemoMoment, DemoVisit } from './demo-shop.ts';
import { HOUR, MINUTE, openBefore } from './moments.ts';
import { INES, JONAS, MARTA } from './staff.ts';

/** Days ago since when the plans of the shop are followed. */
export const PLANS_SINCE_DAYS = { keyRegulars: 300, newDogs: 200, kasia: 420 };
export const KEY_EVERY_DAYS = 42;
export const NEW_DOG_AFTER_VISIT = 3;
export const NEW_DOG_AFTER_DAYS = 10;
export const KASIA_EVERY_DAYS = 30;
/** Her place in the book. */
export const KASIA = 8;

const EARLY = { from: 7, to: 9 };
const EARLY_VISIT_DAYS = 6;
const DOG_VISIT_DAYS = 3;
const ELEVEN_SECONDS = 11 * HOUR;
const MADE_MINUTES_AGO = 35;

export const GROUPS: readonly { name: string; filter: GroupFilter }[] = [
  { name: 'Key regulars', filter: { isKey: true, states: ['new', 'on_time', 'overdue'] } },
  { name: 'Dog people', filter: { companion: { kind: 'dog' }, visitDays: { min: DOG_VISIT_DAYS } } },
  { name: 'Early birds', filter: { hours: EARLY, visitDays: { min: EARLY_VISIT_DAYS } } },
];

export interface DemoPlan {
  name: string;
  kind: TouchKind;
  /** Index into the groups; null: for Kasia. */
  group: number | null;
  everyDays: number | null;
  afterVisit: number | null;
  afterDays: number | null;
  staff: number | null;
  sinceDays: number;
}

const PLAN = { everyDays: null, afterVisit: null, afterDays: null, staff: null };
export const PLANS: readonly DemoPlan[] = [
  {
    ...{ ...PLAN, name: 'Key regulars: never six weeks without a word', kind: 'call', group: 0 },
    ...{ everyDays: KEY_EVERY_DAYS, sinceDays: PLANS_SINCE_DAYS.keyRegulars },
  },
  {
    ...{ ...PLAN, name: 'New dog people: a note after the third visit', kind: 'note', group: 1, staff: JONAS },
    ...{ afterVisit: NEW_DOG_AFTER_VISIT, afterDays: NEW_DOG_AFTER_DAYS, sinceDays: PLANS_SINCE_DAYS.newDogs },
  },
  {
    ...{ ...PLAN, name: 'Kasia: ask about the cakes for the club', kind: 'call', group: null, staff: MARTA },
    ...{ everyDays: KASIA_EVERY_DAYS, sinceDays: PLANS_SINCE_DAYS.kasia },
  },
];

interface Person {
  isKey: boolean;
  companions: readonly DemoCompanion[];
  visits: readonly DemoVisit[];
}

export interface DemoProgramme {
  name: string;
  give: string;
  /** Cents. */
  costMinor: number;
  isUnexpected: boolean;
  /** Index into the groups. */
  group: number;
  /** Days ago; negative lie ahead. */
  fromDays: number;
  toDays: number;
  isFromJar: boolean;
  isFor(person: Person): boolean;
}

/** Two run, one is over. */
export const PROGRAMMES: readonly DemoProgramme[] = [
  {
    ...{ name: 'The last of the plum jam', give: 'a small jar of plum jam', costMinor: 180, isUnexpected: true },
    ...{ group: 0, fromDays: 80, toDays: 54, isFromJar: false, isFor: person => person.isKey },
  },
  {
    ...{
      name: 'Something for every dog',
      give: 'a strip of dried liver for the dog',
      costMinor: 25,
      isUnexpected: false,
    },
    ...{
      group: 1,
      fromDays: 12,
      toDays: -18,
      isFromJar: true,
      isFor: ({ companions, visits }) => hasDog(companions) && visitDaysOf(visits).length >= DOG_VISIT_DAYS,
    },
  },
  {
    ...{ name: 'Thank you, early birds', give: 'a warm cardamom bun', costMinor: 120, isUnexpected: true },
    ...{ group: 2, fromDays: 6, toDays: -8, isFromJar: false, isFor: ({ visits }) => isEarlyBird(visits) },
  },
];

/** Counted today, and low. */
export const JAR = { name: 'Dog treats', count: 6, lowAt: 25 };

export interface DemoBatch {
  name: string;
  design: string;
  text: string;
  /** Null while it is a draft. */
  sent: DemoMoment | null;
  printedOn: string | null;
  made: DemoMoment;
  by: number;
}

const month = new Intl.DateTimeFormat('en-IE', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const SENT_BATCHES = [
  { daysAgo: 300, design: 'linocut-leaf', by: INES },
  { daysAgo: 205, design: 'bread-and-cup', by: MARTA },
  { daysAgo: 115, design: 'paw', by: MARTA },
  { daysAgo: 40, design: 'ledger-lines', by: INES },
];
export const DRAFT = SENT_BATCHES.length;

/** Oldest first, the draft of this week at the end. */
export function batchesOf(calendar: ShopCalendar): DemoBatch[] {
  const sent = SENT_BATCHES.map(({ daysAgo, ...batch }) => {
    const sentOn = lastOpenDay(calendar, calendar.today - daysAgo);
    const printedOn = lastOpenDay(calendar, sentOn - 1);
    const at = (number: number) => ({ day: calendar.day(number).text, secondsOfDay: ELEVEN_SECONDS });
    const made = at(lastOpenDay(calendar, printedOn - 1));
    const name = `Thank-yous, ${month.format(Date.parse(calendar.day(sentOn).text))}`;
    return { ...batch, name, text: CARD_TEXT, made, printedOn: calendar.day(printedOn).text, sent: at(sentOn) };
  });
  const made = openBefore(calendar, calendar.now, MADE_MINUTES_AGO * MINUTE);
  const draft = {
    name: 'This week',
    design: 'confetti-dots',
    text: CARD_TEXT,
    made,
    printedOn: null,
    sent: null,
    by: MARTA,
  };
  return [...sent, draft];
}

export const hasDog = (companions: readonly DemoCompanion[]): boolean => companions.some(({ kind }) => kind === 'dog');

/** Day numbers on which they bought something, ascending. */
export const visitDaysOf = (visits: readonly DemoVisit[]): number[] => [
  ...new Set(visits.filter(({ isRefund }) => !isRefund).map(({ day }) => dayNumber(day))),
];

function isEarlyBird(visits: readonly DemoVisit[]): boolean {
  const isEarly = ({ secondsOfDay }: DemoVisit) => secondsOfDay >= EARLY.from * HOUR && secondsOfDay < EARLY.to * HOUR;
  return visitDaysOf(visits).length >= EARLY_VISIT_DAYS && 2 * visits.filter(isEarly).length >= visits.length;
}
