import type { ComplaintStep, Verdict } from '../../shared/contract/complaints.ts';
import type { FeedbackKind, SuggestionStatus } from '../../shared/contract/feedback.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { formatDay } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { numbersOf } from './merged.ts';
import { type EntryRow, isNoMerge, madeBy, STANDS } from './timeline-rows.ts';

/** What went wrong and was made right, what was promised, and what they said: as entries of their timeline. */
export const listCare = (book: ReadBook, customerId: number, { locale }: Pick<Settings, 'locale'>): EntryRow[] => [
  ...book.prepare<[number], EntryRow>(complaintRows).all(customerId),
  ...book
    .prepare<[number], StepRow>(stepRows)
    .all(customerId)
    .map(row => ({ ...row, text: withNote(stepText(row), row.note) })),
  ...book
    .prepare<[number], MadeRow>(promiseRows)
    .all(customerId)
    .map(row => ({ ...row, text: madeText(row, locale) })),
  ...book
    .prepare<[number], SettledRow>(settledRows)
    .all(customerId)
    .map(row => ({ ...row, text: `${settledText(row)}: ${row.text}` })),
  ...book
    .prepare<[{ id: number }], EntryRow>(movedRows)
    .all({ id: customerId })
    .map(row => ({ ...row, text: withoutName(row.text) })),
  ...book
    .prepare<[number], SaidRow>(feedbackRows)
    .all(customerId)
    .map(row => ({ ...row, text: withNote(saidText(row), row.note) })),
  ...book.prepare<[number], EntryRow>(slipRows).all(customerId),
];

const withNote = (what: string, note: string | null): string => (note ? `${what}: ${note}` : what);

const complaintRows = `
  SELECT 'complaint' AS kind, k.opened_at_ms AS at_ms, k.opened_on_day AS day, concat_ws(' · ', k.text, k.item) AS text, NULL AS amount_minor, s.name AS by,
    k.visit_id, k.id AS complaint_id, 0 AS is_voided, ${madeBy('complaints', 'k.id')} AS action_id
  FROM complaints k LEFT JOIN staff s ON s.id = k.opened_by_staff_id WHERE k.customer_id = ?`;

type StepRow = EntryRow & { step: ComplaintStep; verdict: Verdict | null; note: string | null };

const stepRows = `
  SELECT 'complaint_step' AS kind, t.at_ms, t.on_day AS day, t.step, t.verdict, t.note, t.cost_minor AS amount_minor, s.name AS by, NULL AS visit_id,
    k.id AS complaint_id, 0 AS is_voided, ${madeBy('complaint_steps', 't.id')} AS action_id
  FROM complaints k CROSS JOIN complaint_steps t ON t.complaint_id = k.id LEFT JOIN staff s ON s.id = t.staff_id WHERE k.customer_id = ?`;

const STEPS: Record<Exclude<ComplaintStep, 'verdict'>, string> = {
  acknowledge: 'complaint answered',
  apologise: 'said sorry',
  fix: 'being fixed',
  resolve: 'made right',
  extra: 'beyond right',
  followUp: 'asked whether it is right',
  reopen: 'complaint opened again',
};
const VERDICTS: Record<Verdict, string> = {
  right: 'they say it is right',
  not_right: 'they say it is not right',
  no_answer: 'no answer whether it is right',
};

const stepText = ({ step, verdict }: StepRow): string =>
  step === 'verdict' ? VERDICTS[verdict ?? 'no_answer'] : STEPS[step];

interface PromiseFacts {
  promise_kind: 'promise' | 'call_back';
  first_due_on_day: string;
  state: 'open' | 'kept' | 'broken';
  is_late: number;
}
type MadeRow = EntryRow & PromiseFacts;
type SettledRow = EntryRow & PromiseFacts;

