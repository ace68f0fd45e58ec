/** Where a key leads in a list of `count` rows of which `perPage` are in sight; null when it is not about moving. */
export function rowForKey(key: string, at: number, count: number, perPage: number): number | null {
  const moves: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + Math.max(1, perPage - 1),
    PageUp: at - Math.max(1, perPage - 1),
    Home: 0,
    End: count - 1,
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}
