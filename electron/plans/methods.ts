import { Refusal } from '../../shared/result.ts';
import type { Read, Write } from '../engine/context.ts';

const notYet = (): never => {
  throw new Refusal('unknown_method', 'Plans are not there yet; nothing was saved.');
};
const add: Write<'plans.add'> = notYet;
const update: Write<'plans.update'> = notYet;
const list: Read<'plans.list'> = notYet;
const snooze: Write<'plans.snooze'> = notYet;

export const planMethods = {
  'plans.add': add,
  'plans.update': update,
  'plans.list': list,
  'plans.snooze': snooze,
};
