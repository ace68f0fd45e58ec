import { useCallback, useEffect, useRef, useState } from 'react';
import type { Visit } from '../../../shared/contract/visits.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { useOnChange } from '../../store/changes.ts';
import { latestOnly } from '../../store/latest-only.ts';

const page = 500;

export interface ReadVisits {
  /** Null until all of them are there. */
  visits: readonly Visit[] | null;
  error: RegularsError | null;
}

/** All visits of one regular from the day `since` on, kept up to date. */
export function useVisits(customerId: number, since: string): ReadVisits {
  const [read, setRead] = useState<ReadVisits>({ visits: null, error: null });
  const latest = useRef(latestOnly());
  const load = useCallback(async () => {
    const isLatest = latest.current();
    const visits: Visit[] = [];
    for (let hasMore = since !== ''; hasMore; ) {
      const result = await call('visits.list', { customerId, offset: visits.length, limit: page });
      if (!isLatest()) return;
      if (!result.ok) return setRead(before => ({ ...before, error: result.error }));
      visits.push(...result.value.visits);
      const oldest = visits.at(-1);
      hasMore = visits.length < result.value.total && result.value.visits.length > 0 && !!oldest && oldest.day >= since;
    }
    if (since !== '') setRead({ visits: visits.filter(({ day }) => day >= since), error: null });
  }, [customerId, since]);
  useEffect(() => void load(), [load]);
  useOnChange(() => void load());
  return read;
}
