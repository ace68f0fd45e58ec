import type { EngineClient } from '../../electron/engine/client.ts';
import type { Caller, EngineEvent } from '../../shared/events.ts';
import { ok, type Result } from '../../shared/result.ts';

/** An engine that remembers what it was asked and answers as told. */
export interface FakeClient extends EngineClient {
  calls: { method: string; input: unknown; caller: Caller | undefined }[];
  answer: (method: string, input: unknown) => Result<unknown>;
  push(event: EngineEvent): void;
  isClosed: boolean;
}

export function createFakeClient(): FakeClient {
  const listeners = new Set<(event: EngineEvent) => void>();
  const client: FakeClient = {
    calls: [],
    answer: (method, input) => ok({ method, input }),
    isClosed: false,
    async call(method, input, caller) {
      client.calls.push({ method, input, caller });
      return client.answer(method, input);
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    push(event) {
      for (const listener of listeners) listener(event);
    },
    async close() {
      client.isClosed = true;
    },
  };
  return client;
}
