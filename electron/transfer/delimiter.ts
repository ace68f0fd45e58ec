import type { Delimiter } from './row-splitter.ts';
import { RowSplitter } from './row-splitter.ts';

export interface Layout {
  delimiter: Delimiter;
  newline: '\n' | '\r';
  /** Excel's first line `sep=;`, which is no row. */
  hasSepLine: boolean;
}

const CANDIDATES: Delimiter[] = [',', ';', '\t', '|'];
const SEP_LINE = /^"?sep=([,;\t|])"?[ ,;\t]*\r?(?:\n|\r|$)/i;
const ROWS_LOOKED_AT = 100;

/** Finds how a table is laid out from its first text; `isWhole` when the sample is the whole file. */
export function findLayout(sample: string, isWhole: boolean): Layout {
  const newline = findNewline(sample);
  const sep = SEP_LINE.exec(sample);
  if (sep) return { delimiter: sep[1] as Delimiter, newline, hasSepLine: true };
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of CANDIDATES) {
    const score = scoreDelimiter(sample, isWhole, delimiter, newline);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return { delimiter: best, newline, hasSepLine: false };
}

const QUOTED = /"[^"]*"/g;

/** Old Mac programs end lines with a carriage return alone; a note with line feeds in quotation marks says nothing about that. */
function findNewline(sample: string): '\n' | '\r' {
  const bare = sample.replace(QUOTED, '');
  return bare.includes('\n') || !bare.includes('\r') ? '\n' : '\r';
}

/**
 * Columns of the first row x the square of the share of rows that have as many: a header row tells most, and
 * a comma inside prices or addresses makes rows of unequal length.
 */
function scoreDelimiter(sample: string, isWhole: boolean, delimiter: Delimiter, newline: '\n' | '\r'): number {
  const splitter = new RowSplitter(delimiter, newline);
  const rows = splitter.push(sample);
  if (isWhole) rows.push(...splitter.end());
  else if (rows.length === 0) rows.push(...splitter.end());
  const looked = rows.filter(row => row.problem === undefined).slice(0, ROWS_LOOKED_AT);
  if (looked.length === 0) return 0;
  const columns = usualLength(looked.map(row => filledLength(row.cells)));
  if (columns < 2) return 0;
  const alike = looked.filter(row => Math.abs(filledLength(row.cells) - columns) === 0 || row.cells.length === columns);
  return columns * (alike.length / looked.length) ** 2;
}

/** Cells without a trailing empty one: some programs end each line, or only the header, with a delimiter. */
function filledLength(cells: string[]): number {
  return cells.length > 1 && cells[cells.length - 1]!.trim() === '' ? cells.length - 1 : cells.length;
}

/** The first row's length when at least two rows share it or there is no better, else the commonest length. */
function usualLength(lengths: number[]): number {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const first = lengths[0]!;
  if (first > 1 && ((counts.get(first) ?? 0) > 1 || lengths.length <= 2)) return first;
  let usual = first;
  for (const [length, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = length;
  return usual;
}
