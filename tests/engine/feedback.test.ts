import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/dates.ts';
import { aCustomer, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

const DAY_MS = 86_400_000;
const november = { from: '2026-11-01', to: '2026-11-30' };
const listed = async (shop: Shop, input: object = {}) => (await shop.call('feedback.list', input)).feedback;

describe('feedback', () => {
  test('is a score with or without words, or words of a suggestion or of praise', async () => {
    const shop = openEngine();
    const missing = (input: object) => shop.refusal('feedback.add', input);
    expect((await missing({ kind: 'score' })).field).toBe('score');
    expect((await missing({ kind: 'score', score: 11 })).field).toBe('score');
    expect((await missing({ kind: 'suggestion', text: ' ' })).field).toBe('text');
    expect((await missing({ kind: 'praise' })).field).toBe('text');
    expect((await missing({ kind: 'praise', text: 'kind', score: 9 })).field).toBe('score');
    expect((await missing({ kind: 'suggestion', text: 'oat milk', aboutStaffId: 1 })).field).toBe('aboutStaffId');
    expect((await missing({ kind: 'praise', text: 'kind', aboutStaffId: 9 })).code).toBe('not_found');
    expect((await missing({ kind: 'praise', text: 'kind', customerId: 9 })).code).toBe('not_found');
    expect(await listed(shop)).toEqual([]);
    await shop.call('feedback.add', { kind: 'score', score: 0 });
    await shop.call('feedback.add', { kind: 'suggestion', text: 'oat milk' });
    expect(await listed(shop)).toMatchObject([
      { kind: 'suggestion', text: 'oat milk', status: 'new', customerId: null, customerName: null, source: 'counter' },
      { kind: 'score', score: 0, text: null, status: null },
    ]);
  });

  test('a score of 0 to 6 of somebody known opens a call-back within two days, seen to by whoever took it', async () => {
    const shop = openEngine();
    const { id: staffId } = await shop.call('staff.add', { name: 'Mara' });
    const customerId = await aCustomer(shop);
    const add = (score: number) =>
      shop.call('feedback.add', { customerId, kind: 'score', score, text: 'too slow' }, { staffId });
    for (const score of [7, 10]) expect(await add(score)).toMatchObject({ callBackId: null, callBackOn: null });
    const low = await add(6);
    expect(low.callBackOn).toBe('2026-11-23');
    await add(0);
    const { promises } = await shop.call('promises.list', {});
    expect(promises).toMatchObject([
      { id: low.callBackId, kind: 'call_back', text: 'Ask about the score of 6: “too slow”', feedbackId: low.id },
      { kind: 'call_back', text: 'Ask about the score of 0: “too slow”', staffName: 'Mara', dueOn: '2026-11-23' },
    ]);
    expect((await listed(shop)).map(said => said.callBackId !== null)).toEqual([true, true, false, false]);
    const unknown = await shop.call('feedback.add', { kind: 'score', score: 0 });
    expect(unknown.callBackId).toBeNull();
  });

  test('undone takes its call-back along', async () => {
    const shop = openEngine();
    const { actionId } = await shop.call('feedback.add', {
      customerId: await aCustomer(shop),
      kind: 'score',
      score: 1,
    });
    expect(shop.events.at(-1)).toMatchObject({ nouns: ['feedback', 'promises'] });
    await shop.call('actions.undo', { actionId });
    expect((await shop.call('promises.list', {})).total).toBe(0);
    expect(await listed(shop)).toEqual([]);
  });

  test('that is told late counts for the day it was said, and so does its call-back', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    const said = { customerId, kind: 'score', score: 3, atMs: NOW - 3 * DAY_MS } as const;
    expect((await shop.call('feedback.add', said)).callBackOn).toBe('2026-11-20');
    expect((await listed(shop))[0]?.day).toBe('2026-11-18');
    expect((await shop.refusal('feedback.add', { ...said, atMs: NOW + 3 * DAY_MS })).field).toBe('atMs');
  });

  test('is listed newest first, of one kind, person, colleague, status or time', async () => {
    const shop = openEngine();
    const { id: staffId } = await shop.call('staff.add', { name: 'Mara' });
    const customerId = await aCustomer(shop);
    await shop.call('feedback.add', { kind: 'praise', text: 'kind', aboutStaffId: staffId, atMs: NOW - DAY_MS });
    await shop.call('feedback.add', { kind: 'suggestion', text: 'oat milk', customerId });
    await shop.call('feedback.add', { kind: 'score', score: 9, atMs: NOW - 2 * DAY_MS });
    const kinds = async (input: object) => (await listed(shop, input)).map(said => said.kind).join(' ');
    expect(await kinds({})).toBe('suggestion praise score');
    expect(await kinds({ limit: 1, offset: 1 })).toBe('praise');
    expect(await kinds({ kind: 'score' })).toBe('score');
    expect(await kinds({ customerId })).toBe('suggestion');
    expect(await kinds({ aboutStaffId: staffId })).toBe('praise');
    expect(await kinds({ status: 'new' })).toBe('suggestion');
    expect(await kinds({ from: '2026-11-19', to: '2026-11-20' })).toBe('praise score');
    expect((await shop.call('feedback.list', { limit: 1 })).total).toBe(3);
  });
});

