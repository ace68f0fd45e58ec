import { type FormEvent, useState } from 'react';
import type { RegularsError } from '../../shared/result.ts';
import { t } from '../locales/t.ts';
import { chooseColleague, useSession } from '../store/session.ts';
import { write } from '../store/write.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { TextField } from './TextField.tsx';

/** Who is at the counter: one press chooses, a name adds. */
export function ColleagueDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const active = useSession(state => state.staff).filter(one => one.isActive);
  const staffId = useSession(state => state.staffId);
  const [name, setName] = useState('');
  const [error, setError] = useState<RegularsError | null>(null);
  const choose = (id: number | null) => {
    chooseColleague(id);
    onClose();
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const added = await write('staff.add', { name }, t('staff.added', { name: name.trim() }));
    if (!added.ok) return setError(added.error);
    setName('');
    setError(null);
    choose(added.value.id);
  };
  return (
    <Dialog title={t('staff.title')} isOpen={isOpen} onClose={onClose}>
      <p className="field-label">{active.length === 0 ? t('staff.none') : t('staff.hint')}</p>
      <div className="choices">
        {active.map((one, at) => (
          <Button
            key={one.id}
            tone={one.id === staffId ? 'go' : 'plain'}
            autoFocus={staffId === null ? at === 0 : one.id === staffId}
            onPress={() => choose(one.id)}
          >
            {one.name}
          </Button>
        ))}
        {staffId !== null && (
          <Button tone="quiet" onPress={() => choose(null)}>
            {t('staff.nobody')}
          </Button>
        )}
      </div>
      <form className="form-row" onSubmit={add}>
        <TextField label={t('staff.name')} value={name} onChange={setName} autoFocus={active.length === 0} />
        <Button type="submit" icon="add" isDisabled={name.trim() === ''}>
          {t('staff.add')}
        </Button>
      </form>
      <ErrorNote error={error} />
    </Dialog>
  );
}
