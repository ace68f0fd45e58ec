import { create } from 'zustand';
import type { MethodInput, MethodOutput } from '../../../shared/contract/index.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { call, fileReference, onEvent } from '../../api.ts';
import { t } from '../../locales/t.ts';
import { latestOnly } from '../../store/latest-only.ts';
import { showDone } from '../../store/toasts.ts';
import { type Column, fieldByColumn, withColumn } from './mapping.ts';

export type Found = MethodOutput<'transfer.inspect'>;
export type Preview = MethodOutput<'transfer.preview'>;
export type Outcome = MethodOutput<'transfer.run'>;
type Source = MethodInput<'transfer.run'>;
type Decided = Pick<Source, 'as' | 'mapping' | 'dateOrder'>;

interface Import {
  /** `looking` tries the import out, `importing` does it; both take a while and can be stopped. */
  stage: 'choosing' | 'opening' | 'ready' | 'looking' | 'importing' | 'done';
  fileName: string;
  path: string;
  sizeBytes: number;
  /** What the person decided against what was found. */
  decided: Decided;
  found: Found | null;
  /** The columns as they were before the person changed anything; guesses are marked by it. */
  firstColumns: readonly Column[];
  /** Null until tried out, and again when something was decided since. */
  preview: Preview | null;
  outcome: Outcome | null;
  /** What Undo takes back once it is done; the toast about it holds the very same list. */
  doneIds: readonly number[];
  progress: { done: number; total: number; message: string } | null;
  error: RegularsError | null;
  wasStopped: boolean;
}

const nothing: Import = {
  stage: 'choosing',
  fileName: '',
  path: '',
  sizeBytes: 0,
  decided: {},
  found: null,
  firstColumns: [],
  preview: null,
  outcome: null,
  doneIds: [],
  progress: null,
  error: null,
  wasStopped: false,
};

/** Lives as long as the window: whoever looks at another room while a file is imported finds it here again. */
export const useImport = create<Import>(() => nothing);

const { getState: get, setState: set } = useImport;
const newFile = latestOnly();
let jobs = 0;

export function startOver(): void {
  newFile();
  set(nothing);
}

/** Takes a file in: what is it, and, if nothing more must be said, what would it bring. */
export async function openFile(file: File): Promise<void> {
  const isLatest = newFile();
  set({ ...nothing, stage: 'opening', fileName: file.name, sizeBytes: file.size });
  const reference = await fileReference(file);
  if (!isLatest()) return;
  if (!reference.ok) return set({ stage: 'choosing', error: reference.error });
  set({ path: reference.value.path });
  await inspect(isLatest);
  const { found, error } = get();
  if (isLatest() && !error && found?.missing.length === 0) await look();
}

/** Something was decided: what was found is read anew, and what was tried out no longer counts. */
export async function decide(decided: Decided): Promise<void> {
  const isLatest = newFile();
  set({ decided, preview: null, error: null, wasStopped: false });
  await inspect(isLatest);
}

export function mapColumn(column: string, field: string): Promise<void> {
  const { decided, found } = get();
  return decide({
    ...decided,
    mapping: withColumn(decided.mapping ?? fieldByColumn(found?.columns ?? []), column, field),
  });
}

/** The file holds something else than it seemed to: its columns are guessed anew. */
export async function takeAs(as: 'customers' | 'sales'): Promise<void> {
  await decide({ as });
  const { found } = get();
  if (found) set({ firstColumns: found.columns });
}

/** Days are written in another order than was found; the figures are worked out again at once. */
export async function readDaysAs(dateOrder: NonNullable<Decided['dateOrder']>): Promise<void> {
  set({ decided: { ...get().decided, dateOrder } });
  await look();
}

async function inspect(isLatest: () => boolean): Promise<void> {
  const result = await call('transfer.inspect', source());
  if (!isLatest()) return;
  if (!result.ok) {
    const canStay = get().found !== null;
    return set({ stage: canStay ? 'ready' : 'choosing', error: result.error });
  }
  const isFirst = get().found === null;
  set({ stage: 'ready', found: result.value, ...(isFirst ? { firstColumns: result.value.columns } : {}) });
}

/** Tries the whole import out and takes it back: the figures are exact. */
export async function look(): Promise<void> {
  if (isAtWork()) return;
  set({ stage: 'looking', preview: null, error: null, wasStopped: false });
  const result = await followed(job => call('transfer.preview', { ...source(), job }));
  if (get().stage !== 'looking') return;
  set({ stage: 'ready', ...(result.ok ? { preview: result.value } : failed(result.error)) });
}

export async function runImport(): Promise<void> {
  if (isAtWork()) return;
  set({ stage: 'importing', error: null, wasStopped: false });
  const result = await followed(job => call('transfer.run', { ...source(), job }));
  if (!result.ok) return set({ stage: 'ready', ...failed(result.error) });
  const { actionId } = result.value;
  const doneIds = actionId === null ? [] : [actionId];
  set({ stage: 'done', outcome: result.value, doneIds });
  if (actionId !== null) showDone(t('import.done', { name: get().fileName }), doneIds);
}

/** Stops what runs; nothing of it is kept, and its own answer says so. */
export async function stop(): Promise<void> {
  const result = await call('transfer.cancel', {});
  if (!result.ok) set({ error: result.error });
}

function isAtWork(): boolean {
  return get().stage === 'looking' || get().stage === 'importing';
}

function failed(error: RegularsError): Partial<Import> {
  return error.code === 'cancelled' ? { wasStopped: true } : { error };
}

function source(): Source {
  const { path, fileName, decided } = get();
  return { path, fileName: fileName.slice(0, 500), ...decided };
}

/** Does something long and shows how far it is. */
async function followed<T>(doIt: (job: string) => Promise<T>): Promise<T> {
  jobs += 1;
  const job = `import-${jobs}`;
  set({ progress: { done: 0, total: 0, message: '' } });
  const unfollow = onEvent(event => {
    // Only one long thing runs at a time; one that was given no name is this one.
    if (event.type === 'progress' && (event.job === job || event.job === '')) set({ progress: event });
  });
  try {
    return await doIt(job);
  } finally {
    unfollow();
    set({ progress: null });
  }
}
