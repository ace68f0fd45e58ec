import { useState } from 'react';
import type { Complaint, CostRequest } from '../../../shared/contract/complaints.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useSession } from '../../store/session.ts';
import { write } from '../../store/write.ts';
import { isOwner, ownersInWords } from './allowance-words.ts';
import { nameOf, stepWords } from './take-step.ts';

/** What was asked of the owner: waiting ones to be decided, declined ones with the reason. */
export function RequestsPanel({ complaint }: { complaint: Complaint }) {
  const shown = complaint.requests.filter(request => request.state !== 'approved');
  if (shown.length === 0) return null;
  return (
    <section className="asked-all" aria-label={t('request.title')}>
      {shown.map(request => (
        <RequestLine key={request.id} request={request} complaint={complaint} />
      ))}
    </section>
  );
}

function RequestLine({ request, complaint }: { request: CostRequest; complaint: Complaint }) {
  const format = useFormat();
  const { staff, staffId } = useSession();
  const step = t(stepWords[request.step]);
  const amount = format.money(request.costMinor);
  const asked = t('request.asks', { name: request.askedBy ?? t('request.somebody'), amount, step });
  return (
    <div className="asked" data-state={request.state}>
      <p className="asked-words">
        <Icon name="ask" size={1.2} />
        <b>{asked}</b>
      </p>
      {request.note && <p>“{request.note}”</p>}
      {request.state === 'declined' ? (
        <p className="asked-answer">
          {t('request.declined', { name: request.decidedBy ?? t('request.theOwner') })}
          {request.decisionNote && ` “${request.decisionNote}”`}
        </p>
      ) : isOwner(staff, staffId) ? (
        <Decide request={request} complaint={complaint} />
      ) : (
        <p className="asked-answer">{t('request.waits', { owner: ownersInWords(staff) ?? t('request.theOwner') })}</p>
      )}
    </div>
  );
}

function Decide({ request, complaint }: { request: CostRequest; complaint: Complaint }) {
  const format = useFormat();
  const [note, setNote] = useState('');
  const [error, setError] = useState<RegularsError | null>(null);
  const decide = async (approve: boolean) => {
    const words = { amount: format.money(request.costMinor), name: nameOf(complaint) };
    const sentence = approve ? t('request.doneYes', words) : t('request.doneNo', words);
    const input = { requestId: request.id, approve, note: note.trim() || null };
    const result = await write('complaints.decide', input, sentence);
    setError(result.ok ? null : result.error);
  };
  return (
    <div className="asked-decide">
      <TextField label={t('request.note')} value={note} onChange={setNote} maxLength={4000} />
      <ErrorNote error={error} />
      <div className="form-buttons">
        <Button tone="go" icon="check" onPress={() => void decide(true)}>
          {t('request.yes')}
        </Button>
        <Button tone="harm" onPress={() => void decide(false)}>
          {t('request.no')}
        </Button>
      </div>
    </div>
  );
}
