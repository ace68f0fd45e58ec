import { type FormEvent, useState } from 'react';
import type { RegularsError } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { write } from '../../store/write.ts';
import { ColleagueLine } from './ColleagueLine.tsx';
import { RecognitionFields } from './RecognitionFields.tsx';

/** Everyone who works or worked here. */
export function StaffPanel() {
  const staff = useSession(state => state.staff);
  const sorted = staff.toSorted((a, b) => Number(b.isActive) - Number(a.isActive) || a.name.localeCompare(b.name));
  const hasOwner = staff.some(({ isActive, role }) => isActive && role === 'owner');
  return (
    <>
      <p className="settings-quiet">{staff.length === 0 ? t('settings.staffNone') : t('settings.staffHint')}</p>
      {staff.length > 0 && (
        <p className={hasOwner ? 'settings-quiet' : 'settings-demo'}>
          {t(hasOwner ? 'team.ownerHint' : 'team.noOwner')}
        </p>
      )}
      {staff.length > 0 && (
        <ul className="sheet settings-sheet">
          {sorted.map(colleague => (
            <ColleagueLine key={colleague.id} colleague={colleague} />
          ))}
        </ul>
      )}
      <AddColleague />
      <RecognitionFields />
    </>
  );
}

function AddColleague() {
  const [name, setName] = useState('');
  const [error, setError] = useState<RegularsError | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const result = await write('staff.add', { name }, t('staff.added', { name: name.trim() }));
    setError(result.ok ? null : result.error);
    if (result.ok) setName('');
  };
  return (
    <>
      <form className="form-row settings-add" onSubmit={add}>
        <TextField label={t('staff.name')} value={name} onChange={setName} maxLength={200} />
        <Button type="submit" icon="add" isDisabled={name.trim() === ''}>
          {t('staff.add')}
        </Button>
      </form>
      <ErrorNote error={error} />
    </>
  );
}
