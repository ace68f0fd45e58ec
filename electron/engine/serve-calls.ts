import { parentPort, workerData } from 'node:worker_threads';
import { contract, isMethodName } from '../../shared/contract/index.ts';
import type { ModelFit } from '../../shared/contract/model.ts';
import { dayOf } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { closeBook, openForReading, openForWriting } from '../book/open.ts';
import { rebuildRecoveries } from '../complaints/recovery.ts';
import { rebuildStats } from '../customers/stats.ts';
import { areGroupSummariesMissing, rebuildGroupSummaries } from '../groups/summaries.ts';
import { fitModels } from '../model/fit.ts';
import { isFitDue, keepFit } from '../model/queries.ts';
import { rebuildDues } from '../plans/dues.ts';
import { isFresh, rebuildRetention } from '../retention/summaries.ts';
import { vocabularyOf } from '../search/index-state.ts';
import { moveMisplaced } from '../search/moves.ts';
import { mergeSearch } from '../search/refresh.ts';
import { readSettings } from '../settings/queries.ts';
import { endReaderAhead } from '../transfer/start-reader.ts';
import { type Clock, stoppedClock, systemClock } from './clock.ts';
import { Engine } from './engine.ts';
import { IdleWork } from './idle.ts';
import { logError } from './log.ts';
import type { FromThread, ThreadData, ToThread } from './protocol.ts';

const data = workerData as ThreadData;
const port = parentPort!;
const send = (message: FromThread) => port.postMessage(message);
const clock: Clock = data.stoppedAtMs === null ? systemClock : stoppedClock(data.stoppedAtMs);
const cancel = new Int32Array(data.cancel);

function open(): ReadBook {
  return data.role === 'report' || data.role === 'study'
    ? openForReading(data.bookPath)
    : openForWriting(data.bookPath, clock.nowMs());
}

function serveCalls(book: ReadBook): void {
  const isCounter = data.role === 'counter';
  const idle = isCounter ? new IdleWork(book as WriteBook, error => logError(data.logPath, 'idle', error)) : null;
  const engine = new Engine({
    book,
    clock,
    logPath: data.logPath,
    emit: event => send({ type: 'event', event }),
    isCancelled: () => Atomics.load(cancel, 0) === 1,
    isMovedLater: idle !== null,
  });
  port.on('message', async (message: ToThread) => {
    if (message.type === 'call') {
      const result = await engine.call(message.method, message.input, message.caller);
      send({ type: 'answer', id: message.id, result });
      idle?.putOff(isMethodName(message.method) && contract[message.method].kind === 'write');
    }
    if (message.type === 'rhythm') send({ type: 'refreshed', isDone: refreshRhythm(book as WriteBook) });
    if (message.type === 'refit') send({ type: 'refitted', fit: refit(book) });
    if (message.type === 'keepFit') keep(book as WriteBook, message.fit);
    if (message.type === 'close') {
      idle?.finish();
      if (data.role === 'bulk') tidyUp(book as WriteBook);
      await endReaderAhead();
      closeBook(book);
      send({ type: 'closed' });
      port.close();
    }
  });
}

/** What a long write leaves to be done: the pieces of the search index become one, and the log is folded into the book. */
function tidyUp(book: WriteBook): void {
  try {
    book.raw.transaction(() => mergeSearch(book)).immediate();
    book.raw.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    logError(data.logPath, 'tidy', error);
  }
}

/**
 * At the first quiet moment of a day: the shop's median gap has moved, and short histories lean on it; the search index is in pieces.
 * False when it failed.
 */
function refreshRhythm(book: WriteBook): boolean {
  try {
    const { timeZone, activeFloorDays } = readSettings(book);
    const today = dayOf(clock.nowMs(), timeZone);
    // A floor that was changed since leaves retention to be worked out again, too.
    if (book.pluck('SELECT rhythm_on_day FROM book').get() === today && isFresh(book, activeFloorDays)) return true;
    book.raw
      .transaction(() => {
        rebuildStats(book);
        rebuildRecoveries(book);
        rebuildRetention(book, today);
        if (areGroupSummariesMissing(book)) rebuildGroupSummaries(book);
        rebuildDues(book, today);
        moveMisplaced(book);
        mergeSearch(book);
        book.prepare('UPDATE book SET rhythm_on_day = ?').run(today);
      })
      .immediate();
    return true;
  } catch (error) {
    logError(data.logPath, 'rhythm', error);
    return false;
  }
}

/** The models fitted once a week; null while they are not due, or when it was stopped. */
function refit(book: ReadBook): ModelFit | null {
  const { currency, timeZone } = readSettings(book);
  const today = dayOf(clock.nowMs(), timeZone);
  try {
    if (!isFitDue(book, today)) return null;
    const progress = () => {
      if (Atomics.load(cancel, 0) === 1) throw new Refusal('cancelled', 'Stopped.');
    };
    return fitModels(book, today, { currency, progress });
  } catch (error) {
    if (!(error instanceof Refusal)) logError(data.logPath, 'refit', error);
    return null;
  }
}

function keep(book: WriteBook, fit: ModelFit): void {
  try {
    book.raw.transaction(() => keepFit(book, fit, clock.nowMs())).immediate();
  } catch (error) {
    logError(data.logPath, 'keepFit', error);
  }
}

try {
  const book = open();
  // Nobody waits for what it does when it is done.
  if (data.role === 'bulk') book.raw.pragma('wal_autocheckpoint = 0');
  if (data.role === 'counter') {
    // Folded into the book when nobody waits; a counter that is never idle waits for it once in a while.
    book.raw.pragma('wal_autocheckpoint = 8000');
    vocabularyOf(book);
  }
  serveCalls(book);
  send({ type: 'ready' });
} catch (error) {
  if (error instanceof Refusal) send({ type: 'refused', error: { code: error.code, message: error.message } });
  else {
    logError(data.logPath, 'open', error);
    send({
      type: 'refused',
      error: {
        code: 'internal',
        message:
          'The book could not be opened. It was not changed. Start Regulars again; if that does not help, open a backup.',
      },
    });
  }
  port.close();
}
