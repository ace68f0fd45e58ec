import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import type { Machine } from './book-path.ts';

/** How the file system is asked; tests answer themselves. */
export interface Probe {
  isProgram(path: string): boolean;
  list(folder: string): string[];
}

const realProbe: Probe = {
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
};

const linuxPrograms = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/brave-browser',
  '/snap/bin/chromium',
];

const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Where Playwright puts the program inside `chromium-1234/`, newest layout first. */
const playwrightPrograms: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['chrome-linux64/chrome', 'chrome-linux/chrome'],
  darwin: [
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['chrome-win64\\chrome.exe', 'chrome-win\\chrome.exe'],
};

/**
 * A Chromium, Chrome or Edge of this machine, or null: the one named in REGULARS_CHROMIUM or CHROME_PATH, else the
 * system's, else the newest in Playwright's cache.
 */
export function findChromium(
  machine: Machine = { platform: process.platform, env: process.env, home: homedir() },
  probe: Probe = realProbe,
): string | null {
  for (const path of candidates(machine, probe)) {
    if (probe.isProgram(path)) return path;
  }
  return null;
}

function* candidates(machine: Machine, probe: Probe): Generator<string> {
  const { env, home, platform } = machine;
  if (env.REGULARS_CHROMIUM) yield env.REGULARS_CHROMIUM;
  if (env.CHROME_PATH) yield env.CHROME_PATH;
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    for (const parts of windowsPrograms) for (const folder of folders) if (folder) yield win32.join(folder, ...parts);
  } else if (platform === 'darwin') {
    for (const path of macPrograms) yield* [path, posix.join(home, path)];
  } else {
    yield* linuxPrograms;
  }
  yield* inPlaywrightCache(machine, probe);
}

function* inPlaywrightCache({ env, home, platform }: Machine, probe: Probe): Generator<string> {
  const { join } = platform === 'win32' ? win32 : posix;
  const usual: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library', 'Caches', 'ms-playwright'),
    win32: join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'ms-playwright'),
  };
  const cache =
    env.PLAYWRIGHT_BROWSERS_PATH ||
    usual[platform] ||
    join(env.XDG_CACHE_HOME || join(home, '.cache'), 'ms-playwright');
  const revision = (name: string) => Number(name.slice('chromium-'.length));
  const builds = probe.list(cache).filter(name => /^chromium-\d+$/.test(name));
  for (const build of builds.sort((a, b) => revision(b) - revision(a))) {
    for (const program of playwrightPrograms[platform] ?? []) yield join(cache, build, program);
  }
}
