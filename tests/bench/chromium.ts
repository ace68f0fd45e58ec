import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../../electron/chromium.ts';
import { isRoot, thisMachine } from '../../electron/launch/surroundings.ts';

/** The Chromium of this machine, without a screen; fails with a sentence when there is none. */
export async function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium was found on this computer, so the screen cannot be measured.');
  return chromium.launch({ executablePath, args: isRoot(thisMachine()) ? ['--no-sandbox'] : [] });
}
