import { type KeyboardEvent, useRef, useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import type { Complaint } from '../../../shared/contract/complaints.ts';
import { AllowanceLine } from '../../components/AllowanceLine.tsx';
import { ApologyPrompt } from '../../components/ApologyPrompt.tsx';
import { Button } from '../../components/Button.tsx';
import { ageWords, stageKey } from '../../components/complaint-words.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';
import { useSession } from '../../store/session.ts';
import { CostForm } from './CostForm.tsx';
import { takeStep } from './complaint-steps.ts';
import { FixForm } from './FixForm.tsx';
import { leaveForm } from './FootForm.tsx';
import { useSaving } from './use-saving.ts';

interface AnswerPanelProps {
  card: Card;
  complaintId: number;
}

/** What comes after a complaint, without leaving the card: what to say, and the next step by one key. */
export function AnswerPanel(props: AnswerPanelProps) {
  const staffId = useSession(state => state.staffId);
  // What may be given is another sum for another colleague.
  return <Answer key={staffId} {...props} />;
}

type Ask = 'fix' | 'resolve' | 'extra';

function Answer({ card, complaintId }: AnswerPanelProps) {
  const { value: complaint, error } = useRead('complaints.get', { id: complaintId });
  const [ask, setAsk] = useState<Ask | null>(null);
  if (complaint && ask !== null) {
    return ask === 'fix' ? (
      <FixForm complaint={complaint} name={card.name} />
    ) : (
      <CostForm complaint={complaint} name={card.name} step={ask} />
    );
  }
  return (
    <form
      className="foot-form"
      aria-label={t('answer.title', { name: card.name })}
      onSubmit={event => event.preventDefault()}
    >
      <ErrorNote error={error} />
      {complaint && (
        <>
          <AllowanceLine allowance={complaint.allowance} />
          <About complaint={complaint} />
          <ApologyPrompt />
          <NextSteps complaint={complaint} onAsk={setAsk} />
        </>
      )}
    </form>
  );
}

/** The complaint in a line, and what makes it press. */
function About({ complaint }: { complaint: Complaint }) {
  const { money } = useFormat();
  const age = ageWords(complaint);
  const waiting = complaint.requests.find(({ state }) => state === 'waiting');
  return (
    <>
      <h2 className="answer-about">
        {t('answer.about', { text: complaint.text })} <Flag>{t(stageKey(complaint.stage))}</Flag>{' '}
        {age && <Flag tone={complaint.age?.isLate ? 'due' : 'plain'}>{age}</Flag>}
      </h2>
      {complaint.isSecondFailure && (
        <p className="second-failure" role="alert">
          <Icon name="warning" /> {t('complain.second')}
        </p>
      )}
      {waiting && <p className="second-failure">{t('answer.waits', { amount: money(waiting.costMinor) })}</p>}
    </>
  );
}

function NextSteps({ complaint, onAsk }: { complaint: Complaint; onAsk: (ask: Ask) => void }) {
  const { error, isBusy, save } = useSaving();
  const { id, text } = complaint;
  const isClosed = complaint.resolvedAtMs !== null;
  const group = useRef<HTMLDivElement>(null);
  // A button that is over cannot keep the focus, and the keys belong to these.
  const backToKeys = () => group.current?.querySelectorAll('button')[1]?.focus();
  const say = (step: 'acknowledge' | 'apologise') => void save(() => takeStep(id, step, text), backToKeys);
  const steps = [
    { label: t('answer.acknowledge'), isOver: complaint.stage !== 'new', run: () => say('acknowledge') },
    { label: t('answer.apologise'), isOver: isClosed, run: () => say('apologise') },
    { label: t('answer.fix'), isOver: isClosed, run: () => onAsk('fix') },
    { label: t('answer.resolve'), isOver: isClosed, run: () => onAsk('resolve') },
    { label: t('answer.extra'), isOver: false, run: () => onAsk('extra') },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[Number(event.key) - 1];
    if (!step || step.isOver || isBusy || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    step.run();
  };
  return (
    <>
      <ErrorNote error={error} />
      <div
        className="foot-buttons answer-steps"
        role="toolbar"
        aria-label={t('answer.next')}
        ref={group}
        onKeyDown={onKeyDown}
      >
        {steps.map(({ label, isOver, run }, at) => (
          <Button
            key={label}
            tone={at === 3 ? 'go' : 'plain'}
            keyCap={String(at + 1)}
            isDisabled={isOver}
            // Of what was made right only the extra is left.
            autoFocus={at === (isClosed ? steps.length - 1 : 1)}
            onPress={() => isBusy || run()}
          >
            {label}
          </Button>
        ))}
        <span className="foot-space" />
        <Button tone="quiet" keyCap="Esc" onPress={leaveForm}>
          {t('answer.close')}
        </Button>
      </div>
    </>
  );
}
