import type { GroupFilter } from '../../shared/contract/groups.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook } from '../book/handles.ts';
import { pageOfPeople } from '../customers/list.ts';
import type { Report, Write } from '../engine/context.ts';
import { getColleague } from '../staff/queries.ts';
import { gather } from './gather.ts';
import {
  countMembers,
  getGroup,
  insertGroup,
  listGroups,
  listMemberIds,
  listUsesOf,
  theFilter,
  updateGroup,
} from './queries.ts';
import { sayFilter } from './say-filter.ts';

/** A colleague that a group asks for must be there; a group of someone who was never in the book would stay empty for good. */
function checkFilter(book: ReadBook, filter: GroupFilter): void {
  const staffId = filter.knownBestBy;
  if (typeof staffId === 'number' && !getColleague(book, staffId))
    throw new Refusal(
      'not_found',
      'That colleague is not in the book. Choose somebody who is; nothing was saved.',
      'filter.knownBestBy',
    );
}

const create: Write<'groups.create'> = ({ book, nowMs, note }, { name, filter }) => {
  checkFilter(book, filter);
  const id = insertGroup(book, name, filter, nowMs);
  note({ sentence: `Group “${name}” saved` });
  return { id };
};

const update: Write<'groups.update'> = ({ book, note }, { id, name, filter }) => {
  const before = getGroup(book, id, 'id');
  if (filter) checkFilter(book, filter);
  updateGroup(book, { id, name: name ?? before.name, filter: filter ?? before.filter });
  note({
    sentence:
      name === undefined || name === before.name
        ? `Group “${before.name}” changed`
        : `Group “${before.name}” is now “${name}”`,
  });
  return {};
};

const remove: Write<'groups.remove'> = ({ book, note }, { id }) => {
  const { name } = getGroup(book, id, 'id');
  const [use, ...others] = listUsesOf(book, id);
  if (use)
    throw new Refusal(
      'in_use',
      `“${name}” is who ${use} is for${others.length > 0 ? `, and ${others.length} more` : ''}. Give that another group first; nothing was removed.`,
      'id',
    );
  book.prepare('DELETE FROM groups WHERE id = ?').run(id);
  note({ sentence: `Group “${name}” removed` });
  return {};
};

const list: Report<'groups.list'> = context => ({
  groups: listGroups(context.book).map(group => ({
    ...group,
    sentence: sayFilter(context, group.filter),
    count: countMembers(context.book, group.filter, context),
  })),
});

const count: Report<'groups.count'> = (context, { filter }) => ({
  count: countMembers(context.book, filter, context),
  sentence: sayFilter(context, filter),
});

const members: Report<'groups.members'> = (context, { id, filter, ...page }) => {
  const people = listMemberIds(context.book, theFilter(context.book, id, filter), context);
  return { total: people.length, members: pageOfPeople(context, people, page) };
};

export const groupMethods = {
  'groups.create': create,
  'groups.gather': gather,
  'groups.update': update,
  'groups.remove': remove,
  'groups.list': list,
  'groups.count': count,
  'groups.members': members,
};
