import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on the paper; lengths in millimetres from its upper left corner. */
export interface PdfText {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Height of the type. */
  size: number;
}

/** A frame drawn with a line: where the middle of the line runs, in millimetres from the paper's upper left corner. */
export interface PdfFrame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PdfPage {
  pages: number;
  /** The page box, in millimetres. */
  width: number;
  height: number;
  /** The one run of text that is, or matches; fails when there is none or more. */
  text: (wanted: string | RegExp) => PdfText;
  has: (wanted: RegExp) => boolean;
  /** In the order they were drawn. */
  frames: readonly PdfFrame[];
}

const mmPerPoint = 25.4 / 72;

/** The first page of a PDF, read back with a reader that has nothing in common with the program that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage> {
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await reading.promise;
  const page = await file.getPage(1);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const texts = items
    .flatMap(item => ('str' in item && item.str.trim() !== '' ? [item] : []))
    .map(item => {
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      return {
        text: item.str.trim(),
        left: (x - left) * mmPerPoint,
        right: (x - left + item.width) * mmPerPoint,
        baseline: (top - y) * mmPerPoint,
        size: size * mmPerPoint,
      };
    });
  const matches = (wanted: string | RegExp) =>
    texts.filter(({ text }) => (typeof wanted === 'string' ? text === wanted : wanted.test(text)));
  const pages = file.numPages;
  const frames = await readFrames(page, { left, top });
  await reading.destroy();
  return {
    pages,
    width: (right - left) * mmPerPoint,
    height: (top - bottom) * mmPerPoint,
    frames,
    has: wanted => matches(wanted).length > 0,
    text: wanted => {
      const [found, ...others] = matches(wanted);
      if (!found || others.length > 0) {
        throw new Error(
          `${wanted} is ${found ? 'more than once' : 'not'} among ${texts.map(({ text }) => text).join(' | ')}`,
        );
      }
      return found;
    },
  };
}

/** A page of a PDF with all its text; what stands upside down has its left and its baseline as a reader who turns the page sees them. */
export interface PdfSheet {
  width: number;
  height: number;
  texts: (PdfText & { isTurned: boolean })[];
}

/** Every page of a PDF, in millimetres. */
export async function readPdfSheets(bytes: Uint8Array): Promise<PdfSheet[]> {
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await reading.promise;
  const sheets: PdfSheet[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const page = await file.getPage(at);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent({ disableNormalization: true });
    const texts = items
      .flatMap(item => ('str' in item && item.str.trim() !== '' ? [item] : []))
      .map(item => {
        const [scale = 0, , , size = 0, x = 0, y = 0] = item.transform as number[];
        const isTurned = scale < 0;
        const start = (x - left) * mmPerPoint;
        const wide = item.width * mmPerPoint;
        return {
          text: item.str.trim(),
          left: isTurned ? start - wide : start,
          right: isTurned ? start : start + wide,
          baseline: (top - y) * mmPerPoint,
          size: Math.abs(size) * mmPerPoint,
          isTurned,
        };
      });
    sheets.push({ width: (right - left) * mmPerPoint, height: (top - bottom) * mmPerPoint, texts });
  }
  await reading.destroy();
  return sheets;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Stroked paths by their bounds. Only moving and scaling happens on a page printed upright. */
async function readFrames(page: PDFPageProxy, origin: { left: number; top: number }): Promise<PdfFrame[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const frames: PdfFrame[] = [];
  const kept: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [at, operator] of fnArray.entries()) {
    if (operator === OPS.save) kept.push(now);
    if (operator === OPS.restore) now = kept.pop() ?? now;
    if (operator === OPS.transform) now = after(now, argsArray[at]);
    if (operator !== OPS.constructPath || argsArray[at][0] !== OPS.stroke) continue;
    const [x1, y1, x2, y2] = Object.values(argsArray[at][2] as Record<string, number>) as [
      number,
      number,
      number,
      number,
    ];
    const x = [x1, x2].map(one => (now[0] * one + now[4] - origin.left) * mmPerPoint);
    const y = [y1, y2].map(one => (origin.top - (now[3] * one + now[5])) * mmPerPoint);
    frames.push({ left: Math.min(...x), right: Math.max(...x), top: Math.min(...y), bottom: Math.max(...y) });
  }
  return frames;
}

function after(before: Matrix, [a, , , d, e, f]: Matrix): Matrix {
  return [before[0] * a, 0, 0, before[3] * d, before[0] * e + before[4], before[3] * f + before[5]];
}
