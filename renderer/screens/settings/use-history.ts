import { useCallback, useEffect, useRef, useState } from 'react';
import type { Action } from '../../../shared/contract/actions.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { useOnChange } from '../../store/changes.ts';
import { latestOnly } from '../../store/latest-only.ts';

const page = 50;
const mostAtOnce = 500;

export interface History {
  actions: readonly Action[] | null;
  hasMore: boolean;
  error: RegularsError | null;
  showMore: () => void;
}

/** What was done, newest first, as far back as was asked for; kept up to date. */
export function useHistory(): History {
  const [wanted, setWanted] = useState(page);
  const [history, setHistory] = useState<Omit<History, 'showMore'>>({ actions: null, hasMore: false, error: null });
  const latest = useRef(latestOnly());
  const load = useCallback(async () => {
    const isLatest = latest.current();
    const actions: Action[] = [];
    let hasMore = true;
    while (hasMore && actions.length < wanted) {
      const limit = Math.min(mostAtOnce, wanted - actions.length);
      const result = await call('actions.list', { offset: actions.length, limit });
      if (!isLatest()) return;
      if (!result.ok) return setHistory(before => ({ ...before, error: result.error }));
      actions.push(...result.value.actions);
      hasMore = result.value.hasMore;
    }
    setHistory({ actions, hasMore, error: null });
  }, [wanted]);
  useEffect(() => void load(), [load]);
  useOnChange(() => void load());
  return { ...history, showMore: () => setWanted(wanted + page * 2) };
}
