/** The bench's stopped clock: the same book, whenever it is made. */
export const NOW_MS = Date.UTC(2026, 10, 20, 12);
