import type { CompanionKind } from '../../../shared/contract/companions.ts';
import type { PreferenceKind } from '../../../shared/contract/preferences.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { t } from '../../locales/t.ts';
import { showDone, showProblem } from '../../store/toasts.ts';

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

/**
 * Adds the person, then the first note about them; one Undo takes back both. When only the note is refused the person
 * stays and a toast says so.
 */
export async function addRegular(person: NewPerson): Promise<Result<{ id: number }>> {
  const created = await call('customers.create', createInput(person));
  if (!created.ok) return created;
  const { id, actionId } = created.value;
  const done = t('done.added', { name: nameOf(person) });
  if (person.note.trim() === '') {
    showDone(done, [actionId]);
    return ok({ id });
  }
  const companionId = person.noteKind === 'treat' ? await firstCompanion(id) : null;
  const note = { customerId: id, kind: person.noteKind, text: person.note.trim(), companionId };
  const noted = await call('preferences.add', note);
  showDone(done, noted.ok ? [actionId, noted.value.actionId] : [actionId]);
  if (!noted.ok) showProblem(t('new.noteRefused', { why: noted.error.message }));
  return ok({ id });
}

function createInput({ givenName, familyName, knownAs, phone, email, companionKind, companionName }: NewPerson) {
  return {
    givenName: filled(givenName),
    familyName: filled(familyName),
    knownAs: filled(knownAs),
    phones: [phone.trim()].filter(Boolean),
    emails: [email.trim()].filter(Boolean),
    companions: filled(companionName) ? [{ name: companionName.trim(), kind: companionKind }] : [],
  };
}

/** A treat is the dog's when there is one. */
async function firstCompanion(customerId: number): Promise<number | null> {
  const card = await call('customers.get', { id: customerId });
  return card.ok ? (card.value.companions[0]?.id ?? null) : null;
}

const filled = (text: string) => text.trim() || null;

function nameOf({ givenName, familyName, knownAs, phone, email }: NewPerson): string {
  return [givenName, familyName].join(' ').trim() || knownAs.trim() || phone.trim() || email.trim();
}
