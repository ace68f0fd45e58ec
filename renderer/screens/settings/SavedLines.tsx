import { useState } from 'react';
import type { RegularsError } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { SavedField } from './SavedField.tsx';

interface SavedLinesProps {
  title: string;
  hint: string;
  lines: readonly string[];
  /** What the line at this place is called, counted from 1. */
  line: (at: number) => string;
  most: number;
  maxLength: number;
  save: (lines: string[]) => Promise<RegularsError | null>;
}

/** A list of lines: each is saved as one leaves it, an emptied one goes, the last one is for one more. */
export function SavedLines({ title, hint, lines, line, most, maxLength, save }: SavedLinesProps) {
  const [error, setError] = useState<RegularsError | null>(null);
  const put = (at: number, text: string) =>
    save([...lines.slice(0, at), ...(text === '' ? [] : [text]), ...lines.slice(at + 1)]);
  const remove = async (at: number) => setError(await put(at, ''));
  return (
    <section className="sheet settings-sheet saved-lines" aria-label={title}>
      <h3>{title}</h3>
      <p className="settings-quiet">{hint}</p>
      <ol>
        {[...lines, ...(lines.length < most ? [''] : [])].map((text, at) => (
          // Lines are told apart by their place: two may read alike.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={at} className="saved-line">
            <SavedField
              label={text === '' && at === lines.length ? t('right.another') : line(at + 1)}
              value={text}
              maxLength={maxLength}
              check={() => null}
              save={next => put(at, next)}
            />
            {at < lines.length && (
              <Button
                tone="quiet"
                icon="close"
                aria-label={t('hours.remove', { what: text })}
                onPress={() => void remove(at)}
              />
            )}
          </li>
        ))}
      </ol>
      <ErrorNote error={error} />
    </section>
  );
}
