import { resolve } from 'node:path';
import type { PrintJob } from '../../shared/print-job.ts';
import { printTo } from './print-to.ts';
import { type Command, finish } from './verbs.ts';

/** `cards BATCH --pdf FILE`: the same pages as on the screen, printed by a Chromium of this machine. Changes nothing in the book. */
export async function printCards(command: Command): Promise<number> {
  const { rest, values, misused } = command;
  const [batch, ...more] = rest;
  const batchId = Number(batch);
  if (more.length > 0 || !Number.isSafeInteger(batchId) || batchId < 1)
    return misused('cards takes the number of a batch, such as `cards 12 --pdf cards.pdf`.');
  if (values.pdf === undefined) return misused('cards takes --pdf FILE, where the PDF goes.');
  const start = values.start === undefined ? 1 : Number(values.start);
  if (!Number.isSafeInteger(start) || start < 1 || start > 1000)
    return misused('--start takes the first free position on the first sheet, from 1.');
  const job: PrintJob =
    values.labels === undefined ? { batchId, start } : { labelsFor: batchId, stock: values.labels, start };
  const printed = await printTo(command, job, resolve(values.pdf));
  if (printed.ok && printed.value.misfits.length > 0)
    process.stderr.write(`${misfitsInWords(printed.value.misfits)}\n`);
  return finish(printed);
}

const misfitsInWords = (ids: readonly number[]): string =>
  `${ids.length === 1 ? '1 card is' : `${ids.length} cards are`} marked as not printable: the text does not fit, or there are no letters for it (customer ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ' …' : ''}).`;
