import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/index.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { copyOfBook } from './cache.ts';
import { type Client, must, repeat, start, timed, typeAll } from './client.ts';
import { type Comparison, compareWithDuck } from './compare-with-duck.ts';
import { benchBook } from './fill-book.ts';
import { type RetentionBook, retentionBook } from './fill-retention.ts';
import { NOW_MS } from './now.ts';
import { makeQueries } from './queries.ts';
import { round, summariseTimes, type Times } from './statistics.ts';
import { table } from './table.ts';

const RUNS = 20;
const SALES = 200;
const SOME_QUERIES = 60;
const TODAY = dayOf(NOW_MS, 'UTC');

type Question = [label: string, method: MethodName, input: unknown];

const thirteenWeeks = { from: addDays(TODAY, -90), to: TODAY };
const QUESTIONS: readonly Question[] = [
  ['cohorts, classic', 'retention.cohorts', { unit: 'month', mode: 'classic' }],
  ['cohorts, unbounded', 'retention.cohorts', { unit: 'month', mode: 'unbounded' }],
  ['slipping', 'rhythm.slipping', {}],
  ['RFM', 'retention.rfm', {}],
  ['flow, 13 weeks', 'retention.flow', { ...thirteenWeeks, unit: 'week' }],
  ['summary, 13 weeks', 'retention.summary', thirteenWeeks],
  ['summary, a year', 'retention.summary', { from: addDays(TODAY, -364), to: TODAY }],
];

/** What is written before a report is asked again: a sale, and what reaches back. */
const WRITES: readonly [label: string, write: (client: Client, customerId: number) => Promise<unknown>][] = [
  ['a sale', (client, customerId) => sell(client, customerId, NOW_MS)],
  ['a back-dated visit', (client, customerId) => sell(client, customerId, Date.parse('2024-02-29T12:00:00Z'))],
  [
    'a voided visit',
    async (client, customerId) => {
      const { visits } = await ask(client, 'visits.list', { customerId, limit: 1 });
      if (visits[0] && !visits[0].isVoided) await ask(client, 'visits.void', { id: visits[0].id });
    },
  ],
];

const ask = async <M extends MethodName>(client: Client, method: M, input: MethodInput<M>): Promise<MethodOutput<M>> =>
  (await must(client.call(method, input))) as MethodOutput<M>;

const sell = (client: Client, customerId: number, atMs: number) =>
  ask(client, 'visits.record', { customerId, amountMinor: 900, items: [], atMs });

/** The reports of retention over a large book, before and after writes, beside DuckDB; and the counter while they run. */
export async function benchReports(wanted: RetentionBook, say: (line: string) => void): Promise<void> {
  const bookPath = copyOfBook(retentionBook(wanted, say), 'reports.book');
  const texts = makeQueries(benchBook(wanted.customers, say).targetsPath, SOME_QUERIES).map(query => query.text);
  const loadBefore = loadavg()[0]!;
  const client = await start(bookPath, NOW_MS);
  const times: Record<string, Times> = {};
  for (const question of QUESTIONS) times[question[0]] = await asked(client, question);
  const duck = await compareWithDuck(client, bookPath, TODAY, say);
  for (const [what, write] of WRITES)
    for (const question of QUESTIONS)
      times[`${question[0]}, each after ${what}`] = await asked(client, question, write, wanted.customers);
  times['visits.record'] = summariseTimes(await sales(client, wanted.customers));
  times['customers.search, a key, alone'] = summariseTimes(await typeAll(client, texts));
  const meanwhile = await typeDuringReports(client, texts);
  times[`customers.search, a key, during ${meanwhile.reports} reports`] = summariseTimes(meanwhile.times);
  await client.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(bookPath + suffix, { force: true });
  print(wanted, { times, duck, load: [round(loadBefore), round(loadavg()[0]!)] });
}

const someone = (i: number, customers: number): number => 1 + ((i * 7919) % customers);

/** The write is not part of the time: it is done when the report is asked. */
async function asked(
  client: Client,
  [, method, input]: Question,
  write?: (client: Client, customerId: number) => Promise<unknown>,
  customers = 1,
): Promise<Times> {
  if (!write) return repeat(RUNS, () => client.call(method, input as never));
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    await write(client, someone(i, customers));
    times.push((await timed(() => must(client.call(method, input as never)))).ms);
  }
  return summariseTimes(times);
}

async function sales(client: Client, customers: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < SALES; i++) times.push((await timed(() => sell(client, someone(i + 31, customers), NOW_MS))).ms);
  return times;
}

async function typeDuringReports(
  client: Client,
  texts: readonly string[],
): Promise<{ times: number[]; reports: number }> {
  let isTyping = true;
  const busy = (async () => {
    let done = 0;
    for (; isTyping; done++) {
      const [, method, input] = QUESTIONS[done % QUESTIONS.length]!;
      await must(client.call(method, input as never));
    }
    return done;
  })();
  const times = await typeAll(client, texts).finally(() => {
    isTyping = false;
  });
  return { times, reports: await busy };
}

interface Figures {
  times: Record<string, Times>;
  duck: { version: string; rows: number; comparisons: Comparison[] };
  load: number[];
}

function print(wanted: RetentionBook, { times, duck, load }: Figures): void {
  const ms = (value: number) => value.toFixed(2);
  const rows = Object.entries(times).map(([what, { p50, p95, max }]) => [what, ms(p50), ms(p95), ms(max)]);
  console.log(`\n${table([['milliseconds', 'p50', 'p95', 'most'], ...rows])}\n`);
  const beside = duck.comparisons.map(({ question, ours, theirs, ratio, isSame }) => [
    question,
    ...[ms(ours.p50), ms(ours.p95), ms(theirs.p50), ms(theirs.p95), `${ratio.toFixed(1)} x`, isSame ? 'yes' : 'NO'],
  ]);
  const heads = [`beside DuckDB ${duck.version}`, 'p50', 'p95', 'DuckDB p50', 'p95', 'ratio of p50', 'same answer'];
  console.log(`${table([heads, ...beside])}\n`);
  console.log(JSON.stringify({ bench: 'reports', ...wanted, load, times, duck }));
}
