import type { RegularsError, Result } from '../../../shared/result.ts';

/** One page as the book hands it out: `total` counts all rows there are. */
export interface Page<Row> {
  total: number;
  rows: readonly Row[];
}

export interface ListState<Row> {
  /** Rows there are in all; null before the first answer. */
  total: number | null;
  rowAt: (at: number) => Row | undefined;
  error: RegularsError | null;
}

export interface ListPages<Row> {
  getState: () => ListState<Row>;
  subscribe: (listener: () => void) => () => void;
  /** The rows in sight, both ends included and cut to those there are; only their pages are asked for. */
  show: (first: number, last: number) => void;
  /** Something changed in the book: what is in sight is asked for anew and stays in sight until the answer is there. */
  refresh: () => void;
}

const mostAtOnce = 2;

/**
 * A list of any length, fetched in pages of `size` as they come into sight. Pages that were only scrolled past are never
 * asked for, and an answer older than the last refresh is asked for again.
 */
export function createListPages<Row>(
  size: number,
  load: (offset: number, limit: number) => Promise<Result<Page<Row>>>,
): ListPages<Row> {
  const pages = new Map<number, { rows: readonly Row[]; age: number }>();
  const asked = new Set<number>();
  const listeners = new Set<() => void>();
  let age = 0;
  let wanted: readonly number[] = [0];
  const rowAt = (at: number) => pages.get(Math.floor(at / size))?.rows[at % size];
  let state: ListState<Row> = { total: null, rowAt, error: null };
  const set = (changed: Partial<ListState<Row>>) => {
    state = { ...state, ...changed, rowAt: at => rowAt(at) };
    for (const listener of listeners) listener();
  };
  const ask = async (page: number) => {
    const askedAt = age;
    asked.add(page);
    const result = await load(page * size, size);
    asked.delete(page);
    if (!result.ok) {
      // Asking the same again at once would fail the same; the next change or scroll does.
      wanted = wanted.filter(one => one !== page);
      return set({ error: result.error });
    }
    pages.set(page, { rows: result.value.rows, age: askedAt });
    set({ total: result.value.total, error: null });
    askNext();
  };
  const askNext = () => {
    for (const page of wanted) {
      if (asked.size >= mostAtOnce) return;
      if (!asked.has(page) && pages.get(page)?.age !== age) void ask(page);
    }
  };
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      askNext();
      return () => listeners.delete(listener);
    },
    show(first, last) {
      wanted = pagesBetween(first, Math.min(last, (state.total ?? size) - 1), size);
      askNext();
    },
    refresh() {
      age += 1;
      for (const page of pages.keys()) if (!wanted.includes(page)) pages.delete(page);
      if (wanted.length === 0) wanted = [0];
      askNext();
    },
  };
}

/** The numbers of the pages that hold the rows `first` to `last`, both included. */
export function pagesBetween(first: number, last: number, size: number): number[] {
  const from = Math.max(0, Math.floor(first / size));
  const to = Math.max(from, Math.floor(last / size));
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
