import { spawn } from 'node:child_process';
import { isRoot, type Surroundings } from './surroundings.ts';

/** How a Chromium shows one address as if it were a program of its own, apart from the person's usual browser. */
export function appWindowArguments(url: string, profileFolder: string, surroundings: Surroundings): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profileFolder}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-extensions',
    '--window-size=1280,860',
    // Chromium refuses to start as root with its sandbox.
    ...(isRoot(surroundings) && surroundings.platform === 'linux' ? ['--no-sandbox'] : []),
  ];
}

export interface AppWindow {
  /** Settles when the window's program has ended, or could not be started at all. */
  closed: Promise<void>;
  close(): void;
}

export function openAppWindow(chromium: string, args: string[]): AppWindow {
  const child = spawn(chromium, args, { stdio: 'ignore' });
  const closed = new Promise<void>(resolve => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  return { closed, close: () => void child.kill() };
}
