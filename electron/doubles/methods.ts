import { Refusal } from '../../shared/result.ts';
import { getCustomer } from '../customers/queries.ts';
import type { Report, Write } from '../engine/context.ts';
import { likelyPairs } from './likely.ts';
import { inOrder, insertApart, isApart, listApart, pairKey, readLines } from './queries.ts';

const list: Report<'doubles.list'> = ({ book }, { offset, limit }) => {
  const apart = listApart(book);
  const pairs = likelyPairs(book).filter(({ ids }) => !apart.has(pairKey(ids)));
  const page = pairs.slice(offset, offset + limit);
  const lines = readLines(
    book,
    page.flatMap(({ ids }) => ids),
  );
  return {
    total: pairs.length,
    pairs: page.map(({ ids, why, likelihood }) => {
      const people = ids.map(id => lines.get(id)!).sort((a, b) => b.visitDays - a.visitDays);
      return { first: people[0]!, second: people[1]!, why: [...why], likelihood };
    }),
  };
};

const apart: Write<'doubles.apart'> = ({ book, nowMs, staffId, note }, { id, otherId }) => {
  if (id === otherId)
    throw new Refusal('bad_input', 'That is one card twice. Choose the other card; nothing was saved.', 'otherId');
  const [one, other] = [getCustomer(book, id), getCustomer(book, otherId)];
  const pair = inOrder(id, otherId);
  if (isApart(book, pair))
    throw new Refusal('duplicate', 'Somebody has said already that these are two people. Nothing was changed.', 'id');
  insertApart(book, pair, nowMs, staffId);
  note({ sentence: `${one.name} and ${other.name} are two people`, customerId: id });
  return {};
};

export const doubleMethods = { 'doubles.list': list, 'doubles.apart': apart };
