import type { IncomingMessage, ServerResponse } from 'node:http';
import { failure } from '../../shared/result.ts';
import type { EngineClient } from '../engine/client.ts';
import { parseEnvelope } from '../pages/envelope.ts';
import { bodyType, refuseBody, sendResult } from './answer.ts';

/** Bytes of one call's JSON. The contract's own limits are far below; this only keeps memory bounded. */
export const callLimitBytes = 2 * 1024 * 1024;

/** POST /api/call: `{ method, input, caller? }` in, the engine's Result out. */
export async function answerCall(
  client: EngineClient,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (bodyType(request) !== 'application/json') {
    refuseBody(request, response, 415, 'bad_input', 'A call has to be sent as JSON. Nothing was changed.');
    return;
  }
  const body = await readBody(request, callLimitBytes);
  if (body === null) {
    refuseBody(
      request,
      response,
      413,
      'bad_input',
      'That is too much text to take in at once. Nothing was saved; shorten it and try again.',
    );
    return;
  }
  const envelope = parseEnvelope(parseJson(body));
  if (!envelope.ok) {
    sendResult(response, 400, envelope);
    return;
  }
  const { method, input, caller } = envelope.value;
  try {
    sendResult(response, 200, await client.call(method, input, caller));
  } catch {
    // The engine rejects only when it is closed, that is while the program is stopping.
    sendResult(response, 503, failure('internal', 'Regulars is closing. This was not saved; start Regulars again.'));
  }
}

/** The whole body as text, or null as soon as it is longer than the limit. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  // Left open on an early return, so that the refusal can still be answered.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > limitBytes) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
