import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintJob } from '../../shared/print-job.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import { findChromium } from '../chromium.ts';
import { buildIfStale, interfaceBuild } from '../launch/build.ts';
import { makePdf, noChromium, type Printed } from '../serve/pdf.ts';
import { serve } from '../serve.ts';
import type { Command } from './verbs.ts';

const root = join(import.meta.dirname, '..', '..');

/** Makes a PDF of a job at `path`, by a Chromium of this machine from the same pages as on the screen. Changes nothing in the book. */
export async function printTo(
  { client }: Pick<Command, 'client'>,
  job: PrintJob,
  path: string,
): Promise<Result<Printed & { pdf: string }>> {
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
