import type { PlainKey } from '../../locales/t.ts';
import type { SortColumn } from './table-filter.ts';

export interface Column {
  key: string;
  label: PlainKey;
  /** Set where a press on the header sorts. */
  sort?: SortColumn;
  /** What the column counts, for whoever points at it. */
  hint?: PlainKey;
  isFigure?: boolean;
}

export const columns: readonly Column[] = [
  { key: 'name', label: 'regulars.column.name', sort: 'name' },
  { key: 'companions', label: 'regulars.column.companions' },
  { key: 'phone', label: 'regulars.column.phone' },
  { key: 'city', label: 'regulars.column.city', sort: 'city' },
  { key: 'last', label: 'regulars.column.lastDay', sort: 'lastDay' },
  {
    key: 'visits',
    label: 'regulars.column.visitDays',
    sort: 'visitDays',
    hint: 'regulars.column.visitDaysHint',
    isFigure: true,
  },
  { key: 'spent', label: 'regulars.column.spentMinor', sort: 'spentMinor', isFigure: true },
  { key: 'rhythm', label: 'regulars.column.rhythm', hint: 'regulars.column.rhythmHint' },
  { key: 'state', label: 'regulars.column.state', hint: 'regulars.column.stateHint' },
];
