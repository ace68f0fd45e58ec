import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, posix, resolve, win32 } from 'node:path';

/** The machine as far as folders go; tests pass their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
}

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, home: homedir() });

/**
 * The folder where this person's programs keep their data, and in it ours: `%APPDATA%\Regulars`,
 * `~/Library/Application Support/Regulars`, or `$XDG_DATA_HOME/Regulars` (`~/.local/share/Regulars`).
 */
export function dataFolder(machine: Machine = thisMachine()): string {
  const { platform, env, home } = machine;
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Regulars');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Regulars');
  // The XDG specification says that a relative path there is to be ignored.
  const xdg = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : posix.join(home, '.local', 'share');
  return posix.join(xdg, 'Regulars');
}

/** The book to open: the one asked for, else the shop's own, else (with `demo`) the demo shop's, which is a file apart. */
export function bookPath(flags: { book?: string; demo?: boolean }, machine: Machine = thisMachine()): string {
  if (flags.book !== undefined) return resolve(flags.book);
  const { join: joinThere } = machine.platform === 'win32' ? win32 : posix;
  return joinThere(dataFolder(machine), flags.demo === true ? 'demo.book' : 'shop.book');
}

/**
 * The same, having made our own folder when the book lies there; a folder the person named has to exist. When it
 * cannot be made, opening the book says why.
 */
export function prepareBookPath(flags: { book?: string; demo?: boolean }, machine: Machine = thisMachine()): string {
  const path = bookPath(flags, machine);
  if (flags.book === undefined) makeFolder(dirname(path));
  return path;
}

/** Where unexpected errors are written down, for whoever has to look into them; undefined when there is no place. */
export function prepareLogPath(machine: Machine = thisMachine()): string | undefined {
  const folder = dataFolder(machine);
  return makeFolder(folder) ? join(folder, 'regulars.log') : undefined;
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return true;
  } catch {
    return false;
  }
}
