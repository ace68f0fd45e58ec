import { describe, expect, it } from 'vitest';
import { whatIsMissing } from '../../../electron/retention/data-floor.ts';

describe('the data floor', () => {
  it('is reached with 200 customers who came back and 26 weeks', () => {
    expect(whatIsMissing({ repeatCustomers: 200, weeks: 26 })).toBeNull();
  });

  it('says in plain words what is missing', () => {
    expect(whatIsMissing({ repeatCustomers: 143, weeks: 19.6 })).toBe(
      'Not enough data yet. This needs 200 customers who came on a second day (143 have so far) and 26 weeks of visits (there are 19 so far).',
    );
    expect(whatIsMissing({ repeatCustomers: 1, weeks: 90 })).toBe(
      'Not enough data yet. This needs 200 customers who came on a second day (1 has so far).',
    );
    expect(whatIsMissing({ repeatCustomers: 900, weeks: 1 })).toBe(
      'Not enough data yet. This needs 26 weeks of visits (there is 1 so far).',
    );
  });

  it('has words for an empty book', () => {
    expect(whatIsMissing({ repeatCustomers: 0, weeks: 0 })).toBe(
      'Not enough data yet. This needs 200 customers who came on a second day (none have yet) and 26 weeks of visits (there are 0 so far).',
    );
  });

  it('never rounds weeks up to enough', () => {
    expect(whatIsMissing({ repeatCustomers: 200, weeks: 25.99 })).toContain('there are 25 so far');
  });
});
