import type { WeekReview } from '../../shared/contract/review.ts';
import { addDays, type Day, formatDay } from '../../shared/dates.ts';
import { formatMoney } from '../../shared/money.ts';
import type { ReadBook } from '../book/handles.ts';
import { readSuggestions } from '../cards/suggestions.ts';
import type { Context } from '../engine/context.ts';
import { readKept } from '../key-customers/continuity.ts';
import { itemsOf } from '../key-customers/items.ts';
import { describeKeyPeople, findKeyPeople } from '../key-customers/key-people.ts';
import { readRecognition } from '../key-customers/recognition.ts';
import { readSalesShare } from '../key-customers/sales-share.ts';
import { expectedReader } from '../model/expected.ts';
import { fairnessOf, listOffers } from '../offers/queries.ts';
import { listToThank } from '../referrals/queries.ts';
import { readCoverage } from '../retention/day-sales.ts';
import { shareOf } from '../retention/share.ts';
import { readTouchReport } from '../touches/report.ts';
import { activeFigure, coverageFigure, madeRightFigure, retainedFigure, sentFigure, type Wording } from './figures.ts';
import { readMadeRight } from './made-right.ts';
import { firstVisitDay, lastClosedOn, lastVisitDay, listDecided, listDecisionsOf } from './queries.ts';
import { readRetention } from './retention-part.ts';
import { readSaid } from './said.ts';
import { LITTLE_LIMIT, shopStateOf } from './shop-state.ts';
import { type ReviewWeek, reviewWeek } from './weeks.ts';
import { readWordOfMouth } from './word-of-mouth.ts';

/** Complaints, scores and touches are of so many days, and the flow of so many weeks: a quarter. */
const QUARTER_DAYS = 91;
const FLOW_WEEKS = 13;
const KEY_PEOPLE = 20;
const RECOGNISED = 8;
const TO_THANK = 8;
const MOST_SUGGESTIONS = 60;
const MOST_OFFERS = 20;

/** The owner's week, worked out as of its Sunday or, while it runs, of today; nothing that came later is in it. */
export function readWeek(here: Context, name: string | undefined): WeekReview {
  const week = reviewWeek(name, here.today, firstVisitDay(here.book));
  // Whatever is asked from here on is asked as of that day.
  const context: Context = { ...here, today: week.asOf };
  const { book, settings } = context;
  const span = { from: week.from, to: week.state === 'future' ? week.from : week.asOf };
  const quarter = { from: addDays(week.asOf, 1 - QUARTER_DAYS), to: week.asOf };
  const retention = readRetention({ ...here, asOf: week.asOf }, week, FLOW_WEEKS);
  const coverage = readCoverage(book, span);
  const { openedBefore, ...madeRight } = readMadeRight(context, span, quarter);
  const offers = listOffers(book, week.asOf);
  return {
    ...week,
    ...{ isClosed: false, closedAtMs: null },
    ...readShopState(context, week),
    decided: listDecided(book, week.week, lastClosedOn(book, week.week) ?? addDays(week.from, -7), week.asOf),
    figures: readFigures(context, { week, span, retention, coverage, madeRight: { ...madeRight, openedBefore } }),
    ...retention,
    coverage,
    madeRight,
    thank: readThanks(context, week, quarter),
    wordOfMouth: readWordOfMouth(book, { from: addDays(week.to, 1 - QUARTER_DAYS), to: week.asOf }, settings),
    ...readKey(context),
    said: readSaid(book, span, quarter),
    fairness: fairnessOf(offers, week.asOf, settings),
    offers: offers.filter(offer => offer.isCurrent || offer.fromDay > week.asOf).slice(0, MOST_OFFERS),
    recognition: readRecognition(context, span)
      .colleagues.slice(0, RECOGNISED)
      .map(({ staffId, name: colleague, sentence, points }) => ({ staffId, name: colleague, sentence, points })),
    decisions: listDecisionsOf(book, week.week, here.today),
  };
}

