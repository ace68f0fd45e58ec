import type { WeekReview } from '../../shared/contract/review.ts';
import type { Day } from '../../shared/dates.ts';
import type { ReadBook } from '../book/handles.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';
import { listFeedback } from '../feedback/queries.ts';
import { readFeedbackReport } from '../feedback/report.ts';

const MOST_VOICES = 12;
/** So many of each kind are shown before the newest of any: a week of complaints hides no praise. */
const OF_EACH_KIND = 3;

type Said = WeekReview['said'];
type Voice = Said['voices'][number];
interface Span {
  from: Day;
  to: Day;
}

/** What customers said in a week in their words, newest first, and the net promoter score of the last quarter. */
export function readSaid(book: ReadBook, week: Span, quarter: Span): Said {
  const { nps, n, isEnough } = readFeedbackReport(book, quarter.from, quarter.to, quarter.to);
  const { suggestions: suggestion, praise } = readFeedbackReport(book, week.from, week.to, week.to);
  const counts = { complaint: countComplaints(book, week), suggestion, praise };
  return { nps: isEnough ? nps : null, scores: n, isEnough, counts, voices: listVoices(book, week) };
}

const countComplaints = (book: ReadBook, { from, to }: Span): number =>
  book.pluck<[Day, Day], number>('SELECT count(*) FROM complaints WHERE opened_on_day BETWEEN ? AND ?').get(from, to)!;

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
  return chosen([...said, ...complaints].sort(newestFirst));
}

const newestFirst = (a: Voice, b: Voice): number => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0);

/** The newest few of each kind, then the newest of the others, again by their day. */
function chosen(voices: readonly Voice[]): Voice[] {
  const isOfTheFew = (voice: Voice) => voices.filter(other => other.kind === voice.kind).indexOf(voice) < OF_EACH_KIND;
  const few = voices.filter(isOfTheFew);
  const others = voices.filter(voice => !isOfTheFew(voice)).slice(0, MOST_VOICES - few.length);
  return [...few, ...others].sort(newestFirst);
}
