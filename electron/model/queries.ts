import type { ModelFit } from '../../shared/contract/model.ts';
import { addDays, type Day } from '../../shared/dates.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { LEAST_REPEAT_CUSTOMERS, LEAST_WEEKS } from '../retention/data-floor.ts';

/** The models are fitted anew once a week … */
const REFIT_DAYS = 7;
/** … and used for so long, should no quiet moment have come. */
const FRESH_DAYS = 14;
/** Earlier fits serve the weeks that are looked back at. */
const KEPT_DAYS = 400;

/** The last fit up to a day that is still fresh on it. Parameters only: what they say of a person is worked out on reading. */
export function getFit(book: ReadBook, asOf: Day): ModelFit | null {
  const json = book
    .pluck<[Day, Day], string>(
      'SELECT fit_json FROM model_fits WHERE as_of_day BETWEEN ? AND ? ORDER BY as_of_day DESC LIMIT 1',
    )
    .get(addDays(asOf, -FRESH_DAYS), asOf);
  return json === undefined ? null : (JSON.parse(json) as ModelFit);
}

/** Whether the week's fit is due, and the book may carry one: asked before anything is read for it. */
export function isFitDue(book: ReadBook, today: Day): boolean {
  const last = book.pluck<[], Day | null>('SELECT max(as_of_day) FROM model_fits').get() ?? null;
  if (last !== null && last > addDays(today, -REFIT_DAYS)) return false;
  const first = book
    .pluck<[], Day | null>('SELECT min(day) FROM visits INDEXED BY visits_day WHERE voided_at_ms IS NULL')
    .get();
  if (!first || first > addDays(today, -LEAST_WEEKS * 7)) return false;
  const repeat = book
    .pluck<[number], number>('SELECT count(*) FROM (SELECT 1 FROM customer_stats WHERE visit_days >= 2 LIMIT ?)')
    .get(LEAST_REPEAT_CUSTOMERS)!;
  return repeat >= LEAST_REPEAT_CUSTOMERS;
}

/** Keeps a fit; it can be made again at any time, so it is no part of the history. */
export function keepFit(book: WriteBook, fit: ModelFit, nowMs: number): void {
  book
    .prepare(
      `INSERT INTO model_fits (as_of_day, fitted_at_ms, fit_json) VALUES (?, ?, ?)
       ON CONFLICT (as_of_day) DO UPDATE SET fitted_at_ms = excluded.fitted_at_ms, fit_json = excluded.fit_json`,
    )
    .run(fit.asOf, nowMs, JSON.stringify(fit));
  book.prepare('DELETE FROM model_fits WHERE as_of_day < ?').run(addDays(fit.asOf, -KEPT_DAYS));
}
