import { Refusal } from '../../shared/result.ts';
import type { Read, Write } from '../engine/context.ts';
import { fairnessOf, getOffer, insertOffer, listOffers, type NewOffer, removeOffer, updateOffer } from './queries.ts';

function refuseWrongDays({ fromDay, toDay }: NewOffer): void {
  if (toDay !== null && toDay < fromDay)
    throw new Refusal('bad_input', 'The offer ends before it begins. Check the days; nothing was saved.', 'toDay');
}

const add: Write<'offers.add'> = ({ book, note }, input) => {
  const offer = { ...input, toDay: input.toDay ?? null };
  refuseWrongDays(offer);
  note({ sentence: `Offer “${offer.name}” added` });
  return { id: insertOffer(book, offer) };
};

const update: Write<'offers.update'> = ({ book, today, note }, { id, ...given }) => {
  const before = getOffer(book, id, today);
  const offer: NewOffer = {
    name: given.name ?? before.name,
    audience: given.audience ?? before.audience,
    valueMinor: given.valueMinor ?? before.valueMinor,
    fromDay: given.fromDay ?? before.fromDay,
    toDay: given.toDay === undefined ? before.toDay : given.toDay,
  };
  refuseWrongDays(offer);
  updateOffer(book, id, offer);
  note({ sentence: `Offer “${before.name}” changed` });
  return {};
};

const remove: Write<'offers.remove'> = ({ book, today, note }, { id }) => {
  note({ sentence: `Offer “${getOffer(book, id, today).name}” removed` });
  removeOffer(book, id);
  return {};
};

const list: Read<'offers.list'> = ({ book, settings, today }, { asOf = today }) => {
  const offers = listOffers(book, asOf);
  return { offers, fairness: fairnessOf(offers, asOf, settings) };
};

export const offerMethods = {
  'offers.add': add,
  'offers.update': update,
  'offers.remove': remove,
  'offers.list': list,
};
