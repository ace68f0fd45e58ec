import type { Card } from '../../../shared/contract/card.ts';
import type { ComplaintRow } from '../../../shared/contract/complaints.ts';
import { allowanceWords } from '../../components/AllowanceLine.tsx';
import { Button } from '../../components/Button.tsx';
import { ageWords, stageKey } from '../../components/complaint-words.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Flag } from '../../components/Flag.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';
import { useSession } from '../../store/session.ts';
import { takeStep } from './complaint-steps.ts';
import { openPanel, useCounter } from './counter-store.ts';
import { useSaving } from './use-saving.ts';

/** A strip for each complaint that is not yet right: how it stands, what may be given, and one tap to act. */
export function ComplaintStrips({ card }: { card: Card }) {
  const staffId = useSession(state => state.staffId);
  const answering = useCounter(({ panel }) => (panel?.kind === 'answer' ? panel.complaintId : null));
  const shown = card.openComplaints.filter(({ id }) => id !== answering);
  if (shown.length === 0) return null;
  return (
    <section className="strips" aria-label={t('strip.label')}>
      {shown.map(complaint => (
        <Strip key={`${complaint.id} ${staffId}`} complaint={complaint} hasKey={complaint === card.openComplaints[0]} />
      ))}
    </section>
  );
}

function Strip({ complaint, hasKey }: { complaint: ComplaintRow; hasKey: boolean }) {
  const { id, text, category, stage } = complaint;
  const { money } = useFormat();
  const { error, isBusy, save } = useSaving();
  const allowance = useRead('complaints.allowance', { complaintId: id }).value;
  const age = ageWords(complaint);
  return (
    <div className="strip">
      <div className="strip-words">
        <p className="strip-text">
          <b>{category ?? t('strip.plain')}:</b> {text}
        </p>
        <p className="strip-state">
          <Flag>{t(stageKey(stage))}</Flag>
          {age && (
            <Flag tone={complaint.age?.isLate ? 'due' : 'plain'} icon="clock">
              {age}
            </Flag>
          )}
          {complaint.isSecondFailure && <Flag tone="due">{t('complain.secondOpen')}</Flag>}
          {complaint.waitsForOwner && <Flag>{t('strip.waits')}</Flag>}
          {allowance && <span className="strip-free">{allowanceWords(allowance, money)}</span>}
        </p>
        <ErrorNote error={error} />
      </div>
      <div className="strip-acts">
        <Button
          isDisabled={isBusy}
          onPress={() =>
            void save(
              () => takeStep(id, 'apologise', text),
              () => undefined,
            )
          }
        >
          {t('answer.apologise')}
        </Button>
        <Button
          tone="go"
          {...(hasKey ? { keyCap: 'R' } : {})}
          onPress={() => openPanel({ kind: 'answer', complaintId: id })}
        >
          {t('strip.makeRight')}
        </Button>
      </div>
    </div>
  );
}
