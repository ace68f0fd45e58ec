import { expect, test } from 'vitest';
import type { ReadBook } from '../../electron/book/handles.ts';
import { closeBook, openForReading } from '../../electron/book/open.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { aCustomer, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

/** A thread that only reads, over the same book. */
function readerOf(book: ReadBook): Engine {
  return new Engine({
    book,
    clock: { nowMs: () => NOW },
    logPath: null,
    emit: () => {},
    isCancelled: () => false,
  });
}

/** The same connection, before whose questions, now and then, somebody at the counter sells something. */
function whileSelling(book: ReadBook, shop: Shop, customerId: number): { book: ReadBook; sold(): number } {
  let asked = 0;
  let sold = 0;
  const sellNowAndThen = () => {
    asked += 1;
    // A call is carried out before it returns; only its answer comes later.
    if (asked > 3 && asked % 5 === 0) {
      sold += 1;
      void shop.ask('visits.record', { customerId, amountMinor: 1000 });
    }
  };
  const prepare: ReadBook['prepare'] = sql => {
    sellNowAndThen();
    return book.prepare(sql);
  };
  return { book: { raw: book.raw, prepare, pluck: sql => book.pluck(sql) }, sold: () => sold };
}

test.each([
  ['review.week', {}],
  ['retention.summary', { from: '2026-11-01', to: TODAY }],
  ['today.list', {}],
])(
  'what is sold while %s is worked out is in none of its figures, and in all of the next ones',
  async (method, input) => {
    const shop = openEngine();
    const id = await aCustomer(shop, { givenName: 'Anna' });
    await shop.call('visits.record', { customerId: id, amountMinor: 500 });
    const book = openForReading(shop.path);
    const before = await readerOf(book).call(method, input);
    const busy = whileSelling(book, shop, id);
    expect(await readerOf(busy.book).call(method, input)).toEqual(before);
    expect(busy.sold()).toBeGreaterThan(0);
    expect(await readerOf(book).call('visits.list', { customerId: id })).toMatchObject({
      value: { total: busy.sold() + 1 },
    });
    closeBook(book);
  },
);
