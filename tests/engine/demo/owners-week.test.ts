import { beforeAll, describe, expect, test } from 'vitest';
import type { MethodOutput } from '../../../shared/contract/index.ts';
import { NOW, openEngine, type Shop } from '../../fixtures.ts';

let shop: Shop;
let week: MethodOutput<'review.week'>;

beforeAll(async () => {
  shop = openEngine({ keep: true, now: NOW });
  await shop.call('book.fillDemo', { regulars: 900 });
  week = await shop.call('review.week', {});
}, 120_000);

describe('the week of the demo shop', () => {
  test('has all five figures, each with a sentence', () => {
    expect(week.shopState).toBe('usual');
    for (const { value, missing, sentence } of week.figures) {
      expect({ missing, isShown: value !== null }).toEqual({ missing: null, isShown: true });
      expect(sentence).toMatch(/^\S.*\.$/);
    }
  });

  test('adds up from week to week', () => {
    expect(week.flow).toHaveLength(13);
    for (const one of week.flow)
      expect(one.activeAtStart + one.new + one.returned + one.wonBack - one.slipping - one.lapsed).toBe(
        one.activeAtEnd,
      );
  });

  test('shows what came of earlier decisions, and what is still open', () => {
    expect(week.decided.map(one => one.state).sort()).toEqual(['done', 'done', 'dropped', 'open', 'open']);
    expect(week.decided.filter(one => one.state === 'done').every(one => one.result !== null)).toBe(true);
    expect(week.decided.some(one => one.isLate)).toBe(true);
  });

  test('says that newcomers get the better deal', () => {
    expect(week.fairness).toMatchObject({ isUnfair: true, gapMinor: 420 });
  });

  test('knows how much of the shop it speaks of', () => {
    const { shareOfVisits, shareOfSales } = week.coverage;
    for (const share of [shareOfVisits!, shareOfSales!]) {
      expect(share).toBeGreaterThan(0.5);
      expect(share).toBeLessThan(0.95);
    }
  });

  test('names key customers whose keeper left, and has a brief to hand over', async () => {
    expect(week.continuity.without.filter(person => person.formerKeeper === 'Greta')).not.toEqual([]);
    const greta = (await shop.call('staff.list', {})).staff.find(colleague => colleague.name === 'Greta')!;
    expect(greta.isActive).toBe(false);
    const brief = await shop.call('continuity.handover', { staffId: greta.id });
    expect(brief.total).toBe(20);
    for (const person of brief.people) expect(person.sayFirst).toMatch(/\S/);
  });

  test('expects something of its key customers, with a model that did better than repeating the quarter', async () => {
    expect(week.key.people.every(person => person.expectedMinor !== null && person.alive !== null)).toBe(true);
    const { fit } = await shop.call('model.latest', {});
    const { model, repeatLastPeriod } = fit!.mbgnbd!.backtest!;
    expect(model.meanAbsolute).toBeLessThan(repeatLastPeriod.meanAbsolute);
    expect(model.rootMeanSquare).toBeLessThan(repeatLastPeriod.rootMeanSquare);
  });

  test('of earlier weeks is shown as it was then', async () => {
    const before = await shop.call('review.week', { week: '2026-W44' });
    expect(before).toMatchObject({ asOf: '2026-11-01', state: 'done', isClosed: false });
    expect(before.decisions.map(one => [one.text, one.state])).toEqual([['Ask everybody new who sent them', 'done']]);
    expect(before.decided.every(one => one.settledOn === null || one.settledOn <= '2026-11-01')).toBe(true);
  });
});
