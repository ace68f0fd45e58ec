import { join } from 'node:path';
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
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
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
