import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hasDisplay, isRoot, type Surroundings } from './surroundings.ts';

/** The Electron program to run, or why there is none here, worded to stand in brackets. */
export type Runtime = { program: string } | { missing: string };

/** What finding the runtime asks of the outside; tests answer themselves. */
export interface RuntimeSource {
  installed(): string | null;
  /** Fetches the runtime; false when it cannot be reached within seconds. */
  fetch(say: (line: string) => void): Promise<boolean>;
}

/** Seconds are enough to learn that a server cannot be reached; a slow line may then take minutes. */
const reachMs = 5_000;
const fetchMs = 5 * 60_000;

/** Looks for the Electron runtime, fetching it when it was never fetched (its package holds no program of its own). */
export async function findElectronRuntime(
  surroundings: Surroundings,
  say: (line: string) => void,
  source: RuntimeSource = electronPackage,
): Promise<Runtime> {
  if (!hasDisplay(surroundings)) return { missing: 'there is no display' };
  // As root Chromium runs only without its sandbox, which this app does not do without.
  if (isRoot(surroundings)) return { missing: 'it does not run as root' };
  const present = source.installed();
  if (present !== null) return { program: present };
  if (surroundings.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return { missing: 'it was left out of the installation' };
  const program = (await source.fetch(say)) ? source.installed() : null;
  return program === null ? { missing: 'it could not be fetched' } : { program };
}

export const electronPackage: RuntimeSource = {
  installed() {
    try {
      const folder = electronFolder();
      const program = readFileSync(join(folder, 'path.txt'), 'utf8');
      const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), program);
      return existsSync(path) ? path : null;
    } catch {
      return null;
    }
  },
  async fetch(say) {
    const install = spawn(process.execPath, [join(electronFolder(), 'install.js')], { stdio: 'ignore' });
    const ended = new Promise<boolean>(resolve => {
      install.once('error', () => resolve(false));
      install.once('exit', code => resolve(code === 0));
    });
    const limit = new AbortController();
    const isReachable = await Promise.race([ended.then(() => null), canReachDownloads(limit.signal)]);
    if (isReachable === false) install.kill();
    if (isReachable === true) say('Fetching the Electron runtime; this happens once and takes a minute or two.');
    const timer = setTimeout(() => install.kill(), fetchMs);
    const isFetched = await ended;
    clearTimeout(timer);
    limit.abort();
    return isFetched;
  },
};

/** A cached download needs no server, so this runs beside the installation and only decides how long to wait for it. */
async function canReachDownloads(signal: AbortSignal): Promise<boolean> {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(reachMs)]);
    const response = await fetch(mirror ?? 'https://github.com/electron/electron/releases', {
      method: 'HEAD',
      signal: limit,
    });
    return response.status < 500;
  } catch {
    // A refusal comes at once, but the installation may still be unpacking from its cache: give it the same time.
    await new Promise(resolve => setTimeout(resolve, reachMs).unref());
    return false;
  }
}

function electronFolder(): string {
  return join(createRequire(import.meta.url).resolve('electron/package.json'), '..');
}
