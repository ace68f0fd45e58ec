import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bookPath, type Machine, prepareBookPath, prepareLogPath } from '../../electron/book-path.ts';

const machine = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}, home = '/home/ann'): Machine => ({
  platform,
  env,
  home,
});

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'regulars-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('the book lies where each system keeps the data of programs', () => {
  expect(bookPath({}, machine('linux'))).toBe('/home/ann/.local/share/Regulars/shop.book');
  expect(bookPath({}, machine('linux', { XDG_DATA_HOME: '/data' }))).toBe('/data/Regulars/shop.book');
  expect(bookPath({}, machine('linux', { XDG_DATA_HOME: 'not/whole' }))).toBe(
    '/home/ann/.local/share/Regulars/shop.book',
  );
  expect(bookPath({}, machine('darwin'))).toBe('/home/ann/Library/Application Support/Regulars/shop.book');
  const windows = machine('win32', { APPDATA: 'C:\\Users\\Ann\\AppData\\Roaming' }, 'C:\\Users\\Ann');
  expect(bookPath({}, windows)).toBe('C:\\Users\\Ann\\AppData\\Roaming\\Regulars\\shop.book');
});

test('the demo shop has a book of its own, unless another is named', () => {
  expect(bookPath({ demo: true }, machine('linux'))).toBe('/home/ann/.local/share/Regulars/demo.book');
  expect(bookPath({ demo: true, book: 'x.book' }, machine('linux'))).toBe(resolve('x.book'));
});

test('our own folder is made, a folder the person named is not', async () => {
  const home = await temporaryFolder();
  const path = prepareBookPath({}, machine('linux', {}, home));
  expect(existsSync(join(path, '..'))).toBe(true);
  expect(prepareLogPath(machine('linux', {}, home))).toBe(join(path, '..', 'regulars.log'));
  const named = join(home, 'nowhere', 'x.book');
  expect(prepareBookPath({ book: named }, machine('linux', {}, home))).toBe(named);
  expect(existsSync(join(home, 'nowhere'))).toBe(false);
});

test('a place where no folder can be made is left for the opening of the book to explain', async () => {
  const home = await temporaryFolder();
  await writeFile(join(home, 'a-file'), '');
  const blocked = machine('linux', { XDG_DATA_HOME: join(home, 'a-file') });
  expect(prepareBookPath({}, blocked)).toBe(join(home, 'a-file', 'Regulars', 'shop.book'));
  expect(prepareLogPath(blocked)).toBeUndefined();
});
