import type { CompanionKind } from '../../../shared/contract/companions.ts';
import type { PreferenceKind } from '../../../shared/contract/preferences.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { t } from '../../locales/t.ts';
import { showDone } from '../../store/toasts.ts';

/** What the small form asks about someone new; '' for what was left empty. */
export interface NewPerson {
  givenName: string;
  familyName: string;
  knownAs: string;
  phone: string;
  email: string;
  companionKind: CompanionKind;
  companionName: string;
  noteKind: PreferenceKind;
  note: string;
}

/** Adds the person with the companion and the first note as one action, which one Undo takes back. */
export async function addRegular(person: NewPerson): Promise<Result<{ id: number }>> {
  const created = await call('customers.create', createInput(person));
  if (!created.ok) return created;
  const { id, actionId } = created.value;
  showDone(t('done.added', { name: nameOf(person) }), [actionId]);
  return ok({ id });
}

function createInput(person: NewPerson) {
  const companion = filled(person.companionName);
  const note = filled(person.note);
  // A treat is the dog's when there is one.
  const about = person.noteKind === 'treat' && companion ? 0 : null;
  return {
    givenName: filled(person.givenName),
    familyName: filled(person.familyName),
    knownAs: filled(person.knownAs),
    phones: [person.phone.trim()].filter(Boolean),
    emails: [person.email.trim()].filter(Boolean),
    companions: companion ? [{ name: companion, kind: person.companionKind }] : [],
    preferences: note ? [{ kind: person.noteKind, text: note, companion: about }] : [],
  };
}

const filled = (text: string) => text.trim() || null;

function nameOf({ givenName, familyName, knownAs, phone, email }: NewPerson): string {
  return [givenName, familyName].join(' ').trim() || knownAs.trim() || phone.trim() || email.trim();
}
