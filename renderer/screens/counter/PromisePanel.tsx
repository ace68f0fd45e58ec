import { useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import { DayField } from '../../components/DayField.tsx';
import { Select } from '../../components/Select.tsx';
import { useNextOpenDay } from '../../components/use-next-open-day.ts';
import { WordsField } from '../../components/WordsField.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useSession } from '../../store/session.ts';
import { write } from '../../store/write.ts';
import { FootForm, leaveForm } from './FootForm.tsx';
import { PromisedThatDay } from './PromisedThatDay.tsx';
import { useSaving } from './use-saving.ts';

const anyone = 'anyone';

/** Anything said aloud: what, by which day, who sees to it; beside it what that day holds already. */
export function PromisePanel({ card }: { card: Card }) {
  const { today, day } = useFormat();
  const active = useSession(state => state.staff).filter(({ isActive }) => isActive);
  const here = useSession(state => state.staffId);
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useNextOpenDay(today);
  const [who, setWho] = useState(here === null ? anyone : String(here));
  const { error, isBusy, save } = useSaving();
  const onSave = () => {
    const what = text.trim();
    const input = { customerId: card.id, text: what, dueOn, ...(who === anyone ? {} : { staffId: Number(who) }) };
    const sentence = t('promise.done', { name: card.name, day: day(dueOn), what });
    void save(() => write('promises.make', input, sentence), leaveForm);
  };
  return (
    <FootForm
      title={t('promise.title', { name: card.name })}
      error={error}
      isBusy={isBusy}
      isDisabled={text.trim() === '' || dueOn === ''}
      onSave={onSave}
    >
      <div className="foot-row">
        <div className="promise-words">
          <WordsField
            label={t('promise.what')}
            value={text}
            onChange={setText}
            maxLength={500}
            placeholder={t('promise.example')}
            autoFocus
            isMain
          />
        </div>
        {active.length > 0 && (
          <Select
            label={t('promise.who')}
            options={[
              { key: anyone, label: t('promise.whoever') },
              ...active.map(({ id, name }) => ({ key: String(id), label: name })),
            ]}
            value={who}
            onChange={setWho}
          />
        )}
      </div>
      <DayField label={t('promise.day')} value={dueOn} onChange={setDueOn} today={today} />
      <PromisedThatDay day={dueOn} />
    </FootForm>
  );
}
