import { startEngine } from '../../../electron/engine/client.ts';
import { NOW_MS } from '../now.ts';
import { type BenchEngine, type EngineInput, SHOWN } from './engine.ts';

/** This app: through the client, as every door asks it, thread hop and finished hits included. */
export async function openRegulars({ bookPath }: EngineInput): Promise<BenchEngine> {
  const workerUrl = new URL('../../../electron/engine/worker.ts', import.meta.url);
  const opened = await startEngine({ bookPath, workerUrl, todayMs: NOW_MS });
  if (!opened.ok) throw new Error(opened.error.message);
  const client = opened.value;
  return {
    async search(text) {
      const result = await client.call('customers.search', { text, limit: SHOWN });
      if (!result.ok) throw new Error(`${text}: ${result.error.message}`);
      return (result.value as { hits: { id: number }[] }).hits.map(hit => hit.id);
    },
    close: () => client.close(),
  };
}
