import { type FormEvent, useState } from 'react';
import type { OpeningHours } from '../../../shared/opening-hours.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { DateInput } from './DateInput.tsx';
import { saveSetting } from './save-setting.ts';

type Closed = OpeningHours['closed'][number];

/** Holidays and other times without opening hours. */
export function ClosedTimes({ hours }: { hours: OpeningHours }) {
  const { day } = useFormat();
  const [error, setError] = useState<RegularsError | null>(null);
  const words = ({ from, to, name }: Closed) =>
    [from === to ? day(from) : `${day(from)} – ${day(to)}`, name].filter(Boolean).join(' · ');
  const set = async (closed: readonly Closed[], said: string | null) => {
    const refused = await saveSetting('openingHours', { ...hours, closed: [...closed] }, t('hours.closedTimes'), said);
    setError(refused);
    return refused === null;
  };
  const add = (one: Closed) =>
    set(
      [...hours.closed, one].toSorted((a, b) => a.from.localeCompare(b.from)),
      words(one),
    );
  return (
    <section className="sheet settings-sheet" aria-label={t('hours.closedTimes')}>
      <h3>{t('hours.closedTimes')}</h3>
      {hours.closed.length === 0 && <p className="settings-quiet">{t('hours.noneClosed')}</p>}
      <ul>
        {hours.closed.map(one => (
          <li key={`${one.from} ${one.to} ${one.name}`} className="settings-line settings-row">
            <span className="settings-name">{words(one)}</span>
            <Button
              tone="quiet"
              icon="close"
              aria-label={t('hours.remove', { what: words(one) })}
              onPress={() =>
                void set(
                  hours.closed.filter(other => other !== one),
                  null,
                )
              }
            />
          </li>
        ))}
      </ul>
      <AddClosed onAdd={add} />
      <ErrorNote error={error} />
    </section>
  );
}

function AddClosed({ onAdd }: { onAdd: (one: Closed) => Promise<boolean> }) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isAdded = await onAdd({ from, to: to || from, ...(name.trim() === '' ? {} : { name: name.trim() }) });
    if (!isAdded) return;
    setFrom('');
    setTo('');
    setName('');
  };
  return (
    <form className="form-row hours-add" onSubmit={submit}>
      <DateInput label={t('hours.from')} value={from} onChange={setFrom} />
      <DateInput label={t('hours.to')} value={to} onChange={setTo} min={from} />
      <TextField label={t('hours.name')} value={name} onChange={setName} maxLength={200} />
      <Button type="submit" icon="add" isDisabled={from === '' || (to !== '' && to < from)}>
        {t('hours.add')}
      </Button>
    </form>
  );
}
