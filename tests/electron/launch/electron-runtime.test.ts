import { expect, test } from 'vitest';
import { findElectronRuntime, type RuntimeSource } from '../../../electron/launch/electron-runtime.ts';
import type { Surroundings } from '../../../electron/launch/surroundings.ts';

const desk: Surroundings = { platform: 'linux', env: { DISPLAY: ':0' }, uid: 1000 };
const silent = () => {};

/** A package whose program is there, comes when fetched, or does not. */
function source(installed: string | null, fetched: string | null = null): RuntimeSource & { fetches: number } {
  let program = installed;
  return {
    fetches: 0,
    installed: () => program,
    async fetch() {
      this.fetches += 1;
      program = fetched;
      return fetched !== null;
    },
  };
}

test('a runtime that is there is used without fetching', async () => {
  const present = source('/electron');
  expect(await findElectronRuntime(desk, silent, present)).toEqual({ program: '/electron' });
  expect(present.fetches).toBe(0);
});

test('a runtime that was never fetched is fetched once', async () => {
  expect(await findElectronRuntime(desk, silent, source(null, '/electron'))).toEqual({ program: '/electron' });
  expect(await findElectronRuntime(desk, silent, source(null))).toEqual({ missing: 'it could not be fetched' });
});

test('without a display, as root, or when left out of the installation, nothing is fetched', async () => {
  const cases: [Surroundings, string][] = [
    [{ ...desk, env: {} }, 'there is no display'],
    [{ ...desk, uid: 0 }, 'it does not run as root'],
    [{ ...desk, env: { DISPLAY: ':0', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' } }, 'it was left out of the installation'],
  ];
  for (const [surroundings, missing] of cases) {
    const absent = source(null, '/electron');
    expect(await findElectronRuntime(surroundings, silent, absent)).toEqual({ missing });
    expect(absent.fetches).toBe(0);
  }
});

test('Wayland, macOS and Windows count as a display', async () => {
  const places: Surroundings[] = [
    { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, uid: 1000 },
    { platform: 'darwin', env: {}, uid: 501 },
    { platform: 'win32', env: {}, uid: undefined },
  ];
  for (const place of places) {
    expect(await findElectronRuntime(place, silent, source('/electron'))).toEqual({ program: '/electron' });
  }
});
