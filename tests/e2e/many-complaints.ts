import { runAction } from '../../electron/book/actions.ts';
import { closeBook, openForWriting } from '../../electron/book/open.ts';
import { insertCustomer } from '../../electron/customers/queries.ts';
import { finishAction } from '../../electron/engine/finish.ts';
import { NOW } from './shop.ts';

/** Twenty letters that stand in every `rareEvery`-th complaint only. */
export const rareWord = 'counterrevolutionary';
export const rareEvery = 125;

const stages = ['new', 'acknowledged', 'fixing'] as const;
const things = ['loaf', 'coffee', 'cheese', 'platter', 'pickles', 'voucher', 'order', 'cake'];
const troubles = ['was cold', 'came late', 'was not what was ordered', 'was stale and nobody answered the phone'];

/** Puts so many open complaints of a hundred people into the book at `path`, which nobody has open. */
export function fillComplaints(path: string, count: number): void {
  const book = openForWriting(path, NOW);
  // The power does not fail in a test.
  book.raw.pragma('synchronous = OFF');
  const insert = book.prepare(
    `INSERT INTO complaints (customer_id, text, category, severity, opened_at_ms, opened_on_day, stage, first_response_at_ms)
     VALUES (?, ?, 'Quality', ?, ?, ?, ?, ?)`,
  );
  runAction(
    book,
    { method: 'book.fillDemo', atMs: NOW, staffId: null },
    () => {
      const people = Array.from({ length: 100 }, (_, at) =>
        insertCustomer(book, { givenName: `Person${at}`, familyName: 'Berg' }, NOW),
      );
      for (let at = 0; at < count; at += 1) {
        const openedAtMs = NOW - (at + 1) * 3_600_000;
        const day = new Date(openedAtMs).toISOString().slice(0, 10);
        const rare = at % rareEvery === 0 ? ` A ${rareWord} matter.` : '';
        const text = `The ${things[at % things.length]} ${troubles[at % troubles.length]}, for the ${at}th time.${rare}`;
        const stage = stages[at % stages.length] ?? 'new';
        const severity = ['low', 'medium', 'high'][at % 3];
        insert.run(
          people[at % 101] ?? null,
          text,
          severity,
          openedAtMs,
          day,
          stage,
          stage === 'new' ? null : openedAtMs,
        );
      }
    },
    () => finishAction(book),
  );
  closeBook(book);
}
