import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/index.ts';
import type { Result } from '../../shared/result.ts';
import { call } from '../api.ts';
import { showDone } from './toasts.ts';

/** Methods that answer with the action they were. */
type WriteName = { [M in MethodName]: MethodOutput<M> extends { actionId: number } ? M : never }[MethodName];

/**
 * Does one write and says so in a toast with Undo; `sentence` is what was done, for people. A refusal is handed back to
 * be shown in the place where it happened.
 */
export async function write<M extends WriteName>(
  method: M,
  input: MethodInput<M>,
  sentence: string | ((value: MethodOutput<M>) => string),
): Promise<Result<MethodOutput<M>>> {
  const result = await call(method, input);
  if (result.ok) {
    const text = typeof sentence === 'string' ? sentence : sentence(result.value);
    showDone(text, [(result.value as { actionId: number }).actionId]);
  }
  return result;
}
