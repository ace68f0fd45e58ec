/** Measures one import in a process of its own: `node measure-import.ts '{…}'`. */
import { writeFileSync } from 'node:fs';
import { startEngine } from '../../electron/engine/client.ts';
import type { RegularsError } from '../../shared/result.ts';
import { settledMemory } from './memory.ts';
import { NOW_MS } from './now.ts';

export interface ImportInput {
  bookPath: string;
  csvPath: string;
}

export interface ImportMeasured {
  ms: number;
  result: { ok: true; value: Record<string, unknown> } | { ok: false; error: RegularsError };
  cpuMs: number;
  bytesBefore: number;
  samples: { atMs: number; bytes: number }[];
  /** What the import said it was doing, and from when to when. */
  phases: { message: string; fromMs: number; toMs: number; done: number }[];
  /** Customers in the book afterwards, and the ids found for a name from the middle of the file. */
  customers: number;
}

const SAMPLE_EVERY_MS = 50;

async function measure({ bookPath, csvPath }: ImportInput): Promise<ImportMeasured> {
  const workerUrl = new URL('../../electron/engine/worker.ts', import.meta.url);
  const opened = await startEngine({ bookPath, workerUrl, todayMs: NOW_MS });
  if (!opened.ok) throw new Error(opened.error.message);
  const client = opened.value;
  const samples: ImportMeasured['samples'] = [];
  const phases: ImportMeasured['phases'] = [];
  const bytesBefore = await settledMemory();
  const startMs = performance.now();
  const cpu = process.cpuUsage();
  client.on(event => {
    if (event.type === 'progress') follow(phases, event.message, event.done, performance.now() - startMs);
  });
  const sample = () => samples.push({ atMs: performance.now() - startMs, bytes: process.memoryUsage.rss() });
  const timer = setInterval(sample, SAMPLE_EVERY_MS);
  const result = await client.call('transfer.run', { path: csvPath });
  const ms = performance.now() - startMs;
  const { user, system } = process.cpuUsage(cpu);
  clearInterval(timer);
  sample();
  const info = await client.call('book.info', {});
  await client.close();
  const customers = info.ok ? (info.value as { customers: number }).customers : 0;
  const cpuMs = (user + system) / 1000;
  return { ms, cpuMs, result: result as ImportMeasured['result'], bytesBefore, samples, phases, customers };
}

function follow(phases: ImportMeasured['phases'], message: string, done: number, atMs: number): void {
  const last = phases.at(-1);
  if (last?.message === message) Object.assign(last, { toMs: atMs, done });
  else phases.push({ message, fromMs: atMs, toMs: atMs, done });
}

const { answerPath, ...input } = JSON.parse(process.argv[2]!) as ImportInput & { answerPath: string };
writeFileSync(answerPath, JSON.stringify(await measure(input)));
process.exit(0);
