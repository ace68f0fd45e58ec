import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import type { Preference, PreferenceKind } from '../../../shared/contract/preferences.ts';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { write } from '../../store/write.ts';
import { FootForm, leaveForm } from './FootForm.tsx';
import { kindLabel, preferenceKinds } from './preference-kinds.ts';
import { useSaving } from './use-saving.ts';

const kindChoices = preferenceKinds.map(({ kind, keyCap, label }) => ({ key: kind, label: t(label), keyCap }));
const self = 'self';

/** Something to remember: the words, and its kind by one key with Alt. Also corrects and retires what was noted. */
export function PreferencePanel({ card, preference }: { card: Card; preference: Preference | undefined }) {
  const [kind, setKind] = useState<PreferenceKind>(preference?.kind ?? 'likes');
  const [text, setText] = useState(preference?.text ?? '');
  const [about, setAbout] = useState(String(preference?.companionId ?? self));
  const input = useRef<HTMLInputElement>(null);
  const { error, isBusy, save } = useSaving();
  const chooseKind = (next: PreferenceKind) => {
    setKind(next);
    // A treat is most often the dog's.
    const [companion] = card.companions;
    if (next === 'treat' && companion && !preference) setAbout(String(companion.id));
  };
  // Whoever types while the kinds have the focus means the words; the key types itself there.
  const toWords = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if ([...event.key].length === 1 && event.key !== ' ') input.current?.focus();
  };
  // After a tap come the words, once the browser has given the focus to what was tapped; arrows click too, with no detail.
  const afterTap = ({ detail }: MouseEvent) => {
    if (detail > 0) setTimeout(() => input.current?.focus());
  };
  const onSave = () => {
    const companionId = about === self ? null : Number(about);
    const fields = { kind, text: text.trim(), companionId };
    const sentence = t('done.noted', { what: `${t(kindLabel(kind))}: ${text.trim()}`, name: card.name });
    const writing = preference
      ? () => write('preferences.update', { id: preference.id, ...fields }, sentence)
      : () => write('preferences.add', { customerId: card.id, ...fields }, sentence);
    void save(writing, leaveForm);
  };
  return (
    <FootForm
      title={t(preference ? 'remember.correct' : 'remember.new', { name: card.name })}
      error={error}
      isBusy={isBusy}
      isDisabled={text.trim() === ''}
      onSave={onSave}
      more={preference && <RetireButton preference={preference} save={save} />}
    >
      <div onKeyDownCapture={toWords} onClickCapture={afterTap}>
        <Choices label={t('remember.kind')} choices={kindChoices} value={kind} onChange={chooseKind} withAlt />
      </div>
      {card.companions.length > 0 && (
        <Choices
          label={t('remember.about')}
          choices={[
            { key: self, label: card.knownAs ?? card.givenName ?? card.name, icon: 'person' },
            ...card.companions.map(({ id, name, kind: icon }) => ({ key: String(id), label: name, icon })),
          ]}
          value={about}
          onChange={setAbout}
        />
      )}
      <TextField
        label={t('remember.words')}
        value={text}
        onChange={setText}
        maxLength={500}
        inputRef={input}
        autoFocus
        placeholder={t(`example.${kind}`)}
      />
    </FootForm>
  );
}

function RetireButton({ preference, save }: { preference: Preference; save: ReturnType<typeof useSaving>['save'] }) {
  const sentence = t('done.retired', { what: preference.text });
  return (
    <Button
      tone="harm"
      onPress={() => void save(() => write('preferences.retire', { id: preference.id }, sentence), leaveForm)}
    >
      {t('remember.retire')}
    </Button>
  );
}
