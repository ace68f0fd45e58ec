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

const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE] = [...'"\\,[]'].map(sign => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
];

/** Rows as jsonBytes that can be cut: where each begins is found out when it is first asked for, and none is written anew. */
export class ByteRows {
  readonly bytes: Uint8Array;
  private starts: number[] | null = null;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  row(at: number): unknown {
    return JSON.parse(new TextDecoder().decode(this.inner(at, at + 1)));
  }

  /** The rows of a stretch, without the brackets around them. */
  inner(from: number, until: number): Uint8Array {
    this.starts ??= rowStarts(this.bytes);
    // What follows a row is a comma, or the last bracket.
    return this.bytes.subarray(this.starts[from]!, this.starts[until]! - 1);
  }

  /** jsonBytes of a stretch. */
  cut(from: number, until: number): Uint8Array {
    return Buffer.concat([Uint8Array.of(OPEN), this.inner(from, until), Uint8Array.of(CLOSE)]);
  }
}

/** Where each row begins and, last, where the one after the last would. */
function rowStarts(bytes: Uint8Array): number[] {
  const starts = [1];
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const sign = bytes[at]!;
    if (sign === QUOTE) {
      for (at++; bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++;
    } else if (sign === OPEN) depth++;
    else if (sign === CLOSE) depth--;
    else if (sign === COMMA && depth === 1) starts.push(at + 1);
  }
  starts.push(bytes.length);
  return starts;
}
