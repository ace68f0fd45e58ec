import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, prepareBookPath, prepareLogPath } from '../book-path.ts';
import { findChromium } from '../chromium.ts';
import { type EngineClient, startEngine } from '../engine/client.ts';
import type { Flags } from '../flags.ts';
import { type BrowserDoor, type ServeOptions, serve } from '../serve.ts';
import { appWindowArguments, openAppWindow } from './app-window.ts';
import { untilAskedToStop } from './stop.ts';
import { hasDisplay, type Surroundings } from './surroundings.ts';

/** Tried first when no port was asked for: what a browser remembers for the app hangs on its address. */
const usualPort = 47_715;

interface Say {
  say(line: string): void;
  complain(line: string): void;
}

/** Opens the book and the browser door and stays until asked to stop; returns the exit code. */
export async function runBrowserDoor(
  root: string,
  flags: Flags,
  surroundings: Surroundings,
  out: Say,
): Promise<number> {
  const bookPath = prepareBookPath(flags);
  if (flags.demo && !existsSync(bookPath)) out.say('Making the demo shop; this takes a few seconds, once.');
  const logPath = prepareLogPath();
  const engine = await startEngine({
    bookPath,
    workerUrl: new URL('../engine/worker.ts', import.meta.url),
    demo: flags.demo,
    ...(logPath === undefined ? {} : { logPath }),
  });
  if (!engine.ok) {
    out.complain(engine.error.message);
    return 1;
  }
  const client = engine.value;
  try {
    const door = await openDoor(root, client, flags);
    out.say(`Regulars is open at ${door.url}`);
    await stay(door, flags, surroundings, out);
    await door.close();
    return 0;
  } catch (error) {
    out.complain(explain(error, flags));
    return 1;
  } finally {
    await client.close();
  }
}

async function openDoor(root: string, client: EngineClient, flags: Flags): Promise<BrowserDoor> {
  const options: ServeOptions = { client, rendererDir: join(root, 'out', 'renderer') };
  if (flags.dev) options.dev = async server => (await import('./sources.ts')).serveSources(server);
  if (flags.port !== undefined) return serve({ ...options, port: flags.port });
  try {
    return await serve({ ...options, port: usualPort });
  } catch {
    return serve(options);
  }
}

/** Until a signal comes, or the app window that was opened is closed and no other window is listening. */
async function stay(door: BrowserDoor, flags: Flags, surroundings: Surroundings, out: Say): Promise<void> {
  const stop = untilAskedToStop();
  const chromium = flags.open && hasDisplay(surroundings) ? findChromium() : null;
  if (chromium === null) {
    out.say('Open this address in a browser on this computer. Ctrl+C stops Regulars.');
    return stop;
  }
  const profile = join(dataFolder(), 'browser-window');
  const window = openAppWindow(chromium, appWindowArguments(door.url, profile, surroundings));
  const lastWindowClosed = window.closed.then(() => untilNobodyListens(door));
  await Promise.race([stop, lastWindowClosed]);
  window.close();
}

/**
 * Settles when windows were there and are gone. A program that ended without ever showing a window (it failed, or handed
 * the address to one already running) leaves the door open: the address stands in the terminal.
 */
async function untilNobodyListens(door: BrowserDoor): Promise<void> {
  while (!door.hadWindow() || door.windowCount() > 0) await new Promise(resolve => setTimeout(resolve, 1000).unref());
}

function explain(error: unknown, flags: Flags): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `Port ${flags.port} is already in use. Choose another with --port, or leave it out.`;
  if (code === 'EACCES') return `Port ${flags.port} may not be used on this computer. Choose one above 1023.`;
  return `Regulars could not open its window: ${message}. Nothing was changed in the book.`;
}
