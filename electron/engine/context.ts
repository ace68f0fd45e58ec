import type { MethodName, MethodOutput, ParsedInput } from '../../shared/contract/index.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Day } from '../../shared/dates.ts';
import type { ActionNote } from '../book/actions.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';

/** What every method is given besides its input. */
export interface Context {
  book: ReadBook;
  settings: Settings;
  nowMs: number;
  /** The day in the shop. */
  today: Day;
  staffId: number | null;
}

/** What a method of kind `write` is given: the writing book and the action it is part of. */
export interface WriteContext extends Context {
  book: WriteBook;
  actionId: number;
  /** Says what was done, for people, and about whom. */
  note(note: ActionNote): void;
}

/** What a method of kind `bulk` is given: it runs on a thread of its own and opens its action itself. */
export interface BulkContext extends Context {
  book: WriteBook;
  clockMs(): number;
  /** Runs `work` as one action; null takes it back (a preview, a cancelled import). */
  act<T>(method: MethodName, work: (context: WriteContext) => T): { value: T; actionId: number };
  progress(done: number, total: number, message: string): void;
  isCancelled(): boolean;
}

/** What a method of kind `study` is given: it takes seconds, says how far it is, and may be asked to stop. */
export interface StudyContext extends Context {
  progress(done: number, total: number, message: string): void;
  isCancelled(): boolean;
}

type WithoutActionId<T> = T extends { actionId: number } ? Omit<T, 'actionId'> : T;

export type Read<M extends MethodName> = (context: Context, input: ParsedInput<M>) => MethodOutput<M>;
/** A write leaves `actionId` out of its answer; the engine adds it. */
export type Write<M extends MethodName> = (
  context: WriteContext,
  input: ParsedInput<M>,
) => WithoutActionId<MethodOutput<M>>;
export type Bulk<M extends MethodName> = (context: BulkContext, input: ParsedInput<M>) => Promise<MethodOutput<M>>;
export type Study<M extends MethodName> = (context: StudyContext, input: ParsedInput<M>) => MethodOutput<M>;
/** A report may read files, so it may wait; it has a read-only book. */
export type Report<M extends MethodName> = (
  context: Context,
  input: ParsedInput<M>,
) => MethodOutput<M> | Promise<MethodOutput<M>>;
