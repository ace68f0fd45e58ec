import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWindowState, writeWindowState } from '../../../electron/shell/window-state.ts';

const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }];
const bounds = { x: 100, y: 50, width: 1280, height: 800 };
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-test-'));
  file = join(folder, 'window-state.json');
});
afterEach(() => rm(folder, { recursive: true }));

test('the window opens where it was closed', () => {
  writeWindowState(file, { bounds, isMaximised: true });
  expect(readWindowState(file, screens)).toEqual({ bounds, isMaximised: true });
});

test('a window that stood on a screen that is gone opens in the usual place', () => {
  writeWindowState(file, { bounds: { ...bounds, x: 2500 }, isMaximised: true });
  expect(readWindowState(file, screens)).toEqual({ isMaximised: true });
  writeWindowState(file, { bounds: { ...bounds, y: -900 }, isMaximised: false });
  expect(readWindowState(file, screens)).toEqual({ isMaximised: false });
});

test('a missing, damaged or foreign file is no obstacle, nor is a place that cannot be written', async () => {
  expect(readWindowState(file, screens)).toEqual({ isMaximised: false });
  for (const text of ['{', 'null', '{"bounds":{"x":"a"},"isMaximised":1}']) {
    await writeFile(file, text);
    expect(readWindowState(file, screens)).toEqual({ isMaximised: false });
  }
  writeWindowState(join(folder, 'nowhere', 'x.json'), { isMaximised: false });
});
