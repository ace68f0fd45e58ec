import { useState } from 'react';
import type { PromiseRow } from '../../../shared/contract/promises.ts';
import { isDay } from '../../../shared/dates.ts';
import { DayField } from '../../components/DayField.tsx';
import { nextOpenDay } from '../../components/day-choices.ts';
import { FormFrame } from '../../components/FormFrame.tsx';
import { Tick } from '../../components/Tick.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useSession } from '../../store/session.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';

/** Another day, and whether they were told; only then does it count as kept by the new one. */
export function MovePromiseForm({ promise, onDone }: { promise: PromiseRow; onDone: () => void }) {
  const format = useFormat();
  const settings = useSession(state => state.settings);
  const after = promise.inDays > 0 ? promise.dueOn : format.today;
  const [dueOn, setDueOn] = useState(() => nextOpenDay(after, settings.openingHours, settings.timeZone));
  const [isTold, setIsTold] = useState(false);
  const { error, isBusy, run } = useWriting();
  const onSave = () => {
    const sentence = t('promises.movedTo', { what: promise.text, day: format.day(dueOn) });
    void run(write('promises.move', { id: promise.id, dueOn, isTold }, sentence), onDone);
  };
  return (
    <FormFrame
      className="detail-form"
      title={t('promises.moveTitle', { name: promise.customerName })}
      saveLabel={t('promises.move')}
      error={error}
      isBusy={isBusy}
      isDisabled={!isDay(dueOn)}
      onSave={onSave}
      onCancel={onDone}
    >
      <DayField label={t('promises.newDay')} value={dueOn} onChange={setDueOn} today={format.today} autoFocus />
      <Tick isSelected={isTold} onChange={setIsTold}>
        {t('promises.told')}
      </Tick>
    </FormFrame>
  );
}
