import { getCustomer } from '../customers/queries.ts';
import type { Read, Report, Write } from '../engine/context.ts';
import { dayGiven } from '../promises/queries.ts';
import { dueReader } from './due.ts';
import { countTouches, insertTouch, listTouches } from './queries.ts';
import { readTouchReport } from './report.ts';
import { TOUCH_WORDS } from './words.ts';

const add: Write<'touches.add'> = (context, input) => {
  const { book, staffId, note } = context;
  const customer = getCustomer(book, input.customerId);
  const { atMs, day } = dayGiven(context, input.atMs);
  const said = input.note || null;
  const id = insertTouch(book, {
    ...{ customerId: customer.id, kind: input.kind, note: said, atMs, onDay: day, staffId, batchId: null },
  });
  const what = TOUCH_WORDS[input.kind];
  note({ sentence: `${customer.name}: ${what}${said === null ? '' : `: ${said}`}`, customerId: customer.id });
  return { id };
};

const list: Read<'touches.list'> = ({ book }, input) => ({
  total: countTouches(book, input),
  touches: listTouches(book, input),
});

const due: Read<'touches.due'> = (context, { day, staffId, limit }) =>
  dueReader(context)({ day: day ?? context.today, staffId, limit });

const report: Report<'touches.report'> = ({ book, today }, range) => readTouchReport(book, range, today);

export const touchMethods = {
  'touches.add': add,
  'touches.list': list,
  'touches.due': due,
  'touches.report': report,
};
