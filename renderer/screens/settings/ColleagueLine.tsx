import { type FormEvent, useState } from 'react';
import type { Colleague } from '../../../shared/contract/staff.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Flag } from '../../components/Flag.tsx';
import { HandOver } from '../../components/HandOver.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useRead } from '../../store/read.ts';
import { write } from '../../store/write.ts';
import { ColleagueRights } from './ColleagueRights.tsx';

/** One colleague: rename, or note that they left or came back. */
export function ColleagueLine({ colleague }: { colleague: Colleague }) {
  const { id, name, isActive } = colleague;
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<RegularsError | null>(null);
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    const next = (draft ?? '').trim();
    if (next === '' || next === name) return setDraft(null);
    const result = await write(
      'staff.update',
      { id, name: next },
      t('settings.staffRenamed', { before: name, name: next }),
    );
    setError(result.ok ? null : result.error);
    if (result.ok) setDraft(null);
  };
  const toggle = async () => {
    const sentence = t(isActive ? 'settings.staffLeftOf' : 'settings.staffBackOf', { name });
    const result = await write('staff.update', { id, isActive: !isActive }, sentence);
    setError(result.ok ? null : result.error);
  };
  return (
    <li className="settings-line">
      {draft === null ? (
        <div className="settings-row">
          <span className="settings-name">
            <b>{name}</b> {!isActive && <Flag>{t('settings.staffGone')}</Flag>}
          </span>
          <Button
            tone="quiet"
            icon="edit"
            aria-label={t('settings.staffRenameOf', { name })}
            onPress={() => setDraft(name)}
          >
            {t('settings.staffRename')}
          </Button>
          <Button
            tone="quiet"
            aria-label={t(isActive ? 'settings.staffLeftOf' : 'settings.staffBackOf', { name })}
            onPress={() => void toggle()}
          >
            {t(isActive ? 'settings.staffLeft' : 'settings.staffBack')}
          </Button>
        </div>
      ) : (
        <form className="form-row" onSubmit={rename} onKeyDown={event => event.key === 'Escape' && setDraft(null)}>
          <TextField
            label={t('settings.staffRenameOf', { name })}
            value={draft}
            onChange={setDraft}
            maxLength={200}
            autoFocus
          />
          <Button type="submit" tone="go">
            {t('save')}
          </Button>
          <Button onPress={() => setDraft(null)}>{t('cancel')}</Button>
        </form>
      )}
      {isActive ? <ColleagueRights colleague={colleague} /> : <LeftBehind staffId={id} />}
      <ErrorNote error={error} />
    </li>
  );
}

/** Whom a colleague who left knew best, until somebody else does. */
function LeftBehind({ staffId }: { staffId: number }) {
  const { value } = useRead('continuity.report', {});
  const keeper = value?.keepers.find(one => one.staffId === staffId && one.people > 0);
  return keeper ? <HandOver keeper={keeper} /> : null;
}
