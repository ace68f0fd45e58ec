import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { BrowserWindow } from 'electron';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type EngineClient, startEngine } from '../../electron/engine/client.ts';
import { serve } from '../../electron/serve.ts';
import type { Caller } from '../../shared/events.ts';
import type { Result } from '../../shared/result.ts';
import { NOW, openEngine, tempFolder } from '../fixtures.ts';

const electron = vi.hoisted(() => ({ ipcMain: { handle: vi.fn() } }));
vi.mock('electron', () => ({ ...electron, default: electron }));
const { answerCalls } = await import('../../electron/shell/calls.ts');
const { appUrl } = await import('../../electron/shell/pages.ts');

// The terminal's door is a process for each colleague, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 120_000 });

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Ines (1) owns the shop, Tom (2) may give the usual €20; complaints 1 to 3 are open. Gives where the book is. */
async function aBook(): Promise<string> {
  const shop = openEngine();
  await shop.call('staff.add', { name: 'Ines', role: 'owner' });
  await shop.call('staff.add', { name: 'Tom' });
  for (let i = 0; i < 3; i++) await shop.call('complaints.open', { text: 'The soup was cold' });
  shop.close();
  return shop.path;
}

async function aClient(bookPath: string): Promise<EngineClient> {
  const workerUrl = new URL('../../electron/engine/worker.ts', import.meta.url);
  const started = await startEngine({ bookPath, workerUrl, todayMs: NOW });
  if (!started.ok) throw new Error(started.error.message);
  closing.push(() => started.value.close());
  return started.value;
}

type Ask = (method: string, input: unknown, caller?: Caller) => Promise<Result<unknown>>;

/** The browser door: a call as a page would make it, with the cookie. */
async function throughHttp(bookPath: string): Promise<Ask> {
  const rendererDir = join(tempFolder(), 'renderer');
  await mkdir(rendererDir);
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>Regulars</title>');
  const door = await serve({ client: await aClient(bookPath), rendererDir });
  closing.push(() => door.close());
  const signedIn = await fetch(door.url, { redirect: 'manual' });
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  return async (method, input, caller) => {
    const headers = { 'content-type': 'application/json', origin: door.origin, cookie };
    const body = JSON.stringify({ method, input, caller });
    return (await fetch(`${door.origin}/api/call`, { method: 'POST', headers, body })).json() as Promise<
      Result<unknown>
    >;
  };
}

/** Electron's door: what the window sends over the one channel, as a structured clone. */
async function throughIpc(bookPath: string): Promise<Ask> {
  const mainFrame = { url: `${appUrl}index.html` };
  const webContents = { mainFrame, send: vi.fn() };
  const window = { webContents, isDestroyed: () => false } as unknown as BrowserWindow;
  electron.ipcMain.handle.mockClear();
  answerCalls(await aClient(bookPath), window, appUrl);
  const [, handler] = electron.ipcMain.handle.mock.calls[0]!;
  return (method, input, caller) =>
    handler({ sender: webContents, senderFrame: mainFrame }, structuredClone({ method, input, caller }));
}

/** The terminal door: `batch`, a process for each colleague in turn, since they are named when it starts. */
async function throughTerminal(bookPath: string): Promise<Ask> {
  let current: { who: string; batch: Batch } | null = null;
  closing.push(async () => current?.batch.end());
  return async (method, input, caller) => {
    const who = caller?.staffId === undefined ? '' : String(caller.staffId);
    if (current?.who !== who) {
      await current?.batch.end();
      current = { who, batch: aBatch(bookPath, who) };
    }
    return current.batch.ask({ method, input });
  };
}

interface Batch {
  ask(request: unknown): Promise<Result<unknown>>;
  end(): Promise<void>;
}

function aBatch(bookPath: string, who: string): Batch {
  const cli = join(import.meta.dirname, '..', '..', 'electron', 'cli.ts');
  const args = [cli, 'batch', '--book', bookPath, '--now', new Date(NOW).toISOString()];
  const child = spawn(process.execPath, who === '' ? args : [...args, '--staff', who], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting: ((answer: Result<unknown>) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', line => waiting.shift()?.(JSON.parse(line)));
  return {
    ask: request =>
      new Promise(resolve => {
        waiting.push(resolve);
        child.stdin.write(`${JSON.stringify(request)}\n`);
      }),
    async end() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

const asInes = { staffId: 1 };
const asTom = { staffId: 2 };

describe.each([
  ['HTTP', throughHttp],
  ['IPC', throughIpc],
  ['the terminal', throughTerminal],
])('through %s', (_door, open) => {
  test('no two steps, names, raises or undos add up to more than the allowance; the owner’s yes does', async () => {
    const ask = await open(await aBook());
    const code = async (method: string, input: object, caller?: Caller) => {
      const result = await ask(method, input, caller);
      return result.ok ? 'ok' : result.error.code;
    };
    const give = (costMinor: unknown, caller?: Caller, step = 'extra') =>
      code('complaints.step', { id: 1, step, costMinor }, caller);

    expect(await give(2001, asTom)).toBe('over_allowance');
    const first = await ask('complaints.step', { id: 1, step: 'resolve', costMinor: 1500 }, asTom);
    expect(first).toMatchObject({ ok: true, value: { leftMinor: 500 } });
    expect([await give(501, asTom), await give(-1, asTom), await give(0.5, asTom)]).toEqual([
      'over_allowance',
      'bad_input',
      'bad_input',
    ]);
    expect(await code('staff.update', { id: 2, allowanceMinor: 99_999 }, asTom)).toBe('not_allowed');

    const { actionId } = (first as { value: { actionId: number } }).value;
    const undone = await ask('actions.undo', { actionId }, asTom);
    expect(await give(2000, asTom)).toBe('ok');
    const { actionId: undo } = (undone as { value: { actionId: number } }).value;
    expect((await ask('actions.undo', { actionId: undo }, asTom)).ok).toBe(false);

    expect(await code('complaints.request', { id: 1, step: 'extra', costMinor: 9000 }, asTom)).toBe('ok');
    const decide = { requestId: 1, approve: true };
    expect(await code('complaints.decide', decide, asTom)).toBe('not_allowed');
    expect([await give(1), await code('settings.set', { staffAllowanceMinor: 99_999 })]).toEqual([
      'over_allowance',
      'not_allowed',
    ]);
    expect(await code('complaints.decide', decide, asInes)).toBe('ok');
    expect(await code('complaints.decide', decide, asInes)).toBe('conflict');
    expect(await ask('complaints.get', { id: 1 }, asInes)).toMatchObject({ value: { costMinor: 11_000 } });
  });

  test('steps that arrive at the same moment are counted one after the other', async () => {
    const ask = await open(await aBook());
    const asked = Array.from({ length: 4 }, () =>
      ask('complaints.step', { id: 2, step: 'extra', costMinor: 900 }, asTom),
    );
    const results = await Promise.all(asked);
    expect(results.filter(result => result.ok)).toHaveLength(2);
    expect(await ask('complaints.get', { id: 2 })).toMatchObject({ value: { costMinor: 1800 } });
  });
});

test('a cost that is no number does not cross IPC', async () => {
  const ask = await throughIpc(await aBook());
  for (const costMinor of [Number.NaN, Number.POSITIVE_INFINITY, 10n, new Date(5), [5]]) {
    const result = await ask('complaints.step', { id: 3, step: 'extra', costMinor }, asTom);
    expect(result).toMatchObject({ ok: false, error: { code: 'bad_input' } });
  }
});
