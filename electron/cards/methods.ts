import { fillMerge, mergeFieldNames } from '../../shared/merge-fields.ts';
import { Refusal } from '../../shared/result.ts';
import type { Read, Report } from '../engine/context.ts';
import { hasAddress } from './address-lines.ts';
import { batchMethods, mustKnowFields } from './batch-methods.ts';
import { type BatchMember, countBatches, getBatch, listBatches, listMembers } from './batches.ts';
import { groupMemberIds } from './group-members.ts';
import { listPostConsents } from './post-consent.ts';
import { listRecipients, mergeValues, sampleValues } from './recipients.ts';
import { addressOf, initialsOf, placeTexts, writeCards } from './sheets.ts';
import { stockMethods } from './stock-methods.ts';
import { getStock } from './stocks.ts';
import { readSuggestions } from './suggestions.ts';

const suggestions: Report<'cards.suggestions'> = (context, { week, limit }) => readSuggestions(context, week, limit);

const batches: Read<'cards.batches'> = ({ book }, { offset, limit }) => ({
  total: countBatches(book),
  batches: listBatches(book, offset, limit),
});

const get: Report<'cards.get'> = (context, { batchId }) => {
  const batch = getBatch(context.book, batchId);
  const cards = writeCards(context, batch, listMembers(context.book, batchId));
  return {
    ...batch,
    people: cards.length,
    start: 1,
    persons: cards.map(({ member, person, text }) => ({
      ...member,
      name: person.name,
      initials: initialsOf(person),
      text,
      language: person.customer.language,
      addressLines: hasAddress(person.customer) ? addressOf(person, context.settings.locale) : [],
    })),
  };
};

const preview: Read<'cards.preview'> = ({ book, settings }, { text, customerId, line = '', signedBy }) => {
  mustKnowFields(text, 'text');
  const said = {
    shop: settings.shopName,
    signedBy: signedBy ?? (settings.signedBy || settings.shopName),
    locale: settings.locale,
  };
  const [person] = customerId === undefined ? [] : listRecipients(book, [customerId]);
  if (customerId !== undefined && !person)
    throw new Refusal('not_found', 'That person is not in the book; perhaps adding them was undone.', 'customerId');
  const values = person ? mergeValues(person, line, said) : sampleValues(said, line);
  return { text: fillMerge(text, values), fields: mergeFieldNames };
};

const sheet: Report<'cards.sheet'> = (context, { batchId, start = 1, customerIds }) => {
  const batch = getBatch(context.book, batchId);
  const stock = getStock(context.book, batch.stock);
  const cards = writeCards(context, batch, chosen(listMembers(context.book, batchId), customerIds));
  const texts = cards.map(({ member, text }) => ({ customerId: member.customerId, text }));
  return {
    pageWidthMm: stock.pageWidthMm,
    pageHeightMm: stock.pageHeightMm,
    ...placeTexts(stock, texts, { start, flip: batch.flip }),
    stock,
    design: batch.design,
    cropMarks: batch.cropMarks,
    flip: batch.flip,
    signedBy: batch.signedBy,
  };
};

/** Those of a batch that are asked for, in the order of the batch. */
function chosen(members: BatchMember[], customerIds: readonly number[] | undefined): BatchMember[] {
  if (customerIds === undefined) return members;
  const wanted = new Set(customerIds);
  const found = members.filter(member => wanted.has(member.customerId));
  if (found.length < wanted.size)
    throw new Refusal('not_found', 'Somebody of these is not in this batch. Nothing was printed.', 'customerIds');
  return found;
}

const labels: Report<'cards.labels'> = (context, { batchId, groupId, customerIds, stock: stockId, start = 1 }) => {
  const { book, settings } = context;
  const stock = getStock(book, stockId);
  if ([batchId, groupId, customerIds].filter(given => given !== undefined).length !== 1)
    throw new Refusal('bad_input', 'Say for whom: one batch, or one group, or a list of people.', 'batchId');
  if (batchId !== undefined) getBatch(book, batchId);
  const ids =
    batchId !== undefined
      ? listMembers(book, batchId).map(member => member.customerId)
      : groupId !== undefined
        ? groupMemberIds(context, groupId)
        : [...new Set(customerIds)];
  const people = listRecipients(book, ids);
  const consents = listPostConsents(book, ids);
  const refusals = people.flatMap(({ customer: { id }, name }) => {
    const reason = reasonAgainstPost(consents.get(id), groupId !== undefined);
    return reason === null ? [] : [{ customerId: id, name, reason }];
  });
  const refusing = new Set(refusals.map(({ customerId }) => customerId));
  const wanting = people.filter(person => !refusing.has(person.customer.id));
  const texts = wanting
    .filter(person => hasAddress(person.customer))
    .map(person => ({ customerId: person.customer.id, text: addressOf(person, settings.locale).join('\n') }));
  return {
    pageWidthMm: stock.pageWidthMm,
    pageHeightMm: stock.pageHeightMm,
    ...placeTexts(stock, texts, { start, flip: 'none' }),
    stock,
    withoutAddress: wanting
      .filter(person => !hasAddress(person.customer))
      .map(person => ({ customerId: person.customer.id, name: person.name })),
    withoutConsent: refusals,
  };
};

/** Letters to a whole group go to those who said yes; a card for somebody one thought of, to all who did not say no. */
function reasonAgainstPost(consent: boolean | undefined, isToGroup: boolean): 'said_no' | 'never_asked' | null {
  if (consent === false) return 'said_no';
  return isToGroup && consent === undefined ? 'never_asked' : null;
}

export const cardMethods = {
  'cards.suggestions': suggestions,
  'cards.batches': batches,
  'cards.get': get,
  'cards.preview': preview,
  'cards.sheet': sheet,
  'cards.labels': labels,
  ...batchMethods,
  ...stockMethods,
};
