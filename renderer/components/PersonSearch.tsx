import { type KeyboardEvent, useId, useState } from 'react';
import type { Hit } from '../../shared/contract/hits.ts';
import { t } from '../locales/t.ts';
import { useHits } from '../store/use-hits.ts';
import { Face } from './Face.tsx';

interface PersonSearchProps {
  label: string;
  onFound: (hit: Hit) => void;
  /** Why somebody cannot be taken, in a word or two; null for those who can. */
  whyNot?: (hit: Hit) => string | null;
  autoFocus?: boolean;
}

const SHOWN = 6;

/** One person, found as at the counter: by name, dog or phone. Arrows choose, Enter takes. */
export function PersonSearch({ label, onFound, whyNot = () => null, autoFocus = false }: PersonSearchProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { hits, isAnswered } = useHits(text, SHOWN);
  const take = (hit: Hit | undefined) => {
    if (!hit || whyNot(hit) !== null) return;
    onFound(hit);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') take(isAnswered ? hits[at] : undefined);
    else return;
    event.preventDefault();
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-hits`}
        aria-activedescendant={hits[at] ? `${id}-${hits[at].id}` : undefined}
        placeholder={t('find.placeholder')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the one question a form or sheet begins with
        autoFocus={autoFocus}
        value={text}
        onChange={event => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="person-hits" id={`${id}-hits`} role="listbox" aria-label={label} hidden={hits.length === 0}>
        {hits.map((hit, row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search box keeps the focus and hears the keys
          // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
          <div
            key={hit.id}
            id={`${id}-${hit.id}`}
            className="person-hit"
            role="option"
            aria-selected={row === at}
            aria-disabled={whyNot(hit) !== null}
            onClick={() => take(hit)}
          >
            <PersonHit hit={hit} about={whyNot(hit)} />
          </div>
        ))}
      </div>
      {text.trim() !== '' && isAnswered && hits.length === 0 && (
        <span className="field-hint">{t('person.nobody')}</span>
      )}
    </div>
  );
}

/** Somebody who was found, with what tells them from others. */
export function PersonHit({ hit, about }: { hit: Hit; about?: string | null }) {
  return (
    <>
      <Face id={hit.id} initials={hit.initials} hasPhoto={hit.hasPhoto} />
      <span className="person-hit-words">
        <b>{hit.name}</b>
        <span className="person-hit-about">{about ?? hit.about.join(' · ')}</span>
      </span>
    </>
  );
}
