import { rmSync } from 'node:fs';
import { scratchFile } from './cache.ts';
import { runChild } from './child.ts';
import { customersCsv } from './import-file.ts';
import type { ImportInput, ImportMeasured } from './measure-import.ts';
import { toMegabytes } from './memory.ts';
import { round } from './statistics.ts';
import { table } from './table.ts';

const LIMITS = { heapMegabytes: 2048, seconds: 1800 };

/** Imports a CSV of so many customers into an empty book: rows a second with the search index, and whether memory stays flat. */
export async function benchImport(size: number, say: (line: string) => void): Promise<void> {
  const csvPath = customersCsv(size);
  const bookPath = scratchFile('import.book');
  say(`Importing ${size.toLocaleString('en')} customers …`);
  const outcome = await runChild<ImportMeasured>(
    new URL('measure-import.ts', import.meta.url),
    { csvPath, bookPath } satisfies ImportInput,
    LIMITS,
  );
  for (const suffix of ['', '-wal', '-shm']) rmSync(bookPath + suffix, { force: true });
  if ('failed' in outcome) print({ bench: 'import', size, failed: outcome.failed }, `The import ${outcome.failed}.`);
  else if (!outcome.value.result.ok) {
    const { error } = outcome.value.result;
    print({ bench: 'import', size, refused: error }, `The import was refused (${error.code}): ${error.message}`);
  } else report(size, outcome.value, outcome.value.result.value);
}

function report(
  size: number,
  { ms, cpuMs, bytesBefore, samples, phases, customers }: ImportMeasured,
  result: Record<string, unknown>,
): void {
  const rowsASecond = Math.round(size / (ms / 1000));
  const half = (from: number, to: number) => {
    const most = Math.max(
      bytesBefore,
      ...samples.filter(({ atMs }) => atMs >= from && atMs <= to).map(({ bytes }) => bytes),
    );
    return toMegabytes(most - bytesBefore);
  };
  const [firstHalf, secondHalf] = [half(0, ms / 2), half(ms / 2, Number.POSITIVE_INFINITY)];
  const sentence = table([
    ['import', 'value'],
    ['rows', String(size)],
    ['customers in the book afterwards', String(customers)],
    ['seconds, search index included', (ms / 1000).toFixed(2)],
    ['processor seconds, all threads', (cpuMs / 1000).toFixed(2)],
    ['rows a second', rowsASecond.toLocaleString('en')],
    ...phases.map(({ message, fromMs, toMs }) => [
      `  ${message}`,
      `${(fromMs / 1000).toFixed(2)} to ${(toMs / 1000).toFixed(2)} s`,
    ]),
    ['memory grown by at most, first half, MB', firstHalf.toFixed(0)],
    ['memory grown by at most, second half, MB', secondHalf.toFixed(0)],
  ]);
  const memory = {
    firstHalfMegabytes: firstHalf,
    secondHalfMegabytes: secondHalf,
    beforeMegabytes: toMegabytes(bytesBefore),
  };
  print(
    {
      bench: 'import',
      size,
      seconds: round(ms / 1000),
      cpuSeconds: round(cpuMs / 1000),
      rowsASecond,
      customers,
      memory,
      result,
    },
    sentence,
  );
}

function print(figures: object, sentence: string): void {
  console.log(`\n${sentence}\n`);
  console.log(JSON.stringify(figures));
}
