/**
 * Rows for a statement that reads them with json_each, or with jsonb_each where a row is a list that is taken apart (json_each would write
 * it out as text first): a call for each row costs more than the row. The book writes text as UTF-8, in which
 * half a pair of surrogates has no place.
 */
export function jsonRows(rows: readonly unknown[]): string {
  const json = JSON.stringify(rows);
  return json.includes('\\ud') ? JSON.stringify(rows, wellFormed) : json;
}

const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

/** The same as UTF-8: it passes from one thread to another, and into the book, without being written anew. Bound as AS_TEXT. */
export const jsonBytes = (rows: readonly unknown[]): Uint8Array => new TextEncoder().encode(jsonRows(rows));

/** What stands for jsonBytes in a statement. */
export const AS_TEXT = 'CAST(? AS TEXT)';

export const rowsOfBytes = (bytes: Uint8Array): unknown[] => JSON.parse(new TextDecoder().decode(bytes)) as unknown[];

const [QUOTE, BACKSLASH, OPEN, CLOSE] = [...'"\\[]'].map(sign => sign.charCodeAt(0));

/** Where each of the rows begins and, last, where they all end, in jsonBytes of rows that are lists. */
export function rowStarts(bytes: Uint8Array): number[] {
  const starts: number[] = [];
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const sign = bytes[at];
    if (sign === QUOTE) {
      for (at++; bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++;
    } else if (sign === OPEN) {
      if (depth++ === 1) starts.push(at);
    } else if (sign === CLOSE) depth--;
  }
  starts.push(bytes.length);
  return starts;
}

/** One of the rows of jsonBytes, with a comma or bracket of its neighbours cut off. */
export const rowOfBytes = (bytes: Uint8Array, starts: readonly number[], row: number): unknown[] =>
  JSON.parse(new TextDecoder().decode(bytes.subarray(starts[row]!, starts[row + 1]! - 1))) as unknown[];
