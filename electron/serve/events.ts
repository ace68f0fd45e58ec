import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EngineEvent } from '../../shared/events.ts';
import type { EngineClient } from '../engine/client.ts';

/** Bytes that may wait for a window that no longer reads; beyond, it is cut off and connects anew. */
const backlogBytes = 1024 * 1024;

/** The open windows of the browser door, each listening on one server-sent event stream. */
export interface EventStreams {
  answer(request: IncomingMessage, response: ServerResponse): void;
  count(): number;
  hadAny(): boolean;
  close(): void;
}

/** Forwards the engine's pushes to every open window; a heartbeat keeps a silent stream known to be alive. */
export function createEventStreams(client: EngineClient, heartbeatMs = 15_000): EventStreams {
  const open = new Set<ServerResponse>();
  let hadAny = false;
  const write = (text: string) => {
    for (const response of open) {
      if (response.writableLength > backlogBytes) response.destroy();
      else response.write(text);
    }
  };
  const stop = client.on((event: EngineEvent) => write(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMs);
  heartbeat.unref();
  return {
    answer(_request, response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
      response.write('retry: 1000\n\n');
      open.add(response);
      hadAny = true;
      response.once('close', () => open.delete(response));
    },
    count: () => open.size,
    hadAny: () => hadAny,
    close() {
      stop();
      clearInterval(heartbeat);
      for (const response of open) response.end();
    },
  };
}
