/** What is typed of a slip's code, without what does not matter: "k4t-9rm" and "K4T 9RM" are the same slip. */
export function bareCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–—]+/g, '');
}

/** Whether a code may be asked for: it has all its six characters. */
export function isWholeCode(typed: string): boolean {
  return bareCode(typed).length === 6;
}

/** A score as it is typed: 0 to 10, or null. */
export function readScore(typed: string): number | null {
  const text = typed.trim();
  return /^(?:\d|10)$/.test(text) ? Number(text) : null;
}
