import { useState } from 'react';
import { FormFrame } from '../../components/FormFrame.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import type { Picked } from './table-store.ts';

interface PickedGroupProps {
  picked: readonly Picked[];
  onDone: () => void;
  onLeave: () => void;
}

/** Puts those picked into a group, by its name. Enter saves, Esc leaves them picked. */
export function PickedGroup({ picked, onDone, onLeave }: PickedGroupProps) {
  const [name, setName] = useState('');
  const { error, isBusy, run } = useWriting();
  const save = () => {
    const input = { name: name.trim(), customerIds: picked.map(({ id }) => id) };
    void run(write('groups.gather', input, tCount('regulars.grouped', picked.length, { name: name.trim() })), onDone);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc for the form inside
    <div onKeyDown={event => event.key === 'Escape' && onLeave()}>
      <FormFrame
        className="picked-group"
        title={t('regulars.groupOf')}
        isTitleHidden
        saveLabel={t('regulars.group')}
        error={error}
        isBusy={isBusy}
        isDisabled={name.trim() === ''}
        onSave={save}
        onCancel={onLeave}
      >
        <TextField
          label={t('regulars.groupName')}
          value={name}
          onChange={setName}
          placeholder={t('regulars.groupExample')}
          hint={t('regulars.groupHow')}
          maxLength={200}
          autoFocus
        />
      </FormFrame>
    </div>
  );
}
