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
