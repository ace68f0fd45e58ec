import { expect, test } from 'vitest';
import type { Machine } from '../../electron/book-path.ts';
import { findChromium, type Probe } from '../../electron/chromium.ts';

const linux = (env: NodeJS.ProcessEnv = {}): Machine => ({ platform: 'linux', env, home: '/home/ann' });

/** A file system with these programs and nothing else. */
const having = (...programs: string[]): Probe => ({
  isProgram: path => programs.includes(path),
  list(folder) {
    const separator = folder.includes('\\') ? '\\' : '/';
    const inside = programs.filter(path => path.startsWith(folder + separator));
    return [...new Set(inside.map(path => path.slice(folder.length + 1).split(separator)[0]!))];
  },
});

test('the browser named in the environment comes first, but only when it is there', () => {
  const probe = having('/opt/mine', '/opt/chrome', '/usr/bin/chromium');
  expect(findChromium(linux({ REGULARS_CHROMIUM: '/opt/mine', CHROME_PATH: '/opt/chrome' }), probe)).toBe('/opt/mine');
  expect(findChromium(linux({ CHROME_PATH: '/opt/chrome' }), probe)).toBe('/opt/chrome');
  expect(findChromium(linux({ REGULARS_CHROMIUM: '/gone' }), probe)).toBe('/usr/bin/chromium');
});

test('the system has one under any of its usual names', () => {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']) {
    expect(findChromium(linux(), having(`/usr/bin/${name}`))).toBe(`/usr/bin/${name}`);
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findChromium({ platform: 'darwin', env: {}, home: '/Users/ann' }, having(mac))).toBe(mac);
  const windows: Machine = { platform: 'win32', env: { 'PROGRAMFILES(X86)': 'C:\\P86' }, home: 'C:\\Users\\ann' };
  const edge = 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(findChromium(windows, having(edge))).toBe(edge);
});

test("failing that, the newest in Playwright's cache is taken", () => {
  const cache = '/home/ann/.cache/ms-playwright';
  const older = `${cache}/chromium-999/chrome-linux/chrome`;
  const newer = `${cache}/chromium-1200/chrome-linux64/chrome`;
  expect(findChromium(linux(), having(older, newer, `${cache}/firefox-9999/chrome-linux/chrome`))).toBe(newer);
  expect(findChromium(linux(), having(older))).toBe(older);
  const elsewhere = '/pw/chromium-1/chrome-linux/chrome';
  expect(findChromium(linux({ PLAYWRIGHT_BROWSERS_PATH: '/pw' }), having(elsewhere))).toBe(elsewhere);
});

test('a machine without any has none', () => {
  expect(findChromium(linux(), having())).toBeNull();
});
