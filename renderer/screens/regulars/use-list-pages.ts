import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ListRow } from '../../../shared/contract/customers.ts';
import { call } from '../../api.ts';
import { useOnChange } from '../../store/changes.ts';
import { createListPages, type ListPages, type ListState } from './list-pages.ts';
import type { Filter, Sort } from './table-filter.ts';

const pageSize = 100;

export interface ShownList {
  list: ListPages<ListRow>;
  state: ListState<ListRow>;
  /** A newer question is on its way; what is shown answers the one before. */
  isPending: boolean;
}

/** The regulars the filter leaves, in order. The old list stays in sight until the first page of the new one is there. */
export function useListPages(filter: Filter, sort: Sort): ShownList {
  const question = JSON.stringify({ filter, sort });
  const list = useMemo(() => {
    const asked = JSON.parse(question) as { filter: Filter; sort: Sort };
    return createListPages<ListRow>(pageSize, (offset, limit) => call('customers.list', { ...asked, offset, limit }));
  }, [question]);
  const newest = useSyncExternalStore(list.subscribe, list.getState);
  const [shown, setShown] = useState(list);
  const isAnswered = newest.total !== null || newest.error !== null;
  useEffect(() => {
    if (isAnswered) setShown(list);
  }, [isAnswered, list]);
  useOnChange(() => list.refresh());
  if (isAnswered || shown === list) return { list, state: newest, isPending: !isAnswered };
  return { list: shown, state: shown.getState(), isPending: true };
}