function readShopState({ book, settings }: Context, { asOf }: ReviewWeek): Pick<WeekReview, 'shopState' | 'notice'> {
  const visits = book
    .pluck<[Day, number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM visits v INDEXED BY visits_day WHERE v.voided_at_ms IS NULL AND v.day <= ? LIMIT ?)`,
    )
    .get(asOf, LITTLE_LIMIT)!;
  return shopStateOf({
    ...{ asOf, visits, locale: settings.locale },
    firstDay: firstVisitDay(book),
    lastDay: lastVisitDay(book, asOf),
    hasAmounts: hasAmounts(book),
  });
}

/** Whether anything was ever sold for money; the summaries know without a look at the visits. */
const hasAmounts = (book: ReadBook): boolean =>
  book.pluck('SELECT 1 FROM customer_stats WHERE spent_minor > 0 LIMIT 1').get() !== undefined;

interface FigureFacts {
  week: ReviewWeek;
  span: { from: Day; to: Day };
  retention: ReturnType<typeof readRetention>;
  coverage: WeekReview['coverage'];
  madeRight: Parameters<typeof madeRightFigure>[0];
}

function readFigures({ book, settings }: Context, facts: FigureFacts): WeekReview['figures'] {
  const { week, span, retention, coverage, madeRight } = facts;
  const words = wordingOf(settings, span, week.asOf);
  const before = { from: addDays(week.from, -7), to: addDays(week.to, -7) };
  const [flowBefore = null, flow = null] = [retention.flow.at(-2), retention.flow.at(-1)];
  const met = readWordOfMouth(book, span, settings);
  return [
    activeFigure(flow, words),
    retainedFigure(flow, flowBefore, words),
    madeRightFigure(madeRight, words),
    sentFigure(
      {
        newCustomers: met.newCustomers,
        sent: met.referred,
        sentBefore: readWordOfMouth(book, before, settings).referred,
        savingMinor: met.savingMinor,
      },
      words,
    ),
    coverageFigure(coverage, readCoverage(book, before), words),
  ];
}

function wordingOf(
  { locale, currency }: Context['settings'],
  { from, to }: { from: Day; to: Day },
  asOf: Day,
): Wording {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const number = new Intl.NumberFormat(locale);
  return {
    percent: share => percent.format(share),
    number: n => number.format(n),
    money: minor => formatMoney(minor, currency, locale),
    days:
      from === to
        ? formatDay(from, locale, asOf)
        : `${formatDay(from, locale, asOf)} to ${formatDay(to, locale, asOf)}`,
  };
}

function readThanks(context: Context, week: ReviewWeek, quarter: { from: Day; to: Day }): WeekReview['thank'] {
  const { book, today } = context;
  const { people } = readSuggestions(context, week.week, MOST_SUGGESTIONS);
  const { due, done } = readTouchReport(book, quarter, today);
  return {
    suggestions: people.length,
    people: people.slice(0, TO_THANK).map(person => ({
      ...{ customerId: person.customerId, name: person.name, initials: person.initials, isKey: person.isKey },
      hasPhoto: hasPhoto(book, person.customerId),
      ...{ reason: person.evidence, line: person.line },
    })),
    senders: listToThank(book, TO_THANK).map(({ sent, ...sender }) => ({ ...sender, sent: sent.map(one => one.name) })),
    consistency: shareOf(done, due),
  };
}

const hasPhoto = (book: ReadBook, customerId: number): boolean =>
  book.pluck<[number], number>('SELECT 1 FROM photos WHERE id = ?').get(customerId) !== undefined;

function readKey(context: Context): Pick<WeekReview, 'key' | 'continuity'> {
  const { book, today } = context;
  const people = findKeyPeople(book, today);
  const shown = people.slice(0, KEY_PEOPLE);
  return {
    key: {
      people: describeKeyPeople(context, shown, today, expectedReader(context, today)),
      items: itemsOf(
        book,
        shown.map(person => person.id),
        today,
      ),
      shareOfSales: readSalesShare(book, shown, today),
    },
    continuity: readKept(context, people),
  };
}
