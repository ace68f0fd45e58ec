import { useEffect, useRef, useState } from 'react';
import type { Allowance } from '../../../shared/contract/complaints.ts';
import { call } from '../../api.ts';
import { FormFrame } from '../../components/FormFrame.tsx';
import { Icon } from '../../components/Icon.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { latestOnly } from '../../store/latest-only.ts';
import { useSession } from '../../store/session.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { ownersInWords } from './allowance-words.ts';
import type { DetailFormProps } from './DetailForm.tsx';
import { nameOf, stepWords, takeStep } from './take-step.ts';

/** Made right, or something beyond that, with what it costs; above what one may give the button asks the owner instead. */
export function CostForm({ complaint, step, onDone }: DetailFormProps & { step: 'resolve' | 'extra' }) {
  const format = useFormat();
  const staff = useSession(state => state.staff);
  const [cost, setCost] = useState('');
  const [note, setNote] = useState('');
  const { error, isBusy, run } = useWriting();
  const typed = cost.trim() === '' ? null : format.parseMoney(cost);
  const isWrong = cost.trim() !== '' && (typed === null || typed < 0);
  const allowed = useAllowance(complaint.id, isWrong ? null : (typed ?? 0));
  const owner = ownersInWords(staff);
  const mustAsk = allowed?.needs === 'owner';
  const askWords = owner ? t('cost.askWho', { owner }) : t('cost.askOwner');
  const onSave = () => {
    const shared = { step, note: note.trim() || null };
    if (!mustAsk) return void run(takeStep(complaint, { ...shared, costMinor: typed }), onDone);
    const sentence = t('request.filed', { amount: format.money(typed ?? 0), name: nameOf(complaint) });
    void run(write('complaints.request', { id: complaint.id, ...shared, costMinor: typed ?? 0 }, sentence), onDone);
  };
  return (
    <FormFrame
      className="detail-form"
      title={t(step === 'resolve' ? 'cost.titleResolve' : 'cost.titleExtra', { name: nameOf(complaint) })}
      saveLabel={mustAsk ? askWords : t(stepWords[step])}
      error={error}
      isBusy={isBusy}
      isDisabled={isWrong || (step === 'extra' && typed === null && note.trim() === '')}
      onSave={onSave}
      onCancel={onDone}
    >
      <div className="detail-form-row">
        <div className="detail-amount">
          <TextField
            label={t('cost.amount', { currency: format.currency })}
            value={cost}
            onChange={setCost}
            inputMode="decimal"
            autoFocus
            error={isWrong ? t('cost.wrong', { example: format.money(650) }) : undefined}
          />
        </div>
        <TextField
          label={t(step === 'resolve' ? 'cost.noteResolve' : 'cost.noteExtra')}
          placeholder={t(step === 'resolve' ? 'cost.exampleResolve' : 'cost.exampleExtra')}
          value={note}
          onChange={setNote}
          maxLength={4000}
        />
      </div>
      <p className="cost-answer" role="status" data-tone={mustAsk ? 'due' : 'good'}>
        {allowed && typed !== null && (
          <>
            <Icon name={mustAsk ? 'ask' : 'check'} size={1.1} />
            {answerInWords(allowed, typed, owner, format)}
          </>
        )}
      </p>
    </FormFrame>
  );
}

/** Whether so much may be given now, asked anew with each key; null while it is not known. */
function useAllowance(complaintId: number, costMinor: number | null): Allowance | null {
  const [answer, setAnswer] = useState<Allowance | null>(null);
  const latest = useRef(latestOnly());
  useEffect(() => {
    const isLatest = latest.current();
    if (costMinor === null) return setAnswer(null);
    void call('complaints.allowance', { complaintId, costMinor }).then(result => {
      if (isLatest()) setAnswer(result.ok ? result.value : null);
    });
  }, [complaintId, costMinor]);
  return answer;
}

function answerInWords({ needs, leftMinor }: Allowance, cost: number, owner: string | null, format: Format): string {
  if (leftMinor === null) return t('give.owner');
  if (needs === 'none') return t('cost.ok', { amount: format.money(leftMinor - cost) });
  const over = format.money(cost - leftMinor);
  return owner ? t('cost.over', { over, owner }) : t('cost.overNoOwner', { over });
}
