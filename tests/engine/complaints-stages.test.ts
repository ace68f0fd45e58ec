import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { previousOf } from '../../electron/complaints/second-failure.ts';
import { type StepFact, stageOf, whyNot } from '../../electron/complaints/stages.ts';
import { type ComplaintStep, complaintStep, type Verdict, verdict } from '../../shared/contract/complaints.ts';
import { addDays } from '../../shared/dates.ts';

/** Steps an hour apart, from a line such as "apologise, resolve 500, verdict right". */
function stepsOf(line: string): StepFact[] {
  const steps = line === '' ? [] : line.split(', ').map(text => text.split(' '));
  return steps.map(([step, detail], i) => ({
    step: step as ComplaintStep,
    atMs: (i + 1) * 3_600_000,
    onDay: '2026-11-21',
    costMinor: /^\d+$/.test(detail ?? '') ? Number(detail) : null,
    verdict: step === 'verdict' ? (detail as Verdict) : null,
  }));
}

/** Stage; hours of the first answer and of being right; verdict; how often open again; cost. */
const cases: [
  line: string,
  stage: string,
  first: number | null,
  right: number | null,
  said: string | null,
  again: number,
  cost: number,
][] = [
  ['', 'new', null, null, null, 0, 0],
  ['acknowledge', 'acknowledged', 1, null, null, 0, 0],
  ['apologise', 'acknowledged', 1, null, null, 0, 0],
  ['acknowledge, apologise', 'acknowledged', 1, null, null, 0, 0],
  ['extra 300', 'acknowledged', 1, null, null, 0, 300],
  ['extra 300, apologise', 'acknowledged', 1, null, null, 0, 300],
  ['fix, extra 300', 'fixing', 1, null, null, 0, 300],
  ['extra 300, resolve', 'made_right', 1, 2, null, 0, 300],
  ['fix', 'fixing', 1, null, null, 0, 0],
  ['fix, apologise', 'fixing', 1, null, null, 0, 0],
  ['apologise, fix, fix', 'fixing', 1, null, null, 0, 0],
  ['resolve 1200', 'made_right', 1, 1, null, 0, 1200],
  ['apologise, fix, resolve 500', 'made_right', 1, 3, null, 0, 500],
  ['resolve, extra 700', 'made_right', 1, 1, null, 0, 700],
  ['resolve, apologise', 'made_right', 1, 1, null, 0, 0],
  ['resolve, followUp', 'followed_up', 1, 1, null, 0, 0],
  ['resolve, verdict right', 'followed_up', 1, 1, 'right', 0, 0],
  ['resolve, verdict no_answer', 'followed_up', 1, 1, 'no_answer', 0, 0],
  ['resolve, verdict no_answer, verdict right', 'followed_up', 1, 1, 'right', 0, 0],
  ['resolve, followUp, verdict right', 'followed_up', 1, 1, 'right', 0, 0],
  ['resolve, verdict not_right', 'fixing', 1, null, 'not_right', 1, 0],
  ['resolve, verdict right, verdict not_right', 'fixing', 1, null, 'not_right', 1, 0],
  ['resolve, reopen', 'fixing', 1, null, null, 1, 0],
  ['resolve, verdict right, reopen', 'fixing', 1, null, null, 1, 0],
  ['resolve 100, reopen, resolve 200', 'made_right', 1, 3, null, 1, 300],
  ['resolve, verdict not_right, resolve', 'made_right', 1, 3, null, 1, 0],
  ['resolve, verdict not_right, resolve, verdict right', 'followed_up', 1, 3, 'right', 1, 0],
  ['resolve, reopen, resolve, reopen', 'fixing', 1, null, null, 2, 0],
  ['followUp', 'new', null, null, null, 0, 0],
  ['reopen 50', 'new', null, null, null, 0, 50],
  ['resolve, resolve 80', 'made_right', 1, 1, null, 0, 80],
  ['resolve, fix', 'made_right', 1, 1, null, 0, 0],
];

describe('where a complaint stands', () => {
  test.each(cases)('after “%s” is %s', (line, stage, first, right, said, reopened, costMinor) => {
    const hours = (count: number | null) => (count === null ? null : count * 3_600_000);
    expect(stageOf(stepsOf(line))).toEqual({
      stage,
      firstResponseAtMs: hours(first),
      resolvedAtMs: hours(right),
      resolvedOnDay: right === null ? null : '2026-11-21',
      verdict: said,
      reopened,
      costMinor,
    });
  });

  const anyStep = fc.record({
    step: fc.constantFrom(...complaintStep.options),
    costMinor: fc.option(fc.nat(5000)),
    verdict: fc.constantFrom(...verdict.options),
  });

  test('is always one thing: closed exactly when made right or followed up, new exactly while unanswered', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), drawn => {
        const steps = drawn.map((step, i) => ({ ...step, atMs: i, onDay: '2026-11-21' }));
        const standing = stageOf(steps);
        expect(standing.resolvedAtMs !== null).toBe(['made_right', 'followed_up'].includes(standing.stage));
        expect(standing.resolvedOnDay !== null).toBe(standing.resolvedAtMs !== null);
        expect(standing.stage === 'new').toBe(standing.firstResponseAtMs === null);
        expect(standing.costMinor).toBe(steps.reduce((sum, step) => sum + (step.costMinor ?? 0), 0));
        if (standing.verdict === 'not_right') expect(standing.stage).toBe('fixing');
        // What makes no sense is refused beforehand, and would change nothing but the cost.
        for (const step of complaintStep.options.filter(name => whyNot(standing, name) !== null)) {
          const nonsense = { step, verdict: 'right', costMinor: null, atMs: 99, onDay: '2026-11-21' } as const;
          expect(stageOf([...steps, nonsense])).toEqual(standing);
        }
      }),
    );
  });
});

describe('a second failure', () => {
  const on = (id: number, day: string, resolved: string | null = null) => ({
    id,
    openedAtMs: Date.parse(`${day}T12:00:00Z`),
    openedOnDay: day,
    resolvedAtMs: resolved === null ? null : Date.parse(`${resolved}T12:00:00Z`),
  });
  const now = on(9, '2026-11-21');

  test.each([
    ['nothing before', [], null],
    ['one made right 91 days before it', [on(1, addDays('2026-11-21', -91), addDays('2026-11-21', -91))], null],
    ['one opened exactly 90 days before', [on(1, addDays('2026-11-21', -90), addDays('2026-11-21', -90))], 1],
    ['one of last year that is still open', [on(1, '2025-01-01')], 1],
    ['one of last year that was made right only later', [on(1, '2025-01-01', '2026-11-22')], 1],
    ['one of last year made right the day before', [on(1, '2025-01-01', '2026-11-20')], null],
    ['several: the latest', [on(1, '2026-11-20'), on(2, '2026-11-01'), on(3, '2025-01-01')], 1],
    ['one of the same moment that came first', [on(1, '2026-11-21')], 1],
    ['one of the same moment that came after', [on(10, '2026-11-21')], null],
    ['one opened later', [on(1, '2026-11-22')], null],
    ['itself', [now], null],
  ])('is seen from %s', (_what, others, expected) => {
    expect(previousOf(now, others)).toBe(expected);
  });
});
