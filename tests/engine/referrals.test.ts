import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeInTree } from '../../electron/referrals/tree.ts';
import { aCustomer, aVisit, openEngine, type Shop, TODAY } from '../fixtures.ts';

async function people(shop: Shop, ...names: string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const givenName of names) ids.push(await aCustomer(shop, { givenName }));
  return ids;
}

const refer = (shop: Shop, customerId: number, referredBy: number | null) =>
  shop.call('referrals.set', { customerId, referredBy });

describe('who sent somebody', () => {
  test('stands on both cards and both timelines', async () => {
    const shop = openEngine();
    const [anna, ben] = (await people(shop, 'Anna', 'Ben')) as [number, number];
    expect((await shop.call('customers.get', { id: ben })).isReferralAsked).toBe(false);
    await refer(shop, ben, anna);
    const card = await shop.call('customers.get', { id: ben });
    expect(card).toMatchObject({ referredBy: { customerId: anna, name: 'Anna' }, sent: [], isReferralAsked: true });
    expect(card.timeline.map(entry => entry.text)).toContain('sent by Anna');
    const sender = await shop.call('customers.get', { id: anna });
    expect(sender.sent).toEqual([{ customerId: ben, name: 'Ben', cameBack: false }]);
    expect(sender.timeline.map(entry => entry.text)).toContain('sent us Ben');
    for (const day of ['2026-11-01', '2026-11-08']) await aVisit(shop, ben, day);
    expect((await shop.call('customers.get', { id: anna })).sent[0]?.cameBack).toBe(true);
    await refer(shop, ben, null);
    expect((await shop.call('customers.get', { id: ben })).referredBy).toBeNull();
  });

  test('is asked of those who are new, and of nobody whose way to us is known', async () => {
    const shop = openEngine();
    const [anna, ben] = (await people(shop, 'Anna', 'Ben')) as [number, number];
    const isAsked = async (id: number) => (await shop.call('customers.get', { id })).isReferralAsked;
    for (const day of ['2026-11-01', '2026-11-08']) await aVisit(shop, anna, day);
    expect(await isAsked(anna)).toBe(false);
    await aVisit(shop, anna, '2026-11-15');
    expect(await isAsked(anna)).toBe(true);
    await shop.call('customers.update', { id: ben, foundUs: 'walked by' });
    expect(await isAsked(ben)).toBe(true);
  });

  test('cannot be they themselves, nor somebody they sent, and it is said why', async () => {
    const shop = openEngine();
    const [anna, ben, cleo] = (await people(shop, 'Anna', 'Ben', 'Cleo')) as [number, number, number];
    await refer(shop, ben, anna);
    await refer(shop, cleo, ben);
    const refused = await shop.refusal('referrals.set', { customerId: anna, referredBy: cleo });
    expect(refused).toMatchObject({ code: 'referral_loop', field: 'referredBy' });
    expect(refused.message).toBe(
      'Anna sent Ben, Ben sent Cleo, so Cleo cannot have sent Anna. Check who came first; nothing was saved.',
    );
    const self = await shop.refusal('referrals.set', { customerId: anna, referredBy: anna });
    expect(self).toMatchObject({ code: 'referral_loop' });
    expect(self.message).toMatch(/^Anna cannot have sent themselves\./);
    const unknown = await shop.refusal('referrals.set', { customerId: anna, referredBy: 99 });
    expect(unknown).toMatchObject({ code: 'not_found' });
  });

  test('does not become a loop by way of an undo', async () => {
    const shop = openEngine();
    const [anna, ben] = (await people(shop, 'Anna', 'Ben')) as [number, number];
    const first = await refer(shop, ben, anna);
    const undone = await shop.call('actions.undo', { actionId: first.actionId });
    await refer(shop, anna, ben);
    const refused = await shop.refusal('actions.undo', { actionId: undone.actionId });
    expect(refused.code).toBe('referral_loop');
    expect(refused.message).toMatch(/Ben sent Anna/);
    const { nodes } = await shop.call('referrals.tree', {});
    expect(nodes.map(node => node.name)).toEqual(['Ben', 'Anna']);
  });
});

describe('the thank-you', () => {
  test('waits once the one they sent has come, until it was said', async () => {
    const shop = openEngine();
    const [anna, ben, cleo] = (await people(shop, 'Anna', 'Ben', 'Cleo')) as [number, number, number];
    await refer(shop, ben, anna);
    const waiting = async () => (await shop.call('referrals.toThank', {})).people;
    expect(await waiting()).toEqual([]);
    await aVisit(shop, ben, TODAY);
    const sent = [{ customerId: ben, name: 'Ben', cameBack: false }];
    expect(await waiting()).toEqual([{ customerId: anna, name: 'Anna', initials: 'A', sent }]);
    const today = (await shop.call('today.list', {})).entries.filter(entry => entry.kind === 'thank_sender');
    expect(today).toMatchObject([{ customerId: anna, headline: 'Thank them: sent us Ben' }]);
    const { actionId } = await shop.call('referrals.thank', { customerId: anna });
    expect(await waiting()).toEqual([]);
    expect((await shop.refusal('referrals.thank', { customerId: anna })).code).toBe('conflict');
    await shop.call('actions.undo', { actionId });
    expect(await waiting()).toHaveLength(1);
    await shop.call('referrals.thank', { customerId: anna });
    await refer(shop, cleo, anna);
    await aVisit(shop, cleo, TODAY);
    expect((await waiting())[0]?.sent.map(one => one.name)).toEqual(['Cleo']);
  });
});

