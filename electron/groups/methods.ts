import { Refusal } from '../../shared/result.ts';
import type { Report, Write } from '../engine/context.ts';

const notYet = (): never => {
  throw new Refusal('unknown_method', 'Groups are not there yet; nothing was saved.');
};
const create: Write<'groups.create'> = notYet;
const update: Write<'groups.update'> = notYet;
const remove: Write<'groups.remove'> = notYet;
const list: Report<'groups.list'> = notYet;
const count: Report<'groups.count'> = notYet;
const members: Report<'groups.members'> = notYet;
const mailing: Report<'mailings.list'> = notYet;

export const groupMethods = {
  'groups.create': create,
  'groups.update': update,
  'groups.remove': remove,
  'groups.list': list,
  'groups.count': count,
  'groups.members': members,
  'mailings.list': mailing,
};
