import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rebuildSearch } from '../../electron/search/refresh.ts';
import { dumpHistory, emptyHistory, openEngine, type Shop, search } from '../fixtures.ts';
import { perform, steps } from './random-writes.ts';

const QUERIES = [
  'a',
  'an',
  'anna',
  'ana',
  'berg',
  'berg anna',
  'bob',
  '山',
  '田太',
  'odowd',
  'liver',
  'kase',
  '0102',
  '555',
  'lucja zzz',
  'rye',
  'soup',
  'quality',
  'محم',
];

async function foundNow(shop: Shop): Promise<string[]> {
  const found: string[] = [];
  for (const query of QUERIES) {
    const hits = (await search(shop, query, 50)).map(hit => `${hit.id} ${hit.match.field} ${hit.match.how}`);
    found.push(`${query}: ${hits.sort().join(', ')}`);
  }
  return found;
}

function leftovers(shop: Shop): unknown {
  return {
    stale: shop.book.pluck('SELECT count(*) FROM stale').get(),
    current: shop.book.pluck('SELECT count(*) FROM actions WHERE last_change_id IS NULL').get(),
    orphans: shop.book
      .pluck(
        `SELECT count(*) FROM changes c WHERE NOT EXISTS (SELECT 1 FROM actions a WHERE a.id = c.action_id
         AND c.id BETWEEN a.first_change_id AND a.last_change_id)`,
      )
      .get(),
    strangers: shop.book
      .pluck(
        'SELECT count(*) FROM action_changes s CROSS JOIN changes c ON c.id = s.id WHERE c.action_id <> s.action_id',
      )
      .get(),
    broken: (shop.book.raw.pragma('foreign_key_check') as unknown[]).length,
  };
}

const NOTHING_LEFT = { stale: 0, current: 0, orphans: 0, strangers: 0, broken: 0 };

describe('after anything people may do', () => {
  test('the index finds what an index made anew finds, and undoing everything backwards leaves an empty book', async () => {
    await fc.assert(
      fc.asyncProperty(steps(40), async sequence => {
        const shop = openEngine();
        const done: number[] = [];
        for (const step of sequence) {
          const actionId = await perform(shop, step);
          if (actionId !== null) done.push(actionId);
        }
        expect(leftovers(shop)).toEqual(NOTHING_LEFT);
        const found = await foundNow(shop);
        shop.book.raw.transaction(() => rebuildSearch(shop.book))();
        expect(await foundNow(shop)).toEqual(found);

        for (const actionId of done.reverse()) {
          const result = await shop.ask('actions.undo', { actionId });
          // What changed nothing cannot be undone, and need not be.
          if (!result.ok) expect(result.error.code, result.error.message).toBe('conflict');
        }
        expect(dumpHistory(shop.book)).toEqual(emptyHistory(shop.book));
        expect((await foundNow(shop)).every(line => line.endsWith(': '))).toBe(true);
        expect(leftovers(shop)).toEqual(NOTHING_LEFT);
        shop.close();
      }),
      { numRuns: 25 },
    );
  });

  test('one undo takes back exactly one action, whichever came before', async () => {
    await fc.assert(
      fc.asyncProperty(steps(25), async sequence => {
        const shop = openEngine();
        for (const step of sequence) {
          const before = dumpHistory(shop.book);
          const actionId = await perform(shop, step);
          if (actionId === null) {
            expect(dumpHistory(shop.book)).toEqual(before);
            continue;
          }
          const after = dumpHistory(shop.book);
          const undone = await shop.ask('actions.undo', { actionId });
          if (!undone.ok) continue;
          expect(dumpHistory(shop.book)).toEqual(before);
          await shop.call('actions.undo', { actionId: (undone.value as { actionId: number }).actionId });
          expect(dumpHistory(shop.book)).toEqual(after);
        }
        shop.close();
      }),
      { numRuns: 15 },
    );
  });
});
