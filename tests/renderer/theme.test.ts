import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../renderer/theme/tokens.css', import.meta.url), 'utf8');

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function tokensOf(theme: 'light' | 'dark'): Record<string, string> {
  const block = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
}

const papers = ['paper', 'sheet', 'sunk'];
const texts: [string, string[]][] = [
  ['ink', [...papers, 'green-soft', 'amber-soft', 'brick-soft', 'marker']],
  ['ink-2', [...papers, 'amber-soft']],
  ['ink-3', papers],
  ['green', [...papers, 'green-soft']],
  ['brick', [...papers, 'brick-soft']],
  ['amber', ['paper', 'sheet', 'amber-soft']],
  ['plum', ['plum-soft']],
  ['green-ink', ['green', 'green-deep']],
  ['paper', ['ink']],
];

describe.each(['light', 'dark'] as const)('the %s theme', theme => {
  const tokens = tokensOf(theme);

  test.each(texts.flatMap(([text, grounds]) => grounds.map(ground => [text, ground] as const)))(
    '%s can be read on %s (4.5 : 1)',
    (text, ground) => {
      expect(contrast(tokens[text]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(papers)('the edge of a field can be seen on %s (3 : 1)', ground => {
    expect(contrast(tokens.edge!, tokens[ground]!)).toBeGreaterThanOrEqual(3);
  });
});
