import { describe, expect, it } from 'vitest';
import { countSummaries, summariseVisits } from '../../../electron/retention/visit-summaries.ts';

describe('the summary of visits', () => {
  it('leaves the first visit day out of the repeats and counts in weeks', () => {
    expect(summariseVisits([100, 107, 121], 128)).toEqual({ repeatVisits: 2, weeksToLast: 3, weeksObserved: 4 });
  });

  it('counts a day once, however often it is named', () => {
    expect(summariseVisits([100, 100, 107, 107, 107], 107)).toEqual({
      repeatVisits: 1,
      weeksToLast: 1,
      weeksObserved: 1,
    });
  });

  it('knows nothing of what comes after the day of looking', () => {
    expect(summariseVisits([100, 107, 121], 120)).toEqual(summariseVisits([100, 107], 120));
    expect(summariseVisits([100], 100)).toEqual({ repeatVisits: 0, weeksToLast: 0, weeksObserved: 0 });
  });

  it('is none for somebody not yet seen', () => {
    expect(summariseVisits([], 100)).toBeNull();
    expect(summariseVisits([101], 100)).toBeNull();
  });

  it('is counted once for all who share it', () => {
    const once = { repeatVisits: 0, weeksToLast: 0, weeksObserved: 4 };
    const twice = { repeatVisits: 1, weeksToLast: 2, weeksObserved: 4 };
    expect(countSummaries([once, twice, once])).toEqual([
      { ...once, customers: 2 },
      { ...twice, customers: 1 },
    ]);
  });
});
