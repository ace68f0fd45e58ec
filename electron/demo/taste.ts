import { type CastMember, castMember } from './cast.ts';
import type { Habit } from './habits.ts';
import { type Allergen, MENU, type MenuItem, type Shelf } from './menu.ts';
import { type Random, randomOf } from './random.ts';
import { STREAM } from './streams.ts';

/** What somebody buys, and what must never be put on their plate. */
export interface Taste {
  /** What they cannot eat, as it is written on the card; null for most people. */
  allergy: string | null;
  /** One to three things they mostly have, the most usual first; nothing they are allergic to. */
  usuals: MenuItem[];
  /** Everything else that is safe for them, what their kind of visit calls for counted thrice. */
  extras: MenuItem[];
}

const ALLERGY_SHARE = 0.045;
const ALLERGIES: readonly (readonly [{ text: string; avoids: Allergen }, number])[] = [
  [{ text: 'hazelnut', avoids: 'nuts' }, 4],
  [{ text: 'all nuts, carries an EpiPen', avoids: 'nuts' }, 3],
  [{ text: 'almond', avoids: 'nuts' }, 2],
  [{ text: 'coeliac: gluten-free only, clean knife', avoids: 'gluten' }, 4],
  [{ text: 'sesame', avoids: 'sesame' }, 3],
  [{ text: 'milk protein, butter too', avoids: 'milk' }, 3],
  [{ text: 'egg', avoids: 'egg' }, 2],
  [{ text: 'fish', avoids: 'fish' }, 1],
];
const USUAL_COUNT = [
  [1, 40],
  [2, 42],
  [3, 18],
] as const;

export function tasteOf(seed: number, index: number, habit: Habit): Taste {
  const random = randomOf(seed, index, STREAM.taste);
  const cast = castMember(index);
  const found = random.chance(ALLERGY_SHARE) ? random.weighted(ALLERGIES) : null;
  const allergy = cast ? null : found;
  const avoids = [cast?.avoids, allergy?.avoids];
  const safe = MENU.filter(item => !item.contains.some(each => avoids.includes(each)));
  const usuals = cast?.usuals ? usualsOfCast(cast) : usualsFrom(random, safe, habit.shelves);
  const likely = safe.filter(item => habit.shelves.includes(item.shelf));
  const others = safe.filter(item => item.shelf !== 'dog');
  return { allergy: allergy?.text ?? null, usuals, extras: [...others, ...likely, ...likely] };
}

function usualsOfCast(cast: CastMember): MenuItem[] {
  return MENU.filter(item => cast.usuals?.includes(item.name));
}

/** The first from their first shelf, the next from the next; people seldom have two usual coffees. */
function usualsFrom(random: Random, safe: readonly MenuItem[], shelves: readonly Shelf[]): MenuItem[] {
  const usuals: MenuItem[] = [];
  const count = random.weighted(USUAL_COUNT);
  for (let at = 0; at < count; at += 1) {
    const shelf = shelves[at % shelves.length];
    const choice = safe.filter(item => item.shelf === shelf && !usuals.includes(item));
    if (choice.length > 0) usuals.push(random.pick(choice));
  }
  return usuals.length > 0 ? usuals : [random.pick(safe)];
}
