import { useEffect, useState } from 'react';
import type { DoublePair } from '../../../../shared/contract/doubles.ts';
import { useRead } from '../../../store/read.ts';

export type Pair = DoublePair & { key: string };

/** So many are shown; whoever works them off sees the next. */
const shown = 50;

/** The likeliest pairs. One that was settled is gone at once, though comparing a large book anew takes seconds. */
export function useDoubles() {
  const { value, error } = useRead('doubles.list', { limit: shown });
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer knows by itself what is settled and what was taken back
  useEffect(() => setSettled(new Set()), [value]);
  const pairs = (value?.pairs ?? [])
    .map(pair => ({ ...pair, key: `${pair.first.customerId}-${pair.second.customerId}` }))
    .filter(pair => !settled.has(pair.key));
  return {
    pairs,
    /** Null before it is known. */
    total: value ? value.total - settled.size : null,
    error,
    settle: (pair: Pair) => setSettled(new Set([...settled, pair.key])),
  };
}
