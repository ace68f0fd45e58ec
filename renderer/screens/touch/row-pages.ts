import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListRow } from '../../../shared/contract/customers.ts';
import type { GroupFilter } from '../../../shared/contract/groups.ts';
import { call } from '../../api.ts';
import { useOnChange } from '../../store/changes.ts';
import { askNewest } from './ask-newest.ts';

export const pageSize = 200;

export interface Members {
  total: number;
  rowAt: (at: number) => ListRow | undefined;
  /** The rows in sight, both ends included: their pages are asked for when they are not there. */
  show: (first: number, last: number) => void;
}

interface Page {
  question: string;
  number: number;
}

/** Who a filter finds, a page at a time as it comes into sight. The old list stays until the new one is there. */
export function useMembers(filter: GroupFilter): Members | null {
  const question = JSON.stringify(filter);
  const pages = useRef(new Map<number, readonly ListRow[]>());
  const newest = useRef(question);
  newest.current = question;
  const [shown, setShown] = useState<{ question: string; total: number; version: number } | null>(null);
  const [ask] = useState(() =>
    askNewest(
      async ({ question: of, number }: Page) => ({
        ...(await call('groups.members', {
          filter: JSON.parse(of) as GroupFilter,
          offset: number * pageSize,
          limit: pageSize,
        })),
      }),
      (result, { question: of, number }: Page) => {
        if (!result.ok || of !== newest.current) return;
        const { total, members } = result.value;
        setShown(before => {
          if (before?.question !== of) pages.current = new Map();
          pages.current.set(number, members);
          return { question: of, total, version: (before?.version ?? 0) + 1 };
        });
      },
    ),
  );
  useEffect(() => ask({ question, number: 0 }), [ask, question]);
  useOnChange(() => ask({ question, number: 0 }));
  const show = useCallback(
    (first: number, last: number) => {
      for (const at of [first, last]) {
        const number = Math.max(0, Math.floor(at / pageSize));
        if (!pages.current.has(number)) ask({ question: newest.current, number });
      }
    },
    [ask],
  );
  if (shown === null) return null;
  const rowAt = (at: number) => pages.current.get(Math.floor(at / pageSize))?.[at % pageSize];
  return { total: shown.total, rowAt, show };
}
