/** The outcome of every call that crosses a door: a value, or an error a shop assistant understands. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: RegularsError };

/** `code` is stable and for programs, `message` is a sentence for people, `field` names the input it is about. */
export interface RegularsError {
  code: ErrorCode;
  message: string;
  field?: string;
}

export type ErrorCode =
  | 'bad_input'
  | 'unknown_method'
  | 'unknown_field'
  | 'not_found'
  | 'not_allowed'
  | 'over_allowance'
  | 'referral_loop'
  | 'conflict'
  | 'in_use'
  | 'undo_conflict'
  | 'already_undone'
  | 'duplicate'
  | 'cancelled'
  | 'file_unreadable'
  | 'file_not_understood'
  | 'mapping_needed'
  | 'book_not_a_book'
  | 'book_newer'
  | 'book_damaged'
  | 'book_read_only'
  | 'book_locked'
  | 'disk_full'
  | 'internal';

/** Thrown inside the engine to refuse an action; the engine turns it into a Result. Nothing of the action is kept. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  constructor(code: ErrorCode, message: string, field?: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.field = field;
  }
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export function failure<T = never>(code: ErrorCode, message: string, field?: string): Result<T> {
  return { ok: false, error: field === undefined ? { code, message } : { code, message, field } };
}
