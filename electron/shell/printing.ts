import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, type WebContentsPrintOptions } from 'electron';
import { z } from 'zod';
import { failure, ok, type Result } from '../../shared/result.ts';

/** The one channel for printing; preload.ts names it again because it imports nothing. */
export const printChannel = 'regulars:print';

const lengthMm = z.number().min(10).max(2000);
const request = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('printers') }),
  z.strictObject({
    what: z.literal('print'),
    widthMm: lengthMm,
    heightMm: lengthMm,
    deviceName: z.string().min(1).max(300).optional(),
  }),
  z.strictObject({ what: z.literal('pdf'), fileName: z.string().min(1).max(200) }),
]);
type Print = Extract<z.infer<typeof request>, { what: 'print' }>;

export interface PrinterName {
  name: string;
  displayName: string;
}

const notPrinted = 'The printer did not take the sheets. Nothing was changed; see whether it is on and try again.';
const notSaved = 'The PDF could not be written there. Nothing was changed; choose another place.';

/** Prints what the window has put on paper (renderer/print). `isOwn` says whether a call comes from our own page. */
export function answerPrinting(
  window: BrowserWindow,
  isOwn: (event: IpcMainInvokeEvent) => boolean,
  documents: string,
): void {
  ipcMain.handle(printChannel, async (event, message: unknown): Promise<Result<boolean> | PrinterName[]> => {
    if (!isOwn(event)) throw new Error('This print job did not come from the Regulars window.');
    const job = request.parse(message);
    if (job.what === 'printers') return listPrinters(window);
    return job.what === 'print' ? print(window, job) : savePdf(window, documents, job.fileName);
  });
}

async function listPrinters(window: BrowserWindow): Promise<PrinterName[]> {
  const printers = await window.webContents.getPrintersAsync();
  return printers.map(({ name, displayName }) => ({ name, displayName: displayName || name }));
}

/** Electron takes sizes of paper in thousandths of a millimetre; without margins, or it would shrink the sheet to them. */
export function printOptions({ widthMm, heightMm, deviceName }: Print): WebContentsPrintOptions {
  return {
    silent: deviceName !== undefined,
    ...(deviceName === undefined ? {} : { deviceName }),
    printBackground: true,
    margins: { marginType: 'none' },
    scaleFactor: 100,
    pageSize: { width: Math.round(widthMm * 1000), height: Math.round(heightMm * 1000) },
  };
}

function print(window: BrowserWindow, job: Print): Promise<Result<boolean>> {
  return new Promise(resolve => {
    window.webContents.print(printOptions(job), (isPrinted, reason) => {
      if (isPrinted) resolve(ok(true));
      else if (/cancel/i.test(reason)) resolve(ok(false));
      else resolve(failure('internal', notPrinted));
    });
  });
}

async function savePdf(window: BrowserWindow, documents: string, fileName: string): Promise<Result<boolean>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(documents, fileName.replace(/[^\p{L}\p{N} ._-]/gu, '_')),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || !filePath) return ok(false);
  try {
    await writeFile(filePath, await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true }));
    return ok(true);
  } catch {
    return failure('internal', notSaved);
  }
}
