import type { z } from 'zod';
import { contract, isMethodName, type MethodName } from '../../shared/contract/index.ts';
import { dayOf } from '../../shared/dates.ts';
import type { Caller, EngineEvent } from '../../shared/events.ts';
import { failure, ok, Refusal, type Result } from '../../shared/result.ts';
import { runAction } from '../book/actions.ts';
import { type ActionChanges, readChanges } from '../book/changes.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { bookRefusal } from '../book/open.ts';
import { settleSecondFailures, settleSteps } from '../complaints/settle.ts';
import { refuseLoopsMade } from '../referrals/loops.ts';
import { forgetVocabulary } from '../search/index-state.ts';
import { readSettings } from '../settings/queries.ts';
import { type Powers, readPowers, refuseChangedPowers } from '../staff/powers.ts';
import { hasOwner, isColleague, isOwner } from '../staff/queries.ts';
import type { Clock } from './clock.ts';
import type { BulkContext, Context, StudyContext, WriteContext } from './context.ts';
import { finishAction } from './finish.ts';
import { logError } from './log.ts';
import { isPerformed, methods } from './methods.ts';

export interface EngineParts {
  book: ReadBook;
  clock: Clock;
  logPath: string | null;
  emit(event: EngineEvent): void;
  isCancelled(): boolean;
  /** Whoever holds the engine moves people in the order of the index when nobody waits (engine/idle.ts). */
  isMovedLater?: boolean;
}

type AnyMethod = (context: Context | WriteContext | BulkContext | StudyContext, input: unknown) => unknown;

/** Finds the method, parses the input, checks who calls, runs it inside one action if it writes, and answers with a Result; never throws. */
export class Engine {
  private readonly parts: EngineParts;

  constructor(parts: EngineParts) {
    this.parts = parts;
  }

  async call(method: string, input: unknown, caller: Caller = {}): Promise<Result<unknown>> {
    if (!isMethodName(method))
      return failure(
        'unknown_method',
        `There is no method “${typeof method === 'string' ? (method as string).slice(0, 80) : typeof method}”. The list of methods says what there is.`,
      );
    try {
      const parsed = contract[method].input.safeParse(input ?? {});
      if (!parsed.success) return badInput(parsed.error);
      this.authorise(method, caller);
      return ok(await this.run(method, parsed.data, caller));
    } catch (error) {
      return this.refuse(method, error);
    }
  }

  private async run(method: MethodName, input: unknown, caller: Caller): Promise<unknown> {
    const context = this.context(caller);
    const { kind } = contract[method];
    if (!isPerformed(method))
      throw new Refusal('unknown_method', `“${method}” is answered by the engine's client, not by a thread.`);
    const perform = methods[method] as AnyMethod;
    if (kind === 'write') {
      const done = this.act(method, context, write => perform(write, input));
      return { ...(done.value as object), actionId: done.actionId };
    }
    if (kind === 'bulk') return await perform(this.bulkContext(context, jobOf(input)), input);
    if (kind === 'study') return await perform({ ...context, ...this.watch(jobOf(input)) }, input);
    return await (kind === 'report' ? inOneView(context.book, () => perform(context, input)) : perform(context, input));
  }

  private context(caller: Caller): Context {
    const { book, clock } = this.parts;
    const settings = readSettings(book);
    const nowMs = clock.nowMs();
    return { book, settings, nowMs, today: dayOf(nowMs, settings.timeZone), staffId: caller.staffId ?? null };
  }

  private bulkContext(context: Context, job: string): BulkContext {
    return {
      ...context,
      book: context.book as WriteBook,
      clockMs: () => this.parts.clock.nowMs(),
      act: (method, work) => this.act(method, context, work),
      ...this.watch(job),
    };
  }

  /** How a long job says how far it is, and hears that it is to stop. */
  private watch(job: string): Pick<StudyContext, 'progress' | 'isCancelled'> {
    return {
      progress: (done, total, message) => this.parts.emit({ type: 'progress', job, done, total, message }),
      isCancelled: () => this.parts.isCancelled(),
    };
  }

