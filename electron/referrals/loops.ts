import { Refusal } from '../../shared/result.ts';
import type { ReadBook } from '../book/handles.ts';
import { nameOf } from '../customers/queries.ts';
import { listNamed, listSendersAbove } from './queries.ts';

/** Of a long chain so many are named. */
const MOST_NAMED = 5;

/** Refuses that somebody was sent by themselves, or by one whom they sent, directly or through others. Says who sent whom. */
export function refuseLoop(book: ReadBook, customerId: number, referredBy: number): void {
  if (customerId === referredBy) {
    const [name] = namesOf(book, [customerId]);
    throw new Refusal(
      'referral_loop',
      `${name} cannot have sent themselves. Choose who sent them; nothing was saved.`,
      'referredBy',
    );
  }
  const above = listSendersAbove(book, referredBy);
  const at = above.indexOf(customerId);
  if (at !== -1) throw loopRefusal(book, [customerId, ...above.slice(0, at).reverse(), referredBy]);
}

/** An undo may bring back one half of a loop whose other half was written since: refuses what the action of this id made of it. */
export function refuseLoopsMade(book: ReadBook, actionId: number): void {
  const changed = book
    .pluck<[number], number>(
      "SELECT DISTINCT row_id FROM action_changes WHERE action_id = ? AND table_name = 'referrals' AND after_json IS NOT NULL",
    )
    .all(actionId);
  for (const customerId of changed) {
    const above = listSendersAbove(book, customerId);
    if (!above.includes(customerId)) continue;
    // From the one it would come back to, downwards.
    throw loopRefusal(book, [customerId, ...above.slice(0, above.indexOf(customerId)).reverse()]);
  }
}

/** `chain`: each sent the next; the last cannot have sent the first. */
function loopRefusal(book: ReadBook, chain: readonly number[]): Refusal {
  const names = namesOf(book, chain);
  const first = names[0]!;
  const last = names.at(-1)!;
  const said = names.length > MOST_NAMED ? [...names.slice(0, 2), '…', ...names.slice(-2)] : names;
  const links = said.slice(1).map((name, i) => `${said[i]} sent ${name}`);
  const chainSaid = names.length > MOST_NAMED ? said.join(' sent ') : links.join(', ');
  return new Refusal(
    'referral_loop',
    `${chainSaid}, so ${last} cannot have sent ${first}. Check who came first; nothing was saved.`,
    'referredBy',
  );
}

function namesOf(book: ReadBook, ids: readonly number[]): string[] {
  const people = listNamed(book, ids);
  return ids.map(id => {
    const row = people.get(id);
    return row ? nameOf(row) : 'Nameless';
  });
}
