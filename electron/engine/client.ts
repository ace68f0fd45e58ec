import { contract, isMethodName } from '../../shared/contract/index.ts';
import type { Caller, EngineEvent } from '../../shared/events.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import { NextTurn } from './next-turn.ts';
import type { ThreadData, ThreadRole } from './protocol.ts';
import { EngineThread } from './thread.ts';

export interface EngineOptions {
  bookPath: string;
  workerUrl: URL;
  /** A stopped clock, in UTC epoch milliseconds; the machine's when left out. */
  todayMs?: number;
  /** Where unexpected errors are written; nowhere when left out. */
  logPath?: string;
  /** Fills a new book with the demo shop. */
  demo?: boolean;
}

export interface EngineClient {
  /** Calls a method of the contract; never rejects. */
  call(method: string, input: unknown, caller?: Caller): Promise<Result<unknown>>;
  /** Pushes (changed, progress, fatal); returns how to stop listening. */
  on(listener: (event: EngineEvent) => void): () => void;
  close(): Promise<void>;
}

/** How long the counter must have been quiet before the day's rhythm is worked out, in milliseconds. */
const QUIET_MS = 20_000;
const RHYTHM_EVERY_MS = 12 * 3_600_000;
/** Whether the week's fit is due is asked so often, and after every import. */
const REFIT_EVERY_MS = 12 * 3_600_000;

const CLOSED = 'The book is closed. Nothing of this was saved. Start Regulars again.';

/** Opens the book and starts the engine's threads; a book that cannot be opened comes back as a refused Result. */
export async function startEngine(options: EngineOptions): Promise<Result<EngineClient>> {
  const client = new ThreadedEngine(options);
  const opened = await client.open();
  if (!opened.ok) return opened;
  if (options.demo) {
    const info = await client.call('book.info', {});
    if (info.ok && (info.value as { customers: number }).customers === 0) {
      const filled = await client.call('book.fillDemo', {});
      if (!filled.ok) return filled;
    }
  }
  return ok(client);
}

class ThreadedEngine implements EngineClient {
  private readonly options: EngineOptions;
  private readonly cancelFlag = new SharedArrayBuffer(4);
  private readonly studyCancelFlag = new SharedArrayBuffer(4);
  private readonly listeners = new Set<(event: EngineEvent) => void>();
  private readonly counter: EngineThread;
  private report: EngineThread | null = null;
  private bulk: Promise<void> | null = null;
  private studies: Promise<unknown> = Promise.resolve();
  private quietTimer: NodeJS.Timeout | null = null;
  private readonly rhythm = new NextTurn(RHYTHM_EVERY_MS, QUIET_MS);
  private refitAtMs = 0;
  private isClosed = false;

  constructor(options: EngineOptions) {
    this.options = options;
    this.counter = this.startThread('counter');
  }

  async open(): Promise<Result<null>> {
    const opened = await this.counter.opened;
    if (!opened.ok) return opened;
    this.waitForQuiet();
    return opened;
  }

  async call(method: string, input: unknown, caller: Caller = {}): Promise<Result<unknown>> {
    if (this.isClosed) return failure('internal', CLOSED);
    const kind = isMethodName(method) ? contract[method].kind : 'read';
    if (kind === 'control') return this.control(method);
    if (kind === 'bulk') return this.runBulk(method, input, caller);
    this.waitForQuiet();
    if (kind === 'study') return this.study(thread => thread.call(method, input, caller));
    if (kind === 'report') {
      this.report ??= this.startThread('report');
      const opened = await this.report.opened;
      return opened.ok ? this.report.call(method, input, caller) : opened;
    }
    // Two writers would stand in each other's way for as long as an import lasts; look-ups go on meanwhile.
    while (kind === 'write' && this.bulk) await this.bulk;
    return this.counter.call(method, input, caller);
  }

  /** What runs long stops, answers with `cancelled` and leaves nothing: the import, or with `model.cancel` the fit. */
  private control(method: string): Result<unknown> {
    setFlag(method === 'model.cancel' ? this.studyCancelFlag : this.cancelFlag, 1);
    return ok({});
  }

