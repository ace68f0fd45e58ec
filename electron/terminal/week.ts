import { resolve } from 'node:path';
import type { MethodOutput } from '../../shared/contract/index.ts';
import { printTo } from './print-to.ts';
import { type Command, finish } from './verbs.ts';

/** `week --pdf FILE [--week 2026-W47]`: the owner's week as it is on the screen; the running one when none is named. */
export async function printWeek(command: Command): Promise<number> {
  const { client, rest, values, caller, misused } = command;
  if (rest.length > 0)
    return misused('week takes no name but with --week, such as `week --pdf week.pdf --week 2026-W47`.');
  if (values.pdf === undefined) return misused('week takes --pdf FILE, where the PDF goes.');
  const asked = await client.call('review.week', values.week === undefined ? {} : { week: values.week }, caller);
  if (!asked.ok) return finish(asked);
  const { week } = asked.value as MethodOutput<'review.week'>;
  const printed = await printTo(command, { week }, resolve(values.pdf));
  return finish(
    printed.ok ? { ok: true, value: { week, pages: printed.value.pages, pdf: printed.value.pdf } } : printed,
  );
}
