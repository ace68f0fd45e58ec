import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../electron/chromium.ts';

/** The same engine without anything for windows, as a package of its own: the tests take little more than half as long. */
const windowless = '/usr/bin/chromium-headless-shell';

/** The one that was named, the one without windows, else any that is there. */
const findForTests = (): string | null =>
  process.env.REGULARS_CHROMIUM === undefined && existsSync(windowless) ? windowless : findChromium();

/**
 * A Chromium to test the screens in: one that is there, else Playwright's own, else the distribution's package when we may install
 * it. Says what it did; null, having said why, when there is none to be had.
 */
export function provideChromium(say: (line: string) => void): string | null {
  const found = findForTests();
  if (found !== null) {
    say(`Chromium: using ${found}`);
    return found;
  }
  say('Chromium: none found; asking Playwright for its own');
  if (succeeds('npx', ['--no-install', 'playwright', 'install', 'chromium']) && findChromium() !== null) {
    say(`Chromium: Playwright's own is at ${findChromium()}`);
    return findChromium();
  }
  if (process.platform === 'linux' && process.getuid?.() === 0 && succeeds('apt-get', ['--version'])) {
    say('Chromium: Playwright could not fetch it; installing the distribution’s package');
    if (
      succeeds('apt-get', ['update']) &&
      succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']) &&
      findChromium() !== null
    ) {
      say(`Chromium: installed ${findChromium()}`);
      return findChromium();
    }
  }
  say('Chromium: none to be had. Install Chromium or Chrome, or name one in REGULARS_CHROMIUM, and run this again.');
  return null;
}

function succeeds(command: string, args: string[]): boolean {
  return (
    spawnSync(command, args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 300_000,
    }).status === 0
  );
}