  /** Studies run one after the other, each on a read-only thread of its own: a report never waits for one. */
  private study(work: (thread: EngineThread) => Promise<Result<unknown>>): Promise<Result<unknown>> {
    const running = this.studies.then(async () => {
      if (this.isClosed) return failure('internal', CLOSED);
      setFlag(this.studyCancelFlag, 0);
      const thread = this.startThread('study');
      const opened = await thread.opened;
      const answer = opened.ok ? await work(thread) : opened;
      await thread.close();
      return answer;
    });
    this.studies = running;
    return running;
  }

  on(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.quietTimer) clearTimeout(this.quietTimer);
    setFlag(this.cancelFlag, 1);
    setFlag(this.studyCancelFlag, 1);
    await this.bulk;
    await this.studies;
    // The writing connection goes last: only it can fold the log into the book, which is then one whole file.
    await this.report?.close();
    await this.counter.close();
  }

  /** Long writes run one after the other: `bulk` is the end of the queue, settled once its thread has closed. */
  private runBulk(method: string, input: unknown, caller: Caller): Promise<Result<unknown>> {
    return new Promise(answer => {
      void this.afterBulk(async () => {
        if (this.isClosed) return answer(failure('internal', CLOSED));
        setFlag(this.cancelFlag, 0);
        const thread = this.startThread('bulk', { readsFile: method.startsWith('transfer.') });
        const opened = await thread.opened;
        answer(opened.ok ? await thread.call(method, input, caller) : opened);
        // What it has written is safe; it tidies up after itself while the answer is read.
        await thread.close();
        this.refitAtMs = 0;
      });
    });
  }

  private afterBulk<T>(work: () => Promise<T>): Promise<T> {
    const running = (this.bulk ?? Promise.resolve()).then(work);
    const isOver = () => {
      if (this.bulk === settled) this.bulk = null;
    };
    const settled: Promise<void> = running.then(isOver, isOver);
    this.bulk = settled;
    return running;
  }

  private startThread(role: ThreadRole, { readsFile = false } = {}): EngineThread {
    const data: ThreadData = {
      ...{ role, readsFile },
      bookPath: this.options.bookPath,
      stoppedAtMs: this.options.todayMs ?? null,
      logPath: this.options.logPath ?? null,
      cancel: role === 'study' ? this.studyCancelFlag : this.cancelFlag,
    };
    return new EngineThread(this.options.workerUrl, data, event => {
      // What rests on a setting is worked out again at the next quiet moment, not half a day later; an undo may change one, too.
      if (event.type === 'changed' && event.nouns.includes('settings')) this.rhythm.atOnce();
      for (const listener of this.listeners) listener(event);
    });
  }

  private waitForQuiet(ms = QUIET_MS): void {
    if (this.quietTimer) clearTimeout(this.quietTimer);
    this.quietTimer = setTimeout(() => {
      this.refreshRhythm();
      this.refit();
      // What failed is tried again though nobody asks for anything any more.
      if (this.rhythm.hasFailed) this.waitForQuiet(Math.max(QUIET_MS, this.rhythm.waitMs(Date.now())));
    }, ms);
    this.quietTimer.unref();
  }

  /** At a quiet moment, twice a day at most, a thread of its own sees whether the day's rhythm is due. */
  private refreshRhythm(): void {
    if (this.bulk || this.rhythm.waitMs(Date.now()) > 0) return;
    this.rhythm.begun(Date.now());
    void this.afterBulk(async () => {
      const thread = this.startThread('bulk');
      const isDone = (await thread.opened).ok && (await thread.refreshRhythm());
      await thread.close();
      this.rhythm.ended(isDone, Date.now());
      if (!isDone && !this.isClosed) this.waitForQuiet(this.rhythm.waitMs(Date.now()));
    });
  }

  /** At a quiet moment, once a week, the models are fitted on a thread that cannot write; the counter's keeps what came of it. */
  private refit(): void {
    if (this.bulk || Date.now() - this.refitAtMs < REFIT_EVERY_MS) return;
    this.refitAtMs = Date.now();
    void this.study(async thread => {
      const fit = await thread.refit();
      if (fit !== null && !this.isClosed) this.counter.send({ type: 'keepFit', fit });
      return ok(null);
    });
  }
}

function setFlag(flag: SharedArrayBuffer, value: 0 | 1): void {
  Atomics.store(new Int32Array(flag), 0, value);
}
