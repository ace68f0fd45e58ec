import { useEffect, useState } from 'react';
import type { GroupFilter } from '../../../shared/contract/groups.ts';
import type { MethodOutput } from '../../../shared/contract/index.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { useOnChange } from '../../store/changes.ts';
import { askNewest } from './ask-newest.ts';

interface Count {
  value: MethodOutput<'groups.count'> | null;
  error: RegularsError | null;
  /** What is shown answers an earlier question. */
  isPending: boolean;
}

/** How many the filter being written finds, and the filter as a sentence; asked with every key, never in its way. */
export function useCount(filter: GroupFilter): Count {
  const question = JSON.stringify(filter);
  const [state, setState] = useState<Omit<Count, 'isPending'> & { of: string }>({ value: null, error: null, of: '' });
  const [ask] = useState(() =>
    askNewest(
      (of: string) => call('groups.count', { filter: JSON.parse(of) as GroupFilter }),
      (result, of) =>
        setState(before =>
          result.ok ? { value: result.value, error: null, of } : { value: before.value, error: result.error, of },
        ),
    ),
  );
  useEffect(() => ask(question), [ask, question]);
  useOnChange(() => ask(question));
  return { value: state.value, error: state.error, isPending: state.of !== question };
}
