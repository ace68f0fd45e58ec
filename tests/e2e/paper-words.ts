import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { type PdfSheet, readPdfSheets } from './pdf.ts';

/** Without blanks: a PDF has none between its runs of text. */
export const close = (text: string) => text.replace(/\s+/g, '');

export const wordsOf = ({ texts }: PdfSheet) => close(texts.map(({ text }) => text).join(''));

/** What the window puts on A4 once `press` has opened its print dialog. */
export async function printedByWindow(page: Page, press: () => Promise<void>): Promise<PdfSheet[]> {
  // The sheets stand for as long as the dialog does, which a test has none of: a copy stays.
  await page.evaluate(() => {
    window.print = () => {
      const copy = document.querySelector('.print-page')!.cloneNode(true) as HTMLElement;
      copy.id = 'copy';
      document.body.append(copy);
    };
  });
  await press();
  await page.locator('#copy').waitFor({ state: 'attached' });
  await expect(page.locator('.print-page')).toHaveCount(1);
  return readPdfSheets(await page.pdf({ width: '210mm', height: '297mm', printBackground: true }));
}

/** Every line of the paper stands within its margins; gives the lowest one of each page. */
export function expectMargins(sheets: readonly PdfSheet[]): string[] {
  return sheets.map(({ height, width, texts }) => {
    const lowest = Math.max(...texts.map(({ baseline }) => baseline));
    expect(lowest).toBeLessThan(height - 9);
    for (const { text, right } of texts) expect(right, text).toBeLessThan(width - 13);
    const foot = texts.filter(({ baseline }) => Math.abs(baseline - lowest) < 0.5);
    return foot.map(({ text }) => text).join(' ');
  });
}
