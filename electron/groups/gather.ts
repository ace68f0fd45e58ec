import { fold } from '../../shared/fold.ts';
import { Refusal } from '../../shared/result.ts';
import type { WriteBook } from '../book/handles.ts';
import { getCustomer, updateCustomer } from '../customers/queries.ts';
import type { Write } from '../engine/context.ts';
import { insertGroup, listGroups } from './queries.ts';

const MOST_TAGS = 50;

/** A group of these very people: its name becomes a tag of theirs, and the group is whoever has the tag. */
export const gather: Write<'groups.gather'> = ({ book, nowMs, note }, { name, customerIds }) => {
  const people = [...new Set(customerIds)];
  for (const customerId of people) tag(book, customerId, name);
  const id = groupOfTag(book, name) ?? insertGroup(book, name, { tags: [name] }, nowMs);
  note({ sentence: `${people.length === 1 ? '1 person' : `${people.length} people`} put into the group “${name}”` });
  return { id };
};

function tag(book: WriteBook, customerId: number, name: string): void {
  const person = getCustomer(book, customerId);
  if (person.tags.some(one => fold(one) === fold(name))) return;
  if (person.tags.length >= MOST_TAGS)
    throw new Refusal(
      'conflict',
      `${person.name} has ${MOST_TAGS} tags already, and the group would be one more. Take one off first; nothing was saved.`,
      'customerIds',
    );
  updateCustomer(book, customerId, { tags: [...person.tags, name] });
}

function groupOfTag(book: WriteBook, name: string): number | undefined {
  return listGroups(book).find(({ filter }) => {
    const { tags = [], ...more } = filter;
    return tags.length === 1 && fold(tags[0]!) === fold(name) && Object.keys(more).length === 0;
  })?.id;
}
