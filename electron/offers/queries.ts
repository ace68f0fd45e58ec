import type { Fairness, Offer } from '../../shared/contract/key-customers.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Day } from '../../shared/dates.ts';
import { formatMoney } from '../../shared/money.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';

interface OfferRow {
  id: number;
  name: string;
  audience: Offer['audience'];
  value_minor: number;
  from_day: Day;
  to_day: Day | null;
}

const rowToOffer = (row: OfferRow, asOf: Day): Offer => ({
  id: row.id,
  name: row.name,
  audience: row.audience,
  valueMinor: row.value_minor,
  fromDay: row.from_day,
  toDay: row.to_day,
  isCurrent: row.from_day <= asOf && (row.to_day === null || row.to_day >= asOf),
});

/** Current ones first, then those to come, then those that are over, the latest first. */
export function listOffers(book: ReadBook, asOf: Day): Offer[] {
  const rank = (offer: Offer) => (offer.isCurrent ? 0 : offer.fromDay > asOf ? 1 : 2);
  return book
    .prepare<[], OfferRow>('SELECT * FROM offers ORDER BY from_day DESC, id DESC')
    .all()
    .map(row => rowToOffer(row, asOf))
    .sort((a, b) => rank(a) - rank(b));
}

export function getOffer(book: ReadBook, id: number, asOf: Day): Offer {
  const row = book.prepare<[number], OfferRow>('SELECT * FROM offers WHERE id = ?').get(id);
  if (!row) throw new Refusal('not_found', 'That offer is not in the book; perhaps adding it was undone.', 'id');
  return rowToOffer(row, asOf);
}

export type NewOffer = Omit<Offer, 'id' | 'isCurrent'>;

export const insertOffer = (book: WriteBook, offer: NewOffer): number =>
  Number(
    book
      .prepare(
        `INSERT INTO offers (name, audience, value_minor, from_day, to_day) VALUES (:name, :audience, :valueMinor, :fromDay, :toDay)`,
      )
      .run(offer).lastInsertRowid,
  );

export const updateOffer = (
  book: WriteBook,
  id: number,
  { name, audience, valueMinor, fromDay, toDay }: NewOffer,
): void =>
  void book
    .prepare(
      `UPDATE offers SET name = :name, audience = :audience, value_minor = :valueMinor, from_day = :fromDay, to_day = :toDay WHERE id = :id`,
    )
    .run({ name, audience, valueMinor, fromDay, toDay, id });

export const removeOffer = (book: WriteBook, id: number): void =>
  void book.prepare('DELETE FROM offers WHERE id = ?').run(id);

/**
 * Fairness: best current offer to newcomers less best current offer to existing customers, in money; what is for everyone is for both.
 * Unfair above zero.
 */
export function fairnessOf(
  offers: readonly Offer[],
  asOf: Day,
  { currency, locale }: Pick<Settings, 'currency' | 'locale'>,
): Fairness {
  const best = (audience: Offer['audience']) =>
    offers
      .filter(offer => offer.isCurrent && (offer.audience === audience || offer.audience === 'everyone'))
      .reduce<Offer | null>(
        (most, offer) => (most === null || offer.valueMinor > most.valueMinor ? offer : most),
        null,
      );
  const [forNew, forExisting] = [best('new'), best('existing')];
  const [bestNewMinor, bestExistingMinor] = [forNew?.valueMinor ?? 0, forExisting?.valueMinor ?? 0];
  const gapMinor = bestNewMinor - bestExistingMinor;
  const money = (minor: number) => formatMoney(minor, currency, locale);
  return {
    ...{ asOf, bestNewMinor, bestExistingMinor, gapMinor, isUnfair: gapMinor > 0 },
    sentence: fairnessSentence(forNew, forExisting, gapMinor, money),
  };
}

function fairnessSentence(
  forNew: Offer | null,
  forExisting: Offer | null,
  gapMinor: number,
  money: (minor: number) => string,
): string {
  if (forNew === null && forExisting === null) return 'No offer is running: newcomers and regulars are treated alike.';
  if (gapMinor > 0)
    return `Newcomers get “${forNew!.name}” worth ${money(forNew!.valueMinor)}; ${
      forExisting === null
        ? 'regulars get nothing'
        : `the best for regulars, “${forExisting.name}”, is worth ${money(forExisting.valueMinor)}`
    }. That is ${money(gapMinor)} for not having been here before.`;
  if (gapMinor === 0) return `Newcomers and regulars get the same: ${money(forNew!.valueMinor)} at best.`;
  return `Regulars get the better deal: “${forExisting!.name}”, worth ${money(forExisting!.valueMinor)}; newcomers get ${
    forNew === null ? 'nothing' : money(forNew.valueMinor)
  }.`;
}
