import { existsSync, readFileSync } from 'node:fs';
import { dayNumber } from '../../../shared/dates.ts';

export const CDNOW_FILE = '../shared/data/transactions/CDNOW_sample.txt';

export const isCdnowThere = existsSync(CDNOW_FILE);
/** For the names of tests that are skipped without the sample. */
export const SKIPPED = '(skipped where ../shared/data is absent)';

/** The end of the 39 weeks that the published models were fitted on, and of the 39 held out. */
export const CUT_OFF = dayNumber('1997-09-30');
export const END = dayNumber('1998-06-30');

export interface Shopper {
  /** Day numbers, ascending, each once: purchases of one day are one visit. */
  days: number[];
  /** Dollars spent on each of these days. */
  amounts: number[];
}

/** The 1/10 sample of CDNOW customers who first bought in the first quarter of 1997, in the order of the file. */
export function readCdnow(): Shopper[] {
  const shoppers = new Map<string, Map<number, number>>();
  for (const line of readFileSync(CDNOW_FILE, 'utf8').trim().split('\n')) {
    const [id, , date, , dollars] = line.trim().split(/\s+/) as [string, string, string, string, string];
    const day = dayNumber(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
    const spent = shoppers.get(id) ?? new Map<number, number>();
    spent.set(day, (spent.get(day) ?? 0) + Number(dollars));
    shoppers.set(id, spent);
  }
  return [...shoppers.values()].map(spent => {
    const ascending = [...spent].sort(([left], [right]) => left - right);
    return { days: ascending.map(([day]) => day), amounts: ascending.map(([, dollars]) => dollars) };
  });
}
