import type { ComplaintRow, Stage } from '../../../shared/contract/complaints.ts';
import { fold } from '../../../shared/fold.ts';

export interface BoardFilter {
  text: string;
  isLate: boolean;
  isMine: boolean;
  /** Null: any. */
  category: string | null;
}

export const noFilter: BoardFilter = { text: '', isLate: false, isMine: false, category: null };

export function isFiltering({ text, isLate, isMine, category }: BoardFilter): boolean {
  return text.trim() !== '' || isLate || isMine || category !== null;
}

/** A column as the engine answers it. */
export interface BoardColumn {
  stage: Stage;
  complaints: readonly ComplaintRow[];
}

interface Folded {
  source: string;
  folded: string;
}

/**
 * What the filter looks at, folded once: a row keeps its folded text for as long as its words stay the same, however often
 * the board is asked for anew.
 */
export class FoldedTexts {
  private known = new Map<number, Folded>();

  /** Takes the rows of a new answer and forgets those that are gone. */
  take(columns: readonly BoardColumn[]): void {
    const next = new Map<number, Folded>();
    for (const { complaints } of columns) {
      for (const row of complaints) {
        const source = `${row.customerName ?? ''} ${row.text} ${row.category ?? ''}`;
        const before = this.known.get(row.id);
        // A blank before each word, so that a typed word is found at a word's beginning.
        next.set(row.id, before?.source === source ? before : { source, folded: ` ${fold(source)}` });
      }
    }
    this.known = next;
  }

  of(id: number): string {
    return this.known.get(id)?.folded ?? '';
  }
}

/** The columns with only what the filter leaves, in the same order. `mine` is who is at the counter. */
export function filterColumns(
  columns: readonly BoardColumn[],
  filter: BoardFilter,
  texts: Pick<FoldedTexts, 'of'>,
  mine: number | null,
): BoardColumn[] {
  const typed = fold(filter.text);
  const needles = typed === '' ? [] : typed.split(' ').map(word => ` ${word}`);
  const isShown = (row: ComplaintRow) =>
    (!filter.isLate || row.age?.isLate === true) &&
    (!filter.isMine || (mine !== null && row.staffId === mine)) &&
    (filter.category === null || row.category === filter.category) &&
    needles.every(needle => texts.of(row.id).includes(needle));
  return columns.map(column => ({ ...column, complaints: column.complaints.filter(isShown) }));
}
