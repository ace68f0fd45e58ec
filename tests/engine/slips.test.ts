import { describe, expect, test } from 'vitest';
import { aCustomer, aVisit, openEngine, type Shop, search, TODAY } from '../fixtures.ts';

const aSlip = async (shop: Shop, customerId: number) => (await shop.call('slips.make', { customerId })).slip;
/** The same code with its last character wrong. */
const misread = (code: string) => code.slice(0, -1) + (code.endsWith('2') ? '3' : '2');

describe('a slip', () => {
  test('has a code of its own, the name of the shop, and the visit it is about', async () => {
    const shop = openEngine();
    await shop.call('settings.set', { shopName: 'Corner Bakery' });
    const customerId = await aCustomer(shop);
    const visitId = await aVisit(shop, customerId, TODAY);
    const { slip } = await shop.call('slips.make', { customerId, visitId });
    expect(slip).toEqual({
      ...{ code: slip.code, customerId, customerName: 'Anna Berg', visitId, madeOn: TODAY },
      ...{ shopName: 'Corner Bakery', isAnswered: false },
    });
    const codes = new Set<string>();
    for (let i = 0; i < 50; i++) codes.add((await aSlip(shop, customerId)).code);
    expect(codes.size).toBe(50);
    const other = await aCustomer(shop, { givenName: 'Bo' });
    expect((await shop.refusal('slips.make', { customerId: other, visitId })).field).toBe('visitId');
    expect((await shop.refusal('slips.make', { customerId: 99 })).code).toBe('not_found');
  });

  test('is found however its code is typed, and a misread one is told from an unknown one', async () => {
    const shop = openEngine();
    const slip = await aSlip(shop, await aCustomer(shop));
    for (const code of [
      slip.code,
      slip.code.toLowerCase(),
      slip.code.replace('-', ''),
      ` ${slip.code.replace('-', ' ')} `,
    ])
      expect(await shop.call('slips.get', { code })).toEqual(slip);
    const wrong = await shop.refusal('slips.get', { code: misread(slip.code) });
    expect(wrong).toMatchObject({ code: 'bad_input', field: 'code' });
    expect(wrong.message).toContain('misread');
    expect((await shop.refusal('slips.get', { code: 'hello' })).message).toContain('K4T-9RM');
    expect((await shop.refusal('slips.get', { code: '222-222' })).code).toBe('not_found');
  });

  test('that comes back says who it was, and is answered', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    const slip = await aSlip(shop, customerId);
    await aSlip(shop, customerId);
    const back = { kind: 'score', score: 4, slipCode: slip.code.toLowerCase() } as const;
    const said = await shop.call('feedback.add', back);
    expect(said.callBackId).not.toBeNull();
    expect((await shop.call('feedback.list', {})).feedback[0]).toMatchObject({ customerId, source: 'slip' });
    expect((await shop.call('slips.get', { code: slip.code })).isAnswered).toBe(true);
    const { slips } = await shop.call('feedback.report', { from: TODAY, to: TODAY });
    expect(slips).toEqual({ printed: 2, answered: 1 });
    const other = await aCustomer(shop, { givenName: 'Bo' });
    const error = await shop.refusal('feedback.add', { ...back, customerId: other });
    expect(error).toMatchObject({ code: 'conflict', field: 'slipCode' });
    expect(error.message).toContain('Anna Berg');
    expect((await shop.refusal('feedback.add', { ...back, slipCode: misread(slip.code) })).code).toBe('bad_input');
  });
});

describe('the search', () => {
  test('finds whose slip it is by its code, first and in any writing', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop, { givenName: 'Zoe', familyName: 'Last' });
    const { code } = await aSlip(shop, customerId);
    await aCustomer(shop, { givenName: code.slice(0, 3), familyName: code.slice(4) });
    for (const typed of [code, code.toLowerCase(), code.replace('-', '')]) {
      const [first] = await search(shop, typed);
      expect(first).toMatchObject({
        ...{ id: customerId, namePieces: [{ text: 'Zoe Last', hit: false }] },
        match: { field: 'slip', label: 'slip', pieces: [{ text: code, hit: true }], how: 'exact' },
      });
    }
    expect((await search(shop, code)).length).toBe(2);
    expect((await search(shop, misread(code))).map(hit => hit.match.field)).not.toContain('slip');
    expect(await search(shop, 'zoe')).toMatchObject([{ match: { field: 'name' } }]);
  });

  test('finds nobody by a slip that was undone', async () => {
    const shop = openEngine();
    const { slip, actionId } = await shop.call('slips.make', { customerId: await aCustomer(shop) });
    await shop.call('actions.undo', { actionId });
    expect(await search(shop, slip.code)).toEqual([]);
  });
});