  private act<T>(
    method: MethodName,
    context: Context,
    work: (write: WriteContext) => T,
  ): { value: T; actionId: number } {
    const book = context.book as WriteBook;
    let ids: number[] = [];
    let nouns: string[] = [];
    let before: Powers | null = null;
    let about: number | null = null;
    const noteAbout =
      (note: WriteContext['note']): WriteContext['note'] =>
      said => {
        about = said.customerId ?? null;
        note(said);
      };
    try {
      const done = runAction(
        book,
        { method, atMs: context.nowMs, staffId: context.staffId },
        (actionId, note) => {
          before = readPowers(book, context.staffId, context.settings);
          return work({ ...context, book, actionId, note: noteAbout(note) });
        },
        actionId => {
          const changes = settle(book, actionId, context.staffId, before!);
          nouns = [method.split('.')[0]!, ...changes.counts.keys()];
          ids = finishAction(book, { changes, isMovedLater: this.parts.isMovedLater ?? false });
        },
      );
      const concerned = about === null ? ids : [about, ...ids];
      this.parts.emit({
        type: 'changed',
        nouns: [...new Set(nouns)],
        ids: [...new Set(concerned)],
        actionId: done.actionId,
      });
      return done;
    } catch (error) {
      forgetVocabulary(book);
      throw error;
    }
  }

  private authorise(method: MethodName, caller: Caller): void {
    const { book } = this.parts;
    if (caller.staffId !== undefined && !isColleague(book, caller.staffId)) {
      throw new Refusal(
        'not_allowed',
        'That colleague is not in the book, or has left. Choose who is at the counter (F2); nothing was saved.',
      );
    }
    if (contract[method].who === 'owner' && !isOwner(book, caller.staffId ?? null)) {
      throw new Refusal(
        'not_allowed',
        hasOwner(book)
          ? 'Only an owner decides this. Ask them, or choose them with F2; nothing was saved.'
          : 'Only an owner decides this, and nobody is one yet. Name an owner in Settings; nothing was saved.',
      );
    }
  }

  private refuse(method: string, error: unknown): Result<unknown> {
    if (error instanceof Refusal) return failure(error.code, error.message, error.field);
    const known = bookRefusal(error, this.parts.book.raw.name);
    if (known) return failure(known.code, known.message);
    logError(this.parts.logPath, method, error);
    return failure(
      'internal',
      'Something went wrong that should not have. Nothing of this was saved, and everything from before is safe. Try again; if it happens again, restart Regulars.',
    );
  }
}

/** The last word on what an action changed, whichever method it was; gives all of its changes. */
function settle(book: WriteBook, actionId: number, staffId: number | null, before: Powers): ActionChanges {
  const changes = readChanges(book, actionId);
  const { counts } = changes;
  refuseChangedPowers(book, before);
  if (counts.has('complaint_steps')) settleSteps(book, actionId, staffId, before);
  if (counts.has('complaints')) settleSecondFailures(book, actionId);
  if (counts.has('referrals')) refuseLoopsMade(book, actionId);
  // What was settled is a change of the same action.
  return counts.has('complaint_steps') || counts.has('complaints') ? readChanges(book, actionId) : changes;
}

/** A report asks many questions; a sale in between must not be in one figure and missing from the next. What waits for a file asks none. */
function inOneView<T>(book: ReadBook, look: () => T): T {
  book.prepare('BEGIN').run();
  try {
    return look();
  } finally {
    // A disk that fails may have ended it; what is told then is what failed.
    if (book.raw.inTransaction) book.prepare('COMMIT').run();
  }
}

/** The name that a caller gave a long job, to follow it by. */
const jobOf = (input: unknown): string =>
  typeof input === 'object' && input !== null && 'job' in input && typeof input.job === 'string' ? input.job : '';

/** The first thing that is wrong with an input, in words, with the field it is about. */
function badInput(error: z.ZodError): Result<unknown> {
  const issue = error.issues[0]!;
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return failure('bad_input', `There is no field “${shortened(issue.keys[0]!)}” here.`, shortened(issue.keys[0]!));
  const message = /^(Invalid|Too|Expected|Unrecognized)/.test(issue.message)
    ? sentenceFor(issue, field)
    : issue.message;
  return field === '' ? failure('bad_input', message) : failure('bad_input', message, field);
}

/** What a caller named is repeated to them, but not a megabyte of it. */
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

function sentenceFor(issue: z.core.$ZodIssue, field: string): string {
  const what = field === '' ? 'The input' : `“${field}”`;
  if (issue.code === 'invalid_type')
    return issue.input === undefined && field !== ''
      ? `${what} is missing or of the wrong kind: ${issue.expected} is needed.`
      : `${what} must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}.`;
  if (issue.code === 'too_big') return `${what} is too large: at most ${issue.maximum}.`;
  if (issue.code === 'too_small')
    return `${what} is too small: ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}.`;
  if (issue.code === 'invalid_value') return `${what} must be one of: ${issue.values.map(String).join(', ')}.`;
  return `${what} cannot be used. ${issue.message}.`;
}
