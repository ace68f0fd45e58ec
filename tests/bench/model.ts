import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { ModelFit } from '../../shared/contract/model.ts';
import { copyOfBook } from './cache.ts';
import { must, repeat, start, timed } from './client.ts';
import type { ComplaintsBook } from './fill-complaints.ts';
import { groupsBook } from './fill-groups.ts';
import { timeCdnow } from './model-cdnow.ts';
import { NOW_MS } from './now.ts';
import { round, summariseTimes, type Times } from './statistics.ts';
import { table } from './table.ts';

/** Somebody types meanwhile, this fast. */
const KEY_MS = 20;

/** How long the models take on everybody, whether look-ups and reports go on meanwhile, and what one person's prediction costs. */
export async function benchModel(wanted: ComplaintsBook, say: (line: string) => void): Promise<void> {
  const bookPath = copyOfBook(groupsBook(wanted, say), 'model.book');
  const load = loadavg()[0]!;
  const client = await start(bookPath, NOW_MS);
  const times: Record<string, Times> = {};
  times['customers.search, before'] = await repeat(40, i => client.call('customers.search', { text: `a${i % 10}` }));
  const steps: [message: string, atMs: number][] = [];
  const startMs = performance.now();
  const stop = client.on(event => {
    if (event.type === 'progress' && event.message !== steps.at(-1)?.[0])
      steps.push([event.message, performance.now() - startMs]);
  });
  let isRunning = true;
  const fitting = must(client.call('model.fit', { job: 'bench' })).finally(() => {
    isRunning = false;
  });
  const [searches, reports]: [number[], number[]] = [[], []];
  for (let i = 0; isRunning; i++) {
    await pause(KEY_MS);
    searches.push((await timed(() => client.call('customers.search', { text: `a${i % 10}` }))).ms);
    if (i % 20 === 0) reports.push((await timed(() => client.call('customers.list', {}))).ms);
  }
  const fit = (await fitting) as ModelFit;
  const fitMs = performance.now() - startMs;
  stop();
  times['customers.search, meanwhile'] = summariseTimes(searches);
  times['customers.list, meanwhile'] = summariseTimes(reports);
  await client.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(bookPath + suffix, { force: true });
  const cdnow = await timeCdnow();
  if (cdnow) times['model.fit on the CDNOW sample (2,357 customers)'] = cdnow;
  print(wanted, { load, times, steps, fit, fitMs });
}

interface Figures {
  load: number;
  times: Record<string, Times>;
  steps: [message: string, atMs: number][];
  fit: ModelFit;
  fitMs: number;
}

function print(wanted: ComplaintsBook, { load, times, steps, fit, fitMs }: Figures): void {
  const rows = Object.entries(times).map(([what, { p50, p95, max }]) => [
    what,
    ...[p50, p95, max].map(ms => ms.toFixed(1)),
  ]);
  console.log(`\n${table([['milliseconds', 'p50', 'p95', 'most'], ...rows])}\n`);
  const whole = `${(fitMs / 1000).toFixed(1)} s`;
  console.log(`model.fit on ${wanted.customers.toLocaleString('en')} customers: ${whole}, its thread included.`);
  console.log(steps.map(([message, atMs]) => `  ${(atMs / 1000).toFixed(1)} s  ${message}`).join('\n'));
  const tested = fit.mbgnbd?.backtest;
  if (tested)
    console.log(
      `  ${tested.actualTotal} visits in the last 13 weeks; MBG/NBD ${Math.round(tested.model.total)}, repeating the quarter ${tested.repeatLastPeriod.total}`,
    );
  const { asOf, missing, bgnbd, mbgnbd, gammaGamma } = fit;
  const parameters = [bgnbd, mbgnbd, gammaGamma].map(model => model && { ...model, backtest: undefined });
  console.log(
    JSON.stringify({
      bench: 'model',
      ...wanted,
      load: round(load),
      fitMs: round(fitMs),
      steps,
      times,
      asOf,
      missing,
      parameters,
    }),
  );
}
