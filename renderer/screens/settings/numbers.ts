/** A margin as it is typed, "62", "62.5", "62,5 %"; null for none, undefined for what is no margin. */
export function readMargin(text: string): number | null | undefined {
  const plain = text.replace('%', '').replace(',', '.').trim();
  if (plain === '') return null;
  const percent = /^\d{1,3}(\.\d{1,4})?$/.test(plain) ? Number(plain) : Number.NaN;
  return percent >= 0 && percent <= 100 ? percent : undefined;
}

/** A whole number of days from 1 to 366; undefined for anything else. */
export function readDays(text: string): number | undefined {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= 366 ? days : undefined;
}
