import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Hit } from '../../../shared/contract/customers.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Face } from '../../components/Face.tsx';
import { t } from '../../locales/t.ts';
import { latestOnly } from '../../store/latest-only.ts';
import type { Person } from './whom.ts';

interface WhoFieldProps {
  label: string;
  value: Person | null;
  onChange: (person: Person | null) => void;
  autoFocus?: boolean;
}

/** One person, found as at the counter: by name, dog or phone. Arrows choose, Enter takes. */
export function WhoField({ label, value, onChange, autoFocus = false }: WhoFieldProps) {
  if (value !== null) {
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <div className="who-taken">
          <b>{value.name}</b>
          <Button tone="quiet" onPress={() => onChange(null)}>
            {t('whom.another')}
          </Button>
        </div>
      </div>
    );
  }
  return <WhoSearch label={label} onFound={onChange} autoFocus={autoFocus} />;
}

interface WhoSearchProps {
  label: string;
  onFound: (person: Person) => void;
  autoFocus: boolean;
}

function WhoSearch({ label, onFound, autoFocus }: WhoSearchProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const hits = useHits(text);
  const take = (hit: Hit | undefined) => hit && onFound({ id: hit.id, name: hit.name });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') take(hits[at]);
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
        // biome-ignore lint/a11y/noAutofocus: the one question this form begins with
        autoFocus={autoFocus}
        value={text}
        onChange={event => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="who-hits" id={`${id}-hits`} role="listbox" aria-label={label} hidden={hits.length === 0}>
        {hits.map((hit, row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search box keeps the focus and hears the keys
          // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
          <div
            key={hit.id}
            id={`${id}-${hit.id}`}
            className="who-hit"
            role="option"
            aria-selected={row === at}
            onClick={() => take(hit)}
          >
            <Face id={hit.id} initials={hit.initials} hasPhoto={hit.hasPhoto} />
            <span>
              <b>{hit.name}</b>
              <span className="who-about">{hit.about.join(' · ')}</span>
            </span>
          </div>
        ))}
      </div>
      {text.trim() !== '' && hits.length === 0 && <span className="field-hint">{t('whom.nobody')}</span>}
    </div>
  );
}

function useHits(text: string): readonly Hit[] {
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const latest = useRef(latestOnly());
  useEffect(() => {
    const isLatest = latest.current();
    if (text.trim() === '') return setHits([]);
    void call('customers.search', { text: text.slice(0, 200), limit: 5 }).then(result => {
      if (isLatest()) setHits(result.ok ? result.value.hits : []);
    });
  }, [text]);
  return hits;
}
