import { useCallback, useEffect, useRef, useState } from 'react';
import type { TimelineEntry } from '../../../shared/contract/card.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { useOnChange } from '../../store/changes.ts';
import { latestOnly } from '../../store/latest-only.ts';

const atFirst = 25;
const mostAtOnce = 200;

export interface Story {
  entries: readonly TimelineEntry[] | null;
  hasMore: boolean;
  error: RegularsError | null;
  showMore: () => void;
}

/** What happened with one regular, newest first, as far back as was asked for; kept up to date. */
export function useStory(customerId: number): Story {
  const [wanted, setWanted] = useState(atFirst);
  const [story, setStory] = useState<Omit<Story, 'showMore'>>({ entries: null, hasMore: false, error: null });
  const latest = useRef(latestOnly());
  const load = useCallback(async () => {
    const isLatest = latest.current();
    const entries: TimelineEntry[] = [];
    let hasMore = true;
    while (hasMore && entries.length < wanted) {
      const limit = Math.min(mostAtOnce, wanted - entries.length);
      const result = await call('customers.timeline', { id: customerId, offset: entries.length, limit });
      if (!isLatest()) return;
      if (!result.ok) return setStory(before => ({ ...before, error: result.error }));
      entries.push(...result.value.entries);
      hasMore = result.value.hasMore;
    }
    setStory({ entries, hasMore, error: null });
  }, [customerId, wanted]);
  useEffect(() => void load(), [load]);
  useOnChange(() => void load());
  return { ...story, showMore: () => setWanted(wanted + mostAtOnce) };
}
