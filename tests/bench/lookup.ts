import { rmSync, writeFileSync } from 'node:fs';
import { countBearers, digitsOf } from './bearers.ts';
import { scratchFile } from './cache.ts';
import { runChild } from './child.ts';
import { ENGINE_LABELS, ENGINES, type EngineName } from './engines/all.ts';
import { type BenchBook, benchBook } from './fill-book.ts';
import { judge, type LookupFigures } from './lookup-figures.ts';
import { printLookup } from './lookup-report.ts';
import type { Measured } from './measure-engine.ts';
import { makeQueries, type Query } from './queries.ts';

export interface LookupOptions {
  size: number;
  queries: number;
  /** Typing time for each engine, in seconds. */
  seconds: number;
  heapMegabytes: number;
  engines: EngineName[];
  /** Also prints what was not found and what was slow. */
  explain: boolean;
}

const BUILD_SECONDS = 600;

/** Types the same queries into every engine, one process after the other, and prints the comparison. */
export async function benchLookup(options: LookupOptions, say: (line: string) => void): Promise<void> {
  const book = benchBook(options.size, say);
  const queries = makeQueries(book.targetsPath, options.queries);
  const bearers = countBearers(book.docsPath, queries);
  const figures: LookupFigures[] = [];
  for (const engine of options.engines) {
    say(`Measuring ${ENGINE_LABELS[engine]} …`);
    figures.push(await measureEngine(engine, book, queries, bearers, options));
  }
  printLookup(figures, queries, bearers, options);
}

async function measureEngine(
  engine: EngineName,
  book: BenchBook,
  queries: readonly Query[],
  bearers: readonly number[],
  { seconds, heapMegabytes }: LookupOptions,
): Promise<LookupFigures> {
  const textsPath = scratchFile('texts.json');
  writeFileSync(textsPath, JSON.stringify(queries.map(query => query.text)));
  const input = { engine, textsPath, seconds, bookPath: book.bookPath, docsPath: book.docsPath };
  const limits = { heapMegabytes, seconds: seconds + BUILD_SECONDS };
  // Run from its sources, the program is compiled at its very first start; what is measured is any other.
  if (engine === 'regulars')
    await runChild(new URL('measure-engine.ts', import.meta.url), { ...input, seconds: 0 }, limits);
  const outcome = await runChild<Measured>(new URL('measure-engine.ts', import.meta.url), input, limits);
  rmSync(textsPath, { force: true });
  if ('failed' in outcome) return { engine, failed: outcome.failed };
  const shown = new Set(
    outcome.value.queries.flatMap((done, at) => (queries[at]!.class === 'phone' ? done.shown : [])),
  );
  return { engine, ...judge(outcome.value, queries, bearers, digitsOf(book.docsPath, shown)) };
}

export const ENGINE_NAMES = Object.keys(ENGINES) as EngineName[];
