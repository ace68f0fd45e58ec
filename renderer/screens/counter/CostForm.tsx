import { useState } from 'react';
import type { Complaint } from '../../../shared/contract/complaints.ts';
import { AllowanceLine } from '../../components/AllowanceLine.tsx';
import { Icon } from '../../components/Icon.tsx';
import { TextField } from '../../components/TextField.tsx';
import { WordsField } from '../../components/WordsField.tsx';
import { t } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { write } from '../../store/write.ts';
import { giveExtra, takeStep } from './complaint-steps.ts';
import { FootForm, leaveForm } from './FootForm.tsx';
import { useSaving } from './use-saving.ts';

interface CostFormProps {
  complaint: Complaint;
  name: string;
  step: 'resolve' | 'extra';
}

/** Made right, or something beyond: what it cost and what was done. Above what one may give, Enter asks the owner. */
export function CostForm({ complaint, name, step }: CostFormProps) {
  const format = useFormat();
  const [cost, setCost] = useState('');
  const [note, setNote] = useState('');
  const { error, isBusy, save } = useSaving();
  const costMinor = cost.trim() === '' ? 0 : format.parseMoney(cost);
  const isWrong = costMinor === null || costMinor < 0;
  const isNothing = step === 'extra' && cost.trim() === '' && note.trim() === '';
  const { leftMinor } = complaint.allowance;
  const isAbove = !isWrong && leftMinor !== null && costMinor > leftMinor;
  const onSave = () => {
    if (isWrong) return;
    const more = { ...(note.trim() === '' ? {} : { note: note.trim() }), costMinor };
    const asked = t('answer.asked', { amount: format.money(costMinor) });
    const take = () =>
      step === 'extra' ? giveExtra(complaint.id, name, more) : takeStep(complaint.id, step, complaint.text, more);
    const ask = () => write('complaints.request', { id: complaint.id, step, ...more }, asked);
    void save(isAbove ? ask : take, leaveForm);
  };
  return (
    <FootForm
      title={t('answer.title', { name })}
      lead={<AllowanceLine allowance={complaint.allowance} />}
      error={error}
      isBusy={isBusy}
      isDisabled={isWrong || isNothing}
      onSave={onSave}
      saveLabel={t(isAbove ? 'answer.ask' : step === 'resolve' ? 'answer.resolve' : 'answer.extra')}
    >
      {isAbove && (
        <p className="second-failure" role="status">
          <Icon name="warning" /> {t('answer.above')}
        </p>
      )}
      <p className="answer-worth">{worth(complaint, name, format)}</p>
      <div className="foot-row">
        <div className="foot-amount">
          <TextField
            label={t('answer.cost', { currency: format.currency })}
            value={cost}
            onChange={setCost}
            inputMode="decimal"
            autoFocus
            placeholder={t('answer.costExample')}
            error={isWrong ? t('sale.wrong', { example: format.money(1840) }) : undefined}
          />
        </div>
        <WordsField
          label={t(step === 'resolve' ? 'answer.resolveNote' : 'answer.extraNote')}
          value={note}
          onChange={setNote}
          maxLength={4000}
          placeholder={t('answer.resolveExample')}
        />
      </div>
    </FootForm>
  );
}

/** What the customer is worth to the shop stands beside what the mistake costs. */
function worth({ spentMinor, valueToDateMinor }: Complaint, name: string, { money }: Format): string {
  if (spentMinor === null) return '';
  const spent = { name, amount: money(spentMinor) };
  return valueToDateMinor === null
    ? t('answer.spent', spent)
    : t('answer.worth', { ...spent, worth: money(valueToDateMinor) });
}
