import type { LaunchOptions } from '@playwright/test';
import { findChromium } from '../../electron/chromium.ts';

/** How this machine's Chromium is started for tests and pictures: quiet, and never asking anybody for anything. */
export function chromium(): LaunchOptions {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(
      'No Chromium was found. Name one in REGULARS_CHROMIUM, or run `npm test`, which finds or fetches one.',
    );
  }
  return {
    executablePath,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-default-browser-check',
      '--no-first-run',
      '--no-pings',
      // Letters are drawn alike on every machine.
      '--font-render-hinting=none',
      // Chromium refuses to start as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  };
}
