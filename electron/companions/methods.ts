import { getCustomer } from '../customers/queries.ts';
import type { Write } from '../engine/context.ts';
import { getCompanion, insertCompanion } from './queries.ts';

const add: Write<'companions.add'> = ({ book, nowMs, note }, input) => {
  const customer = getCustomer(book, input.customerId);
  const id = insertCompanion(book, input, nowMs);
  note({ sentence: `${customer.name}: ${input.kind} ${input.name}`, customerId: customer.id });
  return { id };
};

const update: Write<'companions.update'> = ({ book, note }, input) => {
  const before = getCompanion(book, input.id);
  book
    .prepare('UPDATE companions SET name = ?, kind = ?, birthday = ?, note = ? WHERE id = ?')
    .run(
      input.name ?? before.name,
      input.kind ?? before.kind,
      input.birthday === undefined ? before.birthday : input.birthday,
      input.note === undefined ? before.note : input.note || null,
      input.id,
    );
  note({
    sentence: `${getCustomer(book, before.customerId).name}: ${before.name} changed`,
    customerId: before.customerId,
  });
  return {};
};

const remove: Write<'companions.remove'> = ({ book, note }, { id }) => {
  const before = getCompanion(book, id);
  book.prepare('DELETE FROM preferences WHERE companion_id = ?').run(id);
  book.prepare('DELETE FROM companions WHERE id = ?').run(id);
  note({
    sentence: `${getCustomer(book, before.customerId).name}: ${before.name} taken off the card`,
    customerId: before.customerId,
  });
  return {};
};

export const companionMethods = { 'companions.add': add, 'companions.update': update, 'companions.remove': remove };
