import { type EngineClient, startEngine } from '../../electron/engine/client.ts';
import { type BrowserDoor, serve } from '../../electron/serve.ts';
import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/index.ts';
import { rendererDir } from './build.ts';

/** A Saturday morning at the counter: 11:42, in UTC and in the demo shop's Dublin alike. */
export const NOW = Date.parse('2026-11-21T11:42:00Z');

/** The whole app over one book, as `npm start` opens it in a browser, but with a clock that stands still. */
export interface Shop {
  /** An address that lets one browser in. */
  newUrl(): string;
  /** Calls a method of the contract beside the screens, and throws when it is refused. */
  call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>>;
  /** The program behind the window ends, as if it had been killed. */
  stopDoor(): Promise<void>;
  /** The book is closed while the door still answers. */
  stopEngine(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the book at `bookPath`, made when it is not there, behind a browser door on a free port. */
export async function openShop(bookPath: string): Promise<Shop> {
  const workerUrl = new URL('../../electron/engine/worker.ts', import.meta.url);
  const started = await startEngine({ bookPath, workerUrl, todayMs: NOW, logPath: `${bookPath}.log` });
  if (!started.ok) throw new Error(started.error.message);
  const engine = started.value;
  const door = await serve({ client: engine, rendererDir });
  return new OpenShop(engine, door);
}

class OpenShop implements Shop {
  private readonly engine: EngineClient;
  private readonly door: BrowserDoor;
  private isDoorOpen = true;

  constructor(engine: EngineClient, door: BrowserDoor) {
    this.engine = engine;
    this.door = door;
  }

  newUrl(): string {
    return this.door.newUrl();
  }

  async call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> {
    const result = await this.engine.call(method, input);
    if (!result.ok) throw new Error(`${method} was refused: ${result.error.code}: ${result.error.message}`);
    return result.value as MethodOutput<M>;
  }

  async stopDoor(): Promise<void> {
    if (!this.isDoorOpen) return;
    this.isDoorOpen = false;
    await this.door.close();
  }

  async stopEngine(): Promise<void> {
    await this.engine.close();
  }

  async close(): Promise<void> {
    await this.stopDoor();
    await this.stopEngine();
  }
}
