import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type {
  call as Call,
  fileReference as FileReference,
  onEvent as OnEvent,
  setCaller as SetCaller,
} from '../../renderer/api.ts';
import type { EngineEvent } from '../../shared/events.ts';

const changed: EngineEvent = { type: 'changed', nouns: ['visits'], ids: [1], actionId: 2 };

let call: typeof Call;
let fileReference: typeof FileReference;
let onEvent: typeof OnEvent;
let setCaller: typeof SetCaller;

/** The module as a page loads it, in an Electron window when a bridge is given, else in a browser. */
async function load(bridge?: unknown): Promise<void> {
  vi.resetModules();
  vi.stubGlobal('window', bridge === undefined ? {} : { regulars: bridge });
  ({ call, fileReference, onEvent, setCaller } = await import('../../renderer/api.ts'));
}

afterEach(() => vi.unstubAllGlobals());

describe('in a browser window', () => {
  const fetched = vi.fn<(path: string, init: RequestInit) => Promise<Response>>();

  beforeEach(async () => {
    fetched.mockReset();
    vi.stubGlobal('fetch', fetched);
    await load();
  });

  test('a call posts method, input and colleague, and hands the Result over', async () => {
    fetched.mockResolvedValue(Response.json({ ok: true, value: { hits: [] } }));
    setCaller({ staffId: 4 });
    expect(await call('customers.search', { text: 'bis' })).toEqual({ ok: true, value: { hits: [] } });
    const [path, init] = fetched.mock.calls[0]!;
    expect(path).toBe('/api/call');
    expect(JSON.parse(init.body as string)).toEqual({
      method: 'customers.search',
      input: { text: 'bis' },
      caller: { staffId: 4 },
    });
  });

  test('a refusal by the door is handed over as it is, whatever its status', async () => {
    const refusal = { ok: false, error: { code: 'bad_input', message: 'Too long.' } };
    fetched.mockResolvedValue(Response.json(refusal, { status: 413 }));
    expect(await call('customers.search', { text: '' })).toEqual(refusal);
  });

  test('a program that stopped, or something else at its address, is told in a sentence', async () => {
    const stopped = {
      ok: false,
      error: { code: 'internal', message: expect.stringContaining('Start Regulars again') },
    };
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await call('customers.search', { text: '' })).toMatchObject(stopped);
    fetched.mockResolvedValueOnce(new Response('<html>', { status: 502 }));
    expect(await call('customers.search', { text: '' })).toMatchObject(stopped);
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await fileReference(new File(['x'], 'a.csv'))).toMatchObject(stopped);
  });

  test('a chosen file is handed over with its name, in any script', async () => {
    fetched.mockResolvedValue(Response.json({ ok: true, value: { path: '/tmp/x/Kunden März.csv' } }));
    const file = new File(['a,b'], 'Kunden März.csv');
    expect(await fileReference(file)).toEqual({ ok: true, value: { path: '/tmp/x/Kunden März.csv' } });
    const [path, init] = fetched.mock.calls[0]!;
    expect(path).toBe('/api/upload');
    expect(init.headers).toMatchObject({ 'X-File-Name': 'Kunden%20M%C3%A4rz.csv' });
    expect(init.body).toBe(file);
  });

  test('all who listen share one stream, which is closed with the last and tells of gaps', () => {
    const streams: FakeStream[] = [];
    class FakeStream {
      onopen = () => {};
      onmessage = (_message: { data: string }) => {};
      close = vi.fn();
      constructor() {
        streams.push(this);
      }
    }
    vi.stubGlobal('EventSource', FakeStream);
    const [first, second, gap] = [vi.fn(), vi.fn(), vi.fn()];
    const stopFirst = onEvent(first, gap);
    const stopSecond = onEvent(second);
    expect(streams).toHaveLength(1);
    const stream = streams[0]!;
    stream.onopen();
    // Whatever was read before the stream stood may be old already.
    expect(gap).toHaveBeenCalledTimes(1);
    stream.onmessage({ data: JSON.stringify(changed) });
    expect([first.mock.calls, second.mock.calls]).toEqual([[[changed]], [[changed]]]);
    stream.onopen();
    expect(gap).toHaveBeenCalledTimes(2);
    stopFirst();
    expect(stream.close).not.toHaveBeenCalled();
    stopSecond();
    expect(stream.close).toHaveBeenCalledTimes(1);
    onEvent(first);
    expect(streams).toHaveLength(2);
  });
});

describe('in the Electron window', () => {
  test('calls, events and files go through the bridge and never over the network', async () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const stop = () => {};
    const bridge = {
      call: vi.fn(async () => ({ ok: true, value: 1 })),
      on: vi.fn(() => stop),
      pathOf: vi.fn(() => '/home/ann/a.csv'),
    };
    await load(bridge);
    expect(await call('book.info', {})).toEqual({ ok: true, value: 1 });
    expect(bridge.call).toHaveBeenCalledWith('book.info', {}, undefined);
    expect(onEvent(() => {})).toBe(stop);
    expect(await fileReference(new File([], 'a.csv'))).toEqual({ ok: true, value: { path: '/home/ann/a.csv' } });
    bridge.pathOf.mockReturnValue('');
    expect(await fileReference(new File([], 'a.csv'))).toMatchObject({ ok: false, error: { code: 'file_unreadable' } });
    expect(fetched).not.toHaveBeenCalled();
  });

  test('a rejected call becomes a sentence', async () => {
    await load({ call: () => Promise.reject(new Error('gone')) });
    expect(await call('book.info', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
