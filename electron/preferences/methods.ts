import { Refusal } from '../../shared/result.ts';
import type { ReadBook } from '../book/handles.ts';
import { getCompanion } from '../companions/queries.ts';
import { getCustomer } from '../customers/queries.ts';
import type { Write } from '../engine/context.ts';
import { kindWords } from './kind-words.ts';
import { getPreference, insertPreference } from './queries.ts';

/** A note can be about one's own companion only. */
function companionOf(book: ReadBook, companionId: number | null | undefined, customerId: number): string | null {
  if (companionId === null || companionId === undefined) return null;
  const companion = getCompanion(book, companionId);
  if (companion.customerId !== customerId)
    throw new Refusal('bad_input', `${companion.name} belongs to somebody else.`, 'companionId');
  return companion.name;
}

const add: Write<'preferences.add'> = ({ book, staffId, nowMs, note }, input) => {
  const customer = getCustomer(book, input.customerId);
  const companion = companionOf(book, input.companionId, customer.id);
  const id = insertPreference(book, {
    ...input,
    companionId: input.companionId ?? null,
    notedBy: staffId,
    notedAtMs: nowMs,
  });
  note({
    sentence: `${customer.name}: ${companion ? `${companion}, ` : ''}${kindWords[input.kind]}: ${input.text}`,
    customerId: customer.id,
  });
  return { id };
};

const update: Write<'preferences.update'> = ({ book, settings, note }, input) => {
  const before = getPreference(book, input.id, settings.timeZone);
  const companionId = input.companionId === undefined ? before.companionId : input.companionId;
  companionOf(book, companionId, before.customerId);
  book
    .prepare('UPDATE preferences SET kind = ?, text = ?, companion_id = ? WHERE id = ?')
    .run(input.kind ?? before.kind, input.text ?? before.text, companionId, input.id);
  note({
    sentence: `${getCustomer(book, before.customerId).name}: note corrected: ${input.text ?? before.text}`,
    customerId: before.customerId,
  });
  return {};
};

const retire: Write<'preferences.retire'> = ({ book, settings, nowMs, note }, { id }) => {
  const before = getPreference(book, id, settings.timeZone);
  if (before.isRetired) throw new Refusal('conflict', `“${before.text}” was put aside already.`, 'id');
  book.prepare('UPDATE preferences SET retired_at_ms = ? WHERE id = ?').run(nowMs, id);
  note({
    sentence: `${getCustomer(book, before.customerId).name}: no longer: ${before.text}`,
    customerId: before.customerId,
  });
  return {};
};

export const preferenceMethods = { 'preferences.add': add, 'preferences.update': update, 'preferences.retire': retire };
