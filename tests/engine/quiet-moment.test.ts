import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openForReading } from '../../electron/book/open.ts';
import { type EngineClient, startEngine } from '../../electron/engine/client.ts';
import { isFresh } from '../../electron/retention/summaries.ts';
import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/index.ts';
import { NOW, TODAY, tempFolder } from '../fixtures.ts';

const workerUrl = new URL('../../electron/engine/worker.ts', import.meta.url);
let bookPath = '';
let client: EngineClient;
let colleagues = 0;

/** Only the waiting for a quiet moment stands still; the threads go on. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  bookPath = join(tempFolder(), 'shop.regulars');
  const started = await startEngine({ workerUrl, todayMs: NOW, bookPath });
  if (!started.ok) throw new Error(started.error.message);
  client = started.value;
});

afterEach(async () => {
  await client.close();
  vi.useRealTimers();
});

async function call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
  const result = await client.call(method, input);
  if (!result.ok) throw new Error(`${method}: ${result.error.message}`);
  return result.value as never;
}

/** Nobody does anything for a minute; a write waits until what was begun then is done. */
async function quietMinute(): Promise<void> {
  vi.advanceTimersByTime(60_000);
  await call('staff.add', { name: `Colleague ${++colleagues}` });
}

function inBook<T>(read: (book: ReturnType<typeof openForReading>) => T): T {
  const book = openForReading(bookPath);
  try {
    return read(book);
  } finally {
    book.raw.close();
  }
}

const restsOn = (floorDays: number) => inBook(book => isFresh(book, floorDays));
const rhythmDay = () => inBook(book => book.pluck('SELECT rhythm_on_day FROM book').get());

async function aShopAfterItsQuietMoment(): Promise<void> {
  const { id } = await call('customers.create', { givenName: 'Anna' });
  await call('visits.record', { customerId: id });
  expect(rhythmDay()).toBe(null);
  await quietMinute();
  expect(rhythmDay()).toBe(TODAY);
  expect(restsOn(30)).toBe(true);
}

test('retention rests on a changed floor from the next quiet moment on, though the day’s rhythm was worked out before', async () => {
  await aShopAfterItsQuietMoment();
  await call('settings.set', { activeFloorDays: 7 });
  expect(restsOn(7)).toBe(false);
  await quietMinute();
  expect(restsOn(7)).toBe(true);
});

test('a change of the floor that is undone is undone in retention from the next quiet moment on', async () => {
  await aShopAfterItsQuietMoment();
  await call('settings.set', { activeFloorDays: 7 });
  await quietMinute();
  const { actions } = await call('actions.list', {});
  await call('actions.undo', { actionId: actions.find(action => action.method === 'settings.set')!.id });
  expect(restsOn(30)).toBe(false);
  await quietMinute();
  expect(restsOn(30)).toBe(true);
});

/** The day's rhythm cannot be worked out while this stands in the book. */
function setStone(isThere: boolean): void {
  const book = new Database(bookPath);
  book.exec(
    isThere
      ? "CREATE TRIGGER stone BEFORE UPDATE OF rhythm_on_day ON book BEGIN SELECT RAISE(ABORT, 'a stone'); END"
      : 'DROP TRIGGER stone',
  );
  book.close();
}

test('a rhythm that could not be worked out is tried again at the next quiet moment, not half a day later', async () => {
  setStone(true);
  await quietMinute();
  expect(rhythmDay()).toBe(null);
  setStone(false);
  await quietMinute();
  expect(rhythmDay()).toBe(TODAY);
});

test('it is tried again though nobody asks for anything any more', async () => {
  setStone(true);
  await quietMinute();
  setStone(false);
  // By itself: the quiet moment after the write above, and no call since.
  vi.advanceTimersByTime(60_000);
  await vi.waitFor(() => expect(rhythmDay()).toBe(TODAY), { timeout: 20_000, interval: 200 });
});
