/** Where an arrow leads in a row of `count` points; null when the key is none of its own. */
export function stepFor(key: string, at: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: count - 1 };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}
