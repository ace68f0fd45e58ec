import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { TodayEntry } from '../../../shared/contract/today.ts';
import { addDays } from '../../../shared/dates.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { SaveOrCancel } from '../../components/SaveOrCancel.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { write } from '../../store/write.ts';
import { loggedFor } from './touch-kinds.ts';
import { useSaving } from './use-saving.ts';

type Due = Pick<TodayEntry, 'name'> & { planId: number; customerId: number };

/** Whose turn it is: done with one tap, or later, with a reason. */
export function TouchDo({ entry: { name, planId, customerId } }: { entry: TodayEntry }) {
  const { error, isBusy, save } = useSaving();
  const [isLater, setIsLater] = useState(false);
  if (planId === null || customerId === null) return null;
  const due = { name, planId, customerId };
  if (isLater) return <LaterForm due={due} onLeave={() => setIsLater(false)} />;
  return (
    <div className="today-do">
      <Button
        icon="check"
        aria-label={t('today.doneOf', { what: t('today.done'), name })}
        isDisabled={isBusy}
        onPress={() =>
          void save(
            () => logAsPlanned(due),
            () => undefined,
          )
        }
      >
        {t('today.done')}
      </Button>
      <Button
        tone="quiet"
        icon="later"
        aria-label={t('today.doneOf', { what: t('today.later'), name })}
        onPress={() => setIsLater(true)}
      >
        {t('today.later')}
      </Button>
      <ErrorNote error={error} />
    </div>
  );
}

/** Logs what the plan asks for. */
async function logAsPlanned({ name, planId, customerId }: Due) {
  const result = await call('plans.list', {});
  if (!result.ok) return result;
  const kind = loggedFor(result.value.plans.find(({ id }) => id === planId)?.kind ?? 'call');
  return write('touches.add', { customerId, kind }, t('hello.done', { kind: t(`hello.kind.${kind}`), name }));
}

const waits = [
  { key: '1', label: t('today.laterTomorrow') },
  { key: '7', label: t('today.laterWeek') },
  { key: '30', label: t('today.laterMonth') },
];

function LaterForm({ due: { name, planId, customerId }, onLeave }: { due: Due; onLeave: () => void }) {
  const { today, day } = useFormat();
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('7');
  const { error, isBusy, save } = useSaving();
  const isReady = !isBusy && reason.trim() !== '' && today !== '';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const until = addDays(today, Number(days));
    const sentence = t('today.laterDone', { name, day: day(until) });
    void save(() => write('plans.snooze', { planId, customerId, until, reason: reason.trim() }, sentence), onLeave);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <form className="today-do" aria-label={t('today.laterTitle', { name })} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <div className="today-later">
        <TextField
          label={t('today.laterWhy')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          placeholder={t('today.laterExample')}
          autoFocus
        />
        <Choices label={t('today.laterTill')} choices={waits} value={days} onChange={setDays} />
        <SaveOrCancel saveLabel={t('today.later')} isDisabled={!isReady} onCancel={onLeave} />
      </div>
      <ErrorNote error={error} />
    </form>
  );
}