describe('the tree', () => {
  interface Slow {
    generation: number;
    sent: number;
    sentInAll: number;
  }

  /** By asking for each person who is above whom, one by one. */
  function walk(parents: ReadonlyMap<number, number>): Map<number, Slow> {
    const everyone = new Set([...parents.keys(), ...parents.values()]);
    const above = (id: number): number[] => {
      const parent = parents.get(id);
      return parent === undefined ? [] : [parent, ...above(parent)];
    };
    const slow = new Map<number, Slow>();
    for (const id of everyone) {
      slow.set(id, {
        generation: above(id).length,
        sent: [...parents.values()].filter(parent => parent === id).length,
        sentInAll: [...everyone].filter(other => above(other).includes(id)).length,
      });
    }
    return slow;
  }

  test('equals a slow walk, whatever was asked for, and loops are refused exactly when they are some', async () => {
    const asked = fc.array(fc.tuple(fc.nat(11), fc.option(fc.nat(11), { freq: 8 })), { minLength: 5, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(asked, async wanted => {
        const shop = openEngine();
        const ids = await people(shop, ...Array.from({ length: 12 }, (_, i) => `P${i}`));
        const parents = new Map<number, number>();
        for (const [who, by] of wanted) {
          const customerId = ids[who]!;
          const referredBy = by === null ? null : ids[by]!;
          let isLoop = false;
          for (let at: number | undefined = referredBy ?? undefined; at !== undefined; at = parents.get(at))
            isLoop ||= at === customerId;
          const result = await shop.ask('referrals.set', { customerId, referredBy });
          expect(!result.ok && result.error.code === 'referral_loop').toBe(isLoop);
          if (!result.ok) continue;
          if (referredBy === null) parents.delete(customerId);
          else parents.set(customerId, referredBy);
        }
        const slow = walk(parents);
        const { nodes, generations } = await shop.call('referrals.tree', {});
        expect(new Map(nodes.map(node => [node.customerId, pickSlow(node)]))).toEqual(slow);
        expect(generations).toBe(Math.max(0, ...[...slow.values()].map(one => one.generation + 1)));
        const seen = new Set<number>();
        for (const node of nodes) {
          expect(node.referredBy).toBe(parents.get(node.customerId) ?? null);
          expect(node.referredBy === null || seen.has(node.referredBy)).toBe(true);
          seen.add(node.customerId);
        }
        shop.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  const pickSlow = ({ generation, sent, sentInAll }: Slow): Slow => ({ generation, sent, sentInAll });

  test('of one person goes up to who came first and down from there', async () => {
    const shop = openEngine();
    const ids = (await people(shop, 'Anna', 'Ben', 'Cleo', 'Dora', 'Eve')) as [number, number, number, number, number];
    const [anna, ben, cleo, dora, eve] = ids;
    await refer(shop, ben, anna);
    await refer(shop, cleo, ben);
    await refer(shop, dora, eve);
    const { nodes, generations } = await shop.call('referrals.tree', { customerId: cleo });
    expect(nodes.map(node => node.name)).toEqual(['Anna', 'Ben', 'Cleo']);
    expect(generations).toBe(3);
    const alone = await aCustomer(shop, { givenName: 'Fay' });
    expect((await shop.call('referrals.tree', { customerId: alone })).nodes.map(node => node.name)).toEqual(['Fay']);
    expect((await shop.refusal('referrals.tree', { customerId: 99 })).code).toBe('not_found');
  });

  test('of a book that holds a loop all the same is still a tree', () => {
    const places = placeInTree(
      [
        { customerId: 1, referredBy: 2 },
        { customerId: 2, referredBy: 1 },
        { customerId: 3, referredBy: 2 },
      ],
      3,
    );
    expect(new Set(places.map(place => place.customerId)).size).toBe(places.length);
  });
});

test('the report tells who sends people that come back, and the two sides apart', async () => {
  const shop = openEngine();
  const ids = (await people(shop, 'Anna', 'Ben', 'Cleo', 'Dora', 'Eve')) as [number, number, number, number, number];
  const [anna, ben, cleo, dora, eve] = ids;
  await refer(shop, ben, anna);
  await refer(shop, cleo, anna);
  await refer(shop, dora, eve);
  await aVisit(shop, anna, '2026-01-10', { amountMinor: 1000 });
  for (const day of ['2026-06-01', '2026-11-10']) await aVisit(shop, ben, day, { amountMinor: 300 });
  await aVisit(shop, cleo, '2026-11-02', { amountMinor: 500 });
  await aVisit(shop, dora, '2026-11-03');
  await aVisit(shop, eve, '2026-11-04');
  await shop.call('settings.set', { adCostPerNewCustomerMinor: 2500 });
  const report = await shop.call('referrals.report', { from: '2026-11-01', to: '2026-11-30' });
  expect(report).toMatchObject({ newCustomers: 3, referred: 2, share: 2 / 3, creators: 1, savingMinor: 5000 });
  expect(report.advocates.map(({ name, sent, cameBack }) => [name, sent, cameBack])).toEqual([
    ['Anna', 2, 1],
    ['Eve', 1, 0],
  ]);
  expect(report.referredSide).toEqual({
    people: 3,
    retained: { count: 1, of: 1, share: 1 },
    spentMinor: 1100,
    spentPerPersonMinor: 367,
  });
  expect(report.otherSide).toMatchObject({ people: 2, retained: { count: 0, of: 1, share: 0 }, spentMinor: 1000 });
  expect(report.isEnough).toBe(false);
  await shop.call('settings.set', { adCostPerNewCustomerMinor: null });
  const unknown = await shop.call('referrals.report', { from: '2020-01-01', to: '2020-02-01' });
  expect(unknown).toMatchObject({ newCustomers: 0, share: null, savingMinor: null });
});
