import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Batch } from '../../../shared/contract/cards.ts';
import type { Stock } from '../../../shared/contract/stocks.ts';
import { type FitProblem, fitText, fontsReady, fontsVersion, watchFonts } from '../../print/fit.ts';
import { fitRequest } from './shown-batch.ts';

export type Misfits = ReadonlyMap<number, FitProblem>;

const none: Misfits = new Map();
/** Texts measured before the screen gets its turn again. */
const atOnce = 25;

/** Whose text does not fit their card, found a few at a time so that a batch of thousands stays smooth; null while it is not known. */
export function useMisfits(batch: Batch | null, stock: Stock | null): Misfits | null {
  const [found, setFound] = useState<Misfits | null>(null);
  const fonts = useSyncExternalStore(watchFonts, fontsVersion);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew in the fonts that came meanwhile
  useEffect(() => {
    if (!batch || !stock) return undefined;
    let isWanted = true;
    void (async () => {
      const misfits = new Map<number, FitProblem>();
      await fontsReady([...new Set(batch.persons.flatMap(person => [...person.text]))].join(''));
      for (let at = 0; at < batch.persons.length && isWanted; at += atOnce) {
        for (const { customerId, text } of batch.persons.slice(at, at + atOnce)) {
          const { problem } = fitText(fitRequest(batch, stock, text));
          if (problem) misfits.set(customerId, problem);
        }
        await new Promise(resolve => setTimeout(resolve));
      }
      if (isWanted) setFound(misfits.size === 0 ? none : misfits);
    })();
    return () => {
      isWanted = false;
    };
  }, [batch, stock, fonts]);
  return found;
}
