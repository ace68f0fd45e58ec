import { useCallback, useEffect, useRef, useState } from 'react';
import type { MethodInput, MethodName, MethodOutput } from '../../shared/contract/index.ts';
import type { RegularsError } from '../../shared/result.ts';
import { call } from '../api.ts';
import { useOnChange } from './changes.ts';
import { latestOnly } from './latest-only.ts';

export interface Reading<T> {
  /** The newest answer; stays in sight while a newer one is on its way. */
  value: T | null;
  error: RegularsError | null;
  isPending: boolean;
  reload: () => void;
}

/** Reads a method and keeps what it answered up to date: asks again when the input or anything in the book changes. */
export function useRead<M extends MethodName>(method: M, input: MethodInput<M>): Reading<MethodOutput<M>> {
  type Output = MethodOutput<M>;
  const [state, setState] = useState<Omit<Reading<Output>, 'reload'>>({ value: null, error: null, isPending: true });
  const latest = useRef(latestOnly());
  const key = JSON.stringify(input);
  const reload = useCallback(() => {
    const isLatest = latest.current();
    setState(before => ({ ...before, isPending: true }));
    call(method, JSON.parse(key) as MethodInput<M>).then(result => {
      if (!isLatest()) return;
      if (result.ok) setState({ value: result.value, error: null, isPending: false });
      else setState(before => ({ ...before, error: result.error, isPending: false }));
    });
  }, [method, key]);
  useEffect(reload, [reload]);
  useOnChange(reload);
  return { ...state, reload };
}
