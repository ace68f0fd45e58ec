import { startEngine } from '../../electron/engine/client.ts';
import { summariseTimes, type Times } from './statistics.ts';

export type Client = Extract<Awaited<ReturnType<typeof startEngine>>, { ok: true }>['value'];

/** The engine over a book, as an app that was just started, its clock stopped. */
export async function start(bookPath: string, todayMs: number): Promise<Client> {
  const workerUrl = new URL('../../electron/engine/worker.ts', import.meta.url);
  const opened = await startEngine({ bookPath, workerUrl, todayMs });
  if (!opened.ok) throw new Error(opened.error.message);
  await must(opened.value.call('settings.set', { timeZone: 'UTC' }));
  await must(opened.value.call('book.info', {}));
  return opened.value;
}

/** The value of a call, which may not be refused. */
export async function must(
  answer: Promise<{ ok: true; value: unknown } | { ok: false; error: { message: string } }>,
): Promise<unknown> {
  const result = await answer;
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** How long the same question takes, asked one after the other. */
export async function repeat(runs: number, ask: (i: number) => ReturnType<Client['call']>): Promise<Times> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const startMs = performance.now();
    await must(ask(i));
    times.push(performance.now() - startMs);
  }
  return summariseTimes(times);
}

export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const startMs = performance.now();
  const value = await work();
  return { ms: performance.now() - startMs, value };
}

/** Looks these texts up letter by letter; what each key took, in milliseconds. */
export async function typeAll(client: Client, texts: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const letters = [...text];
    for (let typed = 1; typed <= letters.length; typed++) {
      const { ms } = await timed(() => client.call('customers.search', { text: letters.slice(0, typed).join('') }));
      times.push(ms);
    }
  }
  return times;
}
