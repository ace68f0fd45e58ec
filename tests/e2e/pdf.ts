import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on the paper; lengths in millimetres from its upper left corner. */
export interface PdfText {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Height of the type. */
  size: number;
}

export interface PdfPage {
  pages: number;
  /** The page box, in millimetres. */
  width: number;
  height: number;
  /** The one run of text that is, or matches; fails when there is none or more. */
  text: (wanted: string | RegExp) => PdfText;
  has: (wanted: RegExp) => boolean;
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
  await reading.destroy();
  return {
    pages,
    width: (right - left) * mmPerPoint,
    height: (top - bottom) * mmPerPoint,
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
