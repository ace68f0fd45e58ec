import type { MethodOutput } from '../../shared/contract/index.ts';
import { words } from '../../shared/fold.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';
import type { Context, Report } from '../engine/context.ts';
import { listMemberIds } from '../groups/queries.ts';
import { aboutWords, type Proposal, proposals } from './thread-proposals.ts';

type Thread = MethodOutput<'programmes.threads'>['threads'][number];

/** A thread is worth a programme from so many people on, and this share of those who come. */
const FEWEST = 8;
const SHARE = 0.01;
const MOST = 20;
const NAMED = 5;
/** Those who come most: the upper quarter by visit days. */
const FREQUENT_SHARE = 0.25;
/** Two words of notes that so nearly the same people share are one thread. */
const SAME = 0.8;
const LONGEST_PHRASE = 3;

interface Crowd {
  /** Visit days by customer id. */
  visitDays: Map<number, number>;
  frequent: Set<number>;
  fewest: number;
}

type Found = Proposal & { members: number[]; score: number };

/**
 * What people have in common, most telling first: lift × log2(1 + people). Lift of companions and notes: share among the quarter who come most ÷
 * share among all who come; of items: share of the buyers who buy it often ÷ the same of all items; of hours: share of the people who mostly come
 * then ÷ share of all visits then.
 */
const threads: Report<'programmes.threads'> = context => {
  const crowd = crowdOf(context);
  const found: Found[] = [];
  for (const proposal of proposals(context.book, crowd.fewest)) {
    const one = look(context, crowd, proposal);
    const same = one && found.find(other => isSame(one, other));
    if (same) same.words?.push(...(one.words ?? []));
    else if (one) found.push(one);
  }
  const named = found.map(one => (one.words && one.words.length > 1 ? asWritten(context, crowd, one) : one));
  named.sort((a, b) => b.score - a.score || b.members.length - a.members.length || (a.name < b.name ? -1 : 1));
  return { threads: named.slice(0, MOST).map(one => toThread(context, crowd, one)) };
};

function crowdOf({ book }: Context): Crowd {
  const rows = book.raw
    .prepare('SELECT customer_id, visit_days FROM customer_stats ORDER BY visit_days DESC, customer_id')
    .raw()
    .all() as [number, number][];
  return {
    visitDays: new Map(rows),
    frequent: new Set(rows.slice(0, Math.ceil(rows.length * FREQUENT_SHARE)).map(([id]) => id)),
    fewest: Math.max(FEWEST, Math.ceil(rows.length * SHARE)),
  };
}

function look(context: Context, crowd: Crowd, proposal: Proposal): Found | null {
  const members = listMemberIds(context.book, proposal.filter, context);
  if (members.length < crowd.fewest) return null;
  const lift = proposal.lift ?? liftAmongFrequent(crowd, members);
  return { ...proposal, members, score: lift * Math.log2(1 + members.length) };
}

function liftAmongFrequent({ visitDays, frequent }: Crowd, members: readonly number[]): number {
  let coming = 0;
  let often = 0;
  for (const id of members) {
    if (visitDays.has(id)) coming++;
    if (frequent.has(id)) often++;
  }
  return coming === 0 ? 0 : often / frequent.size / (coming / visitDays.size);
}

/** Whether nearly the same people share two words of notes: "flat" and "white". */
function isSame(one: Found, other: Found): boolean {
  if (one.kind !== 'preference' || other.kind !== 'preference') return false;
  const [few, many] = [one.members, other.members].sort((a, b) => a.length - b.length) as [number[], number[]];
  if (few.length < many.length * SAME) return false;
  const all = new Set(many);
  const both = few.reduce((n, id) => n + (all.has(id) ? 1 : 0), 0);
  return both >= SAME * (few.length + many.length - both);
}

/** Words that the same people share are named as they first stand beside each other in a note: "flat white". */
function asWritten(context: Context, crowd: Crowd, one: Found): Found {
  const { kind } = one.filter.preference ?? {};
  const text = context.book
    .pluck<[string, string], string>(
      `SELECT p.text FROM preference_words w JOIN preferences p ON p.id = w.preference_id WHERE w.word = ? AND w.kind = ?
       ORDER BY w.preference_id LIMIT 1`,
    )
    .get(one.words?.[0] ?? '', kind ?? '');
  const shared = new Set(one.words);
  const written = words(text ?? '');
  const from = written.findIndex(word => shared.has(word));
  const until = written.findIndex((word, at) => at > from && !shared.has(word));
  const phrase = from < 0 ? [] : written.slice(from, until < 0 ? undefined : until).slice(0, LONGEST_PHRASE);
  const found = kind && phrase.length > 0 ? look(context, crowd, aboutWords(phrase, kind)) : null;
  return found ?? one;
}

function toThread({ book }: Context, { visitDays }: Crowd, { name, kind, filter, idea, members }: Found): Thread {
  const most = members
    .map(id => ({ id, days: visitDays.get(id) ?? 0 }))
    .sort((a, b) => b.days - a.days || a.id - b.id)
    .slice(0, NAMED);
  const row = book.prepare<[number], CustomerRow>('SELECT * FROM customers WHERE id = ?');
  const who = most.map(({ id }) => ({ customerId: id, name: nameOf(row.get(id)!) }));
  return { name, kind, filter, people: members.length, who, idea };
}

export const threadMethods = { 'programmes.threads': threads };
