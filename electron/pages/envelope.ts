import { z } from 'zod';
import type { Caller } from '../../shared/events.ts';
import { failure, ok, type Result } from '../../shared/result.ts';

/** What a window sends through a door. The input stays unknown: only the engine parses it, by the contract. */
export interface CallEnvelope {
  method: string;
  input: unknown;
  caller: Caller | undefined;
}

const envelopeSchema = z.strictObject({
  method: z.string().min(1).max(100),
  input: z.unknown().optional(),
  caller: z.strictObject({ staffId: z.number().int().positive().optional() }).nullish(),
});

/** Reads the envelope of a call; refuses with `bad_input` anything that is not `{ method, input, caller? }`. */
export function parseEnvelope(message: unknown): Result<CallEnvelope> {
  const parsed = envelopeSchema.safeParse(message);
  if (!parsed.success) {
    return failure(
      'bad_input',
      'This request was not understood. Nothing was changed. Close the window and open it again.',
    );
  }
  const { method, input, caller } = parsed.data;
  const staffId = caller?.staffId;
  return ok({ method, input, caller: staffId === undefined ? undefined : { staffId } });
}
