import type { Card } from '../../../shared/contract/card.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';
import { noteVerdict, verdicts } from './complaint-steps.ts';
import { openPanel, useCounter } from './counter-store.ts';
import { latelyMadeRight } from './lately-made-right.ts';
import { useSaving } from './use-saving.ts';

/** The first visit since something was made right: ask whether it is, and note the answer with one tap. On the day itself: something extra. */
export function AfterComplaint({ card }: { card: Card }) {
  const answering = useCounter(({ panel }) => panel?.kind === 'answer');
  const { today } = useFormat();
  const lately = latelyMadeRight(card);
  if (answering) return null;
  if (card.madeRight) return <AskAgain madeRight={card.madeRight} card={card} key={card.madeRight.complaintId} />;
  return lately?.day === today && <MadeRightToday complaintId={lately.complaintId} card={card} />;
}

function MadeRightToday({ complaintId, card }: { complaintId: number; card: Card }) {
  const complaint = useRead('complaints.get', { id: complaintId }).value;
  if (complaint?.resolvedAtMs == null) return null;
  return (
    <section className="strip" data-tone="good" aria-label={t('after.label')}>
      <div className="strip-words">
        <p className="strip-text">{t('after.today', { text: complaint.text })}</p>
      </div>
      <div className="strip-acts">
        <ExtraButton complaintId={complaintId} card={card} />
      </div>
    </section>
  );
}

/** Beyond right; R leads there, too, unless another complaint waits for it. */
function ExtraButton({ complaintId, card }: { complaintId: number; card: Card }) {
  const hasKey = card.openComplaints.length === 0 && latelyMadeRight(card)?.complaintId === complaintId;
  return (
    <Button {...(hasKey ? { keyCap: 'R' } : {})} onPress={() => openPanel({ kind: 'answer', complaintId })}>
      {t('answer.extra')}
    </Button>
  );
}

function AskAgain({ madeRight, card }: { madeRight: NonNullable<Card['madeRight']>; card: Card }) {
  const { name } = card;
  const { day } = useFormat();
  const { error, isBusy, save } = useSaving();
  const { complaintId, text, resolvedOn } = madeRight;
  const complaint = useRead('complaints.get', { id: complaintId }).value;
  // Asked once is enough, and nothing is asked before it is known whether it was.
  if (!complaint || complaint.verdict !== null) return null;
  return (
    <section className="strip" data-tone="good" aria-label={t('after.label')}>
      <div className="strip-words">
        <p className="strip-text">{t('after.ask', { day: day(resolvedOn), text })}</p>
        <ErrorNote error={error} />
      </div>
      <div className="strip-acts">
        {verdicts.map(verdict => (
          <Button
            key={verdict}
            isDisabled={isBusy}
            onPress={() =>
              void save(
                () => noteVerdict(complaintId, verdict, name),
                () => undefined,
              )
            }
          >
            {t(`verdict.${verdict}`)}
          </Button>
        ))}
        <ExtraButton complaintId={complaintId} card={card} />
      </div>
    </section>
  );
}
