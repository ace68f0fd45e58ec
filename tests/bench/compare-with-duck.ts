import { openForReading } from '../../electron/book/open.ts';
import type { MethodOutput } from '../../shared/contract/index.ts';
import type { Day } from '../../shared/dates.ts';
import { type Client, must } from './client.ts';
import { COHORTS_CLASSIC, COHORTS_UNBOUNDED, type Duck, duckOf, overdueOn } from './duckdb.ts';
import { round, summariseTimes, type Times } from './statistics.ts';

const RUNS = 9;

export interface Comparison {
  question: string;
  ours: Times;
  theirs: Times;
  /** How many times longer DuckDB takes, by the medians. */
  ratio: number;
  isSame: boolean;
}

type Row = Record<string, unknown>;

interface Question {
  question: string;
  ours: () => Promise<unknown>;
  sql: string;
  /** Both answers in one form, to be compared. */
  ourForm: (answer: never) => string;
  theirForm: (rows: Row[]) => string;
}

/** Asks both the same, in turns, in one run; nothing may be written to the book meanwhile. */
export async function compareWithDuck(
  client: Client,
  bookPath: string,
  today: Day,
  say: (line: string) => void,
): Promise<{ version: string; rows: number; comparisons: Comparison[] }> {
  say('Loading the raw visits into DuckDB …');
  const duck = await duckOf(bookPath);
  const comparisons: Comparison[] = [];
  for (const question of questions(client, today, readShopMedian(bookPath)))
    comparisons.push(await compare(duck, question));
  duck.close();
  return { version: duck.version, rows: duck.rows, comparisons };
}

async function compare(duck: Duck, { question, ours, sql, ourForm, theirForm }: Question): Promise<Comparison> {
  const [own, other]: [number[], number[]] = [[], []];
  let [answer, rows]: [unknown, Row[]] = [null, []];
  for (let i = 0; i < RUNS; i++) {
    const startMs = performance.now();
    answer = await ours();
    const betweenMs = performance.now();
    rows = await duck.ask(sql);
    own.push(betweenMs - startMs);
    other.push(performance.now() - betweenMs);
  }
  const times = { ours: summariseTimes(own), theirs: summariseTimes(other) };
  return {
    ...{ question, ...times, ratio: round(times.theirs.p50 / times.ours.p50) },
    isSame: ourForm(answer as never) === theirForm(rows),
  };
}

function questions(client: Client, today: Day, shopMedian: number | null): Question[] {
  const cohorts = (mode: 'classic' | 'unbounded', sql: string): Question => ({
    question: `cohorts by month, ${mode}`,
    ours: () => must(client.call('retention.cohorts', { unit: 'month', mode })),
    sql,
    ourForm: ourCells(mode),
    theirForm: theirCells(mode),
  });
  return [
    cohorts('classic', COHORTS_CLASSIC),
    cohorts('unbounded', COHORTS_UNBOUNDED),
    {
      question: 'overdue, the first fifty',
      ours: () => must(client.call('rhythm.slipping', { limit: 50 })),
      sql: overdueOn(today, shopMedian),
      ourForm: ({ total, people }: MethodOutput<'rhythm.slipping'>) =>
        `${total}: ${people.map(person => person.customerId)}`,
      theirForm: rows => `${rows[0]?.total ?? 0}: ${rows.map(row => row.customer_id)}`,
    },
  ];
}

/** DuckDB leaves out periods in which nobody stopped coming; unbounded cells are those of the next one that is there. */
function theirCells(mode: 'classic' | 'unbounded'): (rows: Row[]) => string {
  return rows => {
    const cells = rows.map(row => [String(row.start), Number(row.n), Number(row.active)] as const);
    return formOf(cells, mode);
  };
}

const ourCells =
  (mode: 'classic' | 'unbounded') =>
  ({ cohorts }: MethodOutput<'retention.cohorts'>): string =>
    formOf(
      cohorts.flatMap(({ start, cells }) =>
        cells.flatMap(({ n, active }) => (active ? [[start, n, active] as const] : [])),
      ),
      mode,
    );

function formOf(cells: readonly (readonly [start: string, n: number, active: number])[], mode: string): string {
  const kept =
    mode === 'classic'
      ? cells
      : cells.filter(([start, n, active], i) => {
          const next = cells[i + 1];
          return next?.[0] !== start || next[1] !== n + 1 || next[2] !== active;
        });
  return kept.map(cell => cell.join(' ')).join('\n');
}

function readShopMedian(bookPath: string): number | null {
  const book = openForReading(bookPath);
  const median = book.pluck<[], number | null>('SELECT shop_median_gap_days FROM book').get() ?? null;
  book.raw.close();
  return median;
}
