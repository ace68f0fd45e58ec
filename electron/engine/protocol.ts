import type { ModelFit } from '../../shared/contract/model.ts';
import type { Caller, EngineEvent } from '../../shared/events.ts';
import type { RegularsError, Result } from '../../shared/result.ts';

/**
 * What a thread of the engine is for. The counter's has the writing connection; a report's and a study's cannot write, and a study takes seconds;
 * bulk is a long write of its own.
 */
export type ThreadRole = 'counter' | 'report' | 'study' | 'bulk';

export interface ThreadData {
  role: ThreadRole;
  /** It is started for a file, which a thread of its own will read. */
  readsFile: boolean;
  bookPath: string;
  stoppedAtMs: number | null;
  logPath: string | null;
  /** One Int32; 1 asks the running import, or study, to stop. */
  cancel: SharedArrayBuffer;
}

export type ToThread =
  | { type: 'call'; id: number; method: string; input: unknown; caller: Caller }
  | { type: 'rhythm' }
  | { type: 'refit' }
  | { type: 'keepFit'; fit: ModelFit }
  | { type: 'close' };

export type FromThread =
  | { type: 'ready' }
  | { type: 'refused'; error: RegularsError }
  | { type: 'answer'; id: number; result: Result<unknown> }
  | { type: 'event'; event: EngineEvent }
  | { type: 'refreshed'; isDone: boolean }
  | { type: 'refitted'; fit: ModelFit | null }
  | { type: 'closed' };
