import type { WeekReview } from '../../shared/contract/review.ts';
import type { Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';
import { listFeedback } from '../feedback/queries.ts';
import { readFeedbackReport } from '../feedback/report.ts';

const MOST_VOICES = 12;

type Said = WeekReview['said'];
type Voice = Said['voices'][number];
interface Span {
  from: Day;
  to: Day;
}

/** What customers said in a week in their words, newest first, and the net promoter score of the last quarter. */
export function readSaid(book: ReadBook, week: Span, quarter: Span): Said {
  const { nps, n, isEnough } = readFeedbackReport(book, quarter.from, quarter.to, quarter.to);
  return { nps: isEnough ? nps : null, scores: n, isEnough, voices: listVoices(book, week) };
}

function listVoices(book: ReadBook, { from, to }: Span): Voice[] {
  const said = listFeedback(book, { from, to, offset: 0, limit: 100 }).flatMap((one): Voice[] =>
    one.text === null || one.text === ''
      ? []
      : [
          {
            kind: one.kind,
            customerId: one.customerId,
            name: one.customerName,
            score: one.score,
            text: one.text,
            on: one.day,
          },
        ],
  );
  const complaints = book
    .prepare<[Day, Day, number], Omit<CustomerRow, 'id'> & { id: number | null; text: string; on: Day }>(
      `SELECT c.id, c.given_name, c.family_name, c.known_as, c.company, c.phones_json, c.emails_json, c.language, k.text, k.opened_on_day AS "on"
       FROM complaints k LEFT JOIN customers c ON c.id = k.customer_id WHERE k.opened_on_day BETWEEN ? AND ? ORDER BY k.opened_on_day DESC, k.id DESC LIMIT ?`,
    )
    .all(from, to, MOST_VOICES)
    .map((row): Voice => {
      const { id, text, on } = row;
      return { kind: 'complaint', customerId: id, name: id === null ? null : nameOf(row), score: null, text, on };
    });
  return [...said, ...complaints].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).slice(0, MOST_VOICES);
}
