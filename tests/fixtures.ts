import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import type { WriteBook } from '../electron/book/handles.ts';
import { historyShapes } from '../electron/book/history.ts';
import { closeBook, openForWriting } from '../electron/book/open.ts';
import { Engine } from '../electron/engine/engine.ts';
import type { Hit } from '../shared/contract/hits.ts';
import type { MethodInput, MethodName, MethodOutput } from '../shared/contract/index.ts';
import type { Caller, EngineEvent } from '../shared/events.ts';
import type { RegularsError, Result } from '../shared/result.ts';

/** A Saturday morning; noon of a day in UTC is the same day in any zone a shop is in. */
export const NOW = Date.parse('2026-11-21T12:00:00Z');
export const TODAY = '2026-11-21';

/** An engine in this thread over a real book in a folder of its own, with a clock that stands still until it is set. */
export interface Shop {
  path: string;
  book: WriteBook;
  engine: Engine;
  clock: { nowMs(): number; set(atMs: number): void };
  events: EngineEvent[];
  /** Calls a method and throws when it is refused. */
  call<M extends MethodName>(method: M, input: MethodInput<M>, caller?: Caller): Promise<MethodOutput<M>>;
  /** Calls anything and gives the Result as it is. */
  ask(method: string, input: unknown, caller?: Caller): Promise<Result<unknown>>;
  /** The error of a call that must be refused. */
  refusal(method: string, input: unknown, caller?: Caller): Promise<RegularsError>;
  close(): void;
}

const openShops = new Set<Shop>();
const keptShops = new Set<Shop>();
const folders = new Set<string>();
const keptFolders = new Set<string>();

afterEach(() => clear(openShops, folders));
afterAll(() => clear(keptShops, keptFolders));

function clear(shops: Set<Shop>, paths: Set<string>): void {
  for (const shop of shops) shop.close();
  for (const path of paths) rmSync(path, { recursive: true, force: true });
  shops.clear();
  paths.clear();
}

/** A folder that is gone after the test, or with `keep` after the file. */
export function tempFolder({ keep = false } = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'regulars-test-'));
  (keep ? keptFolders : folders).add(path);
  return path;
}

let newBookPath: string | null = null;

/** A book as it is made, to be copied: making one takes longer than most tests. */
function newBook(): string {
  newBookPath ??= join(tempFolder({ keep: true }), 'new.regulars');
  if (!existsSync(newBookPath)) closeBook(openForWriting(newBookPath, NOW));
  return newBookPath;
}

/** Opens a new book, or the one at `path`; closed and removed after the test, or with `keep` after the file. */
export function openEngine({ now = NOW, path = '', keep = false } = {}): Shop {
  const bookPath = path || join(tempFolder({ keep }), 'shop.regulars');
  let nowMs = now;
  const clock = {
    nowMs: () => nowMs,
    set: (atMs: number) => {
      nowMs = atMs;
    },
  };
  if (!existsSync(bookPath)) copyFileSync(newBook(), bookPath);
  const book = openForWriting(bookPath, nowMs);
  // The power does not fail in a test, and waiting for the disk is most of what a small one does.
  book.raw.pragma('synchronous = OFF');
  const events: EngineEvent[] = [];
  const emit = (event: EngineEvent) => void events.push(event);
  const logPath = `${bookPath}.log`;
  const engine = new Engine({ book, clock, logPath, emit, isCancelled: () => false });
  const shop: Shop = {
    ...{ path: bookPath, book, engine, clock, events },
    ask: (method, input, caller) => engine.call(method, input, caller),
    call: async (method, input, caller) => {
      const result = await engine.call(method, input, caller);
      if (!result.ok) {
        const log = result.error.code === 'internal' ? readFileSync(logPath, 'utf8') : '';
        throw new Error(`${method} was refused: ${result.error.code}: ${result.error.message}${log}`);
      }
      return result.value as never;
    },
    refusal: async (method, input, caller) => {
      const result = await engine.call(method, input, caller);
      if (result.ok) throw new Error(`${method} was not refused.`);
      return result.error;
    },
    close: () => closeBook(book),
  };
  (keep ? keptShops : openShops).add(shop);
  return shop;
}

/** Adds a person, “Anna Berg” when nothing is said of them; gives their id. */
export async function aCustomer(shop: Shop, fields: MethodInput<'customers.create'> = {}): Promise<number> {
  const named = Object.keys(fields).length > 0 ? fields : { givenName: 'Anna', familyName: 'Berg' };
  return (await shop.call('customers.create', named)).id;
}

/** A visit at noon of a day; gives its id. */
export async function aVisit(
  shop: Shop,
  customerId: number,
  day: string,
  fields: Partial<MethodInput<'visits.record'>> = {},
): Promise<number> {
  return (await shop.call('visits.record', { customerId, atMs: Date.parse(`${day}T12:00:00Z`), ...fields })).id;
}

/** Everything that is part of the history, table by table, a BLOB as hexadecimal: what an undo must bring back exactly. */
export function dumpHistory(book: WriteBook): Record<string, unknown[]> {
  return Object.fromEntries(
    historyShapes(book.raw).map(({ name, columns }) => {
      const listed = columns.map(column => (column.isBlob ? `hex(${column.name}) AS ${column.name}` : column.name));
      return [name, book.raw.prepare(`SELECT ${listed.join(', ')} FROM ${name} ORDER BY id`).all()];
    }),
  );
}

/** The history of a book that nothing was written in. */
export const emptyHistory = (book: WriteBook): Record<string, unknown[]> =>
  Object.fromEntries(historyShapes(book.raw).map(({ name }) => [name, []]));

/** Who is found, best first. */
export async function search(shop: Shop, text: string, limit = 12): Promise<Hit[]> {
  return (await shop.call('customers.search', { text, limit })).hits;
}

/** The names of who is found, best first. */
export async function namesFor(shop: Shop, text: string, limit = 12): Promise<string[]> {
  return (await search(shop, text, limit)).map(hit => hit.name);
}
