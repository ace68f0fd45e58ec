import { useState } from 'react';
import type { Card, MergeField } from '../../../shared/contract/customers.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { t } from '../../locales/t.ts';
import { write } from '../../store/write.ts';

/** What is taken from the card that goes, and the one write that makes one card of both. */
export function useMerge(onDone: () => void) {
  const [taken, setTaken] = useState<ReadonlySet<MergeField>>(new Set());
  const [error, setError] = useState<RegularsError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  /** Takes a field, or leaves it; with null everything is as at first. */
  const take = (field: MergeField | null, isTaken = false) => {
    setError(null);
    const others = [...taken].filter(one => one !== field && field !== null);
    setTaken(new Set(field !== null && isTaken ? [...others, field] : others));
  };
  const save = async ({ id: intoId, name }: Pick<Card, 'id' | 'name'>, id: number) => {
    if (isBusy) return;
    setIsBusy(true);
    const result = await write('customers.merge', { id, intoId, take: [...taken] }, t('merge.done', { name }));
    setIsBusy(false);
    if (result.ok) onDone();
    else setError(result.error);
  };
  return { taken, take, error, isBusy, save };
}
