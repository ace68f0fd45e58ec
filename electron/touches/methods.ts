import { Refusal } from '../../shared/result.ts';
import type { Read, Report, Write } from '../engine/context.ts';

const notYet = (): never => {
  throw new Refusal('unknown_method', 'Touches are not there yet; nothing was saved.');
};
const add: Write<'touches.add'> = notYet;
const list: Read<'touches.list'> = notYet;
const due: Read<'touches.due'> = notYet;
const report: Report<'touches.report'> = notYet;

export const touchMethods = {
  'touches.add': add,
  'touches.list': list,
  'touches.due': due,
  'touches.report': report,
};
