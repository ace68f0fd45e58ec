import { useEffect, useRef, useState } from 'react';
import type { Hit } from '../../../shared/contract/customers.ts';
import { call } from '../../api.ts';
import { Face } from '../../components/Face.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { latestOnly } from '../../store/latest-only.ts';
import { write } from '../../store/write.ts';
import type { DetailFormProps } from './DetailForm.tsx';
import { FormFrame } from './FormFrame.tsx';
import { useWriting } from './use-writing.ts';

/** Who it was, once that is known: typed as at the counter; Enter takes the first one found. */
export function WhoForm({ complaint, onDone }: DetailFormProps) {
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const latest = useRef(latestOnly());
  const { error, isBusy, run } = useWriting();
  useEffect(() => {
    const isLatest = latest.current();
    if (text.trim() === '') return setHits([]);
    void call('customers.search', { text: text.slice(0, 200), limit: 5 }).then(result => {
      if (isLatest()) setHits(result.ok ? result.value.hits : []);
    });
  }, [text]);
  const link = (hit: Hit) => {
    const sentence = t('who.done', { name: hit.name });
    void run(write('complaints.update', { id: complaint.id, customerId: hit.id }, sentence), onDone);
  };
  return (
    <FormFrame
      title={t('who.title')}
      saveLabel={hits[0] ? t('who.take', { name: hits[0].name }) : t('who.nobody')}
      error={error}
      isBusy={isBusy}
      isDisabled={hits.length === 0}
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
      <ul className="who-hits">
        {hits.map(hit => (
          <li key={hit.id}>
            <button type="button" className="who-hit" onClick={() => link(hit)}>
              <Face id={hit.id} initials={hit.initials} hasPhoto={hit.hasPhoto} />
              <span>
                <b>{hit.name}</b>
                <span className="who-about">{hit.about.join(' · ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </FormFrame>
  );
}
