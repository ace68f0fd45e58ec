import type { ShopCalendar } from './calendar.ts';
import { COMPLAINT_STORIES } from './complaint-stories.ts';
import { DAILY_STORIES } from './daily-stories.ts';
import type { DemoCustomer } from './demo-shop.ts';
import { type Random, randomOf } from './random.ts';
import { STREAM } from './streams.ts';

/** What a story is told with. */
export interface Teller {
  calendar: ShopCalendar;
  random: Random;
  /** Texts that were told already; no two open complaints are the same. */
  told: Set<string>;
}

/** One thing that goes on today. Adds to the person what it needs and says true, or false when it is not for this person. */
export type Story = (person: DemoCustomer, teller: Teller) => boolean;

const OFFERED_SHARE = 0.75;
/** Annie's card shows what an ordinary day is like. */
const ANNIE = 0;

/** What goes on in the shop today: each story is told once, of the first person further down the book whom it fits. */
export class StoriesOfToday {
  private readonly seed: number;
  private readonly calendar: ShopCalendar;
  private readonly told = new Set<string>();
  private left: readonly Story[] = [...COMPLAINT_STORIES, ...DAILY_STORIES];

  constructor(seed: number, calendar: ShopCalendar) {
    this.seed = seed;
    this.calendar = calendar;
  }

  /** At most one story per person. */
  offer(index: number, person: DemoCustomer): void {
    if (this.left.length === 0 || index === ANNIE) return;
    const random = randomOf(this.seed, index, STREAM.stories);
    if (!random.chance(OFFERED_SHARE) && !person.isKey) return;
    const teller = { calendar: this.calendar, random, told: this.told };
    const story = this.left.find(tell => tell(person, teller));
    this.left = this.left.filter(each => each !== story);
  }
}
