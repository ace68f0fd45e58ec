import { useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import type { MergeField } from '../../../shared/contract/customers.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { t } from '../../locales/t.ts';
import { write } from '../../store/write.ts';

/** Which of two cards stays, what is taken from the other one, and the one write that makes one card of both. */
export function useMerge(onDone: () => void) {
  /** Field -> the card whose word was chosen: it stays chosen whichever card stays. */
  const [chosen, setChosen] = useState<ReadonlyMap<MergeField, number>>(new Map());
  const [isSwapped, setIsSwapped] = useState(false);
  const [error, setError] = useState<RegularsError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const choose = (field: MergeField, cardId: number) => {
    setError(null);
    setChosen(new Map(chosen).set(field, cardId));
  };
  const swap = () => {
    setError(null);
    setIsSwapped(!isSwapped);
  };
  const startOver = () => {
    setError(null);
    setIsSwapped(false);
    setChosen(new Map());
  };
  const save = async ({ id: intoId, name }: Pick<Card, 'id' | 'name'>, id: number) => {
    if (isBusy) return;
    setIsBusy(true);
    const take = [...chosen].filter(([, cardId]) => cardId === id).map(([field]) => field);
    const result = await write('customers.merge', { id, intoId, take }, t('merge.done', { name }));
    setIsBusy(false);
    if (result.ok) onDone();
    else setError(result.error);
  };
  return { chosen, choose, isSwapped, swap, startOver, error, isBusy, save };
}
