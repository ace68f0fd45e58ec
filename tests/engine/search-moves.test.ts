import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../electron/engine/engine.ts';
import { IdleWork } from '../../electron/engine/idle.ts';
import { countWaiting, moveMisplaced, moveWaiting } from '../../electron/search/moves.ts';
import { rebuildSearch } from '../../electron/search/refresh.ts';
import { addDays } from '../../shared/dates.ts';
import { aCustomer, aVisit, namesFor, openEngine, type Shop, TODAY } from '../fixtures.ts';

/** A shop whose engine leaves moving people in the order of the index for later, as the counter's thread does. */
function openLazyShop(): Shop {
  const shop = openEngine();
  const engine = new Engine({
    ...{ book: shop.book, clock: shop.clock, logPath: null },
    ...{ emit: () => undefined, isCancelled: () => false, isMovedLater: true },
  });
  return {
    ...shop,
    ask: (method, input, caller) => engine.call(method, input, caller),
    call: async (method, input, caller) => {
      const result = await engine.call(method, input, caller);
      if (!result.ok) throw new Error(result.error.message);
      return result.value as never;
    },
  };
}

const places = ({ book }: Shop) =>
  book.prepare('SELECT customer_id, place FROM search_slots ORDER BY customer_id').all();

function rebuiltPlaces(shop: Shop) {
  shop.book.raw.transaction(() => rebuildSearch(shop.book))();
  return places(shop);
}

describe('moving people in the order of the index when nobody waits', () => {
  test('leaves everyone findable meanwhile, and puts who came often first afterwards', async () => {
    const shop = openLazyShop();
    await aCustomer(shop, { givenName: 'Anna', familyName: 'Rarely' });
    const often = await aCustomer(shop, { givenName: 'Anna', familyName: 'Often' });
    for (let week = 1; week < 5; week++) await aVisit(shop, often, addDays(TODAY, -7 * week));
    expect((await namesFor(shop, 'anna')).toSorted()).toEqual(['Anna Often', 'Anna Rarely']);
    expect(countWaiting(shop.book)).toBe(1);
    moveWaiting(shop.book);
    expect(countWaiting(shop.book)).toBe(0);
    expect(await namesFor(shop, 'anna')).toEqual(['Anna Often', 'Anna Rarely']);
  });

  test('does not put off new words: a dog noted now is found now', async () => {
    const shop = openLazyShop();
    const id = await aCustomer(shop, { givenName: 'Anna' });
    await aVisit(shop, id, TODAY);
    await shop.call('companions.add', { customerId: id, kind: 'dog', name: 'Biscuit' });
    expect(await namesFor(shop, 'biscuit')).toEqual(['Anna']);
  });

  test('ends with the places of an index made anew, after any visits, voids and undos', async () => {
    const step = fc.record({
      who: fc.integer({ min: 1, max: 4 }),
      daysAgo: fc.integer({ min: 0, max: 300 }),
      what: fc.constantFrom('visit', 'void', 'undo', 'move', 'rename'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.boolean(), async (steps, isCrashed) => {
        const shop = openLazyShop();
        for (const name of ['Anna', 'Ben', 'Cleo', 'Dora']) await aCustomer(shop, { givenName: name });
        const actions: number[] = [];
        const visits: number[] = [];
        for (const { who, daysAgo, what } of steps) {
          if (what === 'visit') {
            const atMs = Date.parse(`${addDays(TODAY, -daysAgo)}T12:00:00Z`);
            const { id, actionId } = await shop.call('visits.record', { customerId: who, atMs });
            visits.push(id);
            actions.push(actionId);
          } else if (what === 'void' && visits.length > 0) await shop.ask('visits.void', { id: visits.pop() });
          else if (what === 'undo' && actions.length > 0) await shop.ask('actions.undo', { actionId: actions.pop() });
          else if (what === 'move') moveWaiting(shop.book, 1);
          else if (what === 'rename')
            await shop.call('customers.update', { id: who, familyName: `Of ${daysAgo} days` });
        }
        // Who waits is not in the book: after a crash the day's first quiet moment finds them.
        if (isCrashed) shop.book.raw.transaction(() => moveMisplaced(shop.book))();
        else moveWaiting(shop.book);
        const kept = places(shop);
        expect(kept).toEqual(rebuiltPlaces(shop));
        shop.close();
      }),
      { numRuns: 30 },
    );
  });

  test('the rest is moved before the book is closed', async () => {
    const shop = openLazyShop();
    const idle = new IdleWork(shop.book, error => {
      throw error;
    });
    await aVisit(shop, await aCustomer(shop), TODAY);
    idle.putOff(true);
    idle.finish();
    expect(countWaiting(shop.book)).toBe(0);
    expect(places(shop)).toEqual(rebuiltPlaces(shop));
    expect(shop.book.raw.pragma('busy_timeout', { simple: true })).toBe(5000);
  });

  test('waits for no other connection: what is being written there is not stood in the way of', async () => {
    const shop = openLazyShop();
    const other = openEngine({ path: shop.path });
    const errors: unknown[] = [];
    const idle = new IdleWork(shop.book, error => errors.push(error));
    await aVisit(shop, await aCustomer(shop), TODAY);
    other.book.raw.exec('BEGIN IMMEDIATE');
    idle.finish();
    other.book.raw.exec('ROLLBACK');
    expect(errors).toEqual([]);
    expect(countWaiting(shop.book)).toBe(1);
    idle.finish();
    expect(countWaiting(shop.book)).toBe(0);
  });
});
