/** A thread that reads a file for an import and touches no book. Started by openReader, where its messages are told. */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../shared/result.ts';
import {
  AHEAD,
  type FromReader,
  type PageMessage,
  type ReaderData,
  SENT,
  STOP,
  TAKEN,
  type ToReader,
} from './reader-messages.ts';
import { FileReading, type Page, type ReadingJob, readingError, STOPPED } from './reading.ts';

const { state, pages } = workerData as ReaderData;
const counts = new Int32Array(state);
const port = parentPort!;

function mustGoOn(): void {
  if (Atomics.load(counts, STOP) === 1) throw new Refusal('cancelled', STOPPED);
}

const tell = (message: FromReader) => port.postMessage(message);

function send(message: PageMessage): void {
  pages.postMessage(message, message.type === 'page' ? buffersOf(message.page) : []);
  Atomics.add(counts, SENT, 1);
  Atomics.notify(counts, SENT);
}

/** The texts of a page change hands instead of being copied. */
function buffersOf(page: Page): ArrayBuffer[] {
  if (page.kind !== 'customers') return [];
  const { customers, belongings, index, keyHashes } = page;
  const { companions, preferences } = belongings;
  return [customers.json, companions, preferences, index.words, index.digits, index.names, keyHashes].flatMap(part =>
    part ? [part.buffer as ArrayBuffer] : [],
  );
}

/** Waits until few enough pages lie about unread: the memory they take does not grow with the file. */
function waitForRoom(sent: number): void {
  for (;;) {
    mustGoOn();
    const taken = Atomics.load(counts, TAKEN);
    if (sent - taken < AHEAD) return;
    Atomics.wait(counts, TAKEN, taken);
  }
}

function sendPages(read: Generator<Page>): void {
  try {
    let sent = 0;
    for (const page of read) {
      waitForRoom(sent++);
      send({ type: 'page', page });
    }
    send({ type: 'end' });
  } catch (error) {
    send({ type: 'failed', error: readingError(error) });
  }
}

async function lookThrough(job: ReadingJob): Promise<void> {
  try {
    const reading = await FileReading.open(job);
    const survey = reading.survey((bytesRead, bytesTotal) => {
      mustGoOn();
      tell({ type: 'progress', bytesRead, bytesTotal });
    });
    // Whoever gave up meanwhile said so while nobody heard it.
    mustGoOn();
    port.once('message', (next: ToReader) => {
      if (next.type === 'pages') sendPages(reading.pages(next.survey));
    });
    tell({ type: 'surveyed', survey });
  } catch (error) {
    tell({ type: 'failed', error: readingError(error) });
  }
}

// One message after the other, and then nothing to wait for: the thread ends by itself, because one that is stopped in its work may take the
// whole program with it.
port.once('message', (first: ToReader) => {
  if (first.type === 'job') void lookThrough(first.job);
});
