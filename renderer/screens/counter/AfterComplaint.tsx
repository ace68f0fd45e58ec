import type { Card } from '../../../shared/contract/customers.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { noteVerdict, verdicts } from './complaint-steps.ts';
import { useSaving } from './use-saving.ts';

/** The first visit since something was made right: ask whether it is, and note the answer with one tap. */
export function AfterComplaint({ card }: { card: Card }) {
  const { day } = useFormat();
  const { error, isBusy, save } = useSaving();
  if (!card.madeRight) return null;
  const { complaintId, text, resolvedOn } = card.madeRight;
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
                () => noteVerdict(complaintId, verdict, card.name),
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
