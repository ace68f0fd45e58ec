/** A window that holds nothing but sheets: what a Chromium without a screen makes a PDF of. */
import '@fontsource-variable/fraunces/opsz.css';
import '@fontsource-variable/source-sans-3/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import './window.css';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { printJob } from '../../shared/print-job.ts';
import { call } from '../api.ts';
import { useSession } from '../store/session.ts';
import { Pages } from './JobPages.tsx';
import { setPageSize } from './page-size.ts';
import { findMisfits, pageOf, type ReadJob, readJob } from './read-job.ts';
import { sheetSides } from './sheets.ts';

interface Ready {
  pages: number;
  /** Whose text is not on paper because it does not fit or has no letters here. */
  misfits: number[];
}

declare global {
  interface Window {
    /** Settled once all is read and measured; rejects with a sentence. Asked for from outside by whoever makes the PDF. */
    regularsSheets?: Promise<Ready>;
    /** Puts these pages on paper in place of those before: from 1, both included; all of them unless said. Asked for after `regularsSheets`. */
    regularsShow?: (first?: number, last?: number) => Promise<void>;
  }
}

const root = createRoot(document.getElementById('root')!);

async function prepare(): Promise<Ready> {
  const job = printJob.parse(JSON.parse(decodeURIComponent(window.location.hash.slice(1))));
  const [info, settings] = await Promise.all([call('book.info', {}), call('settings.get', {})]);
  // How days and figures are written in a chart, on paper as on the screen.
  if (info.ok && settings.ok) useSession.setState({ info: info.value, settings: settings.value });
  const read = await readJob(call as never, job);
  if (!read.ok) throw new Error(read.error.message);
  window.regularsShow = async (first = 1, last = read.value.pages) => {
    flushSync(() => root.render(pagesOf(read.value, first, last)));
    await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
    await document.fonts.ready;
  };
  const { pageWidthMm, pageHeightMm } = pageOf(read.value);
  setPageSize(pageWidthMm, pageHeightMm);
  return { pages: read.value.pages, misfits: 'sheets' in read.value ? await findMisfits(read.value.sheets) : [] };
}

/** A card batch has thousands of pages and a brief dozens; the others have one or two, which go out with the first. */
function pagesOf(job: ReadJob, first: number, last: number): ReactNode {
  if ('brief' in job) return <Pages job={{ ...job, briefSheets: job.briefSheets.slice(first - 1, last) }} />;
  if (!('sheets' in job)) return first === 1 ? <Pages job={job} /> : null;
  const cards = sheetSides(job.sheets.cards)
    .slice(first - 1, last)
    .flatMap(side => side.cards);
  return <Pages job={{ ...job, sheets: { ...job.sheets, cards } }} />;
}

window.regularsSheets = prepare();
// Whoever asks hears of it; nobody else has to.
window.regularsSheets.catch(() => {});
