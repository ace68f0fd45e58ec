import type { TodayEntry } from '../../../shared/contract/today.ts';
import type { Result } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { write } from '../../store/write.ts';
import { noteVerdict, verdicts } from './complaint-steps.ts';
import { DecisionDo } from './DecisionDo.tsx';
import { TouchDo } from './TouchDo.tsx';
import { useSaving } from './use-saving.ts';

interface Deed {
  label: string;
  isMain: boolean;
  run: () => Promise<Result<unknown>>;
}

/** What one can do about an entry of Today without opening it; each can be taken back. */
export function TodayDo({ entry }: { entry: TodayEntry }) {
  const { error, isBusy, save } = useSaving();
  const isOwner = useSession(({ staff, staffId }) => staff.some(({ id, role }) => id === staffId && role === 'owner'));
  if (entry.kind === 'request' && !isOwner) {
    return <p className="today-do today-words">{t('today.ownerOnly')}</p>;
  }
  if (entry.kind === 'touch') return <TouchDo entry={entry} />;
  if (entry.kind === 'decision') return <DecisionDo entry={entry} />;
  const deeds = deedsFor(entry);
  if (deeds.length === 0) return null;
  return (
    <div className="today-do">
      {deeds.map(({ label, isMain, run }) => (
        <Button
          key={label}
          {...(isMain ? { icon: 'check' } : {})}
          aria-label={t('today.doneOf', { what: label, name: entry.name || entry.headline })}
          isDisabled={isBusy}
          onPress={() => void save(run, () => undefined)}
        >
          {label}
        </Button>
      ))}
      <ErrorNote error={error} />
    </div>
  );
}

function deedsFor(entry: TodayEntry): Deed[] {
  const { kind, name, headline, customerId, complaintId, requestId, promiseId, feedbackId } = entry;
  if (kind === 'request' && requestId !== null) {
    return [true, false].map(approve => ({
      label: t(approve ? 'today.approve' : 'today.decline'),
      isMain: approve,
      run: () => {
        const done = t(approve ? 'today.approved' : 'today.declined', { what: headline });
        return write('complaints.decide', { requestId, approve }, done);
      },
    }));
  }
  if ((kind === 'promise' || kind === 'call_back') && promiseId !== null) {
    const label = t(kind === 'promise' ? 'promise.kept' : 'promise.called');
    const run = () => write('promises.keep', { id: promiseId }, t('promise.keptDone', { what: headline }));
    return [{ label, isMain: true, run }];
  }
  if (kind === 'follow_up' && complaintId !== null) {
    return verdicts.map(verdict => ({
      label: t(`verdict.${verdict}`),
      isMain: verdict === 'right',
      run: () => noteVerdict(complaintId, verdict, name),
    }));
  }
  if (kind === 'tell' && feedbackId !== null) {
    const run = () => write('feedback.update', { id: feedbackId, isTold: true }, t('today.toldDone', { name }));
    return [{ label: t('today.told'), isMain: true, run }];
  }
  if (kind === 'praise' && feedbackId !== null) {
    const run = () =>
      write('feedback.update', { id: feedbackId, isSeen: true }, t('today.seenDone', { what: headline }));
    return [{ label: t('today.seen'), isMain: true, run }];
  }
  if (kind === 'thank_sender' && customerId !== null) {
    const run = () => write('referrals.thank', { customerId }, t('today.thankedDone', { name }));
    return [{ label: t('today.thanked'), isMain: true, run }];
  }
  return [];
}
