import type { OpeningSpan } from '../../../shared/opening-hours.ts';

const spansADay = 4;

/** "9", "9:30", "0930", "18.00", "24:00" as HH:MM; null for what is no time of day. */
export function readTime(text: string): string | null {
  const [, hours = '', minutes = '00'] =
    /^(\d{1,2})(?:[:.h]?([0-5]\d))?$/.exec(text.trim().replace(/\s*(uhr|h)$/i, '')) ?? [];
  if (hours === '' || Number(hours) > 24 || (Number(hours) === 24 && minutes !== '00')) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** "9-13, 14-18:30" as spans; none for an empty text or "closed"; null for what cannot be read. */
export function readSpans(text: string): OpeningSpan[] | null {
  const plain = text.trim();
  if (plain === '' || /^(closed|[-–—])$/i.test(plain)) return [];
  const spans = plain.split(/[,;]|\band\b/i).map(part => {
    const [from, to, ...rest] = part.split(/\s*(?:[-–—]|\bto\b)\s*/i).map(readTime);
    return from && to && rest.length === 0 && from !== '24:00' ? { from, to } : null;
  });
  return spans.length <= spansADay && spans.every(span => span !== null) ? spans : null;
}

/** Spans as one line, as `readSpans` reads it back. */
export function writeSpans(spans: readonly OpeningSpan[]): string {
  return spans.map(({ from, to }) => `${from}–${to}`).join(', ');
}

/** The hour after midnight at which the last span ends, when one does. */
export function endsNextDay(spans: readonly OpeningSpan[]): string | null {
  return spans.find(({ from, to }) => to <= from && to !== '00:00')?.to ?? null;
}
