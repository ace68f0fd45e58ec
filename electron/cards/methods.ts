import { Refusal } from '../../shared/result.ts';
import type { Read, Report, Write } from '../engine/context.ts';

/** Stands in until the method is there; nothing is read or saved. */
function later(): never {
  throw new Refusal('conflict', 'Cards are still being set up in this version. Nothing was saved.');
}

export const cardMethods = {
  'cards.suggestions': later as Report<'cards.suggestions'>,
  'cards.createBatch': later as Write<'cards.createBatch'>,
  'cards.updateBatch': later as Write<'cards.updateBatch'>,
  'cards.addPeople': later as Write<'cards.addPeople'>,
  'cards.removePerson': later as Write<'cards.removePerson'>,
  'cards.setLine': later as Write<'cards.setLine'>,
  'cards.batches': later as Read<'cards.batches'>,
  'cards.get': later as Report<'cards.get'>,
  'cards.preview': later as Read<'cards.preview'>,
  'cards.sheet': later as Report<'cards.sheet'>,
  'cards.markPrinted': later as Write<'cards.markPrinted'>,
  'cards.markSent': later as Write<'cards.markSent'>,
  'cards.removeBatch': later as Write<'cards.removeBatch'>,
  'cards.labels': later as Report<'cards.labels'>,
  'stocks.list': later as Read<'stocks.list'>,
  'stocks.add': later as Write<'stocks.add'>,
  'stocks.setOffset': later as Write<'stocks.setOffset'>,
  'stocks.remove': later as Write<'stocks.remove'>,
};
