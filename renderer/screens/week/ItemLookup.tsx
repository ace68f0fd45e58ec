import { type FormEvent, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Flag } from '../../components/Flag.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { placeHash } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { Panel } from './Point.tsx';

interface ItemLookupProps {
  /** The item looked up; '' before one is. */
  item: string;
  onItem: (item: string) => void;
}

/** Before an item is dropped: who rests on it. */
export function ItemLookup({ item, onItem }: ItemLookupProps) {
  const [typed, setTyped] = useState('');
  const suggested = useRead('items.suggest', { text: typed.trim() }).value?.names ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onItem(typed.trim());
  };
  return (
    <Panel title={t('key.before')}>
      <form className="form-row" aria-label={t('key.before')} onSubmit={submit}>
        <TextField
          label={t('key.beforeField')}
          value={typed}
          onChange={setTyped}
          placeholder={t('key.beforeExample')}
          maxLength={200}
        />
        <Button type="submit" keyCap="Enter" isDisabled={typed.trim() === ''}>
          {t('key.look')}
        </Button>
      </form>
      {typed.trim() !== '' && (
        <div className="choices">
          {suggested.slice(0, 6).map(name => (
            <button
              key={name}
              type="button"
              className="choice"
              onClick={() => {
                setTyped(name);
                onItem(name);
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {item !== '' && <RestOn item={item} />}
    </Panel>
  );
}

function RestOn({ item }: { item: string }) {
  const { money } = useFormat();
  const { value, error } = useRead('items.restOn', { item });
  return (
    <div role="status" className="rest-on">
      <ErrorNote error={error} />
      {value && <p className="agenda-sentence">{value.sentence}</p>}
      <ul className="agenda-lines">
        {value?.people.slice(0, 8).map(({ customerId, name, times, isTop, valueMinor }) => (
          <li key={customerId} className="agenda-line">
            <span>
              <a href={placeHash('counter', customerId)}>{name}</a> {isTop && <Flag tone="due">{t('key.top')}</Flag>}
            </span>
            <span className="agenda-note">
              {[tCount('key.times', times), valueMinor > 0 && t('key.year', { money: money(valueMinor) })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {value && value.people.length > 8 && (
        <p className="agenda-note">{tCount('agenda.more', value.people.length - 8)}</p>
      )}
    </div>
  );
}
