import { useState } from 'react';
import type { Offer } from '../../../shared/contract/key-customers.ts';
import { isDay } from '../../../shared/dates.ts';
import { Choices } from '../../components/Choices.tsx';
import { FormFrame } from '../../components/FormFrame.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';

/** An offer from today on: what, for whom, what it is worth, until when. */
export function OfferForm({ onDone }: { onDone: () => void }) {
  const { today, parseMoney } = useFormat();
  const [name, setName] = useState('');
  const [audience, setAudience] = useState<Offer['audience']>('existing');
  const [value, setValue] = useState('');
  const [toDay, setToDay] = useState('');
  const { error, isBusy, run } = useWriting();
  const valueMinor = parseMoney(value);
  const save = () => {
    if (valueMinor === null) return;
    const fields = { name: name.trim(), audience, valueMinor, fromDay: today, toDay: isDay(toDay) ? toDay : null };
    void run(write('offers.add', fields, t('fair.added', { name: name.trim() })), onDone);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc for the form inside
    <div onKeyDown={event => event.key === 'Escape' && onDone()}>
      <FormFrame
        className="agenda-form"
        title={t('fair.add')}
        saveLabel={t('fair.add')}
        error={error}
        isBusy={isBusy}
        isDisabled={name.trim() === '' || valueMinor === null}
        onSave={save}
        onCancel={onDone}
      >
        <TextField
          label={t('fair.name')}
          value={name}
          onChange={setName}
          placeholder={t('fair.nameExample')}
          maxLength={200}
          autoFocus
        />
        <Choices
          label={t('fair.audience')}
          choices={(['new', 'existing', 'everyone'] as const).map(key => ({ key, label: t(`fair.for.${key}`) }))}
          value={audience}
          onChange={setAudience}
        />
        <TextField
          label={t('fair.value')}
          value={value}
          onChange={setValue}
          inputMode="decimal"
          error={value.trim() !== '' && valueMinor === null ? t('fair.valueWrong') : undefined}
        />
        <TextField label={t('fair.until.label')} type="date" value={toDay} onChange={setToDay} />
      </FormFrame>
    </div>
  );
}
