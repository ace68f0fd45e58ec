import type { Card } from '../../../shared/contract/card.ts';
import type { MethodOutput } from '../../../shared/contract/index.ts';
import { AllowanceLine } from '../../components/AllowanceLine.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';
import { useSession } from '../../store/session.ts';
import { write } from '../../store/write.ts';
import { ComplaintFields } from './ComplaintFields.tsx';
import { aboutOrToday, complaintOf, useComplaintDraft } from './complaint-draft.ts';
import { openPanel } from './counter-store.ts';
import { FootForm } from './FootForm.tsx';
import { useSaving } from './use-saving.ts';
import { VisitPick } from './VisitPick.tsx';

const visitsOffered = 5;

/** A complaint of the one on the card: what may be given stands first, then the words; Enter is enough after them. */
export function ComplaintPanel({ card }: { card: Card }) {
  const { draft, change } = useComplaintDraft();
  const { today } = useFormat();
  const visits = useRead('visits.list', { customerId: card.id, limit: visitsOffered }).value?.visits ?? [];
  const about = aboutOrToday(draft.about, visits, today);
  const { error, isBusy, save } = useSaving();
  const onSave = () => {
    const said = ({ isSecondFailure }: MethodOutput<'complaints.open'>) =>
      t(isSecondFailure ? 'complain.doneSecond' : 'complain.done', { name: card.name });
    let opened = 0;
    const writing = async () => {
      const result = await write('complaints.open', complaintOf(draft, card.id, about), said);
      if (result.ok) opened = result.value.id;
      return result;
    };
    void save(writing, () => openPanel({ kind: 'answer', complaintId: opened }));
  };
  return (
    <FootForm
      title={t('complain.new', { name: card.name })}
      lead={<FreeToGive />}
      error={error}
      isBusy={isBusy}
      isDisabled={draft.text.trim() === ''}
      onSave={onSave}
    >
      {card.openComplaints[0] && (
        <p className="second-failure">
          <Icon name="warning" /> {t('complain.again', { text: card.openComplaints[0].text })}
        </p>
      )}
      <ComplaintFields draft={draft} change={change}>
        <VisitPick visits={visits} value={about} onChange={next => change({ about: next })} />
      </ComplaintFields>
    </FootForm>
  );
}

/** What whoever is at the counter may give on a complaint that is not in the book yet. */
export function FreeToGive() {
  const staffId = useSession(state => state.staffId);
  return <FreeOf key={staffId} />;
}

function FreeOf() {
  return <AllowanceLine allowance={useRead('complaints.allowance', {}).value} />;
}
