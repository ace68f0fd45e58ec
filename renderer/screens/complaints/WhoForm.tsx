import { useState } from 'react';
import type { Hit } from '../../../shared/contract/hits.ts';
import { FormFrame } from '../../components/FormFrame.tsx';
import { PersonHit } from '../../components/PersonSearch.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useHits } from '../../store/use-hits.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import type { DetailFormProps } from './DetailForm.tsx';

const SHOWN = 5;

/** Who it was, once that is known: typed as at the counter; Enter takes the first one found. */
export function WhoForm({ complaint, onDone }: DetailFormProps) {
  const [text, setText] = useState('');
  const { error, isBusy, run } = useWriting();
  const { hits, isAnswered } = useHits(text, SHOWN);
  const link = (hit: Hit) => {
    const sentence = t('who.done', { name: hit.name });
    void run(write('complaints.update', { id: complaint.id, customerId: hit.id }, sentence), onDone);
  };
  return (
    <FormFrame
      className="detail-form"
      title={t('who.title')}
      saveLabel={hits[0] ? t('who.take', { name: hits[0].name }) : t('who.nobody')}
      error={error}
      isBusy={isBusy}
      isDisabled={!isAnswered || hits.length === 0}
      onSave={() => hits[0] && link(hits[0])}
      onCancel={onDone}
    >
      <TextField
        label={t('who.search')}
        placeholder={t('who.placeholder')}
        value={text}
        onChange={setText}
        maxLength={200}
        autoFocus
      />
      <ul className="person-hits" hidden={hits.length === 0}>
        {hits.map(hit => (
          <li key={hit.id}>
            <button type="button" className="person-hit" onClick={() => link(hit)}>
              <PersonHit hit={hit} />
            </button>
          </li>
        ))}
      </ul>
    </FormFrame>
  );
}
