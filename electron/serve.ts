import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EngineClient } from './engine/client.ts';
import { readPage } from './pages/files.ts';
import { securityHeaders } from './pages/policy.ts';
import { refuseBody, sendText } from './serve/answer.ts';
import { answerCall } from './serve/call.ts';
import { createEventStreams, type EventStreams } from './serve/events.ts';
import { refuseStranger, refuseUnknown } from './serve/gate.ts';
import { answerPdf, type PrintDoor } from './serve/pdf.ts';
import { createSession, type Session } from './serve/session.ts';
import { createUploads, type Uploads } from './serve/upload.ts';

/** Vite in middleware mode, as far as the door needs to know it. */
export interface DevMiddleware {
  middlewares(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void;
  close(): Promise<void>;
}

/** A line stays open between two customers, so that the first key of a search need not open one. */
const KEEP_ALIVE_MS = 10 * 60_000;

export interface ServeOptions {
  client: EngineClient;
  /** 0 or absent: any free port. */
  port?: number;
  /** The built user interface. */
  rendererDir: string;
  /** Serves the sources instead of `rendererDir`, and relaxes the page policy for live reload. */
  dev?: (server: Server) => Promise<DevMiddleware>;
  heartbeatMs?: number;
  uploadLimitBytes?: number;
}

export interface BrowserDoor {
  /** The first address; its token works once. */
  url: string;
  origin: string;
  /** Another address for another window; the unspent one before it stops working. */
  newUrl(): string;
  /** How many windows are listening now. */
  windowCount(): number;
  /** Whether a window ever listened. */
  hadWindow(): boolean;
  /** How a browser that this program starts gets in to print. */
  printDoor: PrintDoor;
  /** Ends every connection and removes the uploaded files. The engine stays open: it belongs to the caller. */
  close(): Promise<void>;
}

interface Door {
  client: EngineClient;
  origin: string;
  session: Session;
  streams: EventStreams;
  uploads: Uploads;
  rendererDir: string;
  dev: DevMiddleware | undefined;
  /** What every answer carries. */
  headers: ReadonlyMap<string, string>;
}

/**
 * The browser door: the same app over HTTP on this machine only.
 * Rejects with the system's error (such as EADDRINUSE) when the port cannot be had.
 */
export async function serve(options: ServeOptions): Promise<BrowserDoor> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const door: Door = {
    client: options.client,
    origin,
    session: createSession(port),
    streams: createEventStreams(options.client, options.heartbeatMs),
    uploads: await createUploads(options.uploadLimitBytes),
    rendererDir: options.rendererDir,
    dev: await options.dev?.(server),
    headers: new Map(Object.entries(securityHeaders({ development: options.dev !== undefined }))),
  };
  const newUrl = () => `${origin}/?token=${door.session.newToken()}`;
  server.on('request', (request, response) => {
    answer(door, request, response).catch(() => answerBroken(response));
  });
  return {
    url: newUrl(),
    origin,
    newUrl,
    windowCount: () => door.streams.count(),
    hadWindow: () => door.streams.hadAny(),
    printDoor: printDoor(door),
    close: () => close(server, door),
  };
}

const printDoor = ({ origin, session }: Door): PrintDoor => ({ origin, cookie: session.cookie });

async function answer(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of door.headers) response.setHeader(name, value);
  const stranger = refuseStranger(request, door.origin);
  if (stranger !== null) return refuse(request, response, stranger);
  const url = parseUrl(request.url, door.origin);
  if (url === null) return sendText(response, 404, 'There is no such page in Regulars.');
  const token = url.pathname === '/' ? url.searchParams.get('token') : null;
  if (token !== null && admit(door, token, request, response)) return;
  const unknown = refuseUnknown(request, door.session);
  if (unknown !== null) return refuse(request, response, unknown);
  return route(door, url, request, response);
}

/** Exchanges a token for the cookie, or takes a spent one out of the address of a window that has the cookie. */
function admit(door: Door, token: string, request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET') return false;
  if (door.session.spend(token)) response.setHeader('Set-Cookie', door.session.setCookie);
  else if (!door.session.isHeldBy(request)) return false;
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(303, { Location: '/' }).end();
  return true;
}

async function route(door: Door, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  switch (url.pathname) {
    case '/api/call':
      if (request.method !== 'POST') return wrongVerb(request, response, 'POST');
      return answerCall(door.client, request, response);
    case '/api/pdf':
      if (request.method !== 'POST') return wrongVerb(request, response, 'POST');
      return answerPdf(printDoor(door), request, response);
    case '/api/upload':
      if (request.method !== 'POST') return wrongVerb(request, response, 'POST');
      return door.uploads.answer(request, response);
    case '/api/events':
      if (request.method !== 'GET') return wrongVerb(request, response, 'GET');
      return door.streams.answer(request, response);
    default:
      if (!isRead) return wrongVerb(request, response, 'GET, HEAD');
      return door.dev ? answerFromSources(door.dev, request, response) : answerPage(door, url, request, response);
  }
}

async function answerPage(door: Door, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await readPage(door.rendererDir, url.pathname);
  if (page === null) return sendText(response, 404, 'There is no such page in Regulars.');
  response.writeHead(200, {
    'Content-Type': page.type,
    'Content-Length': page.body.length,
    'Cache-Control': page.cacheControl,
  });
  response.end(request.method === 'HEAD' ? undefined : page.body);
}

function answerFromSources(dev: DevMiddleware, request: IncomingMessage, response: ServerResponse): void {
  dev.middlewares(request, response, error => {
    if (error === undefined) sendText(response, 404, 'There is no such page in Regulars.');
    else sendText(response, 500, String(error));
  });
}

function refuse(request: IncomingMessage, response: ServerResponse, sentence: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') sendText(response, 403, sentence);
  else refuseBody(request, response, 403, 'not_allowed', sentence);
}

function wrongVerb(request: IncomingMessage, response: ServerResponse, allowed: string): void {
  response.setHeader('Allow', allowed);
  refuseBody(request, response, 405, 'bad_input', 'This address does not take that kind of request.');
}

function answerBroken(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else sendText(response, 500, 'Something went wrong inside Regulars. Nothing was saved by this request; try again.');
}

/** The address asked for, or null when it names another place (`//elsewhere/`, `http://elsewhere/`) or is none. */
function parseUrl(asked: string | undefined, origin: string): URL | null {
  const url = URL.parse(asked ?? '/', origin);
  return url !== null && url.origin === origin ? url : null;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function close(server: Server, door: Door): Promise<void> {
  door.streams.close();
  const closed = new Promise<void>(resolve => server.close(() => resolve()));
  server.closeAllConnections();
  await door.dev?.close();
  await closed;
  await door.uploads.close();
}
