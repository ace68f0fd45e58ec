/** How people stood on a day that is over: those of whom nothing is noted after it as they stand now, the others from the days they came up to it. */
import { type Day, dayNumber } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { type GapSummary, gapsBetween, OWN_RHYTHM_DAYS, shopMedianOf, summariseGapDays } from '../customers/rhythm.ts';
import { shopMedianGap } from '../customers/rhythm-queries.ts';
import { isAnythingAfter } from './day-sales.ts';

/** The last answer is kept; one of more people than this only as long as there is room. */
const MOST_KEPT = 30_000;
/** The days of so many people are read at once. */
const AT_ONCE = 5000;
const LETTERS_OF_A_DAY = 10;

export interface PersonThen {
  /** The days they came up to that day, as numbers since 1970-01-01: distinct, ascending. */
  cameOn: number[];
  /** Of the gaps between them. */
  gaps: GapSummary;
  spentMinor: number;
  /** The last day they came until now; null when none of their visits stands. */
  lastDayNow: Day | null;
}

/** By customer; whoever is not in it stood as they stand now. */
export type Rewound = ReadonlyMap<number, PersonThen>;

interface Then {
  rewound: Rewound;
  /** The shop's median gap on that day, in days: of everyone who had a rhythm of their own by then. */
  shopMedian: number | null;
}

interface Kept extends Pick<Then, 'shopMedian'> {
  version: string;
  rewound: Rewound | null;
  large: WeakRef<Rewound> | null;
}

const kept = new WeakMap<object, Kept>();

/** Those of whom something is noted after a day, and those whose short history leaned on another median of the shop. */
export const rewind = (book: ReadBook, asOf: Day): Rewound =>
  isAnythingAfter(book, asOf) ? readThen(book, asOf).rewound : new Map();

/** The shop's median gap that short histories leaned on as of a day, in days; null while nobody had a rhythm of their own. */
export const shopMedianThen = (book: ReadBook, asOf: Day): number | null =>
  isAnythingAfter(book, asOf) ? readThen(book, asOf).shopMedian : shopMedianGap(book);

/** A review asks several times in a row. */
function readThen(book: ReadBook, asOf: Day): Then {
  const version = [
    asOf,
    book.pluck('PRAGMA data_version').get(),
    book.pluck('SELECT total_changes()').get(),
    book.pluck('SELECT max(id) FROM actions').get(),
  ].join(' ');
  const known = kept.get(book.raw);
  const stillKept = known?.version === version ? (known.rewound ?? known.large?.deref()) : undefined;
  if (known && stillKept) return { rewound: stillKept, shopMedian: known.shopMedian };
  const { rewound, shopMedian } = goBack(book, asOf);
  const isLarge = rewound.size > MOST_KEPT;
  const [small, large] = isLarge ? [null, new WeakRef(rewound)] : [rewound, null];
  kept.set(book.raw, { version, shopMedian, rewound: small, large });
  return { rewound, shopMedian };
}

function goBack(book: ReadBook, asOf: Day): Then {
  const since = book.raw
    .prepare<[Day]>(
      `SELECT customer_id, sum(coalesce(amount_minor, 0)) FROM visits INDEXED BY visits_day
       WHERE day > ? AND voided_at_ms IS NULL GROUP BY customer_id`,
    )
    .raw()
    .all(asOf) as [number, number][];
  const rewound = new Map<number, PersonThen>();
  putBack(book, asOf, new Map(since), rewound);
  const shopMedian = medianWith(book, rewound);
  if (shopMedian !== shopMedianGap(book)) {
    const leaning = book.pluck<[number], number>('SELECT customer_id FROM customer_stats WHERE visit_days < ?');
    const others = leaning.all(OWN_RHYTHM_DAYS).filter(id => !rewound.has(id));
    putBack(book, asOf, new Map(others.map(id => [id, 0])), rewound);
  }
  return { rewound, shopMedian };
}

/** Of these people as they stood, and of everybody else as they stand now. */
function medianWith(book: ReadBook, rewound: Rewound): number | null {
  const medians: number[] = [];
  const rows = book.raw
    .prepare<[number]>('SELECT customer_id, median_gap_days FROM customer_stats WHERE visit_days >= ?')
    .raw()
    .all(OWN_RHYTHM_DAYS) as [number, number][];
  for (const [id, median] of rows) if (!rewound.has(id)) medians.push(median);
  for (const { cameOn, gaps } of rewound.values())
    if (cameOn.length >= OWN_RHYTHM_DAYS) medians.push(gaps.medianGapDays!);
  return shopMedianOf(medians);
}

/** Adds these people as they stood on a day; what each spent since is taken off. */
function putBack(
  book: ReadBook,
  asOf: Day,
  spentSince: ReadonlyMap<number, number>,
  rewound: Map<number, PersonThen>,
): void {
  const ids = [...spentSince.keys()].sort((a, b) => a - b);
  const daysOf = book.raw
    .prepare<[Day, string]>(
      `SELECT j.value, s.last_day, coalesce(s.spent_minor, 0), (SELECT group_concat(v.day, '') FROM visits v INDEXED BY visits_customer
         WHERE v.customer_id = j.value AND v.day <= ? AND v.voided_at_ms IS NULL AND v.is_refund = 0)
       FROM json_each(?) j LEFT JOIN customer_stats s ON s.customer_id = j.value`,
    )
    .raw();
  const numberOf = dayNumbers();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = daysOf.all(asOf, JSON.stringify(ids.slice(at, at + AT_ONCE))) as [
      number,
      Day | null,
      number,
      string | null,
    ][];
    for (const [id, lastDayNow, spentNow, days] of rows) {
      const spentMinor = spentNow - spentSince.get(id)!;
      const cameOn = distinctDays(days ?? '', numberOf);
      rewound.set(id, { cameOn, gaps: summariseGapDays(gapsBetween(cameOn)), spentMinor, lastDayNow });
    }
  }
}

/** Few days stand in many lists. */
function dayNumbers(): (day: Day) => number {
  const numbers = new Map<Day, number>();
  return day => {
    const known = numbers.get(day);
    if (known !== undefined) return known;
    const number = dayNumber(day);
    numbers.set(day, number);
    return number;
  };
}

/** Days that are written one after the other, ascending. */
function distinctDays(days: string, numberOf: (day: Day) => number): number[] {
  const distinct: number[] = [];
  for (let at = 0; at < days.length; at += LETTERS_OF_A_DAY) {
    const day = numberOf(days.slice(at, at + LETTERS_OF_A_DAY));
    if (distinct.at(-1) !== day) distinct.push(day);
  }
  return distinct;
}
