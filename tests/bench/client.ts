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
