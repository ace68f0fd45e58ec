import { useState } from 'react';
import type { Decision, WeekReview } from '../../../shared/contract/review.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Flag } from '../../components/Flag.tsx';
import { SettleForm } from '../../components/SettleForm.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { whoAndWhen } from './decision-words.ts';

/** What was decided before, and what came of it. */
export function DecidedPoint({ review: { decided, isClosed } }: { review: WeekReview }) {
  if (decided.length === 0) return <EmptyState title={t('decided.none')}>{null}</EmptyState>;
  return (
    <ul className="sheet agenda-panel agenda-lines">
      {decided.map(decision => (
        <DecidedLine key={decision.id} decision={decision} isFixed={isClosed} />
      ))}
    </ul>
  );
}

function DecidedLine({ decision, isFixed }: { decision: Decision; isFixed: boolean }) {
  const { id, text, state, isLate, result } = decision;
  const format = useFormat();
  const [isSettling, setIsSettling] = useState(false);
  const writing = useWriting();
  const reopen = () =>
    void writing.run(write('review.settle', { id, state: 'open' }, t('decided.againDone', { text })));
  return (
    <li className="decision">
      <DecisionFlag state={state} isLate={isLate} />
      <div className="decision-what">
        <p className="decision-text">{text}</p>
        {result && <p className="decision-result">{result}</p>}
        <p className="agenda-note">{whoAndWhen(decision, format)}</p>
      </div>
      {!isFixed && !isSettling && (
        <Button
          aria-label={t(state === 'open' ? 'decided.settleOf' : 'decided.againOf', { text })}
          tone={state === 'open' ? 'plain' : 'quiet'}
          onPress={() => (state === 'open' ? setIsSettling(true) : reopen())}
        >
          {t(state === 'open' ? 'decided.settle' : 'decided.again')}
        </Button>
      )}
      <ErrorNote error={writing.error} />
      {isSettling && <SettleForm id={id} text={text} onDone={() => setIsSettling(false)} />}
    </li>
  );
}

export function DecisionFlag({ state, isLate }: Pick<Decision, 'state' | 'isLate'>) {
  if (state === 'done') return <Flag tone="good">{t('decided.done')}</Flag>;
  if (state === 'dropped') return <Flag>{t('decided.dropped')}</Flag>;
  return <Flag tone="due">{t(isLate ? 'decided.late' : 'decided.open')}</Flag>;
}
