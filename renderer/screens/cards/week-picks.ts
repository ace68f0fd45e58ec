import { useState } from 'react';
import type { Suggestion } from '../../../shared/contract/cards.ts';

/** Who was picked and the lines that were changed, by customer. */
export interface Picks {
  picked: ReadonlySet<number>;
  lines: Readonly<Record<number, string>>;
}

export function usePicks() {
  const [picks, setPicks] = useState<Picks>({ picked: new Set(), lines: {} });
  return {
    picks,
    toggle: (id: number) =>
      setPicks(({ picked, lines }) => {
        const next = new Set(picked);
        if (!next.delete(id)) next.add(id);
        return { picked: next, lines };
      }),
    setLine: (id: number, line: string) =>
      setPicks(({ picked, lines }) => ({ picked, lines: { ...lines, [id]: line } })),
    clear: () => setPicks({ picked: new Set(), lines: {} }),
  };
}

/** Those picked, in the order of the list, with the line each gets. */
export const peopleOf = (people: readonly Suggestion[], { picked, lines }: Picks) =>
  people
    .filter(person => picked.has(person.customerId))
    .map(({ customerId, line, reason, evidence }) => ({
      customerId,
      line: lines[customerId] ?? line,
      reason,
      evidence,
    }));
