import { open, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PrintJob } from '../../shared/print-job.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import { findChromium } from '../chromium.ts';
import { buildIfStale, interfaceBuild } from '../launch/build.ts';
import { makePdf, noChromium, type Printed } from '../serve/pdf.ts';
import { serve } from '../serve.ts';
import { type Command, finish } from './verbs.ts';

const root = join(import.meta.dirname, '..', '..');

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

async function printTo({ client }: Command, job: PrintJob, path: string): Promise<Result<Printed & { pdf: string }>> {
  const program = findChromium();
  if (program === null) return failure('not_found', noChromium);
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  if (!buildIfStale(root, interfaceBuild, say))
    return failure('internal', 'The pages to print from could not be built; the lines above say why.');
  const door = await serve({ client, rendererDir: join(root, 'out', 'renderer') });
  // Whole or not at all: what stood under that name stays until the new one is ready.
  const unfinished = `${path}.part`;
  try {
    const file = await open(unfinished, 'w');
    const made = await makePdf(door.printDoor, job, async piece => void (await file.write(piece)), program).finally(
      () => file.close(),
    );
    if (!made.ok) return made;
    await rename(unfinished, path);
    return ok({ ...made.value, pdf: path });
  } catch (error) {
    return failure('internal', `The PDF could not be written: ${error instanceof Error ? error.message : error}.`);
  } finally {
    await rm(unfinished, { force: true });
    await door.close();
  }
}

const misfitsInWords = (ids: readonly number[]): string =>
  `${ids.length === 1 ? '1 card is' : `${ids.length} cards are`} marked as not printable: the text does not fit, or there are no letters for it (customer ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ' …' : ''}).`;
