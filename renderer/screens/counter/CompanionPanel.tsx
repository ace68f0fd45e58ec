import { useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import type { Companion, CompanionKind } from '../../../shared/contract/companions.ts';
import { BirthdayField } from '../../components/BirthdayField.tsx';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { write } from '../../store/write.ts';
import { companionKinds } from './companion-kinds.ts';
import { FootForm, leaveForm } from './FootForm.tsx';
import { useSaving } from './use-saving.ts';

const choices = companionKinds.map(kind => ({ key: kind, label: t(`companion.${kind}`), icon: kind }));

/** The dog, the child, the partner: who comes along. */
export function CompanionPanel({ card, companion }: { card: Card; companion: Companion | undefined }) {
  const [kind, setKind] = useState<CompanionKind>(companion?.kind ?? 'dog');
  const [name, setName] = useState(companion?.name ?? '');
  const [birthday, setBirthday] = useState<string | null>(companion?.birthday ?? null);
  const [isBirthdayWhole, setIsBirthdayWhole] = useState(true);
  const [note, setNote] = useState(companion?.note ?? '');
  const { error, isBusy, save } = useSaving();
  const onSave = () => {
    const fields = { kind, name: name.trim(), birthday, note: note.trim() || null };
    const sentence = t('done.companion', { companion: name.trim(), name: card.name });
    const writing = companion
      ? () => write('companions.update', { id: companion.id, ...fields }, sentence)
      : () => write('companions.add', { customerId: card.id, ...fields }, sentence);
    void save(writing, leaveForm);
  };
  return (
    <FootForm
      title={t(companion ? 'companion.correct' : 'companion.new', { name: card.name })}
      error={error}
      isBusy={isBusy}
      isDisabled={name.trim() === '' || !isBirthdayWhole}
      onSave={onSave}
      more={companion && <RemoveButton companion={companion} save={save} />}
    >
      <Choices label={t('companion.kind')} choices={choices} value={kind} onChange={setKind} />
      <div className="foot-row">
        <TextField label={t('companion.name')} value={name} onChange={setName} maxLength={200} autoFocus />
        <BirthdayField
          label={t('profile.birthday')}
          value={birthday}
          onChange={(next, isWhole) => {
            setBirthday(next);
            setIsBirthdayWhole(isWhole);
          }}
        />
        <TextField
          label={t('companion.note')}
          value={note}
          onChange={setNote}
          maxLength={4000}
          placeholder={t('companion.noteExample')}
        />
      </div>
    </FootForm>
  );
}

function RemoveButton({ companion, save }: { companion: Companion; save: ReturnType<typeof useSaving>['save'] }) {
  const sentence = t('done.companionOff', { companion: companion.name });
  return (
    <Button
      tone="harm"
      onPress={() => void save(() => write('companions.remove', { id: companion.id }, sentence), leaveForm)}
    >
      {t('companion.remove')}
    </Button>
  );
}
