import { useState } from 'react';
import type { WeekReview } from '../../../shared/contract/review.ts';
import { DayField } from '../../components/DayField.tsx';
import { weekdayAndDay } from '../../components/day-choices.ts';
import { FormFrame } from '../../components/FormFrame.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { useNextOpenDay } from '../../components/use-next-open-day.ts';
import { WordsField } from '../../components/WordsField.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useSession } from '../../store/session.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { DecisionFlag } from './DecidedPoint.tsx';
import { whoAndWhen } from './decision-words.ts';

/** Decisions for next week: what, who, by when. Each comes up in Today on its day, and here again with its result. */
export function DecidePoint({ review: { week, to, decisions, isClosed } }: { review: WeekReview }) {
  const format = useFormat();
  return (
    <>
      {decisions.length > 0 && (
        <ul className="sheet agenda-panel agenda-lines">
          {decisions.map(decision => (
            <li key={decision.id} className="decision">
              <DecisionFlag {...decision} />
              <div className="decision-what">
                <p className="decision-text">{decision.text}</p>
                <p className="agenda-note">{whoAndWhen(decision, format)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {!isClosed && <DecideForm key={decisions.length} week={week} to={to} />}
    </>
  );
}

function DecideForm({ week, to }: Pick<WeekReview, 'week' | 'to'>) {
  const { today, locale } = useFormat();
  const hasStaff = useSession(state => state.staff.length > 0);
  const [text, setText] = useState('');
  const [staffId, setStaffId] = useState<number | null>(null);
  // Early in the week that it is decided for, so that somebody still has the week to do it.
  const [due, setDue] = useNextOpenDay(today > to ? today : to);
  const { error, isBusy, run } = useWriting();
  const save = () =>
    void run(
      write(
        'review.decide',
        { week, text: text.trim(), staffId, due: due || null },
        due === ''
          ? t('decide.doneNoDay', { text: text.trim() })
          : t('decide.done', { text: text.trim(), day: weekdayAndDay(due, locale) }),
      ),
    );
  const leave = () => {
    setText('');
    // The keys are the agenda's again.
    document.querySelector<HTMLElement>('.agenda-body')?.focus({ preventScroll: true });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc for the form inside
    <div onKeyDown={event => event.key === 'Escape' && leave()}>
      <FormFrame
        className="sheet agenda-panel decide-form"
        title={t('agenda.decide')}
        isTitleHidden
        saveLabel={t('decide.save')}
        error={error}
        isBusy={isBusy}
        isDisabled={text.trim() === ''}
        onSave={save}
        onCancel={leave}
      >
        <WordsField
          label={t('decide.what')}
          value={text}
          onChange={setText}
          placeholder={t('decide.example')}
          maxLength={500}
          isMain
        />
        <div className="agenda-columns">
          {hasStaff && (
            <StaffSelect label={t('decide.who')} none={t('decide.anyone')} value={staffId} onChange={setStaffId} />
          )}
          <DayField label={t('decide.due')} value={due} onChange={setDue} today={today} />
        </div>
      </FormFrame>
    </div>
  );
}
