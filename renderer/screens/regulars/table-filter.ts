import type { MethodInput } from '../../../shared/contract/index.ts';
import type { PlainKey } from '../../locales/t.ts';

export type Filter = NonNullable<MethodInput<'customers.list'>['filter']>;
export type Sort = NonNullable<MethodInput<'customers.list'>['sort']>;
export type SortColumn = Exclude<Sort, `-${string}`>;

/** A chip: on when the filter holds everything it stands for. */
export interface FilterChip {
  key: string;
  label: PlainKey;
  filter: Filter;
}

export const filterChips: readonly FilterChip[] = [
  { key: 'key', label: 'regulars.filter.key', filter: { isKey: true } },
  { key: 'overdue', label: 'regulars.filter.overdue', filter: { state: 'overdue' } },
  { key: 'lapsed', label: 'regulars.filter.lapsed', filter: { state: 'lapsed' } },
  { key: 'new', label: 'regulars.filter.new', filter: { state: 'new' } },
  { key: 'never', label: 'regulars.filter.never', filter: { state: 'never' } },
  { key: 'dog', label: 'regulars.filter.dog', filter: { hasCompanion: 'dog' } },
  { key: 'allergy', label: 'regulars.filter.allergy', filter: { hasAllergy: true } },
];

export function isOn(filter: Filter, chip: FilterChip): boolean {
  return fieldsOf(chip.filter).every(([field, value]) => filter[field] === value);
}

/** The filter with the chip turned the other way. Chips about one thing, such as overdue and lapsed, replace each other. */
export function toggleChip(filter: Filter, chip: FilterChip): Filter {
  return isOn(filter, chip)
    ? without(
        filter,
        fieldsOf(chip.filter).map(([field]) => field),
      )
    : { ...filter, ...chip.filter };
}

/** The filter with one field set, or taken out when the value is null. */
export function withField<K extends keyof Filter>(filter: Filter, field: K, value: Filter[K] | null): Filter {
  return value === null ? without(filter, [field]) : { ...filter, [field]: value };
}

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some(value => value !== undefined && value !== '');
}

/** Figures are first asked for from the top, names and towns from A. */
const firstWay: Record<SortColumn, Sort> = {
  name: 'name',
  city: 'city',
  since: 'since',
  lastDay: '-lastDay',
  visitDays: '-visitDays',
  spentMinor: '-spentMinor',
};

/** The order after a press on a column's header: its natural way first, then the other. */
export function nextSort(sort: Sort, column: SortColumn): Sort {
  if (sort !== firstWay[column]) return firstWay[column];
  return sort.startsWith('-') ? column : `-${column}`;
}

export function ariaSort(sort: Sort, column: SortColumn): 'ascending' | 'descending' | 'none' {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : 'none';
}

function fieldsOf(filter: Filter): [keyof Filter, unknown][] {
  return Object.entries(filter) as [keyof Filter, unknown][];
}

function without(filter: Filter, fields: readonly (keyof Filter)[]): Filter {
  return Object.fromEntries(fieldsOf(filter).filter(([field]) => !fields.includes(field))) as Filter;
}
