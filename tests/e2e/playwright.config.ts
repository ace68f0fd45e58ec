import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromium } from './chromium.ts';
import type { Options } from './fixtures.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every screen in a real Chromium through the browser door. A test that passes only the second time is a bug: no retries. */
export default defineConfig<Options>({
  testDir: '.',
  testMatch: '*.test.ts',
  globalSetup: './build.ts',
  outputDir: join(root, 'test-results', 'screens'),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['dot'], ['json']] : [['line']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: chromium(),
    trace: 'off',
  },
});
