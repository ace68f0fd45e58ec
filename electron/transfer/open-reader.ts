import { receiveMessageOnPort } from 'node:worker_threads';
import { Refusal } from '../../shared/result.ts';
import { type FromReader, type PageMessage, SENT, TAKEN, type ToReader } from './reader-messages.ts';
import {
  FileReading,
  type Page,
  type ReadingError,
  type ReadingJob,
  STOPPED,
  type Survey,
  type Watch,
} from './reading.ts';
import { endReader, type StartedReader, startReader } from './start-reader.ts';

/** A file that has been looked through and can be read page by page. */
export interface Reader {
  survey: Survey;
  /** The pages of the file, without waiting for events, so that a transaction may ask for them. Once. */
  pages(): Generator<Page>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** Told how far the look through the file has come. */
  watch: Watch;
  isCancelled(): boolean;
  /** The thread's own file. */
  url?: URL;
  /** How long a page may take, in milliseconds, before the file is given up. */
  patienceMs?: number;
}

const PATIENCE_MS = 60_000;
const LOOK_UP_EVERY_MS = 250;
/**
 * Opens a file in a thread of its own, which reads while the book is written, and looks through it. Where no thread can be had the file is
 * read here, in turns with the writing.
 */
export async function openReader(job: ReadingJob, options: ReaderOptions): Promise<Reader> {
  const thread = ReaderThread.start(job, options);
  return thread === null ? await readHere(job, options) : await thread.survey();
}

async function readHere(job: ReadingJob, { watch, isCancelled }: ReaderOptions): Promise<Reader> {
  const reading = await FileReading.open(job);
  const survey = reading.survey((bytesRead, bytesTotal) => {
    if (isCancelled()) throw new Refusal('cancelled', STOPPED);
    watch(bytesRead, bytesTotal);
  });
  return { survey, pages: () => reading.pages(survey), close: async () => {} };
}

class ReaderThread {
  private readonly started: StartedReader;
  private readonly options: ReaderOptions;

  private constructor(started: StartedReader, options: ReaderOptions) {
    this.started = started;
    this.options = options;
  }

  /** Null when the system gives no thread. */
  static start(job: ReadingJob, options: ReaderOptions): ReaderThread | null {
    const started = startReader(options.url);
    if (started === null) return null;
    started.worker.ref();
    const thread = new ReaderThread(started, options);
    thread.tell({ type: 'job', job });
    return thread;
  }

  private tell(message: ToReader): void {
    this.started.worker.postMessage(message);
  }

  async survey(): Promise<Reader> {
    try {
      const survey = await this.surveyed();
      return { survey, pages: () => this.pages(survey), close: () => endReader(this.started) };
    } catch (error) {
      await endReader(this.started);
      throw error;
    }
  }

  private surveyed(): Promise<Survey> {
    const { options } = this;
    const { worker, hasEnded } = this.started;
    return new Promise((resolve, reject) => {
      worker.on('error', error => reject(error));
      // It may have ended before it was asked.
      void hasEnded.then(() => reject(hasGone()));
      worker.on('message', (message: FromReader) => {
        if (message.type === 'surveyed') resolve(message.survey);
        else if (message.type === 'failed') reject(asError(message.error));
        else if (options.isCancelled()) reject(new Refusal('cancelled', STOPPED));
        else options.watch(message.bytesRead, message.bytesTotal);
      });
    });
  }

  private *pages(survey: Survey): Generator<Page> {
    this.tell({ type: 'pages', survey });
    for (;;) {
      const message = this.receive();
      if (message.type === 'end') return;
      if (message.type === 'failed') throw asError(message.error);
      Atomics.add(this.started.counts, TAKEN, 1);
      Atomics.notify(this.started.counts, TAKEN);
      yield message.page;
    }
  }

  /** The next message. A thread that died cannot say so while nobody hears events, so it is given up when it is silent for long. */
  private receive(): PageMessage {
    const { options } = this;
    const { counts, pages } = this.started;
    for (let waitedMs = 0; waitedMs < (options.patienceMs ?? PATIENCE_MS); ) {
      const sent = Atomics.load(counts, SENT);
      const received = receiveMessageOnPort(pages) as { message: PageMessage } | undefined;
      if (received) return received.message;
      if (options.isCancelled()) throw new Refusal('cancelled', STOPPED);
      if (Atomics.wait(counts, SENT, sent, LOOK_UP_EVERY_MS) === 'timed-out') waitedMs += LOOK_UP_EVERY_MS;
    }
    throw hasGone();
  }
}

const hasGone = () =>
  new Refusal(
    'file_unreadable',
    'Reading the file came to a stop: the disk or stick may be very slow or gone. Nothing was imported. Copy the file to this computer and try again.',
  );

const asError = (error: ReadingError): Error =>
  error.code === null ? new Error(error.message) : new Refusal(error.code, error.message, error.field);
