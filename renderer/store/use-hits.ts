import { useEffect, useRef, useState } from 'react';
import type { Hit } from '../../shared/contract/hits.ts';
import { call } from '../api.ts';
import { latestOnly } from './latest-only.ts';

const LONGEST = 200;

/**
 * Who is meant by what was typed, best first, without one person who cannot be meant. While `isAnswered` is false the hits are those of an
 * earlier text: Enter would take whoever came with that one.
 */
export function useHits(text: string, most: number, notId?: number): { hits: readonly Hit[]; isAnswered: boolean } {
  const [answer, setAnswer] = useState<{ text: string; hits: readonly Hit[] }>({ text: '', hits: [] });
  const latest = useRef(latestOnly());
  useEffect(() => {
    const isLatest = latest.current();
    if (text.trim() === '') return setAnswer({ text, hits: [] });
    void call('customers.search', { text: text.slice(0, LONGEST), limit: most + 1 }).then(result => {
      if (!isLatest()) return;
      const others = result.ok ? result.value.hits.filter(hit => hit.id !== notId) : [];
      setAnswer({ text, hits: others.slice(0, most) });
    });
    return undefined;
  }, [text, most, notId]);
  return { hits: answer.hits, isAnswered: answer.text === text };
}
