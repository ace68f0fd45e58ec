import type { ActionChanges } from '../book/changes.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { readSetting } from '../settings/queries.ts';
import { rebuildWords, refreshWords } from './note-words.ts';
import { learnAllSpellings, learnSpellings } from './spellings.ts';
import { rebuildHours, rebuildItems, refreshVisitCounts } from './visit-counts.ts';

/** From so many changed rows on, and this share of all, counting anew is less work than following the changes. */
const REBUILD_FROM = 2000;
const REBUILD_SHARE = 0.1;

/**
 * Brings what groups ask for up to date with the changes of the current action, from their images; so an undo, a void or an import is
 * nothing special, and how long somebody's history is makes no difference.
 */
export function refreshGroupSummaries(book: WriteBook, changes: ActionChanges): void {
  const zone = book.pluck<[], string | null>('SELECT hours_time_zone FROM book').get()!;
  const timeZone = readSetting(book, 'timeZone');
  if (zone === null) {
    rebuildGroupSummaries(book);
    return;
  }
  const rows = (table: string) => changes.counts.get(table) ?? 0;
  if (rows('customers') + rows('companions') >= REBUILD_FROM) learnAllSpellings(book);
  else learnSpellings(book, rows('customers'), rows('companions'));
  if (isMuch(book, rows('preferences'), 'preferences')) rebuildWords(book);
  else if (rows('preferences') > 0) refreshWords(book, changes);
  const visits = rows('visits') + rows('visit_items');
  const isAnew = isMuch(book, visits, 'visits');
  if (isAnew) rebuildItems(book);
  else if (visits > 0) refreshVisitCounts(book, changes, zone);
  if (isAnew || zone !== timeZone) rebuildHours(book, timeZone);
}

/** Everything from scratch; equal to what the actions kept up to date, as a test proves. */
export function rebuildGroupSummaries(book: WriteBook): void {
  learnAllSpellings(book);
  rebuildWords(book);
  rebuildItems(book);
  rebuildHours(book, readSetting(book, 'timeZone'));
}

/** Whether the summaries wait to be worked out, as after the book got its new format. */
export const areGroupSummariesMissing = (book: ReadBook): boolean =>
  book.pluck('SELECT hours_time_zone FROM book').get() === null;

const isMuch = (book: WriteBook, rows: number, table: string): boolean =>
  rows >= REBUILD_FROM && rows >= (book.pluck<[], number>(`SELECT max(id) FROM ${table}`).get() ?? 0) * REBUILD_SHARE;
