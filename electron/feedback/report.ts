import type { MethodOutput } from '../../shared/contract/index.ts';
import type { Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { countCallBacks } from '../promises/report.ts';

type Report = MethodOutput<'feedback.report'>;

/** From so many scores on the net promoter score is shown as a figure; before it swings by ten points with each. */
const ENOUGH_SCORES = 20;
export const HIGHEST_DETRACTOR = 6;
const LOWEST_PROMOTER = 9;

/** What was said from day to day, both included. NPS = % of scores of 9 and 10 less % of scores of 0 to 6 (Reichheld 2003). */
export function readFeedbackReport(book: ReadBook, from: Day, to: Day, today: Day): Report {
  const byScore = countScores(book, from, to);
  const between = (low: number, high: number) => byScore.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
  const n = between(0, 10);
  const promoters = between(LOWEST_PROMOTER, 10);
  const detractors = between(0, HIGHEST_DETRACTOR);
  return {
    nps: n === 0 ? null : ((promoters - detractors) * 100) / n,
    n,
    promoters,
    passives: n - promoters - detractors,
    detractors,
    isEnough: n >= ENOUGH_SCORES,
    byScore,
    ...countWords(book, from, to),
    callBacks: countCallBacks(book, from, to, today),
    slips: countSlips(book, from, to),
  };
}

function countScores(book: ReadBook, from: Day, to: Day): number[] {
  const byScore = Array.from({ length: 11 }, () => 0);
  for (const { score, n } of book
    .prepare<[string, string], { score: number; n: number }>(
      "SELECT score, count(*) AS n FROM feedback WHERE on_day BETWEEN ? AND ? AND kind = 'score' GROUP BY score",
    )
    .all(from, to))
    byScore[score] = n;
  return byScore;
}

const countWords = (book: ReadBook, from: Day, to: Day): Pick<Report, 'suggestions' | 'suggestionsDone' | 'praise'> =>
  book
    .prepare<[string, string], Pick<Report, 'suggestions' | 'suggestionsDone' | 'praise'>>(
      `SELECT count(*) FILTER (WHERE kind = 'suggestion') AS suggestions, count(*) FILTER (WHERE kind = 'suggestion' AND status = 'done') AS suggestionsDone,
         count(*) FILTER (WHERE kind = 'praise') AS praise FROM feedback WHERE on_day BETWEEN ? AND ?`,
    )
    .get(from, to)!;

/** Answered are those printed in these days that ever came back. */
const countSlips = (book: ReadBook, from: Day, to: Day): Report['slips'] =>
  book
    .prepare<[string, string], Report['slips']>(
      `SELECT count(*) AS printed, count(*) FILTER (WHERE EXISTS (SELECT 1 FROM feedback f WHERE f.slip_id = s.id)) AS answered
       FROM slips s WHERE s.made_on_day BETWEEN ? AND ?`,
    )
    .get(from, to)!;
