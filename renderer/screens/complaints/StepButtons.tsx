import type { Complaint, ComplaintStep } from '../../../shared/contract/complaints.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { type PlainKey, t } from '../../locales/t.ts';
import type { DetailFormKind } from './DetailForm.tsx';
import { nextStep, stepKeys, stepsAt } from './stages.ts';

const words: Readonly<Record<ComplaintStep, PlainKey>> = {
  acknowledge: 'act.acknowledge',
  apologise: 'act.apologise',
  fix: 'act.fix',
  resolve: 'act.resolve',
  extra: 'act.extra',
  followUp: 'act.followUp',
  verdict: 'act.verdict',
  reopen: 'act.reopen',
};

interface StepButtonsProps {
  complaint: Complaint;
  error: RegularsError | null;
  onStep: (kind: DetailFormKind) => void;
}

/** What can be done now, each with its key; what usually comes next in green. */
export function StepButtons({ complaint, error, onStep }: StepButtonsProps) {
  const next = nextStep(complaint.stage);
  return (
    <div className="detail-foot">
      <ErrorNote error={error} />
      <div className="detail-acts" role="toolbar" aria-label={t('detail.acts')}>
        {stepsAt(complaint.stage).map(step => (
          <Button
            key={step}
            tone={step === next ? 'go' : 'plain'}
            keyCap={stepKeys[step].toUpperCase()}
            onPress={() => onStep(step)}
          >
            {t(words[step])}
          </Button>
        ))}
        <Button tone="quiet" keyCap="N" onPress={() => onStep('note')}>
          {t('act.note')}
        </Button>
      </div>
    </div>
  );
}
