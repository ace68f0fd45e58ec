import { type KeyboardEvent, useRef, useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import type { FeedbackKind } from '../../../shared/contract/feedback.ts';
import type { MethodOutput } from '../../../shared/contract/index.ts';
import { addDays } from '../../../shared/dates.ts';
import { Choices } from '../../components/Choices.tsx';
import { weekdayAndDay } from '../../components/day-choices.ts';
import { WordsField } from '../../components/WordsField.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { write } from '../../store/write.ts';
import { everyone, PraiseFor, SlipCode, useTypedCode } from './FeedbackMore.tsx';
import { FootForm, leaveForm } from './FootForm.tsx';
import { ScoreField } from './ScoreField.tsx';
import { callBackDays, highestDetractor, scoreAfter } from './score-keys.ts';
import { useSaving } from './use-saving.ts';

const kinds = [
  { key: 'score', label: t('feedback.score'), keyCap: 'C' },
  { key: 'suggestion', label: t('feedback.suggestion'), keyCap: 'S' },
  { key: 'praise', label: t('feedback.praise'), keyCap: 'P' },
] as const;

/** What they say: a score by its digits, a suggestion, praise for somebody. Letters are their words, whatever has the focus. */
export function FeedbackPanel({ card }: { card: Card }) {
  const { today, locale } = useFormat();
  const [kind, setKind] = useState<FeedbackKind>('score');
  const [score, setScore] = useState<number | null>(null);
  const [text, setText] = useState('');
  const [about, setAbout] = useState(everyone);
  const [code, setCode] = useTypedCode(card.id);
  const words = useRef<HTMLDivElement>(null);
  const { error, isBusy, save } = useSaving();
  const choose = (next: FeedbackKind) => {
    setKind(next);
    if (next !== 'score') words.current?.querySelector('textarea')?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isPlain || [...event.key].length !== 1 || event.key === ' ') return;
    if (/\d/.test(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      choose('score');
      setScore(scoreAfter(score, Number(event.key)));
      return;
    }
    // Words without a score are a suggestion until they are called praise; the key types itself where the focus goes.
    if (kind === 'score' && score === null) setKind('suggestion');
    words.current?.querySelector('textarea')?.focus();
  };
  const onSave = () => {
    const said = text.trim() === '' ? {} : { text: text.trim() };
    const more = {
      score: { score, ...(code.trim() === '' ? {} : { slipCode: code.trim() }) },
      praise: about === everyone ? {} : { aboutStaffId: Number(about) },
      suggestion: {},
    }[kind];
    void save(() => write('feedback.add', { customerId: card.id, kind, ...said, ...more }, doneWords), leaveForm);
  };
  const doneWords = ({ callBackOn }: MethodOutput<'feedback.add'>) => {
    if (kind !== 'score' || score === null) return t('feedback.done', { name: card.name });
    return callBackOn === null
      ? t('feedback.doneScore', { score, name: card.name })
      : t('feedback.doneCallBack', { score, name: card.name, day: weekdayAndDay(callBackOn, locale) });
  };
  const callBackOn = kind === 'score' && score !== null && score <= highestDetractor && today !== '';
  return (
    <FootForm
      title={t('feedback.title', { name: card.name })}
      error={error}
      isBusy={isBusy}
      isDisabled={kind === 'score' ? score === null : text.trim() === ''}
      onSave={onSave}
    >
      <div className="feedback-kinds" onKeyDownCapture={onKey}>
        <Choices label={t('feedback.kind')} choices={kinds} value={kind} onChange={choose} autoFocus withAlt />
        {kind === 'score' && <ScoreField score={score} onChange={setScore} />}
      </div>
      <p className="call-back" role="status">
        {callBackOn && t('feedback.callBack', { day: weekdayAndDay(addDays(today, callBackDays), locale) })}
      </p>
      <div className="foot-row">
        <div ref={words} className="promise-words">
          <WordsField
            label={t(kind === 'score' ? 'feedback.comment' : 'feedback.words')}
            value={text}
            onChange={setText}
            maxLength={4000}
          />
        </div>
        {kind === 'score' && <SlipCode code={code} onChange={setCode} />}
        {kind === 'praise' && <PraiseFor value={about} onChange={setAbout} />}
      </div>
    </FootForm>
  );
}
