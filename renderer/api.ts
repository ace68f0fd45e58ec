import type { MethodInput, MethodName, MethodOutput } from '../shared/contract/index.ts';
import type { Caller, EngineEvent } from '../shared/events.ts';
import { failure, ok, type Result } from '../shared/result.ts';

/** What the Electron window's preload offers; absent in a browser window. */
export interface ElectronBridge {
  call(method: string, input: unknown, caller?: Caller): Promise<Result<unknown>>;
  on(listener: (event: EngineEvent) => void): () => void;
  /** Where a chosen file lies on the disk. */
  pathOf(file: File): string;
  /** Absent in a window of an older version. */
  printing?: Printing;
}

/** Printing what the window shows on paper, as only the Electron window can. False: the person thought better of it. */
export interface Printing {
  printers(): Promise<Printer[]>;
  /** With a printer's name at once and without asking; else through the system's dialog. */
  print(page: { widthMm: number; heightMm: number; deviceName?: string }): Promise<Result<boolean>>;
  /** Asks where to, and writes it there. */
  savePdf(fileName: string): Promise<Result<boolean>>;
}

export interface Printer {
  name: string;
  displayName: string;
}

declare global {
  interface Window {
    readonly regulars?: ElectronBridge;
  }
}

const stopped = 'The program behind this window has stopped. Nothing you saved is lost. Start Regulars again.';

/** Only in the Electron window. */
export const printing = (): Printing | undefined => window.regulars?.printing;

let caller: Caller | undefined;

/** From now on every call is made in this colleague's name; `undefined` when nobody was chosen. */
export function setCaller(next: Caller | undefined): void {
  caller = next;
}

/**
 * Calls a method of the contract. Never rejects: when the program behind the window cannot be reached the Result is
 * an error with code `internal`.
 */
export async function call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<Result<MethodOutput<M>>> {
  try {
    const result = window.regulars
      ? await window.regulars.call(method, input, caller)
      : await callOverHttp(method, input);
    return result as Result<MethodOutput<M>>;
  } catch {
    return failure('internal', stopped);
  }
}

/**
 * Hears what the engine pushes; returns how to stop. `onGap` is called once the connection stands, and again each time it was lost and found:
 * pushes may have been missed, so whatever is shown should be asked for anew.
 */
export function onEvent(listener: (event: EngineEvent) => void, onGap?: () => void): () => void {
  if (window.regulars) return window.regulars.on(listener);
  const hearer: Hearer = { listener, onGap };
  hearers.add(hearer);
  stream ??= openStream();
  return () => {
    hearers.delete(hearer);
    if (hearers.size > 0) return;
    stream?.close();
    stream = null;
  };
}

/**
 * A path under which the engine can read a file the person chose. In the Electron window that is the file itself; a
 * browser window hands over a copy that is gone when the program stops.
 */
export async function fileReference(file: File): Promise<Result<{ path: string }>> {
  try {
    if (!window.regulars) return (await upload(file)) as Result<{ path: string }>;
    const path = window.regulars.pathOf(file);
    if (path !== '') return ok({ path });
    return failure(
      'file_unreadable',
      'This file could not be found on the disk. Nothing was changed; choose it again.',
    );
  } catch {
    return failure('internal', stopped);
  }
}

async function callOverHttp(method: string, input: unknown): Promise<Result<unknown>> {
  return readResult(
    await fetch('/api/call', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ method, input, caller }),
    }),
  );
}

async function upload(file: File): Promise<Result<unknown>> {
  return readResult(
    await fetch('/api/upload', {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
      body: file,
    }),
  );
}

/** The door answers refusals as Results too; anything else is not our program, and the parse throws. */
async function readResult(response: Response): Promise<Result<unknown>> {
  return (await response.json()) as Result<unknown>;
}

interface Hearer {
  listener: (event: EngineEvent) => void;
  onGap: (() => void) | undefined;
}

/** All hearers share one stream: a browser allows only six connections to one address. */
const hearers = new Set<Hearer>();
let stream: EventSource | null = null;

function openStream(): EventSource {
  const source = new EventSource('/api/events');
  // The first time, too: what was read before it opened may have changed without a push.
  source.onopen = () => {
    for (const { onGap } of hearers) onGap?.();
  };
  // The browser connects anew by itself, a second after the line was lost.
  source.onmessage = message => {
    const event = JSON.parse(message.data) as EngineEvent;
    for (const { listener } of hearers) listener(event);
  };
  return source;
}
