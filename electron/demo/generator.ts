/**
 * The Corner Deli, a café and delicatessen in a small town that does not exist: a pure function of seed, size and day.
 * Each person comes from streams of chance of their own, so the first ten of a small shop are the first ten of a large one.
 */
import { addDays } from '../../shared/dates.ts';
import { calendarUntil, openingHoursSetting, type ShopCalendar } from './calendar.ts';
import { CardLists } from './card-lists.ts';
import { castMember } from './cast.ts';
import { companionsOf } from './companions.ts';
import { complaintsOf, strangersComplaints } from './complaints.ts';
import type { DemoCustomer, DemoShop } from './demo-shop.ts';
import { feedbackOf, strangersFeedback } from './feedback.ts';
import { identityOf } from './identity.ts';
import { givesOf, referralOf, touchesOf } from './in-touch.ts';
import { lifeOf } from './life.ts';
import { preferencesOf } from './preferences.ts';
import { contactOf, factsOf, foundUsOf } from './profile.ts';
import { promisesOf } from './promises.ts';
import { type Random, randomOf } from './random.ts';
import { slipsOf } from './slips.ts';
import { colleagueOn, STAFF, STAFF_ALLOWANCE_MINOR } from './staff.ts';
import { StoriesOfToday } from './stories.ts';
import { STREAM } from './streams.ts';
import { tasteOf } from './taste.ts';
import { visitsOf } from './visits.ts';

/** What `--demo` fills a book with: about 80,000 visits. */
export const DEMO_DEFAULTS = { seed: 7, regulars: 2400 } as const;

export const DEMO_TIME_ZONE = 'Europe/Dublin';
const MAKE_RIGHT_BUDGET_MINOR = 15_000;
const KNOWN_BEST_SHARE = 0.5;
const SENDERS_ASKED = 3;

/**
 * The shop as it is on `today` (YYYY-MM-DD in its own time zone), three years after its book was begun. `seed` is any
 * whole number; `regulars` is how many people, those passing through included; `nowSeconds` is the time of day in seconds since
 * midnight on the shop's clock, its end when left out. Throws RangeError for a day that is none.
 */
export function generateDemoShop(options: {
  seed: number;
  regulars: number;
  today: string;
  nowSeconds?: number;
}): DemoShop {
  const { seed, regulars } = options;
  const calendar = calendarUntil(options.today, options.nowSeconds);
  return {
    settings: {
      shopName: 'The Corner Deli',
      currency: 'EUR',
      locale: 'en-IE',
      timeZone: DEMO_TIME_ZONE,
      marginPercent: 62,
      openingHours: openingHoursSetting(options.today),
      staffAllowanceMinor: STAFF_ALLOWANCE_MINOR,
      makeRightBudgetMinor: MAKE_RIGHT_BUDGET_MINOR,
    },
    staff: [...STAFF],
    complaints: { [Symbol.iterator]: () => strangersComplaints(seed, regulars, calendar) },
    feedback: { [Symbol.iterator]: () => strangersFeedback(seed, regulars, calendar) },
    batches: new CardLists(seed, calendar).batches,
    customers: {
      *[Symbol.iterator]() {
        const stories = new StoriesOfToday(seed, calendar);
        const cards = new CardLists(seed, calendar);
        const firstDays: (string | null)[] = [];
        for (let index = 0; index < regulars; index += 1) {
          const person = customerAt(seed, index, calendar);
          const firstDay = person.visits[0]?.day ?? null;
          // A life may begin weeks before its first visit: whoever was not here yet sent nobody.
          const senderCame = person.referral && firstDays[person.referral.sender];
          if (!senderCame || !firstDay || senderCame >= firstDay) person.referral = null;
          firstDays.push(firstDay);
          stories.offer(index, person);
          cards.offer(index, person);
          yield person;
        }
      },
    },
  };
}

function customerAt(seed: number, index: number, calendar: ShopCalendar): DemoCustomer {
  const stream = (number: number) => randomOf(seed, index, number);
  const cast = castMember(index);
  const { latin: _, ...identity } = identityOf(seed, index);
  const life = lifeOf(seed, index, calendar);
  const taste = tasteOf(seed, index, life.habit);
  const random = stream(STREAM.profile);
  const knownBestBy = cast?.knownBestBy ?? knownBestByOf(life.habit.visits === null, calendar, random);
  const visits = visitsOf({ life, taste, knownBestBy }, calendar, stream(STREAM.visits));
  const firstVisit = visits[0]?.day ?? calendar.todayText;
  const since = addDays(firstVisit, -life.earlierDays);
  const given = cast?.card(calendar.todayText) ?? {};
  const companions = given.companions ?? companionsOf(life, calendar, stream(STREAM.companions));
  const preferences = preferencesOf({ taste, visits, companions }, calendar, stream(STREAM.preferences));
  const slips = slipsOf(index, visits, calendar, stream(STREAM.slips));
  const heard = feedbackOf(visits, slips, calendar, stream(STREAM.feedback));
  const promised = promisesOf({ visits, companions }, calendar, stream(STREAM.promises));
  const contact = contactOf(identityOf(seed, index), life, index, random);
  const facts = factsOf(life, since, calendar, index, random);
  const sender = senderOf(seed, index, calendar, random);
  const person = {
    ...identity,
    ...contact,
    ...facts,
    foundUs: foundUsOf(random, sender?.name ?? null),
    knownBestBy,
    isKey: life.isKey,
    companions,
    preferences,
    visits,
    complaints: complaintsOf(visits, calendar, stream(STREAM.complaints)),
    promises: [...promised, ...heard.promises],
    slips,
    feedback: heard.feedback,
    ...given,
    since: given.since !== undefined && given.since < since ? given.since : since,
  };
  const isSent = sender !== null && person.foundUs === `sent by ${sender.name}`;
  return {
    ...person,
    touches: touchesOf(person, index, calendar, stream(STREAM.touches)),
    gives: givesOf(person, calendar, stream(STREAM.gives)),
    referral: isSent ? referralOf(sender.index, person, calendar, stream(STREAM.referrals)) : null,
    cards: [],
  };
}

/** The colleague who knows them best is one who was there when they joined, or is now. */
function knownBestByOf(isRegular: boolean, calendar: ShopCalendar, random: Random): number | null {
  return isRegular && random.chance(KNOWN_BEST_SHARE) ? colleagueOn(random, calendar.todayText, calendar) : null;
}

/** Somebody further up the book who was a regular before this person came. */
function senderOf(
  seed: number,
  index: number,
  calendar: ShopCalendar,
  random: Random,
): { index: number; name: string } | null {
  const { stretches, habit } = lifeOf(seed, index, calendar);
  if (index === 0 || habit.visits === 1) return null;
  for (let asked = 0; asked < SENDERS_ASKED; asked += 1) {
    const other = random.int(0, index - 1);
    const { givenName, familyName, latin } = identityOf(seed, other);
    const earlier = lifeOf(seed, other, calendar);
    const isEarlier = (earlier.stretches[0]?.from ?? 0) < (stretches[0]?.from ?? 0) && earlier.habit.visits === null;
    if (isEarlier && givenName && familyName) return { index: other, name: latin };
  }
  return null;
}
