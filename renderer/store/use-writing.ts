import { useState } from 'react';
import type { RegularsError, Result } from '../../shared/result.ts';

/** One write of a form at a time; keeps its refusal to be shown where it happened. */
export function useWriting() {
  const [error, setError] = useState<RegularsError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const run = async <T>(writing: Promise<Result<T>>, whenDone: (value: T) => void = () => {}) => {
    setIsBusy(true);
    const result = await writing;
    setIsBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) whenDone(result.value);
  };
  return { error, isBusy, run, setError };
}
