import { dayNumber } from '../../shared/dates.ts';
import type { ShopCalendar } from './calendar.ts';
import type { DemoCard, DemoCustomer } from './demo-shop.ts';
import { batchesOf, type DemoBatch, DRAFT, visitDaysOf } from './in-touch-shop.ts';
import { CARD_LINES, DOG_LINES } from './in-touch-words.ts';
import { type Random, randomOf } from './random.ts';
import { STREAM } from './streams.ts';

const IN_BATCH_CHANCE = 0.11;
const IN_DRAFT_CHANCE = 0.5;
const MOST_IN_DRAFT = 9;
const LEAST_VISIT_DAYS = 5;
/** Who was not here for so many days is not thanked for coming. */
const HERE_WITHIN_DAYS = 75;
const SPACING_DAYS = 60;

/** Who got a card when, and whom the draft of this week is for: the first further down the book whom it fits. */
export class CardLists {
  readonly batches: readonly DemoBatch[];
  private readonly seed: number;
  private readonly days: readonly number[];
  private inDraft = 0;

  constructor(seed: number, calendar: ShopCalendar) {
    this.seed = seed;
    this.batches = batchesOf(calendar);
    this.days = this.batches.map(({ made, sent }) => dayNumber((sent ?? made).day));
  }

  /** Adds the cards of one person. */
  offer(index: number, person: DemoCustomer): void {
    const random = randomOf(this.seed, index, STREAM.cards);
    const isRefused = person.consents.some(({ channel, isGranted }) => channel === 'post' && !isGranted);
    if (person.street === null || isRefused) return;
    this.days.forEach((day, batch) => {
      const isDraft = batch === DRAFT;
      if (!random.chance(isDraft ? IN_DRAFT_CHANCE : IN_BATCH_CHANCE) || !this.deserves(person, day)) return;
      if (isDraft && this.inDraft++ >= MOST_IN_DRAFT) return;
      person.cards.push(cardFor(person, batch, day, random));
    });
  }

  /** Came often and lately, and was not thanked for a while. */
  private deserves({ visits, touches, cards }: DemoCustomer, day: number): boolean {
    const before = visitDaysOf(visits).filter(visit => visit < day);
    const thanks = [
      ...touches.filter(({ kind }) => kind === 'note' || kind === 'gift').map(({ at }) => dayNumber(at.day)),
      ...cards.map(({ batch }) => this.days[batch]!),
    ];
    return (
      before.length >= LEAST_VISIT_DAYS &&
      before.at(-1)! > day - HERE_WITHIN_DAYS &&
      !thanks.some(thanked => thanked <= day && thanked > day - SPACING_DAYS)
    );
  }
}

function cardFor({ visits, cards, companions }: DemoCustomer, batch: number, day: number, random: Random): DemoCard {
  const count = visitDaysOf(visits).filter(visit => visit < day).length;
  const dog = companions.find(({ kind }) => kind === 'dog')?.name;
  const line = random.pick(dog === undefined ? CARD_LINES : DOG_LINES).replace('{dog}', dog ?? '');
  const isFirst = cards.length === 0;
  return {
    ...{ batch, line, reason: isFirst ? 'long_unthanked' : 'just_because' },
    evidence: isFirst ? `Never thanked with a card, here on ${count} days` : `Here on ${count} days so far`,
  };
}
