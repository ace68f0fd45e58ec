import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openForReading } from '../../electron/book/open.ts';
import { type EngineClient, type EngineOptions, startEngine } from '../../electron/engine/client.ts';
import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/index.ts';
import type { EngineEvent } from '../../shared/events.ts';
import type { Result } from '../../shared/result.ts';
import { aCustomer, NOW, openEngine, TODAY, tempFolder } from '../fixtures.ts';

const workerUrl = new URL('../../electron/engine/worker.ts', import.meta.url);
const clients = new Set<EngineClient>();

afterEach(async () => {
  for (const client of clients) await client.close();
  clients.clear();
});

/** A client with its threads over a book in a folder of its own; closed after the test. */
async function start(options: Partial<EngineOptions> = {}): Promise<EngineClient> {
  const bookPath = options.bookPath ?? join(tempFolder(), 'shop.regulars');
  const started = await startEngine({ workerUrl, todayMs: NOW, ...options, bookPath });
  if (!started.ok) throw new Error(started.error.message);
  clients.add(started.value);
  return started.value;
}

async function call<M extends MethodName>(
  client: EngineClient,
  method: M,
  input: MethodInput<M>,
): Promise<MethodOutput<M>> {
  const result = await client.call(method, input);
  if (!result.ok) throw new Error(`${method}: ${result.error.code}: ${result.error.message}`);
  return result.value as never;
}

const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.error.code);

describe('the engine in its threads', () => {
  test('answers many calls at once, each with its own answer', async () => {
    const client = await start();
    const names = Array.from({ length: 60 }, (_, i) => `Person${String.fromCharCode(97 + (i % 26))}${i}`);
    const added = await Promise.all(names.map(givenName => call(client, 'customers.create', { givenName })));
    expect(new Set(added.map(({ id }) => id)).size).toBe(60);
    const cards = await Promise.all(added.map(({ id }) => call(client, 'customers.get', { id })));
    expect(cards.map(card => card.givenName)).toEqual(names);
    const hits = await Promise.all(names.map(text => call(client, 'customers.search', { text })));
    expect(hits.map(({ hits: [first] }) => first?.name)).toEqual(names);
  });

  test('keeps its clock stopped in every thread', async () => {
    const client = await start();
    expect(await call(client, 'book.info', {})).toMatchObject({ nowMs: NOW, today: TODAY });
    const { id } = await call(client, 'customers.create', { givenName: 'Anna' });
    const visit = await call(client, 'visits.record', { customerId: id });
    expect((await call(client, 'visits.list', { customerId: id })).visits[0]).toMatchObject({
      id: visit.id,
      atMs: NOW,
      day: TODAY,
    });
  });

  test('looks people up while the demo shop moves in, and writes after it', async () => {
    const client = await start();
    const events: EngineEvent[] = [];
    client.on(event => events.push(event));
    const { id } = await call(client, 'settings.set', { shopName: 'Corner' }).then(() => ({ id: 1 }));
    const filling = call(client, 'book.fillDemo', { regulars: 150 });
    let lookUps = 0;
    const looking = (async () => {
      for (; lookUps < 5; lookUps++) await call(client, 'customers.search', { text: 'a' });
    })();
    const writing = call(client, 'staff.add', { name: 'Zebedee' });
    await Promise.all([filling, looking]);
    expect(lookUps).toBe(5);
    expect((await writing).id).toBeGreaterThan(id);
    expect(events.filter(event => event.type === 'progress').length).toBeGreaterThan(0);
    expect(events.filter(event => event.type === 'changed').at(-2)).toMatchObject({
      nouns: expect.arrayContaining(['customers', 'settings']),
    });
    expect((await call(client, 'book.info', {})).customers).toBeGreaterThanOrEqual(150);
  });

  test('does long writes one after the other when several are asked for at once', async () => {
    const client = await start();
    const results = await Promise.all([1, 2, 3].map(() => client.call('book.fillDemo', { regulars: 20 })));
    expect(results.map(codeOf)).toEqual(['ok', 'conflict', 'conflict']);
    expect(codeOf(await client.call('staff.add', { name: 'Meret' }))).toBe('ok');
  });

  test('stops a long write when asked, and nothing of it is kept', async () => {
    const client = await start();
    const filling = client.call('book.fillDemo', { regulars: 3000 });
    client.on(event => {
      if (event.type === 'progress') void client.call('transfer.cancel', {});
    });
    expect(codeOf(await filling)).toBe('cancelled');
    expect(await call(client, 'book.info', {})).toMatchObject({ customers: 0, visits: 0, isDemo: false });
    expect((await call(client, 'actions.list', {})).actions).toEqual([]);
    // The next one is not cancelled by the last one's request.
    expect(codeOf(await client.call('book.fillDemo', { regulars: 5 }))).toBe('ok');
  });

  test('fits the models on threads of their own, one after the other, also after one was stopped', async () => {
    const client = await start();
    const fits = [call(client, 'model.fit', {}), call(client, 'model.fit', { asOf: '2026-01-01' })];
    expect((await call(client, 'customers.list', {})).total).toBe(0);
    expect((await Promise.all(fits)).map(fit => fit.asOf)).toEqual([TODAY, '2026-01-01']);
    expect(await client.call('model.cancel', {})).toEqual({ ok: true, value: {} });
    expect((await call(client, 'model.fit', {})).missing).toMatch(/^Not enough data yet\./);
  });

  test('answers every call that waits when it is closed, and refuses those after', async () => {
    const client = await start();
    const waiting = Array.from({ length: 40 }, (_, i) => client.call('customers.create', { givenName: `Anna ${i}` }));
    const closing = client.close();
    const results = await Promise.all(waiting);
    await closing;
    expect(results.every(result => typeof result.ok === 'boolean')).toBe(true);
    const late = await client.call('book.info', {});
    expect(late).toMatchObject({ ok: false, error: { code: 'internal', message: expect.stringContaining('closed') } });
    await client.close();
  });

  test('keeps what it said it saved before it was closed', async () => {
    const bookPath = join(tempFolder(), 'shop.regulars');
    const first = await start({ bookPath });
    const waiting = Array.from({ length: 30 }, (_, i) => first.call('customers.create', { givenName: `Anna ${i}` }));
    await first.close();
    const saved = (await Promise.all(waiting)).filter(result => result.ok).length;
    const second = await start({ bookPath });
    expect((await call(second, 'book.info', {})).customers).toBe(saved);
  });

  test('closes while the demo shop moves in, leaving the book as it was', async () => {
    const bookPath = join(tempFolder(), 'shop.regulars');
    const first = await start({ bookPath });
    const filling = first.call('book.fillDemo', { regulars: 3000 });
    await new Promise<void>(resolve => first.on(event => event.type === 'progress' && resolve()));
    await first.close();
    expect(codeOf(await filling)).toBe('cancelled');
    const second = await start({ bookPath });
    expect((await call(second, 'book.info', {})).customers).toBe(0);
  });

  test('refuses what is no plain data, and no method of ours, without stopping', async () => {
    const client = await start();
    expect(codeOf(await client.call('customers.create', { givenName: () => 'Anna' }))).toBe('bad_input');
    const oddity = { toString: 1, valueOf: 1 } as unknown as string;
    for (const method of ['', '__proto__', 'toString', oddity])
      expect(codeOf(await client.call(method, {}))).toBe('unknown_method');
    expect(codeOf(await client.call('book.info', {}))).toBe('ok');
  });

  test('hands a book that cannot be opened back as a refusal', async () => {
    const bookPath = join(tempFolder(), 'letter.txt');
    writeFileSync(bookPath, 'Dear Anna,');
    const started = await startEngine({ bookPath, workerUrl });
    expect(started).toMatchObject({ ok: false, error: { code: 'book_not_a_book' } });
  });
});

