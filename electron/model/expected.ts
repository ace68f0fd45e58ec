import type { Expected } from '../../shared/contract/expected.ts';
import type { ModelFit, Prediction } from '../../shared/contract/model.ts';
import { type Day, dayNumber } from '../../shared/dates.ts';
import type { Context } from '../engine/context.ts';
import { expectedSpend } from '../retention/gamma-gamma.ts';
import { predictSpend } from '../retention/predicted-spend.ts';
import { expectedVisits, predictVisits } from '../retention/predicted-visits.ts';
import { probabilityAlive, type VisitModel } from '../retention/visit-model.ts';
import { summariseVisits, type VisitSummary } from '../retention/visit-summaries.ts';
import { unitOf } from './fit.ts';
import { getFit } from './queries.ts';
import { readPerson } from './read-visits.ts';

const YEAR_DAYS = 365;
const DAYS_PER_WEEK = 7;

type Predicted = Pick<Prediction, 'alive' | 'visits' | 'spendMinor' | 'valueMinor' | 'range'>;

const modelOf = (fit: ModelFit): VisitModel | null =>
  fit.mbgnbd === null ? null : { kind: 'mbgnbd', ...fit.mbgnbd.parameters };

/** What a fit says of one person for the `days` after a day, as they stand on that day; null for somebody who has not come by then. */
export function predictPerson(
  { book, settings }: Pick<Context, 'book' | 'settings'>,
  fit: ModelFit,
  customerId: number,
  { asOf, days }: { asOf: Day; days: number },
): Predicted | null {
  const model = modelOf(fit);
  const unit = unitOf(settings.currency);
  const person = model && readPerson(book, customerId, asOf, unit);
  if (!model || !person) return null;
  const visits = predictVisits(model, summaryOf(person.days, asOf), days / DAYS_PER_WEEK);
  const spend = fit.gammaGamma && predictSpend(fit.gammaGamma.parameters, person.spend, visits);
  const minor = (amount: number) => Math.round(amount * unit);
  const { marginPercent } = settings;
  return {
    alive: visits.alive,
    visits: visits.visits,
    spendMinor: spend && minor(spend.total),
    valueMinor: spend && marginPercent !== null ? minor((spend.total * marginPercent) / 100) : null,
    range: {
      visitsLow: visits.range.low,
      visitsHigh: visits.range.high,
      spendLowMinor: spend && minor(spend.range.low),
      spendHighMinor: spend && minor(spend.range.high),
    },
  };
}

const summaryOf = (days: readonly number[], asOf: Day): VisitSummary => summariseVisits(days, dayNumber(asOf))!;

/** The next twelve months of one person from the models fitted last; null before there are any, or before their first visit. */
export function readExpected(
  context: Pick<Context, 'book' | 'settings' | 'today'>,
  customerId: number,
): Expected | null {
  const fit = getFit(context.book, context.today);
  const predicted = fit && predictPerson(context, fit, customerId, { asOf: context.today, days: YEAR_DAYS });
  if (!fit || !predicted) return null;
  const { alive, visits, range } = predicted;
  return { ...predicted, alive: alive!, visits: visits!, range: range!, fittedOn: fit.asOf };
}

/** What a list shows of somebody: expected spend of the next twelve months x the margin (the spend itself while none is set). */
export interface ExpectedInList {
  alive: number | null;
  expectedMinor: number | null;
}

const NOTHING: ExpectedInList = { alive: null, expectedMinor: null };

/** The same for lists, without the range, which costs a thousand times as much; the models are read once. */
export function expectedReader(
  { book, settings }: Pick<Context, 'book' | 'settings'>,
  asOf: Day,
): (customerId: number) => ExpectedInList {
  const fit = getFit(book, asOf);
  const model = fit && modelOf(fit);
  if (!fit || !model) return () => NOTHING;
  const unit = unitOf(settings.currency);
  return customerId => {
    const person = readPerson(book, customerId, asOf, unit);
    if (!person) return NOTHING;
    const summary = summaryOf(person.days, asOf);
    const visits = expectedVisits(model, summary, YEAR_DAYS / DAYS_PER_WEEK);
    const spend = fit.gammaGamma && visits * expectedSpend(fit.gammaGamma.parameters, person.spend);
    return {
      alive: probabilityAlive(model, summary),
      expectedMinor: spend && Math.round((spend * unit * (settings.marginPercent ?? 100)) / 100),
    };
  };
}
