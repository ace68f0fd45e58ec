import { startEngine } from '../../electron/engine/client.ts';
import { type Client, timed, typeAll } from './client.ts';
import { benchBook } from './fill-book.ts';
import { type ComplaintsBook, complaintsBook } from './fill-complaints.ts';
import { NOW_MS } from './now.ts';
import { makeQueries } from './queries.ts';
import { summariseTimes, type Times } from './statistics.ts';
import { table } from './table.ts';

const SOME_QUERIES = 120;
const REPORTS = 20;
const REPORT_DAYS = { from: '2023-11-20', to: '2026-11-20' };

/** `complaints.report` over the whole of a large book on the report thread, and what a look-up takes meanwhile and alone. */
export async function benchComplaints(wanted: ComplaintsBook, say: (line: string) => void): Promise<void> {
  const bookPath = complaintsBook(wanted, say);
  const texts = makeQueries(benchBook(wanted.customers, say).targetsPath, SOME_QUERIES).map(query => query.text);
  const workerUrl = new URL('../../electron/engine/worker.ts', import.meta.url);
  const opened = await startEngine({ bookPath, workerUrl, todayMs: NOW_MS });
  if (!opened.ok) throw new Error(opened.error.message);
  const client = opened.value;
  await client.call('book.info', {});
  const first = await timed(() => ask(client));
  const reports: number[] = [];
  for (let i = 0; i < REPORTS; i++) reports.push((await timed(() => ask(client))).ms);
  const board = await timed(() => client.call('complaints.board', {}));
  const alone = await typeAll(client, texts);
  let isTyping = true;
  const busy = (async () => {
    let done = 0;
    for (; isTyping; done++) await ask(client);
    return done;
  })();
  const meanwhile = await typeAll(client, texts);
  isTyping = false;
  const reportsMeanwhile = await busy;
  await client.close();
  print(wanted, {
    firstReportMs: first.ms,
    report: summariseTimes(reports),
    boardMs: board.ms,
    searchAlone: summariseTimes(alone),
    searchMeanwhile: summariseTimes(meanwhile),
    reportsMeanwhile,
    answer: first.value,
  });
}

async function ask(client: Client): Promise<unknown> {
  const result = await client.call('complaints.report', REPORT_DAYS);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

interface Figures {
  firstReportMs: number;
  report: Times;
  boardMs: number;
  searchAlone: Times;
  searchMeanwhile: Times;
  reportsMeanwhile: number;
  answer: unknown;
}

function print(wanted: ComplaintsBook, figures: Figures): void {
  const row = (label: string, times: Times) => [label, ...[times.p50, times.p95, times.max].map(ms => ms.toFixed(1))];
  const { firstReportMs, boardMs, report, searchAlone, searchMeanwhile, reportsMeanwhile } = figures;
  console.log(
    `\n${table([
      ['milliseconds', 'p50', 'p95', 'most'],
      ['complaints.report, the first one', '', '', firstReportMs.toFixed(1)],
      row('complaints.report', report),
      ['complaints.board', '', '', boardMs.toFixed(1)],
      row('customers.search, a key, alone', searchAlone),
      row(`customers.search, a key, during ${reportsMeanwhile} reports`, searchMeanwhile),
    ])}\n`,
  );
  console.log(JSON.stringify({ bench: 'complaints', ...wanted, ...figures }));
}
