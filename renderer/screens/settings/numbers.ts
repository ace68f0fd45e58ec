/** A margin as it is typed, "62", "62.5", "62,5 %"; null for none, undefined for what is no margin. */
export function readMargin(text: string): number | null | undefined {
  const plain = text.replace('%', '').replace(',', '.').trim();
  if (plain === '') return null;
  const percent = /^\d{1,3}(\.\d{1,4})?$/.test(plain) ? Number(plain) : Number.NaN;
  return percent >= 0 && percent <= 100 ? percent : undefined;
}

/** Points for one of something, "3", "0.5", "0,5", up to 100; undefined for anything else. */
export function readWeight(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  const points = /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN;
  return points <= 100 ? points : undefined;
}

/** A whole number of days from 1 to 366; undefined for anything else. */
export function readDays(text: string): number | undefined {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= 366 ? days : undefined;
}

/** Days to wait, from 0 to 366; undefined for anything else. */
export function readWait(text: string): number | undefined {
  return /^0+$/.test(text.trim()) ? 0 : readDays(text);
}

const mostMinutes = 100_000;

/** Hours as they are typed, "4", "1.5", "0,5", in whole minutes; undefined for none or too many. */
export function readHours(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  const minutes = /^\d{1,4}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 60) : 0;
  return minutes >= 1 && minutes <= mostMinutes ? minutes : undefined;
}

export function writeHours(minutes: number, locale: string): string {
  return (minutes / 60).toLocaleString(locale, { maximumFractionDigits: 2, useGrouping: false });
}
