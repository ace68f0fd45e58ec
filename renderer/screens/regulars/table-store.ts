import { create } from 'zustand';
import type { Filter, Sort } from './table-filter.ts';

interface Table {
  filter: Filter;
  sort: Sort;
  /** The row the arrow keys move from. */
  active: number;
}

/** How one left the table: still so when one comes back to the room. */
export const useTable = create<Table>(() => ({ filter: {}, sort: 'name', active: 0 }));

export function setFilter(filter: Filter): void {
  useTable.setState({ filter, active: 0 });
}

export function setSort(sort: Sort): void {
  useTable.setState({ sort, active: 0 });
}

export function setActive(active: number): void {
  useTable.setState({ active });
}