const promiseRows = `
  SELECT 'promise' AS kind, p.made_at_ms AS at_ms, NULL AS day, p.text, p.kind AS promise_kind, p.first_due_on_day, p.state, 0 AS is_late,
    NULL AS amount_minor, s.name AS by, NULL AS visit_id, p.complaint_id, 0 AS is_voided, ${madeBy('promises', 'p.id')} AS action_id
  FROM promises p LEFT JOIN staff s ON s.id = p.made_by_staff_id WHERE p.customer_id = ?`;

function madeText({ promise_kind, first_due_on_day, text, at_ms }: MadeRow, locale: string): string {
  const on = formatDay(first_due_on_day, locale, new Date(at_ms).toISOString().slice(0, 10));
  return `${promise_kind === 'promise' ? `promised for ${on}` : `to call back by ${on}`}: ${text}`;
}

/** The last change to a settled promise is the one that settled it; one that was taken in as settled has none. */
const settledRows = `
  SELECT 'promise' AS kind, coalesce(a.at_ms, p.made_at_ms) AS at_ms, p.settled_on_day AS day, p.text, p.kind AS promise_kind, p.first_due_on_day, p.state,
    p.settled_on_day > p.counted_on_day AS is_late, NULL AS amount_minor, s.name AS by, NULL AS visit_id, p.complaint_id, 0 AS is_voided, a.id AS action_id
  FROM promises p LEFT JOIN actions a ON a.id = (
      SELECT done.action_id FROM changes done WHERE done.row_id = p.id AND done.table_name = 'promises' AND done.before_json IS NOT NULL
        AND ${isNoMerge('done')} ORDER BY done.id DESC LIMIT 1)
    LEFT JOIN staff s ON s.id = a.staff_id
  WHERE p.customer_id = ? AND p.state <> 'open'`;

function settledText({ promise_kind, state, is_late }: SettledRow): string {
  const late = state === 'kept' && is_late === 1 ? ' late' : '';
  if (promise_kind === 'promise') return `promise ${state}${late}`;
  return state === 'kept' ? `called back${late}` : 'not called back';
}

const movedRows = `
  SELECT 'promise' AS kind, a.at_ms, NULL AS day, a.sentence AS text, NULL AS amount_minor, s.name AS by, NULL AS visit_id, NULL AS complaint_id,
    0 AS is_voided, a.id AS action_id
  FROM actions a INDEXED BY actions_customer LEFT JOIN staff s ON s.id = a.staff_id WHERE a.customer_id IN ${numbersOf(':id')} AND a.method = 'promises.move' AND ${STANDS}`;

/** The sentence of an action begins with whom it is about; on their own timeline that is known. */
const withoutName = (sentence: string): string => {
  const at = sentence.search(/: (promise|call-back) moved to /);
  return at === -1 ? sentence : sentence.slice(at + 2);
};

type SaidRow = EntryRow & {
  said: FeedbackKind;
  score: number | null;
  about: string | null;
  status: SuggestionStatus | null;
  note: string | null;
};

const feedbackRows = `
  SELECT 'feedback' AS kind, f.at_ms, f.on_day AS day, f.kind AS said, f.score, f.text AS note, f.status, b.name AS about, NULL AS amount_minor, s.name AS by,
    NULL AS visit_id, NULL AS complaint_id, 0 AS is_voided, ${madeBy('feedback', 'f.id')} AS action_id
  FROM feedback f LEFT JOIN staff s ON s.id = f.taken_by_staff_id LEFT JOIN staff b ON b.id = f.about_staff_id WHERE f.customer_id = ?`;

function saidText({ said, score, about, status }: SaidRow): string {
  if (said === 'score') return `score of ${score}`;
  if (said === 'praise') return about ? `praise for ${about}` : 'praise';
  return status === null || status === 'new' ? 'suggestion' : `suggestion (${status})`;
}

const slipRows = `
  SELECT 'slip' AS kind, l.made_at_ms AS at_ms, l.made_on_day AS day, 'slip ' || l.code AS text, NULL AS amount_minor, NULL AS by, l.visit_id,
    NULL AS complaint_id, 0 AS is_voided, ${madeBy('slips', 'l.id')} AS action_id
  FROM slips l WHERE l.customer_id = ?`;
