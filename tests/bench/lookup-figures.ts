import type { EngineName } from './engines/all.ts';
import { SHOWN } from './engines/engine.ts';
import type { Measured } from './measure-engine.ts';
import { toMegabytes } from './memory.ts';
import { CLASSES, type Query, type QueryClass } from './queries.ts';
import { round, summariseTimes, type Times } from './statistics.ts';

export interface ClassFigures {
  queries: number;
  found: number;
  /** Queries whose wording fits at most twelve people, so that whoever is wanted can be among the twelve shown. */
  attainable: number;
  foundAttainable: number;
}

export interface EngineFigures {
  startMs: number;
  memoryMegabytes: number;
  mostMemoryMegabytes: number;
  keystrokes: Times;
  firstKeys: Times;
  /** Processor time a keystroke on average, in milliseconds, all threads together. */
  cpuPerKeyMs: number;
  loadAverage: number;
  /** False when the time was up before the last query. */
  isComplete: boolean;
  classes: Record<QueryClass, ClassFigures>;
  /** Of the phone fragments that more than twelve people have: on how many lists all twelve have it. */
  sharedPhones: { queries: number; allHold: number };
  missed: { at: number; shown: number }[];
  slowest: { text: string; ms: number }[];
}

export type LookupFigures = { engine: EngineName } & (EngineFigures | { failed: string });

const SLOWEST = 25;

/** What an engine was worth: how fast each key was answered, and who was found. */
export function judge(
  measured: Measured,
  queries: readonly Query[],
  bearers: readonly number[],
  digits: Map<number, string>,
): EngineFigures {
  const done = measured.queries;
  return {
    startMs: round(measured.startMs),
    memoryMegabytes: toMegabytes(measured.bytesAfter - measured.bytesBefore),
    mostMemoryMegabytes: toMegabytes(measured.bytesMost - measured.bytesBefore),
    keystrokes: summariseTimes(done.flatMap(query => query.times)),
    firstKeys: summariseTimes(done.map(query => query.times[0] ?? 0)),
    cpuPerKeyMs: round(measured.cpuMs / done.reduce((sum, query) => sum + query.times.length, 0)),
    loadAverage: round(measured.loadAverage),
    isComplete: done.length === queries.length,
    classes: classFigures(measured, queries, bearers),
    sharedPhones: sharedPhones(measured, queries, bearers, digits),
    missed: done.flatMap(({ shown }, at) => (shown.includes(queries[at]!.wanted) ? [] : [{ at, shown: shown.length }])),
    slowest: slowestKeys(measured, queries),
  };
}

function classFigures(
  { queries: done }: Measured,
  queries: readonly Query[],
  bearers: readonly number[],
): EngineFigures['classes'] {
  const figures = {} as EngineFigures['classes'];
  for (const name of Object.keys(CLASSES) as QueryClass[])
    figures[name] = { queries: 0, found: 0, attainable: 0, foundAttainable: 0 };
  done.forEach(({ shown }, at) => {
    const query = queries[at]!;
    const figure = figures[query.class];
    const isFound = shown.includes(query.wanted);
    figure.queries++;
    if (isFound) figure.found++;
    if (bearers[at]! > SHOWN) return;
    figure.attainable++;
    if (isFound) figure.foundAttainable++;
  });
  return figures;
}

function sharedPhones(
  { queries: done }: Measured,
  queries: readonly Query[],
  bearers: readonly number[],
  digits: Map<number, string>,
): EngineFigures['sharedPhones'] {
  const shared = done.flatMap(({ shown }, at) => {
    const { meant } = queries[at]!;
    return 'digits' in meant && bearers[at]! > SHOWN ? [{ shown, fragment: meant.digits }] : [];
  });
  const allHold = shared.filter(
    ({ shown, fragment }) => shown.length === SHOWN && shown.every(id => digits.get(id)?.includes(fragment)),
  );
  return { queries: shared.length, allHold: allHold.length };
}

function slowestKeys({ queries: done }: Measured, queries: readonly Query[]): EngineFigures['slowest'] {
  const keys = done.flatMap(({ times }, at) =>
    times.map((ms, key) => ({ text: [...queries[at]!.text].slice(0, key + 1).join(''), ms: round(ms) })),
  );
  return keys.sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
}
