import { create } from 'zustand';
import type { ListRow } from '../../../shared/contract/customers.ts';
import type { Filter, Sort } from './table-filter.ts';

interface Table {
  filter: Filter;
  sort: Sort;
  /** The row the arrow keys move from. */
  active: number;
  /** Whom one picked to do something with, in the order of picking. */
  picked: readonly Picked[];
}

export type Picked = Pick<ListRow, 'id' | 'name' | 'visitDays' | 'phone' | 'city' | 'companions' | 'lastDay'>;

/** How one left the table: still so when one comes back to the room. */
export const useTable = create<Table>(() => ({ filter: {}, sort: 'name', active: 0, picked: [] }));

export function setFilter(filter: Filter): void {
  useTable.setState({ filter, active: 0 });
}

export function setSort(sort: Sort): void {
  useTable.setState({ sort, active: 0 });
}

export function setActive(active: number): void {
  useTable.setState({ active });
}

/** Picks somebody, or puts them back. */
export function togglePicked(person: Picked): void {
  useTable.setState(({ picked }) => {
    const others = picked.filter(one => one.id !== person.id);
    return { picked: others.length < picked.length ? others : [...others, person] };
  });
}

export function pickNobody(): void {
  useTable.setState({ picked: [] });
}
