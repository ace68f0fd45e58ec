import { useState } from 'react';
import type { DueTouch } from '../../../shared/contract/touches.ts';
import { addDays, isDay } from '../../../shared/dates.ts';
import { Choices } from '../../components/Choices.tsx';
import { DayField } from '../../components/DayField.tsx';
import { nextOpenDay } from '../../components/day-choices.ts';
import { FormFrame } from '../../components/FormFrame.tsx';
import { TextField } from '../../components/TextField.tsx';
import { type PlainKey, t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useSession } from '../../store/session.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';

const reasons = {
  away: 'snooze.away',
  noAnswer: 'snooze.noAnswer',
  here: 'snooze.here',
  other: 'snooze.other',
} as const satisfies Record<string, PlainKey>;
type Reason = keyof typeof reasons;

/** Not now, and why, till when: the reason in one press, or in own words. */
export function SnoozeForm({ due, onDone }: { due: DueTouch; onDone: () => void }) {
  const format = useFormat();
  const { openingHours, timeZone } = useSession(state => state.settings);
  const [until, setUntil] = useState(() => nextOpenDay(addDays(format.today, 1), openingHours, timeZone));
  const [reason, setReason] = useState<Reason>('noAnswer');
  const [words, setWords] = useState('');
  const { error, isBusy, run } = useWriting();
  const why = reason === 'other' ? words.trim() : t(reasons[reason]);
  const onSave = () => {
    const { planId, customerId, name } = due;
    const sentence = t('snooze.done', { name, day: format.day(until), why });
    void run(write('plans.snooze', { planId, customerId, until, reason: why }, sentence), onDone);
  };
  return (
    <FormFrame
      className="touch-form"
      title={t('snooze.title', { name: due.name })}
      saveLabel={t('snooze.save')}
      error={error}
      isBusy={isBusy}
      isDisabled={!isDay(until) || until <= format.today || why === ''}
      onSave={onSave}
      onCancel={onDone}
    >
      <div className="field">
        <span className="field-label" aria-hidden="true">
          {t('snooze.why')}
        </span>
        <Choices
          label={t('snooze.why')}
          choices={Object.entries(reasons).map(([key, label]) => ({ key: key as Reason, label: t(label) }))}
          value={reason}
          onChange={setReason}
          autoFocus
        />
      </div>
      {reason === 'other' && (
        <TextField label={t('snooze.words')} value={words} onChange={setWords} maxLength={500} autoFocus />
      )}
      <DayField label={t('snooze.until')} value={until} onChange={setUntil} today={format.today} />
      {isDay(until) && until <= format.today && <p className="field-error">{t('snooze.tooSoon')}</p>}
    </FormFrame>
  );
}
