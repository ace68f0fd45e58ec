import { Refusal } from '../../shared/result.ts';
import { findLayout, type Layout } from './delimiter.ts';
import type { Encoding } from './encoding.ts';
import { findHeader } from './header-row.ts';
import { type Delimiter, type Row, RowSplitter } from './row-splitter.ts';
import { openText, type TextSource } from './text-source.ts';

/** A delimited text file, ready to be read in batches. */
export interface Table {
  path: string;
  /** One name per column, unique and never empty: "Phone (2)" for a second Phone, "Column 3" for one without a name. */
  header: string[];
  /** False when the first row is data already, and the header is "Column 1", "Column 2" …. */
  hasHeader: boolean;
  encoding: Encoding;
  delimiter: Delimiter;
  bytesTotal: number;
  /** Bytes read in the pass that was begun last, for progress. */
  bytesRead(): number;
  /** The first rows below the header (at most 200), for guessing what the columns mean. */
  sample: string[][];
  /**
   * One pass over the rows below the header, at most 1,000 at a time; blank rows are left out. Can be called any number
   * of times. Memory stays flat as long as the cells are not kept: they are windows onto the text of their batch.
   */
  batches(signal?: AbortSignal): Generator<Row[]>;
}

const SAMPLE_ROWS = 200;
const BATCH_ROWS = 1000;

/** Opens a CSV or other delimited file. Refuses what openText refuses, and a file without any row (file_not_understood). */
export async function openTable(path: string): Promise<Table> {
  return tableOf(await openText(path));
}

/** The same for a text that is open already. */
export function tableOf(source: TextSource): Table {
  const layout = findLayout(source.sample, source.isWholeSample);
  const rows = sampleRows(source, layout);
  const found = findHeader(rows.filter(row => row.problem === undefined));
  if (!found) {
    throw new Refusal(
      'file_not_understood',
      'This file holds no rows that can be read. Export it again; nothing was imported.',
    );
  }
  return {
    path: source.path,
    header: found.header,
    hasHeader: found.hasHeader,
    encoding: source.encoding,
    delimiter: layout.delimiter,
    bytesTotal: source.bytesTotal,
    bytesRead: source.bytesRead,
    sample: rows
      .filter(row => row.line >= found.firstLine && !row.problem)
      .map(row => row.cells)
      .slice(0, SAMPLE_ROWS),
    batches: signal => readBatches(source, layout, found.firstLine, signal),
  };
}

function sampleRows(source: TextSource, layout: Layout): Row[] {
  const splitter = new RowSplitter(layout.delimiter, layout.newline);
  const rows = splitter.push(source.sample);
  // Without its end a header row of a large file would be missing; a cut last row of data is no loss.
  if (source.isWholeSample || rows.length === 0) rows.push(...splitter.end());
  return layout.hasSepLine ? rows.filter(row => row.line > 1) : rows;
}

function* readBatches(
  source: TextSource,
  layout: Layout,
  firstLine: number,
  signal: AbortSignal | undefined,
): Generator<Row[]> {
  const splitter = new RowSplitter(layout.delimiter, layout.newline);
  let isBelowHeader = false;
  for (const chunk of source.chunks(signal)) {
    let rows = splitter.push(chunk);
    if (!isBelowHeader) {
      rows = rows.filter(row => row.line >= firstLine);
      isBelowHeader = rows.length > 0;
    }
    yield* inBatches(rows);
  }
  yield* inBatches(splitter.end().filter(row => row.line >= firstLine));
}

function* inBatches(rows: Row[]): Generator<Row[]> {
  if (rows.length > 0 && rows.length <= BATCH_ROWS) yield rows;
  else for (let at = 0; at < rows.length; at += BATCH_ROWS) yield rows.slice(at, at + BATCH_ROWS);
}
