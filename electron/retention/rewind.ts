/** How people stood on a day that is over: those of whom nothing is noted after it as they stand now, the others from the days they came up to it. */
import { type Day, dayNumber } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { isAnythingAfter } from './day-sales.ts';

/** The last answer is kept; one of more people than this only as long as there is room. */
const MOST_KEPT = 30_000;
/** The days of so many people are read at once. */
const AT_ONCE = 5000;
const LETTERS_OF_A_DAY = 10;

export interface PersonThen {
  /** The days they came up to that day, as numbers since 1970-01-01: distinct, ascending. */
  cameOn: number[];
  spentMinor: number;
  /** The last day they came until now; null when none of their visits stands. */
  lastDayNow: Day | null;
}

/** By customer; whoever is not in it has nothing noted after the day. */
export type Rewound = ReadonlyMap<number, PersonThen>;

const kept = new WeakMap<object, { version: string; rewound: Rewound | null; large: WeakRef<Rewound> | null }>();

/** Those of whom something is noted after a day. A review asks several times in a row. */
export function rewind(book: ReadBook, asOf: Day): Rewound {
  if (!isAnythingAfter(book, asOf)) return new Map();
  const version = [
    asOf,
    book.pluck('PRAGMA data_version').get(),
    book.pluck('SELECT total_changes()').get(),
    book.pluck('SELECT max(id) FROM actions').get(),
  ].join(' ');
  const known = kept.get(book.raw);
  const stillKept = known?.version === version ? (known.rewound ?? known.large?.deref()) : undefined;
  if (stillKept) return stillKept;
  const rewound = readRewound(book, asOf);
  const isLarge = rewound.size > MOST_KEPT;
  kept.set(book.raw, { version, rewound: isLarge ? null : rewound, large: isLarge ? new WeakRef(rewound) : null });
  return rewound;
}

function readRewound(book: ReadBook, asOf: Day): Rewound {
  const since = book.raw
    .prepare<[Day]>(
      `SELECT customer_id, sum(coalesce(amount_minor, 0)) FROM visits INDEXED BY visits_day
       WHERE day > ? AND voided_at_ms IS NULL GROUP BY customer_id`,
    )
    .raw()
    .all(asOf) as [number, number][];
  const spentSince = new Map(since);
  const ids = [...spentSince.keys()].sort((a, b) => a - b);
  const daysOf = book.raw
    .prepare<[Day, string]>(
      `SELECT j.value, s.last_day, coalesce(s.spent_minor, 0), (SELECT group_concat(v.day, '') FROM visits v INDEXED BY visits_customer
         WHERE v.customer_id = j.value AND v.day <= ? AND v.voided_at_ms IS NULL AND v.is_refund = 0)
       FROM json_each(?) j LEFT JOIN customer_stats s ON s.customer_id = j.value`,
    )
    .raw();
  const numberOf = dayNumbers();
  const rewound = new Map<number, PersonThen>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = daysOf.all(asOf, JSON.stringify(ids.slice(at, at + AT_ONCE))) as [
      number,
      Day | null,
      number,
      string | null,
    ][];
    for (const [id, lastDayNow, spentNow, days] of rows) {
      const spentMinor = spentNow - spentSince.get(id)!;
      rewound.set(id, { cameOn: distinctDays(days ?? '', numberOf), spentMinor, lastDayNow });
    }
  }
  return rewound;
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
