import { Refusal } from '../../shared/result.ts';
import type { WriteBook } from '../book/handles.ts';
import { readSettings } from '../settings/queries.ts';
import type { Powers } from '../staff/powers.ts';
import { limitOf } from './limits.ts';
import { refreshPrevious } from './queries.ts';
import { givenMinor, refreshStanding } from './step-queries.ts';

/** The place of `complaint_id` in the image of a step, and of `customer_id` in that of a complaint; columns are only ever added behind. */
const COMPLAINT_ID = '$[1]';
const CUSTOMER_ID = '$[1]';

interface TouchedStep {
  complaint_id: number;
  /** Null: the step is gone. */
  id: number | null;
  cost_minor: number | null;
  staff_id: number | null;
  approved_by_staff_id: number | null;
}

/**
 * The last word on the steps that an action took, took back or put back, whichever method it was: the complaints stand where their steps
 * leave them, and nothing was given above the allowance.
 */
export function settleSteps(book: WriteBook, actionId: number, staffId: number | null, before: Powers): void {
  const steps = book
    .prepare<[string, number], TouchedStep>(
      `SELECT coalesce(x.after_json, x.before_json) ->> ? AS complaint_id, t.id, t.cost_minor, t.staff_id, t.approved_by_staff_id
       FROM action_changes x LEFT JOIN complaint_steps t ON t.id = x.row_id WHERE x.action_id = ? AND x.table_name = 'complaint_steps'`,
    )
    .all(COMPLAINT_ID, actionId);
  for (const id of new Set(steps.map(step => step.complaint_id))) refreshStanding(book, id);
  const isNew = book.pluck<[number, number], number>(
    "SELECT 1 FROM changes WHERE action_id = ? AND row_id = ? AND table_name = 'complaints' AND before_json IS NULL",
  );
  // A complaint that comes back with all its steps, when an import is put back, was given no more than before.
  const given = steps.filter(step => step.id !== null && (step.cost_minor ?? 0) > 0);
  refuseOverAllowance(
    book,
    staffId,
    before,
    given.filter(step => !isNew.get(actionId, step.complaint_id)),
  );
}

/**
 * Works out again the second failures of everyone who got or lost a complaint by an action, whichever method it was: an undo may take a complaint
 * away from under a later one.
 */
export function settleSecondFailures(book: WriteBook, actionId: number): void {
  const moved = `FROM action_changes WHERE action_id = :actionId AND table_name = 'complaints' AND before_json ->> '${CUSTOMER_ID}' IS NOT after_json ->> '${CUSTOMER_ID}'`;
  book
    .prepare(
      `UPDATE complaints SET previous_id = NULL WHERE customer_id IS NULL AND previous_id IS NOT NULL AND id IN (SELECT row_id ${moved})`,
    )
    .run({ actionId });
  const customerIds = book
    .pluck<[{ actionId: number }], number | null>(
      `SELECT before_json ->> '${CUSTOMER_ID}' ${moved} UNION SELECT after_json ->> '${CUSTOMER_ID}' ${moved}`,
    )
    .all({ actionId });
  for (const id of customerIds) if (id !== null) refreshPrevious(book, id);
}

/** As if those whose steps are in the book now had taken them now: above what each may give only with an owner's yes. */
function refuseOverAllowance(book: WriteBook, staffId: number | null, before: Powers, steps: TouchedStep[]): void {
  if (before.isOwner) return;
  if (before.hasOwner && steps.some(step => step.approved_by_staff_id !== null))
    throw new Refusal(
      'over_allowance',
      'An owner said yes to this and it was taken back since. Ask the owner again; nothing was changed.',
    );
  const settings = readSettings(book);
  for (const id of new Set(steps.map(step => step.complaint_id))) {
    const givers = steps.filter(step => step.complaint_id === id).map(step => step.staff_id);
    const limits = [staffId, ...givers].map(giver => limitOf(book, settings, giver));
    if (limits.includes(null)) continue;
    if (givenMinor(book, id) > Math.max(...(limits as number[])))
      throw new Refusal(
        'over_allowance',
        'With this, more would be given on this complaint than may be given without asking. Ask the owner; nothing was changed.',
      );
  }
}
