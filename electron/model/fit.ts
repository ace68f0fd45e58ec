import type { BacktestResult, ModelFit } from '../../shared/contract/model.ts';
import { type Day, dayNumber } from '../../shared/dates.ts';
import { minorDigits } from '../../shared/money.ts';
import type { ReadBook } from '../book/handles.ts';
import { backtest, HOLDOUT_WEEKS } from '../retention/backtest.ts';
import { canBeTested, whatIsMissing } from '../retention/data-floor.ts';
import { fitVisits } from '../retention/fit-visits.ts';
import { fitSpend, totalSpend } from '../retention/gamma-gamma.ts';
import type { VisitModelKind, VisitParameters } from '../retention/visit-model.ts';
import { type CountedSummary, countSummaries, summariseVisits } from '../retention/visit-summaries.ts';
import { type People, readPeople } from './read-visits.ts';

const DAYS_PER_WEEK = 7;
const STEPS = 6;

export interface FitWatch {
  currency: string;
  /** Told what is being done, of `STEPS` steps; throws to stop the fit. */
  progress(done: number, total: number, message: string): void;
}

/** Minor units in a major one. */
export const unitOf = (currency: string): number => 10 ** minorDigits(currency);

/** The three models fitted to the shop's own visits up to a day. Below the data floor it says what is missing and fits nothing. */
export function fitModels(book: ReadBook, asOf: Day, { currency, progress }: FitWatch): ModelFit {
  const people = readPeople(book, asOf, unitOf(currency), share => progress(share, STEPS, 'Reading the visits'));
  const until = dayNumber(asOf);
  const floor = floorOf(people, until);
  const missing = whatIsMissing(floor);
  const none = { bgnbd: null, mbgnbd: null, gammaGamma: null };
  if (missing !== null) return { asOf, missing, ...floor, ...none };
  const counted = countSummaries(people.visitDays.map(days => summariseVisits(days, until)!));
  const isTestable = canBeTested(floorOf(people, until - HOLDOUT_WEEKS * DAYS_PER_WEEK));
  const visitModel = (kind: VisitModelKind, step: number) => {
    progress(step, STEPS, kind === 'bgnbd' ? 'Fitting BG/NBD' : 'Fitting MBG/NBD');
    const fit = fitOf(kind, counted);
    progress(step + 1, STEPS, `Testing it on the last ${HOLDOUT_WEEKS} weeks`);
    return { ...fit, backtest: isTestable ? backtestOf(kind, people, until) : null };
  };
  const bgnbd = visitModel('bgnbd', 1);
  const mbgnbd = visitModel('mbgnbd', 3);
  progress(5, STEPS, 'Fitting Gamma-Gamma');
  return { asOf, missing, ...floor, bgnbd, mbgnbd, gammaGamma: gammaGammaOf(people) };
}

/** What the data floor asks about, as of a day. */
function floorOf({ visitDays }: People, until: number): { repeatCustomers: number; weeks: number } {
  let [repeatCustomers, first] = [0, until];
  for (const days of visitDays) {
    if (days.length > 1 && days[1]! <= until) repeatCustomers++;
    if (days[0]! < first) first = days[0]!;
  }
  return { repeatCustomers, weeks: (until - first) / DAYS_PER_WEEK };
}

function fitOf(kind: VisitModelKind, counted: readonly CountedSummary[]) {
  const { model, logLikelihood, customers, isConverged, atBounds } = fitVisits(kind, counted);
  return { parameters: parametersOf(model), logLikelihood, n: customers, isConverged, atBounds };
}

const parametersOf = ({ r, alpha, a, b }: VisitParameters): VisitParameters => ({ r, alpha, a, b });

function backtestOf(kind: VisitModelKind, { visitDays }: People, until: number): BacktestResult | null {
  const tested = backtest(kind, visitDays, until);
  if (tested === null) return null;
  const { fit, ...result } = tested;
  return { parameters: parametersOf(fit.model), ...result };
}

/** Null when nobody who came back spent anything. */
function gammaGammaOf({ spends }: People): ModelFit['gammaGamma'] {
  if (!spends.some(spend => totalSpend(spend) > 0)) return null;
  const { model, logLikelihood, customers, isConverged } = fitSpend(spends);
  return { parameters: model, logLikelihood, n: customers, isConverged };
}
