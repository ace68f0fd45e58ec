/** What somebody may spend in a time to come: visits of the visit model, each with an amount of the gamma-gamma model. */
import { expectedSpend, type SpendModel, type SpendSummary, totalSpend } from './gamma-gamma.ts';
import { RANGE_SHARE, type Range, type VisitPrediction } from './predicted-visits.ts';
import { betaProbability, quantileOf } from './special-functions.ts';

/** Numbers of visits told apart for the range; more are joined with their neighbours. */
const MOST_GROUPS = 48;
const NEGLIGIBLE = 1e-6;

export interface SpendPrediction {
  /** Expected spend per visit. */
  perVisit: number;
  /** Expected spend in the whole time; visits and spend per visit are taken as independent. */
  total: number;
  /** 80 % of people like this spend no less and no more in that time (10th and 90th percentile); a low end of 0 means they may not come. */
  range: Range;
}

/**
 * Expected spend over the visits predicted, in the unit of the amounts that were fitted. Given n visits and the person's spending so far, their
 * sum over (γ + x m_x) is beta prime with p n and q + p x, so the range is exact but for the joining of neighbours: no simulation.
 */
export function predictSpend(model: SpendModel, spent: SpendSummary, prediction: VisitPrediction): SpendPrediction {
  const perVisit = expectedSpend(model, spent);
  const total = perVisit * prediction.visits;
  const { p, q, gamma } = model;
  const weight = gamma + totalSpend(spent);
  const shape = q + p * spent.visits;
  const groups = groupVisits(prediction.atLeast);
  const none = 1 - prediction.willCome;
  const probability = (amount: number): number => {
    const both = amount + weight;
    let below = none;
    for (const { visits, chance } of groups) {
      below += chance * betaProbability(p * visits, shape, amount / both, weight / both);
    }
    return below;
  };
  const quantile = (level: number) => (level <= none ? 0 : quantileOf(probability, level, total));
  const tail = (1 - RANGE_SHARE) / 2;
  return { perVisit, total, range: { low: quantile(tail), high: quantile(1 - tail) } };
}

interface VisitGroup {
  /** Mean number of visits of the group. */
  visits: number;
  chance: number;
}

/** Chances of each number of visits above 0, neighbours joined so that no more than MOST_GROUPS remain. */
function groupVisits(atLeast: readonly number[]): VisitGroup[] {
  const came = atLeast[0] ?? 0;
  const groups: VisitGroup[] = [];
  let [visits, chance, left] = [0, 0, came];
  for (let n = 1; n <= atLeast.length && left > NEGLIGIBLE * came; n++) {
    left = atLeast[n] ?? 0;
    const exactly = atLeast[n - 1]! - left;
    visits += n * exactly;
    chance += exactly;
    if (chance >= came / MOST_GROUPS || left <= NEGLIGIBLE * came) {
      if (chance > 0) groups.push({ visits: visits / chance, chance });
      visits = 0;
      chance = 0;
    }
  }
  return groups;
}