describe('two windows on one book', () => {
  test('see what the other one wrote at once, by any word of it', async () => {
    const bookPath = join(tempFolder(), 'shop.regulars');
    const [one, other] = [await start({ bookPath }), await start({ bookPath })];
    await call(one, 'customers.create', { givenName: 'Zebedee', familyName: 'Quill' });
    const found = async (client: EngineClient, text: string) =>
      (await call(client, 'customers.search', { text })).hits.map(hit => hit.name);
    for (const text of ['zebedee', 'quil', 'zebdee', 'quill zeb'])
      expect(await found(other, text), text).toEqual(['Zebedee Quill']);
    await call(other, 'settings.set', { shopName: 'Corner' });
    expect((await call(one, 'settings.get', {})).shopName).toBe('Corner');
    await call(other, 'customers.create', { givenName: 'Ottokar' });
    expect(await found(one, 'otokar')).toEqual(['Ottokar']);
  });

  test('write at the same time without losing anything', async () => {
    const bookPath = join(tempFolder(), 'shop.regulars');
    const windows = [await start({ bookPath }), await start({ bookPath })];
    const writes = windows.flatMap(client =>
      Array.from({ length: 25 }, (_, i) => client.call('customers.create', { givenName: `Anna ${i}` })),
    );
    const results = await Promise.all(writes);
    expect(results.filter(result => !result.ok)).toEqual([]);
    for (const client of windows) expect((await call(client, 'book.info', {})).customers).toBe(50);
  });

  test('may make a new book together', async () => {
    const bookPath = join(tempFolder(), 'shop.regulars');
    const opened = await Promise.all([1, 2, 3].map(() => startEngine({ bookPath, workerUrl, todayMs: NOW })));
    for (const one of opened) if (one.ok) clients.add(one.value);
    expect(opened.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
  });
});

describe('a report', () => {
  test('cannot write, whatever it tries', async () => {
    const shop = openEngine();
    await aCustomer(shop);
    const book = openForReading(shop.path);
    const attempts = [
      "UPDATE customers SET note = 'x'",
      'DELETE FROM stale',
      "INSERT INTO search_words (search_words) VALUES ('delete-all')",
      'DROP TABLE visits',
      'CREATE TABLE mine (id INTEGER)',
    ];
    for (const sql of attempts) expect(() => book.raw.exec(sql), sql).toThrow(/readonly|query_only|read-only/);
    book.raw.pragma('query_only = OFF');
    expect(() => book.raw.exec("UPDATE customers SET note = 'x'")).toThrow(/readonly/);
    book.raw.close();
  });
});
