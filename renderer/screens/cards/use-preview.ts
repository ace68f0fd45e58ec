import { useEffect, useRef, useState } from 'react';
import type { Batch, BatchPerson } from '../../../shared/contract/cards.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { latestOnly } from '../../store/latest-only.ts';

export interface Preview {
  /** The shop's text with its fields, as it stands in the box. */
  text: string;
  setText: (text: string) => void;
  /** The same for the person one is on, fields filled in. */
  shown: string;
  /** Why it cannot be saved so: a field that there is not. */
  error: RegularsError | null;
  /** The names of the fields there are. */
  fields: readonly string[];
}

/** What a text would read like for one person, asked anew with each letter; only the newest answer counts. */
export function usePreview(batch: Batch, person: BatchPerson | null): Preview {
  const [text, setText] = useState(batch.text);
  const [answer, setAnswer] = useState({ shown: person?.text ?? '', fields: [] as readonly string[] });
  const [error, setError] = useState<RegularsError | null>(null);
  const latest = useRef(latestOnly());
  useEffect(() => setText(batch.text), [batch.text]);
  const { customerId, line, text: own } = person ?? { customerId: undefined, line: undefined, text: null };
  useEffect(() => {
    const isLatest = latest.current();
    const whom = customerId === undefined ? {} : { customerId, line: line ?? '' };
    void call('cards.preview', { text, ...whom, signedBy: batch.signedBy }).then(result => {
      if (!isLatest()) return;
      setError(result.ok ? null : result.error);
      // What stays as it is reads in the person's own language.
      if (result.ok)
        setAnswer({
          shown: text === batch.text && own !== null ? own : result.value.text,
          fields: result.value.fields,
        });
    });
  }, [text, customerId, line, own, batch.signedBy, batch.text]);
  return { text, setText, shown: answer.shown, error, fields: answer.fields };
}
