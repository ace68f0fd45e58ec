import type { SheetCard } from '../../shared/contract/cards.ts';
import type { Stock } from '../../shared/contract/stocks.ts';
import { fillMerge, textInLanguage } from '../../shared/merge-fields.ts';
import { initials } from '../../shared/names.ts';
import { type Flip, layOut } from '../../shared/sheet-layout.ts';
import type { Context } from '../engine/context.ts';
import { addressLines, countryOfLocale } from './address-lines.ts';
import type { Batch, BatchMember } from './batches.ts';
import { listRecipients, mergeValues, type Recipient } from './recipients.ts';

/** Somebody in a batch with the whole text of their card. */
export interface WrittenCard {
  member: BatchMember;
  person: Recipient;
  text: string;
}

/** The cards of these members, written out, in their order; of a batch of thousands by a few statements. */
export function writeCards({ book, settings }: Context, batch: Batch, members: readonly BatchMember[]): WrittenCard[] {
  const people = listRecipients(
    book,
    members.map(member => member.customerId),
  );
  const said = { shop: settings.shopName, signedBy: batch.signedBy, locale: settings.locale };
  return people.map((person, i) => {
    const member = members[i]!;
    const text = textInLanguage(batch.text, batch.texts, person.customer.language);
    return { member, person, text: fillMerge(text, mergeValues(person, member.line, said)) };
  });
}

export const initialsOf = (person: Recipient): string => initials(person.name);

/** Somebody's address line by line, as the post of their country wants it. */
export const addressOf = ({ customer, name }: Recipient, locale: string): string[] =>
  addressLines(
    {
      name,
      company: customer.company,
      street: customer.street,
      city: customer.city,
      postalCode: customer.postal_code,
      region: customer.region,
      country: customer.country,
    },
    countryOfLocale(locale),
  );

/**
 * Texts laid out on a stock. Without a back, picture and text share the front; with one, and inside a folded card, the front is the picture
 * and the text stands on the back.
 */
export function placeTexts(
  stock: Stock,
  texts: readonly { customerId: number; text: string }[],
  { start, flip }: { start: number; flip: Flip },
): { pages: number; cards: SheetCard[] } {
  const { offsetXMm, offsetYMm } = stock;
  const { pages, cards } = layOut({ stock, count: texts.length, start, offsetXMm, offsetYMm, flip });
  const textSide = flip === 'none' ? 'front' : 'back';
  return {
    pages,
    cards: cards.map(({ index, side, ...place }) => ({
      ...place,
      side,
      customerId: texts[index]!.customerId,
      text: side === textSide ? texts[index]!.text : '',
    })),
  };
}
