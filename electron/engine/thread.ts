import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { ModelFit } from '../../shared/contract/model.ts';
import type { Caller, EngineEvent } from '../../shared/events.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import { compiling } from '../compiled.ts';
import type { FromThread, ThreadData, ToThread } from './protocol.ts';

// A heap may else grow to several times what is in use before it is looked through: resident for good, in each thread.
setFlagsFromString('--heap-growing-percent=25');

/** Look-ups leave little behind; the usual 48 MB of room for it would stay resident for good, in each thread. */
const YOUNG_MEGABYTES = { counter: 2, report: 4, study: 16, bulk: 8 };

const GONE =
  'The engine stopped unexpectedly. What was saved is safe; what was just asked for was not saved. Start Regulars again.';

/** One worker thread of the engine, with the calls that wait for its answer. */
export class EngineThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, (result: Result<unknown>) => void>();
  private readonly onEvent: (event: EngineEvent) => void;
  private nextId = 1;
  private hasEnded = false;
  private settleRhythm: (isDone: boolean) => void = () => undefined;
  private settleRefit: (fit: ModelFit | null) => void = () => undefined;
  private settleOpened!: (result: Result<null>) => void;
  readonly opened: Promise<Result<null>>;

  constructor(workerUrl: URL, data: ThreadData, onEvent: (event: EngineEvent) => void) {
    this.onEvent = onEvent;
    this.opened = new Promise(resolve => {
      this.settleOpened = resolve;
    });
    this.worker = new Worker(workerUrl, {
      workerData: data,
      stdout: false,
      stderr: false,
      env: compiling,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES[data.role] },
    });
    this.worker.on('message', (message: FromThread) => this.receive(message));
    this.worker.on('error', () => this.end());
    this.worker.on('exit', () => this.end());
  }

  call(method: string, input: unknown, caller: Caller): Promise<Result<unknown>> {
    if (this.hasEnded) return Promise.resolve(failure('internal', GONE));
    const id = this.nextId++;
    return new Promise(resolve => {
      this.waiting.set(id, resolve);
      try {
        this.send({ type: 'call', id, method, input, caller });
      } catch {
        this.waiting.delete(id);
        resolve(failure('bad_input', 'That input cannot be sent: it must be plain data.'));
      }
    });
  }

  send(message: ToThread): void {
    this.worker.postMessage(message);
  }

  /** Works out the day's rhythm if it is due; false when that failed. */
  refreshRhythm(): Promise<boolean> {
    return new Promise(resolve => {
      if (this.hasEnded) return resolve(false);
      this.settleRhythm = resolve;
      this.send({ type: 'rhythm' });
    });
  }

  /** The week's fit if it is due; null if it is not, or could not be made. */
  refit(): Promise<ModelFit | null> {
    return new Promise(resolve => {
      if (this.hasEnded) return resolve(null);
      this.settleRefit = resolve;
      this.send({ type: 'refit' });
    });
  }

  async close(): Promise<void> {
    if (this.hasEnded) return;
    const ended = new Promise<void>(resolve => this.worker.once('exit', () => resolve()));
    this.send({ type: 'close' });
    await ended;
  }

  private receive(message: FromThread): void {
    if (message.type === 'ready') this.settleOpened(ok(null));
    if (message.type === 'refused') this.settleOpened({ ok: false, error: message.error });
    if (message.type === 'event') this.onEvent(message.event);
    if (message.type === 'refreshed') this.settleRhythm(message.isDone);
    if (message.type === 'refitted') this.settleRefit(message.fit);
    if (message.type === 'answer') {
      this.waiting.get(message.id)?.(message.result);
      this.waiting.delete(message.id);
    }
  }

  private end(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.settleOpened(failure('internal', GONE));
    this.settleRhythm(false);
    this.settleRefit(null);
    for (const resolve of this.waiting.values()) resolve(failure('internal', GONE));
    this.waiting.clear();
  }
}
