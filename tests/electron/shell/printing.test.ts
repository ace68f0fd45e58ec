import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({ ipcMain: { handle: vi.fn() }, dialog: { showSaveDialog: vi.fn() } }));
vi.mock('electron', () => ({ ...electron, default: electron }));

const { answerPrinting, printChannel } = await import('../../../electron/shell/printing.ts');

const webContents = {
  getPrintersAsync: vi.fn(async () => [
    { name: 'counter', displayName: 'Counter' },
    { name: 'office', displayName: '' },
  ]),
  print: vi.fn(),
  printToPDF: vi.fn(async () => Buffer.from('%PDF-1.7')),
};
const window = { webContents } as unknown as BrowserWindow;
let folder: string;
let isOwn = true;

const send = (message: unknown): Promise<unknown> => {
  const [channel, handler] = electron.ipcMain.handle.mock.calls[0]!;
  expect(channel).toBe(printChannel);
  return handler({}, message);
};
/** How the printer answers the next job. */
const printerSays = (isPrinted: boolean, reason: string) =>
  webContents.print.mockImplementation((_options, done) => done(isPrinted, reason));

beforeEach(async () => {
  vi.clearAllMocks();
  isOwn = true;
  folder = await mkdtemp(join(tmpdir(), 'regulars-test-'));
  answerPrinting(window, () => isOwn, folder);
});

afterEach(() => rm(folder, { recursive: true }));

test('the printers are listed by the names people know them by', async () => {
  expect(await send({ what: 'printers' })).toEqual([
    { name: 'counter', displayName: 'Counter' },
    { name: 'office', displayName: 'office' },
  ]);
});

test('a chosen printer is sent the sheet without asking, true to size and without margins', async () => {
  printerSays(true, '');
  expect(await send({ what: 'print', widthMm: 215.9, heightMm: 279.4, deviceName: 'counter' })).toEqual({
    ok: true,
    value: true,
  });
  expect(webContents.print.mock.calls[0]![0]).toEqual({
    silent: true,
    deviceName: 'counter',
    printBackground: true,
    margins: { marginType: 'none' },
    scaleFactor: 100,
    pageSize: { width: 215_900, height: 279_400 },
  });
});

test('without a printer the system asks, and thinking better of it is no error', async () => {
  printerSays(false, 'Print job canceled');
  expect(await send({ what: 'print', widthMm: 210, heightMm: 297 })).toEqual({ ok: true, value: false });
  expect(webContents.print.mock.calls[0]![0]).toMatchObject({ silent: false });
});

test('a printer that is off is told in a sentence', async () => {
  printerSays(false, 'Invalid deviceName provided');
  expect(await send({ what: 'print', widthMm: 210, heightMm: 297, deviceName: 'gone' })).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('did not take the sheets') },
  });
});

test('a PDF goes where the person says, with the page sizes of the sheets', async () => {
  const filePath = join(folder, 'mine.pdf');
  electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath });
  expect(await send({ what: 'pdf', fileName: 'Week 47/../x.pdf' })).toEqual({ ok: true, value: true });
  expect(electron.dialog.showSaveDialog.mock.calls[0]![1]).toMatchObject({
    defaultPath: join(folder, 'Week 47_.._x.pdf'),
  });
  expect(webContents.printToPDF).toHaveBeenCalledWith({ printBackground: true, preferCSSPageSize: true });
  expect(await readFile(filePath, 'utf8')).toBe('%PDF-1.7');
  electron.dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
  expect(await send({ what: 'pdf', fileName: 'x.pdf' })).toEqual({ ok: true, value: false });
});

test('a PDF that cannot be written says so', async () => {
  electron.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, 'none', 'x.pdf') });
  expect(await send({ what: 'pdf', fileName: 'x.pdf' })).toMatchObject({ ok: false });
});

test('nothing is printed for another page, nor what is no job', async () => {
  await expect(send({ what: 'format disk' })).rejects.toThrow();
  await expect(send({ what: 'print', widthMm: -1, heightMm: 5 })).rejects.toThrow();
  isOwn = false;
  await expect(send({ what: 'printers' })).rejects.toThrow('did not come from');
  expect(webContents.print).not.toHaveBeenCalled();
});
