import type { Hit } from '../../shared/contract/hits.ts';
import { words } from '../../shared/fold.ts';
import { splitFullName } from '../../shared/names.ts';
import { phoneKey } from '../../shared/phone.ts';
import type { ReadBook } from '../book/handles.ts';
import type { Context } from '../engine/context.ts';
import { type Found, findCustomers } from '../search/find.ts';
import { emailKey, nameKey } from '../search/keys.ts';
import { nearness } from '../search/nearness.ts';
import { readHits } from './hits.ts';
import { findByKeys } from './queries.ts';

const WHY: Record<string, string> = { p: 'same phone', e: 'same e-mail', n: 'same name' };
const CLOSE_ENOUGH = new Set<Found['how']>(['exact', 'prefix', 'nickname', 'typo', 'joined']);
/** The share of letters that a slip leaves alike; with less it is another name. */
const SLIP = 0.7;

export interface Likeness {
  text?: string | undefined;
  phones?: string[] | undefined;
  emails?: string[] | undefined;
}

/** People who may already be the one being added: by phone, e-mail, the same name in any order, then a name that is nearly the same. */
export function findSimilar({ book, today }: Context, like: Likeness, limit: number): (Hit & { why: string })[] {
  const text = like.text ?? '';
  const keys = [
    ...(like.phones ?? []).map(phone => `p:${phoneKey(phone)}`).filter(key => key !== 'p:'),
    ...(like.emails ?? []).filter(Boolean).map(emailKey),
  ];
  // One word is shared by too many to warn of.
  const hasTwoWords = words(text).length > 1;
  const name = hasTwoWords ? nameKey(splitFullName(text)) : null;
  if (name) keys.push(name);
  const why = new Map<number, string>();
  for (const found of findByKeys(book, keys))
    if (!why.has(found.customerId)) why.set(found.customerId, WHY[found.key[0]!]!);
  if (why.size < limit && hasTwoWords) {
    for (const hit of nearlySameName(book, text, limit, today))
      if (!why.has(hit.id)) why.set(hit.id, 'nearly the same name');
  }
  const found = [...why.keys()].slice(0, limit).map(customerId => ({ customerId, how: 'exact' as const }));
  return readHits(book, found, text, today).map(hit => ({ ...hit, why: why.get(hit.id)! }));
}

function nearlySameName(book: ReadBook, text: string, limit: number, today: string): Hit[] {
  const typed = words(text);
  const found = findCustomers(book, text, limit * 2).filter(one => CLOSE_ENOUGH.has(one.how));
  return readHits(book, found, text, today).filter(
    hit =>
      hit.match.how !== 'typo' || nearness(words(`${hit.name} ${hit.knownAs ?? ''}`), typed) >= SLIP * typed.length,
  );
}
