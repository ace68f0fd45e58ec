import './detail.css';
import './detail-parts.css';
import { useEffect, useRef, useState } from 'react';
import type { Complaint } from '../../../shared/contract/complaints.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { useSession } from '../../store/session.ts';
import { AllowanceBox } from './AllowanceBox.tsx';
import { ApologyAside } from './ApologyAside.tsx';
import { CameBackLine } from './CameBackLine.tsx';
import { focusWhenThere, useRoom } from './complaints-store.ts';
import { DetailForm, type DetailFormKind } from './DetailForm.tsx';
import { DetailHead } from './DetailHead.tsx';
import { DiagnosisPanel } from './DiagnosisPanel.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { RequestsPanel } from './RequestsPanel.tsx';
import { StepButtons } from './StepButtons.tsx';
import { StepsPanel } from './StepsPanel.tsx';
import { isImmediate, stepsAt } from './stages.ts';
import { nameOf, takeStep } from './take-step.ts';
import { useDetailKeys } from './use-detail-keys.ts';

/** Everything about one complaint, beginning with what one may do about it without asking. */
export function ComplaintDetail({ id }: { id: number }) {
  const { value: complaint, error, reload } = useRead('complaints.get', { id });
  const staffId = useSession(state => state.staffId);
  const region = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what may be given depends on who asks
  useEffect(reload, [staffId]);
  useEffect(() => region.current?.focus(), []);
  return (
    <section
      className="detail"
      ref={region}
      tabIndex={-1}
      aria-label={complaint ? t('detail.of', { name: nameOf(complaint) }) : t('loading')}
    >
      <div className="detail-bar">
        <Button tone="quiet" keyCap="Esc" onPress={() => leaveDetail(id)}>
          {t('detail.back')}
        </Button>
        {complaint && complaint.customerId !== null && (
          <Button icon="counter" keyCap="E" onPress={() => goTo('counter', complaint.customerId)}>
            {t('detail.openCard')}
          </Button>
        )}
      </div>
      {error && (
        <div className="detail-body">
          <ErrorNote error={error} />
        </div>
      )}
      {complaint && !error && <Sheet complaint={complaint} />}
    </section>
  );
}

function leaveDetail(id: number): void {
  focusWhenThere(id);
  goTo('complaints');
}

function Sheet({ complaint }: { complaint: Complaint }) {
  const [form, setForm] = useState<DetailFormKind | null>(null);
  const [error, setError] = useState<RegularsError | null>(null);
  const closeForm = () => {
    setForm(null);
    setError(null);
    document.querySelector<HTMLElement>('.detail')?.focus();
  };
  const begin = (kind: DetailFormKind) => {
    setError(null);
    if (!isImmediate(kind)) return setForm(kind);
    void takeStep(complaint, { step: kind }).then(result => setError(result.ok ? null : result.error));
  };
  useBegunStep(complaint, begin, setError);
  useDetailKeys(complaint, { begin, leave: () => (form ? closeForm() : leaveDetail(complaint.id)) });
  return (
    <>
      <div className="detail-body">
        <AllowanceBox complaint={complaint} />
        <RequestsPanel complaint={complaint} />
        <DetailHead complaint={complaint} onWho={() => begin('who')} onCorrect={() => begin('correct')} />
        {complaint.resolvedAtMs === null && <ApologyAside />}
        <StepsPanel complaint={complaint} />
        <CameBackLine complaint={complaint} />
        <DiagnosisPanel complaint={complaint} onEdit={() => begin('diagnosis')} />
        <FactsPanel complaint={complaint} />
      </div>
      {form ? (
        <DetailForm key={form} kind={form} complaint={complaint} onDone={closeForm} />
      ) : (
        <StepButtons complaint={complaint} error={error} onStep={begin} />
      )}
    </>
  );
}

/** A step chosen by its key on the board begins here; one that makes no sense is answered in words. */
function useBegunStep(
  complaint: Complaint,
  begin: (kind: DetailFormKind) => void,
  setError: (error: RegularsError) => void,
): void {
  const begun = useRoom(state => state.begun);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each step that was chosen
  useEffect(() => {
    if (begun?.id !== complaint.id) return;
    useRoom.setState({ begun: null });
    if (stepsAt(complaint.stage).includes(begun.step)) begin(begun.step);
    else setError({ code: 'conflict', message: t('detail.notNow') });
  }, [begun, complaint.id]);
}
