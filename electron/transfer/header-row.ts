import { isEmail } from './cell-text.ts';
import { parseDay } from './day-text.ts';
import { recogniseExport } from './headers.ts';
import { parseMoney } from './money-text.ts';
import type { Row } from './row-splitter.ts';

export interface FoundHeader {
  header: string[];
  hasHeader: boolean;
  /** Line of the first row of data. */
  firstLine: number;
}

const TITLE_ROWS = 5;

/** Finds the header among the first rows; titles above it are passed over. Null when there is no row at all. */
export function findHeader(rows: Row[]): FoundHeader | null {
  const top = rows[skipTitles(rows)];
  if (!top) return null;
  if (looksLikeData(top.cells)) {
    const width = Math.max(...rows.slice(0, 50).map(row => row.cells.length));
    return { header: nameColumns(Array<string>(width).fill('')), hasHeader: false, firstLine: top.line };
  }
  return { header: nameColumns(withoutTrailingEmpty(top.cells)), hasHeader: true, firstLine: top.line + 1 };
}

/** Some reports begin with their name and period, one cell each, before the table. */
function skipTitles(rows: Row[]): number {
  const filled = rows.slice(0, TITLE_ROWS + 1).map(row => row.cells.filter(cell => cell.trim() !== '').length);
  const header = filled.findIndex(count => count >= 3);
  return header > 0 && filled.slice(0, header).every(count => count === 1) ? header : 0;
}

/** A header names things: it has no address, number or date in it. */
function looksLikeData(cells: string[]): boolean {
  if (recogniseExport(cells)) return false;
  return cells.some(cell => {
    const text = cell.trim();
    if (text === '') return false;
    return isEmail(text) || parseDay(text, 'DMY') !== null || isNumber(text);
  });
}

function isNumber(text: string): boolean {
  return /^[+(\-$€£\d][\d\s.,'()/+-]*[\d)€]$/.test(text) && (parseMoney(text, 2) !== null || /^[+(]?\d/.test(text));
}

function withoutTrailingEmpty(cells: string[]): string[] {
  let length = cells.length;
  while (length > 1 && cells[length - 1]!.trim() === '') length--;
  return cells.slice(0, length);
}

/** Gives every column a name of its own. */
function nameColumns(cells: string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, at) => {
    const wanted = cell.trim().replace(/\s+/g, ' ') || `Column ${at + 1}`;
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted} (${count})`;
    taken.add(name.toLowerCase());
    return name;
  });
}
