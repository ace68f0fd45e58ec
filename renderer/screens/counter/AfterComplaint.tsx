import type { Card } from '../../../shared/contract/customers.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';
import { noteVerdict, verdicts } from './complaint-steps.ts';
import { useSaving } from './use-saving.ts';

/** The first visit since something was made right: ask whether it is, and note the answer with one tap. */
export function AfterComplaint({ card }: { card: Card }) {
  return card.madeRight && <AskAgain madeRight={card.madeRight} name={card.name} key={card.madeRight.complaintId} />;
}

function AskAgain({ madeRight, name }: { madeRight: NonNullable<Card['madeRight']>; name: string }) {
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
      </div>
    </section>
  );
}
