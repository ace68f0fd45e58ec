/** Measures one engine in a process of its own: `node measure-engine.ts '{…}'`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { keepCompiled } from '../../electron/compiled.ts';
import { ENGINES, type EngineName } from './engines/all.ts';
import type { EngineInput } from './engines/engine.ts';
import { settledMemory } from './memory.ts';

export interface MeasureInput extends EngineInput {
  engine: EngineName;
  /** JSON: the texts to be typed. */
  textsPath: string;
  /** Typing stops after so long; what was measured until then counts. */
  seconds: number;
}

export interface Measured {
  startMs: number;
  bytesBefore: number;
  bytesAfter: number;
  bytesMost: number;
  /** Processor time of all threads while typing, in milliseconds; a busy machine stretches the times, not this. */
  cpuMs: number;
  /** Programs that wanted a processor during the minute before the end. */
  loadAverage: number;
  /** Per query: milliseconds per keystroke, and the ids shown after the last key. Shorter than the texts when time ran out. */
  queries: { times: number[]; shown: number[] }[];
}

async function measure({ engine, textsPath, seconds, ...input }: MeasureInput): Promise<Measured> {
  const texts = JSON.parse(readFileSync(textsPath, 'utf8')) as string[];
  const bytesBefore = await settledMemory();
  const startedMs = performance.now();
  const { search, close } = await ENGINES[engine](input);
  const startMs = performance.now() - startedMs;
  const queries: Measured['queries'] = [];
  const untilMs = performance.now() + seconds * 1000;
  const cpu = process.cpuUsage();
  for (const text of texts) {
    if (performance.now() > untilMs) break;
    queries.push(await type(text, search));
  }
  const { user, system } = process.cpuUsage(cpu);
  const cpuMs = (user + system) / 1000;
  const bytesAfter = await settledMemory();
  const bytesMost = process.resourceUsage().maxRSS * 1024;
  await close?.();
  return { startMs, bytesBefore, bytesAfter, bytesMost, cpuMs, loadAverage: loadavg()[0]!, queries };
}

async function type(
  text: string,
  search: (typed: string) => number[] | Promise<number[]>,
): Promise<Measured['queries'][number]> {
  const letters = [...text];
  const times: number[] = [];
  let shown: number[] = [];
  for (let typed = 1; typed <= letters.length; typed++) {
    const soFar = letters.slice(0, typed).join('');
    const startMs = performance.now();
    const found = search(soFar);
    shown = found instanceof Promise ? await found : found;
    times.push(performance.now() - startMs);
  }
  return { times, shown };
}

// As the doors do.
keepCompiled();
const { answerPath, ...input } = JSON.parse(process.argv[2]!) as MeasureInput & { answerPath: string };
writeFileSync(answerPath, JSON.stringify(await measure(input)));
process.exit(0);
