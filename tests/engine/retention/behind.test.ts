import { beforeAll, describe, expect, test } from 'vitest';
import type { MethodInput } from '../../../shared/contract/index.ts';
import { addDays } from '../../../shared/dates.ts';
import { aCustomer, aVisit, NOW, openEngine, type Shop } from '../../fixtures.ts';

type Of = MethodInput<'retention.people'>['of'];

describe('the people behind a point are as many as the chart says', () => {
  let shop: Shop;
  let today: string;
  const behind = async (of: Of) => (await shop.call('retention.people', { of, limit: 1 })).total;

  beforeAll(async () => {
    shop = openEngine({ keep: true, now: NOW });
    await shop.call('book.fillDemo', { regulars: 400 });
    today = (await shop.call('book.info', {})).today;
  }, 60_000);

  test.each(['keeper', 'found_us', 'companion', 'preference', 'referred'] as const)('of sides by %s', async by => {
    const { sides } = await shop.call('retention.breakdown', { by });
    expect(sides.length).toBeGreaterThan(1);
    for (const { name, people, retained } of sides) {
      expect(await behind({ kind: 'side', by, name })).toBe(people);
      expect(await behind({ kind: 'side', by, name, part: 'stayed' })).toBe(retained.count);
      expect(await behind({ kind: 'side', by, name, part: 'gone' })).toBe(retained.of - retained.count);
    }
  });

  test('of two groups side by side', async () => {
    const { id: groupId } = await shop.call('groups.create', { name: 'Dogs', filter: { hasCompanion: true } });
    const { a, b } = await shop.call('retention.compare', { a: { groupId }, b: {} });
    expect(a.people).toBeGreaterThan(0);
    expect(a.people).toBeLessThan(b.people);
    for (const [side, whom] of [
      [a, { groupId }],
      [b, {}],
    ] as const) {
      expect(await behind({ kind: 'group', ...whom })).toBe(side.people);
      expect(await behind({ kind: 'group', ...whom, part: 'stayed' })).toBe(side.retained.count);
      expect(await behind({ kind: 'group', ...whom, part: 'gone' })).toBe(side.retained.of - side.retained.count);
    }
  });

  test.each([0, 30])('of regulars and of those seen once, in a window that ended %d days ago', async daysAgo => {
    const window = { from: addDays(today, -daysAgo - 90), to: addDays(today, -daysAgo) };
    const { regulars, once } = await shop.call('retention.summary', window);
    expect(regulars.people).toBeGreaterThan(once.people);
    expect(once.people).toBeGreaterThan(0);
    expect(await behind({ kind: 'window', ...window, who: 'regulars' })).toBe(regulars.people);
    expect(await behind({ kind: 'window', ...window, who: 'once' })).toBe(once.people);
  });

  test('of each band of the calibration', async () => {
    const { mbgnbd } = await shop.call('model.fit', {});
    const { parameters, calibration, customers } = mbgnbd!.backtest!;
    expect(calibration.reduce((sum, band) => sum + band.customers, 0)).toBe(customers);
    expect(calibration.filter(band => band.customers > 0).length).toBeGreaterThan(3);
    for (const [band, { customers: all, came }] of calibration.entries()) {
      const of = { kind: 'chance', parameters: parameters!, band } as const;
      expect([
        await behind(of),
        await behind({ ...of, part: 'came' }),
        await behind({ ...of, part: 'stayed_away' }),
      ]).toEqual([all, came, all - came]);
    }
  });
});

test('a side that is no longer there is refused in words', async () => {
  const shop = openEngine();
  await aVisit(shop, await aCustomer(shop), '2026-11-20');
  const { code, message } = await shop.refusal('retention.people', {
    of: { kind: 'side', by: 'keeper', name: 'Greta (left)' },
  });
  expect([code, message]).toEqual(['not_found', 'Nobody is on that side any more. Look at the chart again.']);
});
