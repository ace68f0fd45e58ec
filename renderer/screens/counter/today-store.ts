import { create } from 'zustand';
import type { MethodOutput } from '../../../shared/contract/index.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { latestOnly } from '../../store/latest-only.ts';

interface Today {
  value: MethodOutput<'today.list'> | null;
  error: RegularsError | null;
}

/** Today's list; the left column and the page beside it each show a part, at once whenever the search box is emptied. */
export const useToday = create<Today>(() => ({ value: null, error: null }));

const newQuestion = latestOnly();

export async function loadToday(): Promise<void> {
  const isLatest = newQuestion();
  const result = await call('today.list', {});
  if (!isLatest()) return;
  if (result.ok) useToday.setState({ value: result.value, error: null });
  else useToday.setState({ error: result.error });
}
