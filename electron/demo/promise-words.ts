import type { Shelf } from './menu.ts';
import { AOIFE, INES, MARTA, TOMASZ } from './staff.ts';

/**
 * What is said aloud at the counter. {some}: a thing they buy, as in "put a rye loaf aside"; {item}: the same after "the"; {weekday}: the day
 * it is for; {dog}, {child}: who comes along. `sees` is who sees to such things, whoever promised.
 */
export interface PromiseWords {
  text: string;
  /** The shelves {some} or {item} is from. */
  about?: readonly Shelf[];
  needs?: 'dog' | 'child';
  sees?: number;
}

const TO_TAKE_HOME: readonly Shelf[] = ['bread', 'pastry', 'deli', 'sweet', 'dog'];
const FROM_SUPPLIERS: readonly Shelf[] = ['deli', 'dog'];

export const PROMISES: readonly PromiseWords[] = [
  { text: 'Put {some} aside for {weekday}', about: TO_TAKE_HOME },
  { text: '{some} put aside, name on the bag, {weekday} morning', about: TO_TAKE_HOME },
  { text: 'Keep back {some} until four on {weekday}', about: TO_TAKE_HOME },
  { text: 'Order {some} extra for {weekday}', about: TO_TAKE_HOME },
  { text: 'Call when we have {some} again', about: FROM_SUPPLIERS },
  { text: 'Ask the supplier where the {item} comes from, tell them on {weekday}', about: FROM_SUPPLIERS },
  { text: 'Find out if the {item} freezes well, ask Tomasz', about: ['bread'], sees: TOMASZ },
  { text: 'Call when the rye starter is in' },
  { text: 'A jar of our rye starter for {weekday}', sees: TOMASZ },
  { text: 'Birthday cake for {weekday}: lemon, eight slices, no name on it', sees: TOMASZ },
  { text: 'Apple cake for {weekday}, collected before noon', sees: TOMASZ },
  { text: 'Tomasz shows how the rye is shaped, {weekday} after three', sees: TOMASZ },
  { text: 'Unsliced, dark crust, for {weekday}', sees: TOMASZ },
  { text: 'Two dozen rolls for the choir, {weekday} at six', sees: TOMASZ },
  { text: 'Window table on {weekday} at eleven, four people' },
  { text: 'Table in the warm corner on {weekday}, for the mother’s birthday', sees: MARTA },
  { text: 'Write down the recipe of the soup' },
  { text: 'Recipe card for the cardamom buns by {weekday}' },
  { text: 'Copy of last month’s receipts for the office', sees: INES },
  { text: 'Invoice for the office order, to their e-mail', sees: INES },
  { text: 'Price for forty sandwiches by {weekday}', sees: INES },
  { text: 'Ring about the platter for {weekday}, what goes on it', sees: MARTA },
  { text: 'Keep the crossword page of {weekday}’s paper' },
  { text: 'Bring the detective novel from home', sees: AOIFE },
  { text: 'Look for the umbrella, ring either way' },
  { text: 'Ask Ines about the poster in the window', sees: INES },
  { text: 'Lend them the big soup pot for the weekend' },
  { text: 'Half a rye dropped in on the way home, {weekday}' },
  { text: 'Ring on {weekday} when the herring is delivered' },
  { text: 'Keep six jam jars for their own jam' },
  { text: 'Order the decaf beans in a bag of their own, here by {weekday}' },
  { text: 'Bag of broken biscuits for {dog} on {weekday}', needs: 'dog' },
  { text: 'Save a ham bone for {dog}, {weekday}', needs: 'dog' },
  { text: 'Ask which treats have no chicken in them, for {dog}', needs: 'dog' },
  { text: 'Gingerbread with “{child}” on it for {weekday}', needs: 'child', sees: TOMASZ },
  { text: '{child} may press the dough on {weekday} after school', needs: 'child', sees: TOMASZ },
];

export const KEPT_NOTES: readonly string[] = [
  'Collected',
  'Handed over with thanks',
  'Rang, all settled',
  'Brought it round',
];
export const KEPT_LATE_NOTES: readonly string[] = [
  'A day late, said sorry',
  'Came after the day, they had gone elsewhere once',
];
export const BROKEN_NOTES: readonly string[] = [
  ...['Forgotten, said sorry', 'Supplier has none any more', 'Sold by mistake', 'Oven broke that morning'],
];
export const MOVED_NOTES: readonly string[] = ['Delivery comes later', 'Oven was down', 'They asked for another day'];
export const CALLED_NOTES: readonly string[] = [
  ...[
    'Talked for five minutes, worth it',
    'Glad that we rang',
    'Comes again, gives us another go',
    'Told what we changed',
  ],
];
