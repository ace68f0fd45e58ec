import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** A Chromium without a screen, spoken to through a pipe only this program holds (the DevTools protocol). */
export interface Headless {
  /** Rejects with a sentence when the browser refuses, and with the same for all that is asked when it ends. */
  ask<T>(method: string, params?: object, sessionId?: string): Promise<T>;
  /** Settles with the next event of that name in that session. */
  once(event: string, sessionId: string): Promise<void>;
  close(): Promise<void>;
}

interface Message {
  id?: number;
  method?: string;
  sessionId?: string;
  result?: unknown;
  error?: { message: string };
}

interface Waiting {
  resolve(value: never): void;
  reject(error: Error): void;
}

/** How long a browser has for leaving by itself. */
const leaveMs = 3000;

/** Starts the browser with a profile of its own, gone when it is closed. */
export async function openHeadless(program: string): Promise<Headless> {
  const profile = await mkdtemp(join(tmpdir(), 'regulars-pdf-'));
  const child = spawn(program, headlessArguments(profile), { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , outbox, inbox] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const asked = new Map<number, Waiting>();
  const heard = new Map<string, Waiting[]>();
  let lastId = 0;
  let isGone = false;
  const end = () => {
    isGone = true;
    const gone = new Error('The browser that makes the PDF ended unexpectedly. Nothing was changed; try again.');
    for (const { reject } of [...asked.values(), ...[...heard.values()].flat()]) reject(gone);
    asked.clear();
    heard.clear();
  };
  child.once('error', end);
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve(end())));
  // What is written to a browser that just ended has nobody to complain to.
  outbox.on('error', end);
  readMessages(inbox, message => {
    if (message.id !== undefined) return settle(asked, message);
    const key = `${message.sessionId} ${message.method}`;
    for (const { resolve } of heard.get(key) ?? []) resolve(undefined as never);
    heard.delete(key);
  });
  return {
    ask: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (isGone) return reject(new Error('The browser that makes the PDF could not be started.'));
        lastId += 1;
        asked.set(lastId, { resolve, reject });
        outbox.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
      }),
    once: (event, sessionId) =>
      new Promise((resolve, reject) => {
        const key = `${sessionId} ${event}`;
        heard.set(key, [...(heard.get(key) ?? []), { resolve, reject }]);
      }),
    close: () => leave(child, exited, isGone, profile, outbox),
  };
}

const headlessArguments = (profile: string): string[] => [
  '--headless',
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-gpu',
  '--font-render-hinting=none',
  // Chromium refuses to start as root with its sandbox.
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function settle(asked: Map<number, Waiting>, { id, result, error }: Message): void {
  const waiting = asked.get(id!);
  asked.delete(id!);
  if (error) waiting?.reject(new Error(error.message));
  else waiting?.resolve(result as never);
}

/** Messages end with a zero byte and may come in any number of pieces. */
function readMessages(inbox: Readable, hear: (message: Message) => void): void {
  let pieces: Buffer[] = [];
  inbox.on('data', (piece: Buffer) => {
    let rest = piece;
    for (let at = rest.indexOf(0); at >= 0; at = rest.indexOf(0)) {
      const text = Buffer.concat([...pieces, rest.subarray(0, at)]).toString('utf8');
      pieces = [];
      rest = rest.subarray(at + 1);
      hear(JSON.parse(text) as Message);
    }
    if (rest.length > 0) pieces.push(rest);
  });
}

async function leave(
  child: ChildProcess,
  exited: Promise<void>,
  isGone: boolean,
  profile: string,
  outbox: Writable,
): Promise<void> {
  if (!isGone) {
    outbox.write(`${JSON.stringify({ id: 0, method: 'Browser.close' })}\0`);
    const timer = setTimeout(() => child.kill('SIGKILL'), leaveMs);
    await exited;
    clearTimeout(timer);
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
