/** A whole number from `min` to `max` as it is typed; undefined for anything else. */
export function readWhole(text: string, min: number, max: number): number | undefined {
  const plain = text.trim();
  const figure = /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
  return figure >= min && figure <= max ? figure : undefined;
}
