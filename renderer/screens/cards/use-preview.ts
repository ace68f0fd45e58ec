import { useEffect, useRef, useState } from 'react';
import type { Batch, BatchPerson } from '../../../shared/contract/cards.ts';
import { translationFor } from '../../../shared/merge-fields.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { latestOnly } from '../../store/latest-only.ts';

export interface Preview {
  /** The text with its fields as it stands in the book. */
  kept: string;
  /** The same as it stands in the box. */
  text: string;
  setText: (text: string) => void;
  /** The same for `person`, fields filled in. */
  shown: string;
  /** Why it cannot be saved so: a field that there is not. */
  error: RegularsError | null;
  /** The names of the fields there are. */
  fields: readonly string[];
}

/**
 * What a text would read like for one person, asked anew with each letter; only the newest answer counts. `language` is that of the
 * translation one writes, null the shop's own text.
 */
export function usePreview(batch: Batch, person: BatchPerson | null, language: string | null): Preview {
  const kept = language === null ? batch.text : (batch.texts[language] ?? '');
  const [text, setText] = useTextOf(kept, language);
  const [answer, setAnswer] = useState({ shown: person?.text ?? '', fields: [] as readonly string[] });
  const [error, setError] = useState<RegularsError | null>(null);
  const latest = useRef(latestOnly());
  const { customerId, line, text: own } = person ?? { customerId: undefined, line: undefined, text: null };
  // What stays as it is reads in the person's own language.
  const isTheirs = language === null || (person !== null && translationFor(batch.texts, person.language) === language);
  const asItIs = isTheirs && text === kept ? own : null;
  useEffect(() => {
    const isLatest = latest.current();
    const whom = customerId === undefined ? {} : { customerId, line: line ?? '' };
    void call('cards.preview', { text, ...whom, signedBy: batch.signedBy }).then(result => {
      if (!isLatest()) return;
      setError(result.ok ? null : result.error);
      if (result.ok) setAnswer({ shown: asItIs ?? result.value.text, fields: result.value.fields });
    });
  }, [text, customerId, line, asItIs, batch.signedBy]);
  return { kept, text, setText, shown: answer.shown, error, fields: answer.fields };
}

/** What is typed into the box: begins anew with each language, and follows the book where nothing was typed since. */
function useTextOf(kept: string, language: string | null): [string, (text: string) => void] {
  const [text, setText] = useState(kept);
  const [from, setFrom] = useState({ kept, language });
  if (from.kept !== kept || from.language !== language) {
    setFrom({ kept, language });
    if (from.language !== language || text === from.kept) setText(kept);
  }
  return [text, setText];
}
