/** The same questions as the reports answer, put to DuckDB over the raw visits. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { openForReading } from '../../electron/book/open.ts';
import { scratchFile } from './cache.ts';

type Connection = Awaited<ReturnType<DuckDBInstance['connect']>>;
type Row = Record<string, unknown>;

export interface Duck {
  version: string;
  rows: number;
  ask(sql: string): Promise<Row[]>;
  close(): void;
}

const ROWS_AT_ONCE = 100_000;

/** DuckDB in memory with the visits of a book: who, when, how much, refund or not, voided or not. */
export async function duckOf(bookPath: string): Promise<Duck> {
  const path = scratchFile('visits.csv');
  const rows = writeCsv(bookPath, path);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `CREATE TABLE visits AS SELECT * FROM read_csv('${path.replaceAll("'", "''")}', header = false, columns =
       {'customer_id': 'INTEGER', 'day': 'DATE', 'amount_minor': 'BIGINT', 'is_refund': 'BOOLEAN', 'is_voided': 'BOOLEAN'})`,
  );
  rmSync(path, { force: true });
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects() as Row[];
  return {
    version: String((await ask('SELECT version() AS version'))[0]!.version),
    ...{ rows, ask },
    close: () => close(connection, instance),
  };
}

function close(connection: Connection, instance: DuckDBInstance): void {
  connection.closeSync();
  instance.closeSync();
}

function writeCsv(bookPath: string, path: string): number {
  const book = openForReading(bookPath);
  const rows = book.raw
    .prepare('SELECT customer_id, day, amount_minor, is_refund, voided_at_ms IS NOT NULL FROM visits')
    .raw()
    .iterate() as IterableIterator<[number, string, number | null, number, number]>;
  const file = openSync(path, 'w');
  let lines: string[] = [];
  let written = 0;
  for (const [customerId, day, amount, isRefund, isVoided] of rows) {
    lines.push(`${customerId},${day},${amount ?? ''},${isRefund === 1},${isVoided === 1}\n`);
    written++;
    if (lines.length < ROWS_AT_ONCE) continue;
    writeSync(file, lines.join(''));
    lines = [];
  }
  writeSync(file, lines.join(''));
  closeSync(file);
  book.raw.close();
  return written;
}

const cameSql = `SELECT DISTINCT customer_id, date_trunc('month', day)::DATE AS month FROM visits WHERE NOT is_refund AND NOT is_voided`;

/** Of those who first came in a month, how many came in each one. */
export const COHORTS_CLASSIC = `
  WITH came AS (${cameSql}), firsts AS (SELECT customer_id, min(month) AS start FROM came GROUP BY customer_id)
  SELECT start::VARCHAR AS start, date_diff('month', start, month)::INTEGER AS n, count(*)::INTEGER AS active
  FROM came JOIN firsts USING (customer_id) GROUP BY start, month ORDER BY start, month`;

/** Of those who first came in a month, how many came in each one or later. */
export const COHORTS_UNBOUNDED = `
  WITH spans AS (SELECT customer_id, date_trunc('month', min(day))::DATE AS start, date_trunc('month', max(day))::DATE AS last
    FROM visits WHERE NOT is_refund AND NOT is_voided GROUP BY customer_id),
  ends AS (SELECT start, last, count(*) AS people FROM spans GROUP BY start, last)
  SELECT start::VARCHAR AS start, date_diff('month', start, last)::INTEGER AS n,
    sum(people) OVER (PARTITION BY start ORDER BY last DESC)::INTEGER AS active
  FROM ends ORDER BY start, last`;

/**
 * Who is overdue by their own rhythm and not lapsed, most value at risk first: how many, and the first fifty. A short history leans on
 * the shop's median as NUMBERS.md has it.
 */
export const overdueOn = (day: string, shopMedian: number | null): string => `
  WITH days AS (SELECT customer_id, day, sum(coalesce(amount_minor, 0)) AS spent, bool_or(NOT is_refund) AS is_visit
    FROM visits WHERE NOT is_voided GROUP BY customer_id, day),
  gaps AS (SELECT customer_id, day, day - lag(day) OVER (PARTITION BY customer_id ORDER BY day) AS gap FROM days WHERE is_visit),
  own AS (SELECT customer_id, count(*) AS visit_days, max(day) AS last, quantile_cont(gap, 0.5) AS median, quantile_cont(gap, 0.9) AS p90
    FROM gaps GROUP BY customer_id HAVING count(*) > 1),
  spent AS (SELECT customer_id, greatest(0, sum(spent)) AS spent FROM days GROUP BY customer_id),
  usual AS (SELECT *, CASE WHEN visit_days >= 4 OR ${shopMedian ?? 'NULL'} IS NULL THEN median
      ELSE ((visit_days - 1) * median + 3 * ${shopMedian ?? 0}) / (visit_days + 2) END AS usual FROM own),
  late AS (SELECT *, date_diff('day', last, DATE '${day}') AS since,
      greatest(1.5 * usual, CASE WHEN visit_days >= 4 THEN p90 ELSE 0 END) AS late_after FROM usual)
  SELECT count(*) OVER ()::INTEGER AS total, customer_id FROM late JOIN spent USING (customer_id)
  WHERE since > late_after AND since <= 3 * usual
  ORDER BY spent / visit_days * 365 / greatest(1, usual) DESC, last DESC, customer_id LIMIT 50`;
