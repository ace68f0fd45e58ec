import { type Day, dayOf } from '../../shared/dates.ts';
import type { WriteBook } from '../book/handles.ts';
import { readSetting } from './queries.ts';

/** The day in the shop of the action that is being written. */
export function dayOfAction(book: WriteBook): Day {
  const atMs = book.pluck<[], number>('SELECT at_ms FROM actions WHERE id = (SELECT max(id) FROM actions)').get()!;
  return dayOf(atMs, readSetting(book, 'timeZone'));
}
