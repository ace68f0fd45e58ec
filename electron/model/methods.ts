import type { ModelFit } from '../../shared/contract/model.ts';
import { Refusal } from '../../shared/result.ts';
import { getCustomer } from '../customers/queries.ts';
import type { Report, Study, StudyContext } from '../engine/context.ts';
import { whatIsMissing } from '../retention/data-floor.ts';
import { predictPerson } from './expected.ts';
import { fitModels } from './fit.ts';
import { getFit } from './queries.ts';

/** Fits and says how far it is; stops between two steps when asked to. */
function watchedFit({ book, settings, progress, isCancelled }: StudyContext, asOf: string): ModelFit {
  return fitModels(book, asOf, {
    currency: settings.currency,
    progress: (done, total, message) => {
      if (isCancelled()) throw new Refusal('cancelled', 'Stopped. Nothing was changed.');
      progress(done, total, message);
    },
  });
}

const fit: Study<'model.fit'> = (context, { asOf }) => watchedFit(context, asOf ?? context.today);

const NOT_FITTED = 'Not worked out yet. It is done at a quiet moment, once a week.';

const latest: Report<'model.latest'> = ({ book, today }, { asOf = today }) => {
  const found = getFit(book, asOf);
  return {
    fit: found,
    missing: found === null ? (whatIsMissing(dataAtHand(book, asOf)) ?? NOT_FITTED) : found.missing,
  };
};

const dataAtHand = (book: StudyContext['book'], asOf: string) =>
  book
    .prepare<[string, string], { repeatCustomers: number; weeks: number }>(
      `SELECT (SELECT count(*) FROM customer_stats WHERE visit_days >= 2) AS repeatCustomers,
         coalesce((julianday(?) - julianday(min(day))) / 7, 0) AS weeks FROM visits INDEXED BY visits_day WHERE voided_at_ms IS NULL AND day <= ?`,
    )
    .get(asOf, asOf)!;

const predict: Study<'model.predict'> = (context, { customerId, days, asOf = context.today }) => {
  getCustomer(context.book, customerId);
  const fitted = getFit(context.book, asOf) ?? watchedFit(context, asOf);
  const nothing = { alive: null, visits: null, spendMinor: null, valueMinor: null, range: null };
  if (fitted.missing !== null) return { asOf, days, missing: fitted.missing, ...nothing };
  const predicted = predictPerson(context, fitted, customerId, { asOf, days });
  if (predicted === null)
    return { asOf, days, missing: 'They have not come yet: without a visit there is nothing to go by.', ...nothing };
  return { asOf, days, missing: null, ...predicted };
};

export const modelMethods = { 'model.fit': fit, 'model.latest': latest, 'model.predict': predict };
