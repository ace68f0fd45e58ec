import type { PlainKey } from '../../locales/t.ts';

/** The points of the agenda, in the order in which the owner goes through them. */
export const points = [
  { key: 'decided', label: 'agenda.decided' },
  { key: 'figures', label: 'agenda.figures' },
  { key: 'slipping', label: 'agenda.slipping' },
  { key: 'made_right', label: 'agenda.madeRight' },
  { key: 'thank', label: 'agenda.thank' },
  { key: 'key', label: 'agenda.key' },
  { key: 'said', label: 'agenda.said' },
  { key: 'fair', label: 'agenda.fair' },
  { key: 'decide', label: 'agenda.decide' },
] as const satisfies readonly { key: string; label: PlainKey }[];

export type PointKey = (typeof points)[number]['key'];

/** Where a key leads from a point: its number, or the next and the one before. Null when it is not about that. */
export function pointForKey(key: string, from: PointKey): PointKey | null {
  if (/^[1-9]$/.test(key)) return points[Number(key) - 1]?.key ?? null;
  const at = points.findIndex(point => point.key === from);
  const step = key === 'ArrowRight' || key === 'PageDown' ? 1 : key === 'ArrowLeft' || key === 'PageUp' ? -1 : 0;
  if (step === 0) return null;
  return points[Math.min(Math.max(at + step, 0), points.length - 1)]!.key;
}
