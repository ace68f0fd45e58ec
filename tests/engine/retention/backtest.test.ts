import { describe, expect, it } from 'vitest';
import { backtest } from '../../../electron/retention/backtest.ts';
import { predictVisits } from '../../../electron/retention/predicted-visits.ts';
import { summariseVisits } from '../../../electron/retention/visit-summaries.ts';
import { randomNumbers } from './arbitraries.ts';
import { END, isCdnowThere, readCdnow, SKIPPED } from './cdnow.ts';

const TODAY = 20_000;
const CUT = TODAY - 91;

/** Visit days of people who come at their own pace until they stop, over two years up to today. */
function drawVisitDays(people: number, seed: number): number[][] {
  const random = randomNumbers(seed);
  return Array.from({ length: people }, () => {
    const rate = random.gamma(1.5) / 30;
    const stops = random.beta(1, 9);
    const days = [TODAY - 730 + Math.floor(700 * random.uniform())];
    for (let at = days[0]!; random.uniform() >= stops; ) {
      at += 1 - Math.log(random.uniform()) / rate;
      if (at > TODAY) break;
      days.push(Math.floor(at));
    }
    return days;
  });
}

describe('the backtest', () => {
  const people = drawVisitDays(1500, 4);
  const result = backtest('mbgnbd', people, TODAY)!;

  it('equals a plain recount, person by person', () => {
    const rows = people.flatMap(days => {
      const summary = summariseVisits(days, CUT);
      if (!summary) return [];
      const distinct = [...new Set(days)];
      const { visits: expected, willCome } = predictVisits(result.fit.model, summary, 13);
      const visits = distinct.filter(day => day > CUT && day <= TODAY).length;
      const before = distinct.filter(day => day > CUT - 91 && day <= CUT).length;
      return [{ x: summary.repeatVisits, expected, willCome, visits, before }];
    });
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(result.customers).toBe(rows.length);
    expect(result.actualTotal).toBe(rows.reduce((sum, row) => sum + row.visits, 0));
    expect(result.model.meanAbsolute).toBeCloseTo(mean(rows.map(row => Math.abs(row.expected - row.visits))), 10);
    expect(result.repeatLastPeriod.meanAbsolute).toBeCloseTo(
      mean(rows.map(row => Math.abs(row.before - row.visits))),
      10,
    );
    expect(result.repeatLastPeriod.total).toBe(rows.reduce((sum, row) => sum + row.before, 0));
    for (const { repeatVisits, orMore, customers, expected, actual } of result.byRepeatVisits) {
      const members = rows.filter(row => (orMore ? row.x >= repeatVisits : row.x === repeatVisits));
      expect(customers).toBe(members.length);
      expect(expected).toBeCloseTo(mean(members.map(row => row.expected)), 10);
      expect(actual).toBeCloseTo(mean(members.map(row => row.visits)), 10);
    }
    for (const { from, to, customers, came, predicted, actual } of result.calibration) {
      const members = rows.filter(row => row.willCome >= from && (row.willCome < to || to === 1));
      expect({ customers, came }).toEqual({
        customers: members.length,
        came: members.filter(row => row.visits > 0).length,
      });
      if (customers === 0) continue;
      expect(predicted).toBeCloseTo(mean(members.map(row => row.willCome)), 10);
      expect(actual).toBeCloseTo(came / customers, 10);
    }
  });

  it('counts everybody in one class and one bin', () => {
    const sum = (groups: { customers: number }[]) => groups.reduce((total, { customers }) => total + customers, 0);
    expect([sum(result.byRepeatVisits), sum(result.calibration)]).toEqual([result.customers, result.customers]);
  });

  it('never looks at the held-out weeks while fitting', () => {
    const blind = people.map(days => days.filter(day => day <= CUT)).filter(days => days.length > 0);
    expect(backtest('mbgnbd', blind, TODAY)!.fit).toEqual(result.fit);
  });

  it('is well calibrated, and closer than repeating the last weeks, on people who do behave like the model', () => {
    for (const { customers, predicted, actual } of result.calibration) {
      if (customers >= 50) expect(Math.abs(predicted! - actual!)).toBeLessThan(0.12);
    }
    expect(result.model.rootMeanSquare).toBeLessThan(result.repeatLastPeriod.rootMeanSquare);
    expect(result.model.total / result.actualTotal).toBeCloseTo(1, 0.8);
  });

  it('says nothing where nobody was seen before the held-out weeks, and leaves empty groups empty', () => {
    expect(backtest('bgnbd', [[TODAY - 5, TODAY - 3], []], TODAY)).toBeNull();
    const tiny = backtest('bgnbd', [[CUT - 50], [CUT - 20, CUT - 3, CUT + 4]], TODAY)!;
    expect(tiny.byRepeatVisits[5]).toMatchObject({ customers: 0, expected: null, actual: null });
    expect(tiny.calibration.filter(bin => bin.customers === 0)[0]).toMatchObject({
      came: 0,
      predicted: null,
      actual: null,
    });
  });

  it.skipIf(!isCdnowThere)(`beats repeating last quarter on the CDNOW sample ${SKIPPED}`, () => {
    const shoppers = readCdnow().map(({ days }) => days);
    const { model, repeatLastPeriod } = backtest('mbgnbd', shoppers, END)!;
    expect(model.meanAbsolute).toBeLessThan(repeatLastPeriod.meanAbsolute);
    expect(model.rootMeanSquare).toBeLessThan(0.8 * repeatLastPeriod.rootMeanSquare);
  });
});
