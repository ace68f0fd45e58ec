import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { type PrintJob, printJob } from '../../shared/print-job.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import { findChromium } from '../chromium.ts';
import { bodyType, refuseBody, sendResult } from './answer.ts';
import { parseJson, readBody } from './call.ts';
import { type Headless, openHeadless } from './headless.ts';

/** Where the pages are, and the cookie that lets one in. */
export interface PrintDoor {
  origin: string;
  cookie: { name: string; value: string };
}

export interface Printed {
  pages: number;
  /** Whose card says that its text does not fit, or that there are no letters for it. */
  misfits: number[];
}

export const noChromium =
  'There is no Chromium, Chrome or Edge on this computer to make a PDF with. Install one, or print from a window and choose “Save as PDF”. Nothing was changed.';
const failed = 'The PDF could not be made. Nothing was changed; try again.';

/** Bytes asked of the browser at a time: they come as one message. */
const pieceBytes = 512 * 1024;
/** The browser's memory grows with the pages it prints at once, and each piece brings its fonts along; 40 is where neither costs much. */
const pagesAtATime = 40;
const limitMs = 180_000;
/** A job names at most 5,000 people. */
const jobLimitBytes = 256 * 1024;

/** Makes a PDF of a job with a Chromium of this machine, a few pages at a time; `write` takes it once it is whole. */
export async function makePdf(
  door: PrintDoor,
  job: PrintJob,
  write: (piece: Buffer) => Promise<void> | void,
  program: string | null = findChromium(),
): Promise<Result<Printed>> {
  if (program === null) return failure('not_found', noChromium);
  const browser = await openHeadless(program);
  const limit = setTimeout(() => void browser.close(), limitMs);
  try {
    return await printIn(browser, door, job, write);
  } catch {
    return failure('internal', failed);
  } finally {
    clearTimeout(limit);
    await browser.close();
  }
}

async function printIn(
  browser: Headless,
  door: PrintDoor,
  job: PrintJob,
  write: (piece: Buffer) => Promise<void> | void,
): Promise<Result<Printed>> {
  const ask = await openSheets(browser, door, job);
  const shown = await ask<Evaluated>('Runtime.evaluate', {
    expression: 'window.regularsSheets',
    awaitPromise: true,
    returnByValue: true,
  });
  if (shown.exceptionDetails) return failure('not_found', sentenceOf(shown.exceptionDetails));
  const printed = printedSchema.parse(shown.result.value);
  const parts: Buffer[] = [];
  for (let first = 1; first <= printed.pages; first += pagesAtATime) {
    const last = Math.min(first + pagesAtATime - 1, printed.pages);
    await ask('Runtime.evaluate', { expression: `window.regularsShow(${first}, ${last})`, awaitPromise: true });
    parts.push(await printShown(ask));
    // Or the pages of a piece are still there when the next ones come.
    await ask('HeapProfiler.collectGarbage', {});
  }
  if (parts.length === 1) await write(parts[0]!);
  else {
    await browser.close();
    // Read only now: it is large, and a counter starts without it.
    const { joinPdfs } = await import('./join-pdfs.ts');
    await write(Buffer.from(await joinPdfs(parts)));
  }
  return ok(printed);
}

type Ask = <T>(method: string, params: object) => Promise<T>;

/** A page of the browser's that is on its way to show a job. */
async function openSheets(browser: Headless, door: PrintDoor, job: PrintJob): Promise<Ask> {
  const { targetId } = await browser.ask<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const attached = await browser.ask<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = attached;
  const ask: Ask = (method, params) => browser.ask(method, params, sessionId);
  await ask('Page.enable', {});
  await ask('Network.setCookie', { ...door.cookie, url: door.origin, httpOnly: true, sameSite: 'Strict' });
  const isLoaded = browser.once('Page.loadEventFired', sessionId);
  await ask('Page.navigate', { url: `${door.origin}/print.html#${encodeURIComponent(JSON.stringify(job))}` });
  await isLoaded;
  return ask;
}

/** What the page shows, as a PDF. */
async function printShown(ask: Ask): Promise<Buffer> {
  const { stream } = await ask<{ stream: string }>('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    ...{ marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 },
    generateTaggedPDF: false,
    transferMode: 'ReturnAsStream',
  });
  const pieces: Buffer[] = [];
  for (let isEnd = false; !isEnd; ) {
    const piece = await ask<{ data: string; base64Encoded: boolean; eof: boolean }>('IO.read', {
      handle: stream,
      size: pieceBytes,
    });
    isEnd = piece.eof;
    pieces.push(Buffer.from(piece.data, piece.base64Encoded ? 'base64' : 'latin1'));
  }
  await ask('IO.close', { handle: stream });
  return Buffer.concat(pieces);
}

const printedSchema = z.object({ pages: z.int(), misfits: z.array(z.int()) });

interface Evaluated {
  result: { value: unknown };
  exceptionDetails?: { exception?: { description?: string } };
}

/** What the page gave as its reason: the message of its Error, without the stack. */
function sentenceOf({ exception }: NonNullable<Evaluated['exceptionDetails']>): string {
  const sentence = /^Error: (.+)$/m.exec(exception?.description ?? '')?.[1];
  return sentence ?? failed;
}

/** POST /api/pdf: a job in, the PDF out, or a Result that says why not. */
export async function answerPdf(door: PrintDoor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (bodyType(request) !== 'application/json')
    return refuseBody(request, response, 415, 'bad_input', 'A print job has to be sent as JSON. Nothing was printed.');
  const body = await readBody(request, jobLimitBytes);
  const job = printJob.safeParse(body === null ? undefined : parseJson(body));
  if (!job.success)
    return refuseBody(request, response, 400, 'bad_input', 'This print job was not understood. Nothing was printed.');
  const made = await makePdf(door, job.data, async piece => {
    if (!response.headersSent)
      response.writeHead(200, { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' });
    if (!response.write(piece)) await new Promise(drained => response.once('drain', () => drained(null)));
  });
  if (made.ok) response.end();
  // Half a PDF is none: the line is cut, so that it is not taken for a whole one.
  else if (response.headersSent) response.destroy();
  else sendResult(response, 200, made);
}
