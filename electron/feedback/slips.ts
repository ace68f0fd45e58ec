import { randomInt } from 'node:crypto';
import type { Slip } from '../../shared/contract/feedback.ts';
import type { Day } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import { drawSlipCode, isSlipShaped, readSlipCode } from '../../shared/slip-code.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { getCustomer } from '../customers/queries.ts';

interface SlipRow {
  id: number;
  code: string;
  customer_id: number;
  visit_id: number | null;
  made_on_day: string;
  is_answered: number;
}

/** The slip with this code, however it is typed; a slip of the pen is told from a code that is not in the book. */
export function findSlip(book: ReadBook, typed: string, field: string): SlipRow {
  const code = readSlipCode(typed);
  if (code === null)
    throw new Refusal(
      'bad_input',
      isSlipShaped(typed)
        ? 'One character of that code was misread: compare it with the slip once more. Nothing was saved.'
        : 'A code of a slip looks like K4T-9RM: six letters and digits. Compare it with the slip; nothing was saved.',
      field,
    );
  const slip = book
    .prepare<[string], SlipRow>(
      `SELECT s.id, s.code, s.customer_id, s.visit_id, s.made_on_day, EXISTS (SELECT 1 FROM feedback f WHERE f.slip_id = s.id) AS is_answered
       FROM slips s WHERE s.code = ?`,
    )
    .get(code);
  if (!slip)
    throw new Refusal(
      'not_found',
      `No slip with the code ${code} is in this book. Perhaps it is from another shop, or printing it was undone.`,
      field,
    );
  return slip;
}

export const slipOf = (book: ReadBook, row: SlipRow, shopName: string): Slip => ({
  code: row.code,
  customerId: row.customer_id,
  customerName: getCustomer(book, row.customer_id).name,
  visitId: row.visit_id,
  madeOn: row.made_on_day,
  shopName,
  isAnswered: row.is_answered === 1,
});

export interface NewSlip {
  code: string;
  customerId: number;
  visitId: number | null;
  madeAtMs: number;
  madeOn: Day;
}

export function insertSlip(book: WriteBook, slip: NewSlip): number {
  return Number(
    book
      .prepare(
        'INSERT INTO slips (code, customer_id, visit_id, made_at_ms, made_on_day) VALUES (:code, :customerId, :visitId, :madeAtMs, :madeOn)',
      )
      .run(slip).lastInsertRowid,
  );
}

/** A code no slip has yet. Drawn at random, so that one slip does not tell the code of the next. */
export function unusedCode(book: ReadBook, draw: (below: number) => number = randomInt): string {
  const isUsed = book.pluck<[string], number>('SELECT 1 FROM slips WHERE code = ?');
  for (;;) {
    const code = drawSlipCode(draw);
    if (isUsed.get(code) === undefined) return code;
  }
}
