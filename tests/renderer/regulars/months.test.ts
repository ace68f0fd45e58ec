import { describe, expect, it } from 'vitest';
import { firstDayShown, monthBefore, monthName, visitsByMonth } from '../../../renderer/screens/regulars/months.ts';
import type { Visit } from '../../../shared/contract/visits.ts';

function visit(day: string, amountMinor: number | null = null, more: Partial<Visit> = {}): Visit {
  const fixed = { id: 1, customerId: 1, atMs: 0, items: [], note: null, by: null, isRefund: false, isVoided: false };
  return { ...fixed, day, amountMinor, ...more };
}

describe('visits by month', () => {
  it('runs from the first visit to the running month, months without a visit included', () => {
    const months = visitsByMonth([visit('2026-11-20', 500), visit('2026-09-02', 700)], '2026-11-21');
    expect(months).toEqual([
      { month: '2026-09', days: 1, spentMinor: 700, isRunning: false },
      { month: '2026-10', days: 0, spentMinor: 0, isRunning: false },
      { month: '2026-11', days: 1, spentMinor: 500, isRunning: true },
    ]);
  });

  it('counts two visits of one day once, and takes a refund from its month', () => {
    const visits = [visit('2026-11-20', 500), visit('2026-11-20', 300), visit('2026-11-21', -200, { isRefund: true })];
    expect(visitsByMonth(visits, '2026-11-21')).toEqual([
      { month: '2026-11', days: 2, spentMinor: 600, isRunning: true },
    ]);
  });

  it('leaves out what did not happen', () => {
    expect(visitsByMonth([visit('2026-10-20', 500, { isVoided: true })], '2026-11-21')).toHaveLength(1);
  });

  it('goes back two years at most, and asks for no more', () => {
    const months = visitsByMonth([visit('2020-01-01')], '2026-01-05').map(({ month }) => month);
    expect([months.length, months[0], months.at(-1)]).toEqual([24, '2024-02', '2026-01']);
    expect(firstDayShown('2026-01-05')).toBe('2024-02-01');
  });

  it('is called by its name in the shop’s language', () => {
    expect(monthName('2026-11', 'de-DE')).toBe('November 2026');
    expect(monthName('2026-11', 'en-GB', 'short')).toBe('Nov');
  });

  it('knows the month before January', () => {
    expect(monthBefore('2026-01')).toBe('2025-12');
    expect(monthBefore('2026-12')).toBe('2026-11');
  });
});
