import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { CompanionKind } from '../../../shared/contract/companions.ts';
import type { PreferenceKind } from '../../../shared/contract/preferences.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { SaveOrCancel } from '../../components/SaveOrCancel.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { addRegular, type NewPerson } from './add-regular.ts';
import { companionKinds } from './companion-kinds.ts';
import { close, open, type as typeText, useCounter } from './counter-store.ts';
import { focusSearch } from './focus.ts';
import { preferenceKinds } from './preference-kinds.ts';
import { readTyped } from './read-typed.ts';
import { SimilarPeople, useSimilar } from './SimilarPeople.tsx';
import { useSaving } from './use-saving.ts';

const companionOptions = companionKinds.map(kind => ({ key: kind, label: t(`companion.${kind}`), icon: kind }));
const noteOptions = preferenceKinds.map(({ kind, label }) => ({ key: kind, label: t(label) }));

function startPerson(typed: string): NewPerson {
  return { ...readTyped(typed), knownAs: '', companionKind: 'dog', companionName: '', noteKind: 'treat', note: '' };
}

/** Someone not in the book: one step from the search box, filled in from what was typed there. */
export function NewRegular() {
  const typed = useCounter(state => state.text);
  const [person, setPerson] = useState(() => startPerson(typed));
  const { error, isBusy, save } = useSaving();
  const similar = useSimilar(person);
  const change = (changed: Partial<NewPerson>) => setPerson({ ...person, ...changed });
  const isNamed = [person.givenName, person.familyName, person.knownAs, person.phone, person.email].some(
    text => text.trim() !== '',
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || !isNamed) return;
    let id = 0;
    const writing = async () => {
      const added = await addRegular(person);
      if (added.ok) id = added.value.id;
      return added;
    };
    void save(writing, () => openNew(id));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.altKey && /^Digit[1-3]$/.test(event.code) ? Number(event.code.slice(5)) - 1 : -1;
    const person = similar[at];
    if (!person) return;
    event.preventDefault();
    open(person.id);
  };
  const wrong = (field: string) => (error?.field?.startsWith(field) ? error.message : undefined);
  const isPlaced = ['givenName', 'familyName', 'knownAs', 'phones', 'emails'].some(field => wrong(field));
  return (
    <section className="adding" aria-labelledby="adding-title">
      <form className="adding-form sheet" onSubmit={submit} onKeyDown={onKeyDown}>
        <h1 id="adding-title">{t('new.title')}</h1>
        <SimilarPeople people={similar} onOpen={open} />
        <div className="form-grid">
          <TextField
            label={t('profile.givenName')}
            value={person.givenName}
            onChange={givenName => change({ givenName })}
            error={wrong('givenName')}
            maxLength={200}
            autoFocus
          />
          <TextField
            label={t('profile.familyName')}
            value={person.familyName}
            onChange={familyName => change({ familyName })}
            error={wrong('familyName')}
            maxLength={200}
          />
          <TextField
            label={t('profile.knownAs')}
            value={person.knownAs}
            onChange={knownAs => change({ knownAs })}
            maxLength={200}
          />
          <TextField
            label={t('details.phone')}
            value={person.phone}
            onChange={phone => change({ phone })}
            error={wrong('phones')}
            inputMode="tel"
            maxLength={60}
          />
          <TextField
            label={t('details.email')}
            value={person.email}
            onChange={email => change({ email })}
            error={wrong('emails')}
            inputMode="email"
            maxLength={254}
          />
        </div>
        <Pair>
          <Select<CompanionKind>
            label={t('new.comesWith')}
            options={companionOptions}
            value={person.companionKind}
            onChange={companionKind => change({ companionKind })}
          />
          <TextField
            label={t('new.companionName')}
            value={person.companionName}
            onChange={companionName => change({ companionName })}
            placeholder={t('new.companionExample')}
            maxLength={200}
          />
        </Pair>
        <Pair>
          <Select<PreferenceKind>
            label={t('new.remember')}
            options={noteOptions}
            value={person.noteKind}
            onChange={noteKind => change({ noteKind })}
          />
          <TextField
            label={t('remember.words')}
            value={person.note}
            onChange={note => change({ note })}
            placeholder={t(`example.${person.noteKind}`)}
            maxLength={500}
          />
        </Pair>
        {!isPlaced && <ErrorNote error={error} />}
        <div className="foot-buttons">
          <SaveOrCancel saveLabel={t('new.save')} isDisabled={isBusy || !isNamed} onCancel={leave} />
        </div>
      </form>
    </section>
  );
}

function Pair({ children }: { children: React.ReactNode }) {
  return <div className="form-pair">{children}</div>;
}

/** The search has found its person: a clean box, and the card. */
function openNew(id: number): void {
  typeText('');
  open(id);
}

function leave(): void {
  close();
  focusSearch(true);
}
