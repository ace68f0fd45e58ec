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
import { readSpans, writeSpans } from './times.ts';

type Special = NonNullable<OpeningHours['special']>[number];

/** Single days with other hours than their weekday, also within a closed time. */
export function SpecialDays({ hours }: { hours: OpeningHours }) {
  const { day } = useFormat();
  const [error, setError] = useState<RegularsError | null>(null);
  const special = hours.special ?? [];
  const words = (one: Special) => `${day(one.day)} · ${writeSpans(one.spans) || t('hours.closed')}`;
  const set = async (next: readonly Special[], said: string | null) => {
    const refused = await saveSetting('openingHours', { ...hours, special: [...next] }, t('hours.special'), said);
    setError(refused);
    return refused === null;
  };
  const add = (one: Special) =>
    set(
      [...special.filter(other => other.day !== one.day), one].toSorted((a, b) => a.day.localeCompare(b.day)),
      words(one),
    );
  return (
    <section className="sheet settings-sheet" aria-label={t('hours.special')}>
      <h3>{t('hours.special')}</h3>
      {special.length === 0 && <p className="settings-quiet">{t('hours.noneSpecial')}</p>}
      <ul>
        {special.map(one => (
          <li key={one.day} className="settings-line settings-row">
            <span className="settings-name">{words(one)}</span>
            <Button
              tone="quiet"
              icon="close"
              aria-label={t('hours.remove', { what: words(one) })}
              onPress={() =>
                void set(
                  special.filter(other => other !== one),
                  null,
                )
              }
            />
          </li>
        ))}
      </ul>
      <AddSpecial onAdd={add} />
      <ErrorNote error={error} />
    </section>
  );
}

function AddSpecial({ onAdd }: { onAdd: (one: Special) => Promise<boolean> }) {
  const [day, setDay] = useState('');
  const [text, setText] = useState('');
  const spans = readSpans(text);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (spans === null || !(await onAdd({ day, spans }))) return;
    setDay('');
    setText('');
  };
  return (
    <form className="form-row hours-add" onSubmit={submit}>
      <DateInput label={t('hours.day')} value={day} onChange={setDay} />
      <TextField
        label={t('hours.open')}
        value={text}
        onChange={setText}
        maxLength={100}
        placeholder={t('hours.closed')}
        error={spans === null ? t('hours.wrong') : undefined}
      />
      <Button type="submit" icon="add" isDisabled={day === '' || spans === null}>
        {t('hours.add')}
      </Button>
    </form>
  );
}
