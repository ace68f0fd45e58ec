import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ErrorCode, failure, type Result } from '../../shared/result.ts';

/** How long a sender may go on sending a body that was already refused before the line is cut. */
const drainMs = 10_000;

export function sendText(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentence}\n`);
}

export function sendResult(response: ServerResponse, status: number, result: Result<unknown>): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(result));
}

/** Refuses a request whose body was not, or not wholly, read: the rest is thrown away so that the answer arrives. */
export function refuseBody(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  code: ErrorCode,
  sentence: string,
): void {
  response.setHeader('Connection', 'close');
  sendResult(response, status, failure(code, sentence));
  request.resume();
  const cut = setTimeout(() => request.destroy(), drainMs).unref();
  for (const end of ['end', 'close']) request.once(end, () => clearTimeout(cut));
}

/** The media type of a request's body, without its parameters, in lower case. */
export function bodyType(request: IncomingMessage): string {
  return (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
}
