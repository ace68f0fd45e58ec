/** `npm run bench -- lookup|screen|import|record|complaints|groups|due|tree|cards|model|week|reports`: measures, prints a table and, last, one line of JSON. Asserts nothing. */
import { parseArgs } from 'node:util';
import type { EngineName } from './engines/all.ts';

const USAGE = `npm run bench -- WHAT [options]

  lookup   types the same queries into this app's engine, MiniSearch, uFuzzy and FlexSearch
             --size N        customers in the book (100000)
             --queries N     queries typed letter by letter (720)
             --seconds N     typing time for each engine (300)
             --heap N        heap limit of each engine's process, in MB (4096)
             --engines LIST  such as regulars,ufuzzy (all)
             --explain       also what was slow and what was not found
  screen   from keydown to the list painted, in Chromium, through the browser door
             --size N, --keys N (300)
  import   a CSV of customers into an empty book
             --size N
  record   a visit with two items recorded in a large book, the disk's fsync beside it, and Today
             --size N, --visits N (2000000)
  complaints  complaints.report over a large book, and look-ups meanwhile
             --size N, --visits N (2000000), --complaints N (20000)
  groups   every condition of a group, counted and listed, over a large book; common threads; a visit recorded
             --size N, --visits N
  due      the due list over plans for tens of thousands, what it costs the writes, and the tree of who sent whom
             --size N, --visits N (2000000)
  model    BG/NBD, MBG/NBD and Gamma-Gamma with their tests on a large book, look-ups and reports meanwhile, and what is expected of one person
             --size N, --visits N (2000000)
  week     the Week page, key customers, what rests on an item, continuity and recognition over a large book, after a write too
             --size N, --visits N (2000000)
  tree     the drawing of who sent whom in Chromium, opened and moved
             --people N (3000)
  reports  cohorts, slipping, RFM, flow and summary over a large book, before and after writes, beside DuckDB, and look-ups meanwhile
             --customers N (100000), --visits N (2000000)
  cards    a batch of cards with two sides to PDF, and a fifth of it, to see what each card costs
             --cards N (500)
`;

const options = {
  cards: { type: 'string', default: '500' },
  people: { type: 'string', default: '3000' },
  size: { type: 'string', default: '100000' },
  customers: { type: 'string' },
  queries: { type: 'string', default: '720' },
  seconds: { type: 'string', default: '300' },
  heap: { type: 'string', default: '4096' },
  engines: { type: 'string' },
  keys: { type: 'string', default: '300' },
  visits: { type: 'string', default: '2000000' },
  complaints: { type: 'string', default: '20000' },
  explain: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readArguments>['values'];
const readArguments = () => parseArgs({ options, allowPositionals: true });
const say = (line: string) => console.log(line);

const benches: Record<string, (values: Values) => Promise<void>> = {
  async lookup({ size, queries, seconds, heap, engines, explain }) {
    const { benchLookup, ENGINE_NAMES } = await import('./lookup.ts');
    const wanted = engines?.split(',') as EngineName[] | undefined;
    const unknown = wanted?.find(name => !ENGINE_NAMES.includes(name));
    if (unknown !== undefined) throw new Error(`There is no engine “${unknown}”: ${ENGINE_NAMES.join(', ')}.`);
    await benchLookup(
      {
        size: count(size),
        queries: count(queries),
        seconds: count(seconds),
        heapMegabytes: count(heap),
        engines: wanted ?? ENGINE_NAMES,
        explain,
      },
      say,
    );
  },
  async screen({ size, keys }) {
    await (await import('./screen.ts')).benchScreen({ size: count(size), keys: count(keys) }, say);
  },
  async import({ size }) {
    await (await import('./import.ts')).benchImport(count(size), say);
  },
  async record({ size, visits, complaints }) {
    const wanted = { customers: count(size), visits: count(visits), complaints: count(complaints) };
    await (await import('./record.ts')).benchRecord(wanted, say);
  },
  async complaints({ size, visits, complaints }) {
    const wanted = { customers: count(size), visits: count(visits), complaints: count(complaints) };
    await (await import('./complaints.ts')).benchComplaints(wanted, say);
  },
  async groups({ size, visits, complaints }) {
    const wanted = { customers: count(size), visits: count(visits), complaints: count(complaints) };
    await (await import('./groups.ts')).benchGroups(wanted, say);
  },
  async due({ size, visits, complaints }) {
    const wanted = { customers: count(size), visits: count(visits), complaints: count(complaints) };
    await (await import('./due.ts')).benchDue(wanted, say);
  },
  async model({ size, visits, complaints }) {
    const wanted = { customers: count(size), visits: count(visits), complaints: count(complaints) };
    await (await import('./model.ts')).benchModel(wanted, say);
  },
  async week({ size, visits, complaints }) {
    const wanted = { customers: count(size), visits: count(visits), complaints: count(complaints) };
    await (await import('./week.ts')).benchWeek(wanted, say);
  },
  async tree({ people }) {
    await (await import('./tree.ts')).benchTree(count(people), say);
  },
  async reports({ customers, size, visits }) {
    await (await import('./reports.ts')).benchReports(
      { customers: count(customers ?? size), visits: count(visits) },
      say,
    );
  },
  async cards({ cards }) {
    const most = count(cards);
    await (await import('./cards.ts')).benchCards([Math.ceil(most / 5), most], say);
  },
};

function count(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`“${text}” is not a number of things to measure.`);
  return number;
}

async function main(): Promise<number> {
  try {
    const { values, positionals } = readArguments();
    const bench = benches[positionals[0] ?? ''];
    if (values.help || positionals.length !== 1 || !bench) {
      process.stdout.write(USAGE);
      return values.help ? 0 : 2;
    }
    await bench(values);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

process.exitCode = await main();
