import { useEffect, useState } from 'react';
import type { PrintJob } from '../../shared/print-job.ts';
import { failure, ok, type RegularsError, type Result } from '../../shared/result.ts';
import { call, printing } from '../api.ts';
import { setPageSize } from './page-size.ts';
import { findMisfits, pageOf, type ReadJob, readJob } from './read-job.ts';

/** Where sheets go: through the system's dialog, straight to a printer (in the Electron window), or into a file. */
export type PaperWay = { to: 'dialog' } | { to: 'printer'; deviceName: string } | { to: 'pdf'; fileName: string };

interface Waiting {
  job: ReadJob;
  way: PaperWay;
  done: (result: Result<boolean>) => void;
}

/**
 * Prints jobs one at a time. `onPaper` is what has to be shown in a PrintPage meanwhile. What comes back says whether something was printed
 * or saved; false when the person thought better of it.
 */
export function usePaper() {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<RegularsError | null>(null);
  useEffect(() => {
    if (!waiting) return undefined;
    const { pageWidthMm, pageHeightMm } = pageOf(waiting.job);
    const forget = setPageSize(pageWidthMm, pageHeightMm);
    let isWanted = true;
    void onceStill()
      .then(() => (isWanted ? send(waiting.way, pageWidthMm, pageHeightMm) : ok(false)))
      .then(result => {
        if (!isWanted) return;
        setWaiting(null);
        waiting.done(result);
      });
    return () => {
      isWanted = false;
      forget();
    };
  }, [waiting]);
  const print = async (job: PrintJob, way: PaperWay): Promise<boolean> => {
    setIsBusy(true);
    setError(null);
    const result = await printJobBy(job, way, setWaiting);
    setIsBusy(false);
    if (!result.ok) setError(result.error);
    return result.ok && result.value;
  };
  return { onPaper: waiting?.job ?? null, print, isBusy, error };
}

async function printJobBy(job: PrintJob, way: PaperWay, show: (waiting: Waiting) => void): Promise<Result<boolean>> {
  // In a browser the program behind the window makes the PDF: a page cannot write one by itself.
  if (way.to === 'pdf' && !printing()) return fetchPdf(job, way.fileName);
  const read = await readJob(call as never, job);
  if (!read.ok) return read;
  if ('sheets' in read.value) await findMisfits(read.value.sheets);
  return new Promise(done => show({ job: read.value, way, done }));
}

/** Once the sheets stand with their fonts and pictures: what comes later would move the words. */
async function onceStill(): Promise<void> {
  await document.fonts.ready;
  const images = document.querySelectorAll<HTMLImageElement>('.print-page img');
  await Promise.all([...images].map(image => image.decode().catch(() => {})));
}

async function send(way: PaperWay, widthMm: number, heightMm: number): Promise<Result<boolean>> {
  const shell = printing();
  if (shell && way.to === 'pdf') return shell.savePdf(way.fileName);
  if (shell && way.to === 'printer') return shell.print({ deviceName: way.deviceName, widthMm, heightMm });
  if (shell) return shell.print({ widthMm, heightMm });
  window.print();
  return ok(true);
}

const pdfFailed = 'The PDF could not be made. Nothing was changed; try again.';

async function fetchPdf(job: PrintJob, fileName: string): Promise<Result<boolean>> {
  try {
    const response = await fetch('/api/pdf', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(job),
    });
    if (!response.headers.get('Content-Type')?.startsWith('application/pdf'))
      return (await response.json()) as Result<boolean>;
    offer(await response.blob(), fileName);
    return ok(true);
  } catch {
    return failure('internal', pdfFailed);
  }
}

/** Hands a file to the person under this name. */
function offer(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
