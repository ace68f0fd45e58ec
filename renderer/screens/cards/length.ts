/** A length as people type it, with a comma or a point; null when it is none. */
export function readMm(text: string): number | null {
  const tidy = text
    .trim()
    .replace(',', '.')
    .replace('−', '-')
    .replace(/\s*mm$/, '');
  return /^-?\d{1,4}(\.\d{1,3})?$/.test(tidy) ? Number(tidy) : null;
}
