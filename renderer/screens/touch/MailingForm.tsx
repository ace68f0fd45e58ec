import { useState } from 'react';
import type { Group } from '../../../shared/contract/groups.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t, tCount } from '../../locales/t.ts';
import { download } from '../../store/download.ts';
import { useRead } from '../../store/read.ts';
import { showDone, showProblem } from '../../store/toasts.ts';

type Way = 'draft' | 'emailList' | 'postList';

const ways: Readonly<Record<Way, { channel: 'email' | 'post'; format: 'csv' | 'eml' }>> = {
  draft: { channel: 'email', format: 'eml' },
  emailList: { channel: 'email', format: 'csv' },
  postList: { channel: 'post', format: 'csv' },
};

/** A newsletter or letters to a group: who gets it, who is left out and why, and the file. */
export function MailingForm({ group, onDone }: { group: Group; onDone: () => void }) {
  const [way, setWay] = useState<Way>('draft');
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const { value, error } = useRead('mailings.list', { groupId: group.id, ...ways[way] });
  const save = async () => {
    const words = way === 'draft' ? { subject, text } : {};
    const result = await call('mailings.list', { groupId: group.id, ...ways[way], ...words });
    if (!result.ok) return showProblem(result.error.message);
    download(result.value.fileName, result.value.content, ways[way].format);
    showDone(t('mailing.done', { file: result.value.fileName }));
    onDone();
  };
  return (
    <form
      className="touch-form"
      aria-label={t('mailing.title', { name: group.name })}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <Choices
        label={t('mailing.way')}
        choices={(Object.keys(ways) as Way[]).map(key => ({ key, label: t(`mailing.${key}`) }))}
        value={way}
        onChange={setWay}
        autoFocus
      />
      <p className="mailing-how">{t(`mailing.how.${way}`)}</p>
      {way === 'draft' && (
        <>
          <TextField label={t('mailing.subject')} value={subject} onChange={setSubject} maxLength={500} />
          <TextField label={t('mailing.text')} value={text} onChange={setText} maxLength={20_000} isMultiline />
        </>
      )}
      {error && <p className="field-error">{error.message}</p>}
      {value && (
        <div className="mailing-who" role="status">
          <p className="mailing-count">
            <span className="figure">{value.included}</span> {tCount('mailing.included', value.included)}
          </p>
          {value.leftOut.length > 0 && (
            <ul className="touch-lines">
              {value.leftOut.map(({ reason, n }) => (
                <li key={reason}>
                  <span>{t('mailing.leftOut', { reason })}</span>
                  <span className="figure">{n}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <div className="form-buttons">
        <Button tone="go" type="submit" icon="import" isDisabled={!value || value.included === 0}>
          {t('mailing.save')}
        </Button>
        <Button tone="quiet" keyCap="Esc" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
