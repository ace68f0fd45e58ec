import { useState } from 'react';
import type { PromiseRow } from '../../../shared/contract/promises.ts';
import { DayField } from '../../components/DayField.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useNextOpenDay } from '../../components/use-next-open-day.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { write } from '../../store/write.ts';
import { FootForm, leaveForm } from './FootForm.tsx';
import { PromisedThatDay } from './PromisedThatDay.tsx';
import { useSaving } from './use-saving.ts';

/** Another day for a promise, and whether the customer knows. */
export function MovePromisePanel({ promise }: { promise: PromiseRow }) {
  const { today, day } = useFormat();
  const [dueOn, setDueOn] = useNextOpenDay(promise.inDays < 0 ? today : promise.dueOn);
  const [isTold, setIsTold] = useState(false);
  const { error, isBusy, save } = useSaving();
  const onSave = () => {
    const sentence = t('promise.movedDone', { day: day(dueOn), what: promise.text });
    void save(() => write('promises.move', { id: promise.id, dueOn, isTold }, sentence), leaveForm);
  };
  return (
    <FootForm
      title={t('promise.moveTitle', { what: promise.text })}
      error={error}
      isBusy={isBusy}
      isDisabled={dueOn === '' || dueOn === promise.dueOn}
      onSave={onSave}
    >
      <DayField label={t('promise.day')} value={dueOn} onChange={setDueOn} today={today} autoFocus />
      <div>
        <Tick isSelected={isTold} onChange={setIsTold}>
          {t('promise.told', { name: promise.customerName })}
        </Tick>
        <p className="field-hint">{t('promise.toldHint')}</p>
      </div>
      <PromisedThatDay day={dueOn} />
    </FootForm>
  );
}