describe('a suggestion', () => {
  test('has a status, and its author has to be told again when it changes', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    const { id } = await shop.call('feedback.add', { customerId, kind: 'suggestion', text: 'oat milk' });
    const now = async () => (await listed(shop))[0];
    await shop.call('feedback.update', { id, status: 'done', isTold: true });
    expect(await now()).toMatchObject({ status: 'done', isTold: true });
    await shop.call('feedback.update', { id, text: 'oat milk, cold' });
    expect(await now()).toMatchObject({ status: 'done', isTold: true, text: 'oat milk, cold' });
    await shop.call('feedback.update', { id, status: 'declined' });
    expect(await now()).toMatchObject({ status: 'declined', isTold: false });
    expect((await shop.refusal('feedback.update', { id, text: null })).field).toBe('text');
    expect((await shop.refusal('feedback.update', { id, isSeen: true })).code).toBe('bad_input');
    expect((await shop.refusal('feedback.update', { id: 99, isTold: true })).code).toBe('not_found');
  });
});

describe('praise', () => {
  test('is for a colleague, and new to another one', async () => {
    const shop = openEngine();
    const { id: mara } = await shop.call('staff.add', { name: 'Mara' });
    const { id: ben } = await shop.call('staff.add', { name: 'Ben' });
    const { id } = await shop.call('feedback.add', { kind: 'praise', text: 'so kind', aboutStaffId: mara });
    await shop.call('feedback.update', { id, isSeen: true });
    expect((await listed(shop))[0]).toMatchObject({ aboutStaffName: 'Mara', isSeen: true });
    await shop.call('feedback.update', { id, aboutStaffId: ben });
    expect((await listed(shop))[0]).toMatchObject({ aboutStaffName: 'Ben', isSeen: false });
    expect((await shop.refusal('feedback.update', { id, status: 'done' })).code).toBe('bad_input');
  });
});

describe('the net promoter score', () => {
  const scores = async (shop: Shop, given: readonly number[]) => {
    for (const score of given) await shop.call('feedback.add', { kind: 'score', score });
    return shop.call('feedback.report', november);
  };

  test('is the share of 9 and 10 less the share of 0 to 6', async () => {
    const report = await scores(openEngine(), [10, 9, 9, 8, 7, 6, 0]);
    expect(report).toMatchObject({ n: 7, promoters: 3, passives: 2, detractors: 2, isEnough: false });
    expect(report.nps).toBeCloseTo((3 / 7 - 2 / 7) * 100, 10);
    expect(report.byScore).toEqual([1, 0, 0, 0, 0, 0, 1, 1, 1, 2, 1]);
  });

  test('is nothing without scores, and enough from twenty on', async () => {
    expect(await scores(openEngine(), [])).toMatchObject({ nps: null, n: 0, isEnough: false });
    expect(await scores(openEngine(), Array(19).fill(10))).toMatchObject({ nps: 100, isEnough: false });
    expect(await scores(openEngine(), Array(20).fill(0))).toMatchObject({ nps: -100, isEnough: true });
  });

  test('equals a recount of all that was said, undone or not', async () => {
    const said = fc.record({
      kind: fc.constantFrom('score' as const, 'score' as const, 'suggestion' as const, 'praise' as const),
      score: fc.integer({ min: 0, max: 10 }),
      daysAgo: fc.nat(8),
      isKnown: fc.boolean(),
      fate: fc.constantFrom('stays', 'stays', 'undone', 'put back', 'done'),
      calledAfter: fc.option(fc.nat(8)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 25 }), fc.nat(8), fc.nat(5), async (all, ago, span) => {
        const shop = openEngine();
        const customerId = await aCustomer(shop);
        const standing: typeof all = [];
        for (const one of all) {
          const { id, actionId, callBackId } = await shop.call('feedback.add', {
            kind: one.kind,
            ...(one.kind === 'score' ? { score: one.score } : { text: 'x' }),
            ...(one.isKnown ? { customerId } : {}),
            atMs: NOW - one.daysAgo * DAY_MS,
          });
          if (one.fate === 'undone' || one.fate === 'put back') {
            const undone = await shop.call('actions.undo', { actionId });
            if (one.fate === 'undone') continue;
            await shop.call('actions.undo', { actionId: undone.actionId });
          }
          if (one.fate === 'done' && one.kind === 'suggestion')
            await shop.call('feedback.update', { id, status: 'done' });
          const called = Math.min(one.calledAfter ?? 0, one.daysAgo);
          if (callBackId !== null && one.calledAfter !== null)
            await shop.call('promises.keep', { id: callBackId, on: addDays(TODAY, called - one.daysAgo) });
          standing.push({ ...one, calledAfter: one.calledAfter === null ? null : called });
        }
        const from = addDays(TODAY, -ago);
        const to = addDays(from, span);
        const isIn = (day: string) => from <= day && day <= to;
        const said = standing.filter(one => isIn(addDays(TODAY, -one.daysAgo)));
        const given = said.filter(one => one.kind === 'score').map(one => one.score);
        const share = (fits: (score: number) => boolean) => (given.filter(fits).length / given.length) * 100;
        const owed = standing
          .filter(one => one.kind === 'score' && one.isKnown && one.score < 7)
          .filter(one => isIn(addDays(TODAY, 2 - one.daysAgo)) && (one.calledAfter !== null || one.daysAgo > 2));
        const report = await shop.call('feedback.report', { from, to });
        if (given.length === 0) expect(report.nps).toBeNull();
        else expect(report.nps).toBeCloseTo(share(score => score > 8) - share(score => score < 7), 8);
        expect(report).toMatchObject({
          n: given.length,
          promoters: given.filter(score => score > 8).length,
          detractors: given.filter(score => score < 7).length,
          suggestions: said.filter(one => one.kind === 'suggestion').length,
          suggestionsDone: said.filter(one => one.kind === 'suggestion' && one.fate === 'done').length,
          praise: said.filter(one => one.kind === 'praise').length,
          callBacks: {
            due: owed.length,
            doneInTime: owed.filter(one => one.calledAfter !== null && one.calledAfter <= 2).length,
          },
        });
        shop.close();
      }),
      { numRuns: 40 },
    );
  });
});
