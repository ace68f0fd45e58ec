import { beforeAll, describe, expect, test } from 'vitest';
import { runAction } from '../../electron/book/actions.ts';
import { finishAction } from '../../electron/engine/finish.ts';
import type { MethodOutput } from '../../shared/contract/index.ts';
import { NOW, openEngine, type Shop } from '../fixtures.ts';

type Thread = MethodOutput<'programmes.threads'>['threads'][number];

const DAY_MS = 86_400_000;
let shop: Shop;
let threads: Thread[];

/** A hundred people: every fifth has a dog and comes often, every fourth likes sourdough, every third buys rye, half of them before nine. */
function fill(): void {
  const { book } = shop;
  const run = (sql: string, ...values: unknown[]) => book.prepare(sql).run(...values).lastInsertRowid;
  for (const name of ['Rye', 'Bun']) run('INSERT INTO items (name, folded) VALUES (?, lower(?))', name, name);
  for (let i = 1; i <= 100; i++) {
    run(
      'INSERT INTO customers (given_name, birthday, created_at_ms) VALUES (?, ?, 0)',
      `P${i}`,
      i <= 12 ? '11-30' : null,
    );
    if (i % 5 === 0)
      run("INSERT INTO companions (customer_id, kind, name, created_at_ms) VALUES (?, 'dog', 'Rex', 0)", i);
    if (i % 25 === 0)
      run("INSERT INTO companions (customer_id, kind, name, created_at_ms) VALUES (?, 'cat', 'Tom', 0)", i);
    const note = 'INSERT INTO preferences (customer_id, kind, text, noted_at_ms) VALUES (?, ?, ?, 0)';
    if (i % 4 === 0) run(note, i, 'likes', `Sourdough with the dark crust, number ${i}`);
    if (i % 4 === 1) run(note, i, 'usual', 'a flat white, please');
    const visits = i % 5 === 0 ? 20 - (i % 7) : 4;
    for (let n = 0; n < visits; n++) {
      const hour = i % 2 === 0 ? 7 : n % 2 === 0 ? 15 : 10;
      const atMs = NOW - n * 3 * DAY_MS - 12 * 3_600_000 + hour * 3_600_000;
      const id = run(
        'INSERT INTO visits (customer_id, at_ms, day) VALUES (?, ?, ?)',
        i,
        atMs,
        new Date(atMs).toISOString().slice(0, 10),
      );
      if (i % 3 === 0 || n === 0)
        run('INSERT INTO visit_items (visit_id, item_id) VALUES (?, ?)', id, i % 3 === 0 ? 1 : 2);
    }
  }
}

beforeAll(async () => {
  shop = openEngine({ keep: true });
  await shop.call('settings.set', { timeZone: 'UTC' });
  runAction(shop.book, { method: 'transfer.run', atMs: NOW, staffId: null }, fill, () => finishAction(shop.book));
  ({ threads } = await shop.call('programmes.threads', {}));
}, 60_000);

const named = (name: string) => threads.find(thread => thread.name === name);

describe('common threads', () => {
  test('are dog people, what people like, what they buy often, when they come, and whose birthday it is', () => {
    expect(named('Dog people')).toMatchObject({
      kind: 'companion',
      filter: { companion: { kind: 'dog' } },
      people: 20,
    });
    expect(named('Sourdough people')).toMatchObject({
      ...{ kind: 'preference', people: 25 },
      filter: { preference: { kind: 'likes', text: 'sourdough' } },
    });
    expect(named('Friends of Rye')).toMatchObject({
      kind: 'item',
      filter: { item: { name: 'Rye', times: 3 } },
      people: 33,
    });
    expect(named('Early birds')).toMatchObject({ kind: 'hours', people: 50 });
    expect(named('Birthdays in the coming month')).toMatchObject({ kind: 'birthday', people: 12 });
  });

  test('leave out what too few share, words that say nothing, and name words that the same people share as they are written', () => {
    expect(named('Cat people')).toBeUndefined();
    expect(named('Please people')).toBeUndefined();
    expect(named('With people')).toBeUndefined();
    const ofNotes = threads.filter(thread => thread.kind === 'preference').map(thread => thread.name);
    expect(ofNotes.sort()).toEqual(['Flat white people', 'Sourdough people']);
  });

  test('name those of them first who come most, and say what one might give', () => {
    const { who, idea } = named('Dog people')!;
    expect(who).toHaveLength(5);
    expect(who[0]).toEqual({ customerId: 35, name: 'P35' });
    expect(idea).toContain('treat');
  });

  test('become groups of exactly as many people', async () => {
    expect(threads.length).toBeLessThanOrEqual(20);
    for (const thread of threads) {
      const { id } = await shop.call('groups.create', { name: thread.name, filter: thread.filter });
      expect((await shop.call('groups.members', { id })).total, thread.name).toBe(thread.people);
    }
  });

  test('put first what sets those who come most apart', () => {
    const at = (name: string) => threads.findIndex(thread => thread.name === name);
    expect(at('Dog people')).toBeLessThan(at('Sourdough people'));
  });

  test('are none in an empty book', async () => {
    expect((await openEngine().call('programmes.threads', {})).threads).toEqual([]);
  });
});
