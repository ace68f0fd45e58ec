import type { ReadBook } from '../book/handles.ts';
import type { CustomerRow } from '../customers/queries.ts';

export type Candidate = CustomerRow & {
  /** What they said of this channel; null when they were never asked. */
  is_granted: number | null;
};

/** These people with what they said of a channel, in the order of their names. */
export const listCandidates = (book: ReadBook, customerIds: readonly number[], channel: string): Candidate[] =>
  book
    .prepare<[string, string], Candidate>(
      `SELECT c.*, k.is_granted FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value
         JOIN search_slots x ON x.customer_id = c.id LEFT JOIN consents k ON k.customer_id = c.id AND k.channel = ?
       ORDER BY x.sort_name, c.id`,
    )
    .all(JSON.stringify(customerIds), channel);
