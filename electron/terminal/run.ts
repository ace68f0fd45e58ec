import { parseArgs } from 'node:util';
import { prepareBookPath } from '../book-path.ts';
import { startEngine } from '../engine/client.ts';
import { printCards } from './cards.ts';
import { batch, call, demo, importFile, listMethods } from './verbs.ts';
import { printWeek } from './week.ts';

const USAGE = `regulars VERB [options] --book FILE

  call METHOD JSON            call one method and print its Result
  batch                       one {"method":…,"input":…} a line from standard input, one Result a line, in order
  import FILE [--as customers|sales|contacts] [--map 'COLUMN=field' …] [--date-order DMY|MDY|YMD] [--preview]
  demo [--seed N] [--regulars N]   fill a new book with the demo shop
  cards BATCH --pdf FILE [--start N] [--labels STOCK]   the cards of a batch, or labels for it, as a PDF
  week --pdf FILE [--week 2026-W47]   the owner's week as a PDF; the running one when none is named
  methods [--json]            what can be called: a readable list, or JSON Schema

  --book FILE   the book (a new one is made); the usual one when left out
  --now TIME    pretend it is that moment (ISO 8601)
  --staff ID    who is acting

Exit code 0: done; 1: refused, with the reason on standard error; 2: not understood.
`;

const options = {
  book: { type: 'string' },
  now: { type: 'string' },
  staff: { type: 'string' },
  as: { type: 'string' },
  map: { type: 'string', multiple: true },
  'date-order': { type: 'string' },
  preview: { type: 'boolean' },
  seed: { type: 'string' },
  regulars: { type: 'string' },
  pdf: { type: 'string' },
  start: { type: 'string' },
  labels: { type: 'string' },
  week: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function misused(message: string): never {
  process.stderr.write(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error));
  }
}

const verbs = { call, batch, import: importFile, demo, cards: printCards, week: printWeek } as const;

/** Does what the command line asks for; returns the exit code. */
export async function runTerminal(): Promise<number> {
  const { values, positionals } = readArguments();
  const [verb, ...rest] = positionals;
  if (values.help || verb === undefined) {
    process.stdout.write(USAGE);
    return verb === undefined && !values.help ? 2 : 0;
  }
  if (verb === 'methods') return listMethods(values.json === true);
  if (!Object.hasOwn(verbs, verb)) misused(`There is no verb “${verb}”.`);
  const nowMs = values.now === undefined ? undefined : Date.parse(values.now);
  if (nowMs !== undefined && Number.isNaN(nowMs)) misused('--now takes a moment such as 2026-11-21T10:00:00Z.');
  const staffId = values.staff === undefined ? undefined : Number(values.staff);
  if (staffId !== undefined && !Number.isSafeInteger(staffId)) misused('--staff takes the number of a colleague.');
  const bookPath = prepareBookPath(values.book === undefined ? {} : { book: values.book });
  const opened = await startEngine({
    bookPath,
    workerUrl: new URL('../engine/worker.ts', import.meta.url),
    logPath: `${bookPath}.log`,
    ...(nowMs === undefined ? {} : { todayMs: nowMs }),
  });
  if (!opened.ok) {
    process.stderr.write(`${JSON.stringify(opened.error)}\n`);
    return 1;
  }
  try {
    return await verbs[verb as keyof typeof verbs]({
      client: opened.value,
      rest,
      values,
      caller: staffId === undefined ? {} : { staffId },
      misused,
    });
  } finally {
    await opened.value.close();
  }
}
