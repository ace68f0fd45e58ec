import type { Complaint, ComplaintStep } from '../../../shared/contract/complaints.ts';
import { CorrectForm } from './CorrectForm.tsx';
import { CostForm } from './CostForm.tsx';
import { DiagnosisForm } from './DiagnosisForm.tsx';
import { FixForm } from './FixForm.tsx';
import { NoteForm } from './NoteForm.tsx';
import { VerdictForm } from './VerdictForm.tsx';
import { WhoForm } from './WhoForm.tsx';

export type DetailFormKind = ComplaintStep | 'note' | 'diagnosis' | 'who' | 'correct';

export interface DetailFormProps {
  complaint: Complaint;
  /** Saved or put away. */
  onDone: () => void;
}

/** The small form at the foot of the detail, where its button was. */
export function DetailForm({ kind, ...props }: DetailFormProps & { kind: DetailFormKind }) {
  if (kind === 'resolve' || kind === 'extra') return <CostForm step={kind} {...props} />;
  if (kind === 'fix') return <FixForm {...props} />;
  if (kind === 'verdict') return <VerdictForm {...props} />;
  if (kind === 'diagnosis') return <DiagnosisForm {...props} />;
  if (kind === 'who') return <WhoForm {...props} />;
  if (kind === 'correct') return <CorrectForm {...props} />;
  return <NoteForm isReopening={kind === 'reopen'} {...props} />;
}
