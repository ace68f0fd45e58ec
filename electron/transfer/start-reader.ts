import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { compiling } from '../compiled.ts';
import { type ReaderData, STOP, TAKEN, type ToReader } from './reader-messages.ts';

/** Beside this file and with its ending: in the bundle both have another one. */
const READER_URL = new URL(`./reader${/\.\w+$/.exec(import.meta.url)![0]}`, import.meta.url);
/**
 * Room in which a page comes and goes before anything of it is taken for lasting: with less, two fifths of the reader's time went into
 * carrying pages over, and memory grew by what was carried; with more, only memory grows.
 */
const YOUNG_MEGABYTES = 32;
/** So long a reader may take to see that it is to end: a stick may hang. */
const PATIENCE_MS = 5000;

/** A thread that waits to be told which file to read. */
export interface StartedReader {
  worker: Worker;
  counts: Int32Array<SharedArrayBuffer>;
  /** Where its pages come in. */
  pages: MessagePort;
  hasEnded: Promise<void>;
}

let ahead: StartedReader | null = null;

/** Starts the next reader before there is a file for it. */
export function startReaderAhead(): void {
  ahead = start(READER_URL);
}

/** The reader that was started ahead, or a new one. Null when the system gives no thread. */
export function startReader(url?: URL): StartedReader | null {
  if (url !== undefined || ahead === null) return start(url ?? READER_URL);
  const started = ahead;
  ahead = null;
  return started;
}

/** The one that was started ahead for nothing ends. */
export async function endReaderAhead(): Promise<void> {
  const started = ahead;
  ahead = null;
  if (started !== null) await endReader(started);
}

/** It ends by itself, wherever it is; only one that does not see the sign is stopped. */
export async function endReader({ worker, counts, pages, hasEnded }: StartedReader): Promise<void> {
  worker.ref();
  Atomics.store(counts, STOP, 1);
  Atomics.notify(counts, TAKEN);
  worker.postMessage({ type: 'nothing' } satisfies ToReader);
  const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  await hasEnded;
  clearTimeout(timer);
  pages.close();
}

function start(url: URL): StartedReader | null {
  const state = new SharedArrayBuffer(12);
  const channel = new MessageChannel();
  try {
    const worker = new Worker(url, {
      workerData: { state, pages: channel.port2 } satisfies ReaderData,
      transferList: [channel.port2],
      env: compiling,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    // Whoever waits for it hears that it ended; nobody else need come to harm by it.
    worker.on('error', () => undefined);
    const hasEnded = new Promise<void>(resolve => worker.once('exit', () => resolve()));
    // Nobody stays for a reader that has nothing to read.
    worker.unref();
    return { worker, counts: new Int32Array(state), pages: channel.port1, hasEnded };
  } catch {
    return null;
  }
}
