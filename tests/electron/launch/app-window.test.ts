import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { appWindowArguments, openAppWindow } from '../../../electron/launch/app-window.ts';
import { windowArguments } from '../../../electron/launch/electron-window.ts';

const url = 'http://127.0.0.1:4000/?token=abc';

test("the app window has a profile of its own and keeps Chromium's sandbox", () => {
  const args = appWindowArguments(url, '/data/window', { platform: 'linux', env: {}, uid: 1000 });
  expect(args).toContain(`--app=${url}`);
  expect(args).toContain('--user-data-dir=/data/window');
  expect(args).not.toContain('--no-sandbox');
});

test('only as root, where Chromium would not start otherwise, does it go without', () => {
  expect(appWindowArguments(url, '/x', { platform: 'linux', env: {}, uid: 0 })).toContain('--no-sandbox');
});

test('a browser that cannot be started counts as closed', async () => {
  await openAppWindow('/no/such/browser', []).closed;
});

test('the Electron window is given the whole path of a named book', () => {
  expect(windowArguments({ book: 'a b.book', demo: true })).toEqual(['--book', resolve('a b.book'), '--demo']);
  expect(windowArguments({ demo: false })).toEqual([]);
});
