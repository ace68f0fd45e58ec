import { ENGINE_LABELS } from './engines/all.ts';
import type { LookupOptions } from './lookup.ts';
import type { EngineFigures, LookupFigures } from './lookup-figures.ts';
import { CLASSES, type Query, type QueryClass } from './queries.ts';
import { round } from './statistics.ts';
import { percent, table } from './table.ts';

const CLASS_NAMES = Object.keys(CLASSES) as QueryClass[];
const hasRun = (figures: LookupFigures): figures is { engine: LookupFigures['engine'] } & EngineFigures =>
  !('failed' in figures);

export function printLookup(
  all: LookupFigures[],
  queries: readonly Query[],
  bearers: readonly number[],
  options: LookupOptions,
): void {
  const ran = all.filter(hasRun);
  console.log(
    `\nLook-up among ${options.size.toLocaleString('en')} customers: ${queries.length} queries typed letter by letter, every key measured.\n`,
  );
  console.log(
    table([
      [
        'per keystroke, ms',
        'keys',
        'p50',
        'p95',
        'p99',
        'max',
        'first key p95',
        'processor, mean',
        'start, ms',
        'memory, MB',
        'at most',
      ],
      ...all.map(speedRow),
    ]),
  );
  console.log('\nFound among the first 12 after the last key:\n');
  console.log(
    table([['', ...ran.map(labelOf)], ...CLASS_NAMES.flatMap(name => foundRows(name, ran)), ...sharedPhoneRow(ran)]),
  );
  console.log(
    '\n“Held by at most 12”: wording that fits more than twelve people cannot bring all of them to a list of twelve, whoever makes the list.' +
      '\nMemory: resident after the last query less before the engine was opened or built; each engine in a process of its own.' +
      '\nProcessor: time used by all threads of the process; other programs on the machine stretch the times, not this.',
  );
  for (const figures of ran.filter(({ isComplete }) => !isComplete)) {
    console.log(
      `${ENGINE_LABELS[figures.engine]} had ${options.seconds} s for typing and got through ${countQueries(figures)} of the ${queries.length} queries; its figures are of those.`,
    );
  }
  const ratios = ratiosOf(ran);
  console.log('');
  for (const [peer, ratio] of Object.entries(ratios))
    console.log(`${ratio.toFixed(1)} times faster than ${peer} at p95 per keystroke`);
  if (options.explain) explain(ran, queries, bearers);
  console.log(JSON.stringify(asJson(all, queries, ratios, options)));
}

const labelOf = ({ engine }: LookupFigures): string => ENGINE_LABELS[engine];
const countQueries = ({ classes }: EngineFigures): number =>
  CLASS_NAMES.reduce((sum, name) => sum + classes[name].queries, 0);

function speedRow(figures: LookupFigures): string[] {
  if (!hasRun(figures)) return [ENGINE_LABELS[figures.engine], figures.failed];
  const { keystrokes, firstKeys, cpuPerKeyMs, startMs, memoryMegabytes, mostMemoryMegabytes, isComplete } = figures;
  const times = [keystrokes.p50, keystrokes.p95, keystrokes.p99, keystrokes.max, firstKeys.p95, cpuPerKeyMs].map(ms =>
    ms.toFixed(2),
  );
  const label = `${ENGINE_LABELS[figures.engine]}${isComplete ? '' : ' (not all)'}`;
  return [
    label,
    String(keystrokes.count),
    ...times,
    startMs.toFixed(0),
    memoryMegabytes.toFixed(0),
    mostMemoryMegabytes.toFixed(0),
  ];
}

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);

function foundRows(name: QueryClass, ran: EngineFigures[]): string[][] {
  const of = ran.map(({ classes }) => classes[name]);
  const rows = [
    [
      `${CLASSES[name].label} (${of[0]?.queries ?? 0})`,
      ...of.map(({ found, queries }) => percent(share(found, queries))),
    ],
  ];
  const first = of[0];
  if (first && first.attainable < first.queries) {
    rows.push([
      `  held by at most 12 (${first.attainable})`,
      ...of.map(({ foundAttainable, attainable }) => percent(share(foundAttainable, attainable))),
    ]);
  }
  return rows;
}

function sharedPhoneRow(ran: EngineFigures[]): string[][] {
  const of = ran.map(({ sharedPhones }) => sharedPhones);
  if (!of[0] || of[0].queries === 0) return [];
  return [
    [
      `phone fragments of more than 12 (${of[0].queries}): all 12 shown have it`,
      ...of.map(({ allHold, queries }) => percent(share(allHold, queries))),
    ],
  ];
}

function ratiosOf(ran: ({ engine: LookupFigures['engine'] } & EngineFigures)[]): Record<string, number> {
  const own = ran.find(({ engine }) => engine === 'regulars');
  if (!own) return {};
  const peers = ran.filter(({ engine }) => engine !== 'regulars');
  return Object.fromEntries(
    peers.map(peer => [ENGINE_LABELS[peer.engine], round(peer.keystrokes.p95 / own.keystrokes.p95)]),
  );
}

function explain(
  ran: ({ engine: LookupFigures['engine'] } & EngineFigures)[],
  queries: readonly Query[],
  bearers: readonly number[],
): void {
  const own = ran.find(({ engine }) => engine === 'regulars');
  if (!own) return;
  console.log('\nSlowest keys:');
  for (const { text, ms } of own.slowest) console.log(`  ${ms.toFixed(2)} ms  “${text}”`);
  console.log('\nNot among the first 12:');
  for (const { at, shown } of own.missed) {
    const { class: name, text, wanted, meant } = queries[at]!;
    console.log(
      `  ${name}: “${text}” meant ${JSON.stringify(meant)} (customer ${wanted}, held by ${bearers[at]}), ${shown} shown`,
    );
  }
}

function asJson(
  all: LookupFigures[],
  queries: readonly Query[],
  ratios: Record<string, number>,
  { size }: LookupOptions,
): object {
  const engines = all.map(figures => {
    if (!hasRun(figures)) return figures;
    const { missed, slowest, ...rest } = figures;
    return { ...rest, missed: missed.length, slowest: slowest.slice(0, 3) };
  });
  return { bench: 'lookup', size, queries: queries.length, fasterAtP95: ratios, engines };
}
