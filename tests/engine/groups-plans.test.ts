import { beforeAll, describe, expect, test } from 'vitest';
import { memberSql, membersSql } from '../../electron/groups/filter.ts';
import { type GroupFilter, groupFilter } from '../../shared/contract/groups.ts';
import { NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

let shop: Shop;
beforeAll(() => {
  shop = openEngine({ keep: true });
});

const filters: GroupFilter[] = [
  {},
  { isKey: true, hasAddress: true, consent: ['email', 'post'], knownBestBy: 1, birthdayWithinDays: 9 },
  { city: 'Bern', country: 'Switzerland', postalCode: '30', language: 'de', foundUs: 'friend', tags: ['vip', 'wine'] },
  { states: ['overdue', 'lapsed'] },
  { visitDays: { min: 3 }, usualGapDays: { max: 9 }, lastSeenDays: { max: 30 }, knownForDays: { min: 9 } },
  { spentMinor: { max: 9 }, valueToDateMinor: { min: 9 } },
  { preference: {} },
  { preference: { kind: 'likes' } },
  { preference: { kind: 'likes', text: 'flat white' } },
  { companion: { kind: 'dog' } },
  { companion: { kind: 'dog', name: 'Biscuit' } },
  { item: { name: 'Rye', times: 3 } },
  { hours: { from: 6, to: 9 } },
  { score: { min: 9 } },
  { hasCompanion: false, complaint: 'never', isReferred: false, notTouchedDays: 60 },
  { isKey: true, visitDays: { max: 3 }, preference: { text: 'rye' }, item: { name: 'Rye', times: 2 } },
];

/** What is read from end to end, by the name that the query gives it; lists of one column that an index gives are not. */
function scansOf(
  { sql, params }: { sql: string; params: Record<string, unknown> },
  more: Record<string, unknown> = {},
) {
  const steps = shop.book.raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({ ...params, ...more }) as { detail: string }[];
  return steps.flatMap(({ detail }) => /^SCAN (\w+)/.exec(detail)?.[1] ?? []);
}

describe('a filter', () => {
  test.each(filters)('%j reads from end to end at most what is kept for it', filter => {
    // t traits, s summaries of visits, h hours, n notes in force by their index; f the scores, of which there are few.
    const scans = scansOf(membersSql(filter, { today: TODAY, nowMs: NOW }));
    expect(scans.filter(table => !['t', 's', 'h', 'n', 'f'].includes(table))).toEqual([]);
  });

  test.each(filters)('%j asked of one person reads nothing from end to end', filter => {
    expect(scansOf(memberSql(filter, { today: TODAY, nowMs: NOW }), { customerId: 1 })).toEqual([]);
  });

  test('is asked here for every condition there is', () => {
    const asked = new Set(filters.flatMap(filter => Object.keys(filter)));
    expect(Object.keys(groupFilter.shape).filter(condition => !asked.has(condition))).toEqual([]);
  });
});
