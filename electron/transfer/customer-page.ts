import { type CustomerFields, type CustomerRows, customerRows } from '../customers/queries.ts';
import type { IndexPaper, IndexRows, WordLines } from '../search/new-people.ts';
import { type BelongingRows, belongingRows, belongingsOf } from './belongings.ts';
import type { CustomerRecord } from './customer-record.ts';
import { isSkip, type Skip, type Warning } from './outcome.ts';

/**
 * People of a piece of a file, made ready for the book as a few long texts: whoever writes them then has no work with each of them, unless
 * one is in the book already. Plain data: it comes from another thread.
 */
export interface CustomerPage {
  kind: 'customers';
  /** Rows of the file up to here, those left out included. */
  rowsRead: number;
  /** People on this page. */
  count: number;
  /** Of each person the line of the file where they start. */
  lines: Uint32Array;
  /** The hashes of everyone's exact keys, strongest first, one person after the other. */
  keyHashes: Float64Array;
  /** How many keys each has. */
  keyCounts: Uint8Array;
  customers: CustomerRows;
  belongings: BelongingRows;
  index: IndexRows;
  /** Words that nobody before had. */
  vocabulary: WordLines;
  /** What some people have besides, by their place on the page. */
  extras: { row: number; emailConsent?: boolean; smsConsent?: boolean; photo?: Photo }[];
  /** What was left out of people who were taken, with the line of the first. */
  warnings: CountedWarning[];
  /** Rows that were left out, and before whom of the page they stood. */
  skips: { before: number; skip: Skip }[];
}

export interface CountedWarning extends Warning {
  count: number;
  line: number;
}

type Photo = NonNullable<CustomerRecord['photo']>;

export function customerPage(
  outcomes: readonly (CustomerRecord | Skip)[],
  rowsRead: number,
  paper: IndexPaper,
): CustomerPage {
  const people: CustomerRecord[] = [];
  const skips: CustomerPage['skips'] = [];
  const extras: CustomerPage['extras'] = [];
  for (const outcome of outcomes) {
    if (isSkip(outcome)) {
      skips.push({ before: people.length, skip: outcome });
      continue;
    }
    const { emailConsent, smsConsent, photo } = outcome;
    if (emailConsent !== undefined || smsConsent !== undefined || photo) {
      extras.push({
        row: people.length,
        ...(emailConsent === undefined ? {} : { emailConsent }),
        ...(smsConsent === undefined ? {} : { smsConsent }),
        ...(photo ? { photo } : {}),
      });
    }
    people.push(outcome);
  }
  const { rows: index, keys, vocabulary } = paper.rowsFor(people);
  return {
    kind: 'customers',
    rowsRead,
    count: people.length,
    lines: Uint32Array.from(people, person => person.line),
    keyHashes: Float64Array.from(keys.flat()),
    keyCounts: Uint8Array.from(keys, hashes => hashes.length),
    customers: customerRows(people as CustomerFields[]),
    belongings: belongingRows(people),
    index,
    vocabulary,
    extras,
    warnings: countWarnings(people),
    skips,
  };
}

function countWarnings(people: readonly CustomerRecord[]): CountedWarning[] {
  const counted = new Map<string, CountedWarning>();
  for (const { line, warnings } of people) {
    if (!warnings) continue;
    for (const warning of warnings) {
      const known = counted.get(warning.reason);
      if (known) known.count++;
      else counted.set(warning.reason, { ...warning, count: 1, line });
    }
  }
  return [...counted.values()];
}

/** One person's elements of the rows of a page; undefined where the page has no such rows. */
export interface PersonRow {
  customer: readonly unknown[];
  companions?: unknown;
  preferences?: unknown;
}

/** Somebody of a page as the file gives them. */
export function recordOf(
  page: CustomerPage,
  row: number,
  { customer, companions, preferences }: PersonRow,
): CustomerRecord {
  const record: Record<string, unknown> = { line: page.lines[row], phones: [], emails: [] };
  page.customers.fields.forEach((field, i) => {
    if (customer[i] !== null) record[field] = customer[i];
  });
  const { row: _, ...extras } = page.extras.find(extra => extra.row === row) ?? { row };
  return { ...(record as unknown as CustomerRecord), ...extras, ...belongingsOf(companions, preferences) };
}
