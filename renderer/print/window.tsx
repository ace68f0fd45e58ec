/** A window that holds nothing but sheets: what a Chromium without a screen makes a PDF of. */
import '@fontsource-variable/fraunces/opsz.css';
import '@fontsource-variable/source-sans-3/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import './window.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { printJob } from '../../shared/print-job.ts';
import { call } from '../api.ts';
import { CardSheets } from './CardSheets.tsx';
import { setPageSize } from './page-size.ts';
import { findMisfits, readJob } from './read-job.ts';
import { TestSheet } from './TestSheet.tsx';

interface Ready {
  pages: number;
  /** Whose text is not on paper because it does not fit or has no letters here. */
  misfits: number[];
}

declare global {
  interface Window {
    /** Set once the sheets stand; rejects with a sentence. Asked for from outside by whoever makes the PDF. */
    regularsSheets?: Promise<Ready>;
  }
}

async function show(): Promise<Ready> {
  const job = printJob.parse(JSON.parse(decodeURIComponent(window.location.hash.slice(1))));
  const read = await readJob(call as never, job);
  if (!read.ok) throw new Error(read.error.message);
  const root = createRoot(document.getElementById('root')!);
  if ('testSheet' in read.value) {
    const { testSheet } = read.value;
    setPageSize(testSheet.pageWidthMm, testSheet.pageHeightMm);
    flushSync(() => root.render(<TestSheet stock={testSheet} />));
    await document.fonts.ready;
    return { pages: 1, misfits: [] };
  }
  const { sheets, sender, pages } = read.value;
  setPageSize(sheets.pageWidthMm, sheets.pageHeightMm);
  const misfits = await findMisfits(sheets);
  flushSync(() => root.render(<CardSheets sheets={sheets} sender={sender} />));
  await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
  await document.fonts.ready;
  return { pages, misfits };
}

window.regularsSheets = show();
// Whoever asks hears of it; nobody else has to.
window.regularsSheets.catch(() => {});
