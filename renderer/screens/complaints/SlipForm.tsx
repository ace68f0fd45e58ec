import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Slip } from '../../../shared/contract/feedback.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { SaveOrCancel } from '../../components/SaveOrCancel.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t, tCount } from '../../locales/t.ts';
import { latestOnly } from '../../store/latest-only.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { isWholeCode, readScore } from './slip-code.ts';

const blank = { code: '', score: '', text: '' };

/** A pile of paper: code, score, comment, Enter, and the next slip. */
export function SlipForm({ onClose }: { onClose: () => void }) {
  const [fields, setFields] = useState(blank);
  const [entered, setEntered] = useState(0);
  const { error, isBusy, run } = useWriting();
  const slip = useSlip(fields.code);
  const codeField = useRef<HTMLInputElement>(null);
  const score = readScore(fields.score);
  const isScoreWrong = fields.score.trim() !== '' && score === null;
  const change = (changed: Partial<typeof blank>) => setFields({ ...fields, ...changed });
  const next = () => {
    setFields(blank);
    setEntered(entered + 1);
    codeField.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || score === null) return;
    const name = slip.found?.customerName ?? t('complaint.unknown');
    const slipCode = fields.code.trim();
    const input = { kind: 'score' as const, score, text: fields.text.trim() || null, ...(slipCode && { slipCode }) };
    void run(write('feedback.add', input, t('slips.done', { score, name })), next);
  };
  return (
    <form
      className="detail-form slip-form sheet"
      aria-label={t('slips.title')}
      onSubmit={submit}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <h2>{t('slips.title')}</h2>
      <div className="detail-form-row">
        <TextField
          label={t('slips.code')}
          placeholder={t('slips.codeExample')}
          value={fields.code}
          onChange={code => change({ code })}
          maxLength={20}
          inputRef={codeField}
          autoFocus
          error={slip.error?.message}
        />
        <TextField
          label={t('slips.score')}
          value={fields.score}
          onChange={typed => change({ score: typed })}
          inputMode="numeric"
          maxLength={2}
          error={isScoreWrong ? t('slips.scoreWrong') : undefined}
        />
      </div>
      <p className="slip-who" role="status">
        {slip.found
          ? slip.found.isAnswered
            ? t('slips.again', { name: slip.found.customerName })
            : t('slips.from', { name: slip.found.customerName })
          : fields.code.trim() === ''
            ? t('slips.noCode')
            : ''}
      </p>
      <TextField label={t('slips.comment')} value={fields.text} onChange={text => change({ text })} maxLength={4000} />
      <ErrorNote error={error} />
      <div className="form-buttons">
        <SaveOrCancel
          saveLabel={t('slips.save')}
          cancelLabel={t('slips.close')}
          isDisabled={isBusy || score === null}
          onCancel={onClose}
        />
        <span className="slip-count" role="status">
          {entered > 0 && tCount('slips.entered', entered)}
        </span>
      </div>
    </form>
  );
}

interface Asked {
  found: Slip | null;
  error: RegularsError | null;
}

const nothing: Asked = { found: null, error: null };

/** Whose slip it is, as soon as its code is whole. */
function useSlip(code: string): Asked {
  const [asked, setAsked] = useState(nothing);
  const latest = useRef(latestOnly());
  useEffect(() => {
    const isLatest = latest.current();
    setAsked(nothing);
    if (!isWholeCode(code)) return;
    void call('slips.get', { code }).then(result => {
      if (isLatest()) setAsked(result.ok ? { found: result.value, error: null } : { found: null, error: result.error });
    });
  }, [code]);
  return asked;
}
