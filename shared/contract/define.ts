import type { z } from 'zod';

/** Who may call: anyone at the machine, a colleague who is named in the book, or the owner. */
export type Who = 'anyone' | 'staff' | 'owner';

/**
 * `read` answers the counter, `write` is one undoable action, `report` may take long and runs on its own read-only thread,
 * `study` is a report that takes seconds, on a read-only thread of its own, with progress; `bulk` is a long write (an import, the demo shop) on a thread of its own, in one transaction; `control` is answered by the engine's
 * client itself, beside whatever runs.
 */
export type Kind = 'read' | 'write' | 'report' | 'study' | 'bulk' | 'control';

export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, K extends Kind = Kind> {
  input: I;
  output: O;
  who: Who;
  kind: K;
  summary: string;
}

/** One row of the contract's table; exists for its types only. */
export function method<I extends z.ZodType, O extends z.ZodType, const K extends Kind>(
  row: Method<I, O, K>,
): Method<I, O, K> {
  return row;
}
