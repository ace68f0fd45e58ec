export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** How many bytes at the beginning of a file tell what it is. */
export const MARK_BYTES = 12;

/** What kind of picture a file is by its first bytes, whatever it is called; null for anything that is not printed. */
export function pictureType(first: Uint8Array): PictureType | null {
  const text = String.fromCharCode(...first.subarray(0, MARK_BYTES));
  if (text.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (text.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  return text.startsWith('RIFF') && text.startsWith('WEBP', 8) ? 'image/webp' : null;
}

/** A picture's size in dots with its longer side at most `side`, its proportions kept; never enlarged. */
export function sizeWithin(
  { width, height }: { width: number; height: number },
  side: number,
): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
