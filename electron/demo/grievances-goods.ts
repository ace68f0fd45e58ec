import type { Grievance } from './grievances.ts';

const BAKED = ['bread', 'pastry'];
const LOAVES = [
  'Rye loaf',
  'Half a rye, sliced',
  'Half a rye, unsliced',
  'Sourdough',
  'Half a sourdough',
  'Seeded loaf',
];
const HOT = ['coffee'];
const MILKY = ['Flat white', 'Cappuccino', 'Cortado', 'Chai latte', 'Hot chocolate'];
const OAT = ['Oat flat white', 'Decaf oat latte'];
const PLATED = ['Cheese toastie', 'Reuben on rye', 'Falafel wrap', 'Smoked salmon bagel'];
const SLICED = ['Smoked ham, 100 g', 'Salami, 100 g'];
const CHEESES = ['Farmhouse cheddar, 200 g', 'Comté, 150 g', 'Goat’s cheese log'];
const JARS = ['Dill pickles', 'Pickled herring', 'Raspberry jam', 'Local honey'];

const quality = (grievance: Omit<Grievance, 'category'>): Grievance => ({ category: 'Quality', ...grievance });
const wrong = (grievance: Omit<Grievance, 'category'>): Grievance => ({ category: 'Wrong item', ...grievance });

/** About what was bought: not good, or not what was asked for. */
export const GOODS_GRIEVANCES: readonly Grievance[] = [
  quality({
    ...{ severity: 'medium', about: LOAVES, cause: 'Oven timer', remedy: 'replace', isNoticedLater: true },
    text: 'The {item} was doughy in the middle. Noticed at home, had guests.',
    right: ['A proper loaf, and tell me when one is baked through.', 'Just a good one on Saturday.'],
  }),
  quality({
    ...{ severity: 'low', about: LOAVES, cause: 'Oven timer', remedy: 'replace' },
    text: 'Crust of the {item} burnt black underneath, had to cut it all off.',
    right: ['Swap it for one that is not charcoal.'],
  }),
  quality({
    ...{ severity: 'medium', about: LOAVES, cause: 'Bag closed too warm', remedy: 'replace', isNoticedLater: true },
    text: 'Mould on the {item} on the second day, kept in the paper bag as always.',
    right: ['My money back. I threw it out.', 'A fresh one, and an answer why.'],
  }),
  quality({
    ...{
      severity: 'low',
      about: ['Sourdough', 'Half a sourdough', 'Baguette'],
      cause: 'Oven timer',
      remedy: 'replace',
      isNoticedLater: true,
    },
    text: 'The {item} was so hard by noon that nobody could cut it.',
    right: ['Tell me honestly if it is from the early batch.', 'Another one.'],
  }),
  quality({
    ...{ severity: 'low', about: ['pastry'], cause: 'Yesterday’s on the tray', remedy: 'replace' },
    text: 'The {item} was yesterday’s, dry as a biscuit.',
    right: ['A fresh one tomorrow is fine.', 'Put yesterday’s on the half-price plate, then I know.'],
  }),
  quality({
    ...{ severity: 'low', about: ['pastry'], cause: 'Oven timer', remedy: 'replace' },
    text: 'Raw dough inside the {item}. Ate round it.',
    right: ['The price of it back.'],
  }),
  quality({
    ...{ severity: 'high', about: BAKED, cause: 'Oven brush worn', remedy: 'replace' },
    text: 'A bristle baked into the {item}. Nobody hurt, but it was nearly swallowed.',
    right: ['I want to know what you do so that this never happens again.'],
  }),
  quality({
    ...{ severity: 'medium', about: MILKY, cause: 'Fridge door', remedy: 'replace' },
    text: 'Milk in the {item} had turned. Two sips, then it went down the drain outside.',
    right: ['A new one, with milk you have smelled first.', 'Money back and check the fridge.'],
  }),
  quality({
    ...{ severity: 'low', about: HOT, cause: 'Machine not descaled', remedy: 'replace' },
    text: 'The {item} was lukewarm again.',
    right: ['Hot, please. That is all.', 'Make it again, and hot.'],
  }),
  quality({
    ...{
      severity: 'low',
      about: ['Americano', 'Espresso', 'Flat white'],
      cause: 'Machine not descaled',
      remedy: 'replace',
    },
    text: 'The {item} tasted burnt and bitter. Left half of it.',
    right: ['Somebody should taste it before it goes out.'],
  }),
  quality({
    ...{
      severity: 'low',
      about: ['Soup of the day', 'Soup and half a sandwich'],
      cause: 'Short-staffed',
      remedy: 'replace',
    },
    text: 'The {item} came out cold in the middle and far too salty.',
    right: ['Half the price would be fair.', 'A warm one another day.'],
  }),
  quality({
    ...{
      severity: 'medium',
      about: ['Potato salad, small tub', 'Hummus', 'Olives, mixed'],
      cause: 'Fridge door',
      remedy: 'replace',
      isNoticedLater: true,
    },
    text: 'The {item} was fizzy when opened at home, two days before its date.',
    right: ['My money back, and look at the rest of that batch.'],
  }),
  quality({
    ...{ severity: 'medium', about: CHEESES, cause: 'Fridge door', remedy: 'replace', isNoticedLater: true },
    text: 'The {item} was sweating and soft, smelled of the fridge.',
    right: ['A piece from the new wheel.', 'The same again, but fresh cut.'],
  }),
  quality({
    ...{
      severity: 'low',
      about: ['Six free-range eggs'],
      cause: 'Delivery late',
      remedy: 'replace',
      isNoticedLater: true,
    },
    text: 'Two of the six eggs were cracked under the label.',
    right: ['Two eggs. I do not need a whole box.'],
  }),
  quality({
    ...{
      severity: 'medium',
      about: ['House coffee beans, 250 g'],
      cause: 'New supplier',
      remedy: 'replace',
      isNoticedLater: true,
    },
    text: 'The {item} tastes flat, roast date more than ten weeks ago.',
    right: ['A bag with this month on it.'],
  }),
  quality({
    ...{ severity: 'high', about: PLATED, cause: 'Short-staffed', remedy: 'replace' },
    text: 'A long hair in the {item}. Said it quietly, did not want to make a scene.',
    right: ['Not have to pay for it.', 'Hair nets, honestly.'],
  }),
  quality({
    ...{ severity: 'low', about: JARS, cause: 'Delivery late', remedy: 'replace', isNoticedLater: true },
    text: 'The lid of the {item} did not pop, it was open already.',
    right: ['A sealed one.'],
  }),
  quality({
    ...{ severity: 'low', about: ['sweet'], cause: 'Yesterday’s on the tray', remedy: 'replace', isNoticedLater: true },
    text: 'The {item} was stale and crumbled in the bag.',
    right: ['A fresh one when I am next in.', 'Nothing, only so you know.'],
  }),
  quality({
    ...{ severity: 'medium', about: ['dog'], cause: 'New supplier', remedy: 'replace', isNoticedLater: true },
    text: 'The dog would not touch the {item}, and now we see it is a different recipe.',
    right: ['The old kind back, or say so on the jar.'],
  }),
  quality({
    ...{
      severity: 'medium',
      about: ['Gluten-free loaf'],
      cause: 'Label mixed up',
      remedy: 'replace',
      isNoticedLater: true,
    },
    text: 'The {item} lay beside the rye on the same shelf, crumbs on the wrapper. Did not dare eat it.',
    right: ['Keep it apart, with its own tongs.'],
  }),
  wrong({
    ...{ severity: 'low', about: OAT, cause: 'Order slip lost', remedy: 'replace' },
    text: 'Asked for oat, got cow’s milk in the {item}. Noticed at the first sip.',
    right: ['Make it again with oat.', 'Write it on the cup.'],
  }),
  wrong({
    ...{
      severity: 'medium',
      about: ['Decaf oat latte'],
      cause: 'Order slip lost',
      remedy: 'replace',
      isNoticedLater: true,
    },
    text: 'The decaf was not decaf: awake until four in the morning.',
    right: ['Two grinders, two colours. It cannot be hard.'],
  }),
  wrong({
    ...{
      severity: 'low',
      about: ['Half a rye, sliced'],
      cause: 'Not told at handover',
      remedy: 'replace',
      isNoticedLater: true,
    },
    text: 'The half rye was not sliced, and there is no bread knife at work.',
    right: ['Slice it, and thin.'],
  }),
  wrong({
    ...{
      severity: 'low',
      about: ['Half a rye, unsliced'],
      cause: 'Not told at handover',
      remedy: 'replace',
      isNoticedLater: true,
    },
    text: 'Got the half rye sliced again. It has said unsliced for years.',
    right: ['Unsliced. Please write it where everyone can see it.'],
  }),
  wrong({
    ...{ severity: 'medium', about: ['bread'], cause: 'Label mixed up', remedy: 'replace', isNoticedLater: true },
    text: 'Home with another bread than the {item}: the bag was the neighbour’s.',
    right: ['The right bread, and no second walk for it.', 'My own loaf next time, with my name on the bag.'],
  }),
  wrong({
    ...{ severity: 'medium', about: PLATED, cause: 'Order slip lost', remedy: 'replace', isNoticedLater: true },
    text: 'Ordered the {item}, got somebody else’s lunch and only saw it at the office.',
    right: ['My lunch hour back. Failing that, the money.', 'Lunch on the house tomorrow.'],
  }),
  wrong({
    ...{ severity: 'low', about: SLICED, cause: 'New at the counter', remedy: 'replace' },
    text: 'Asked for the {item} wafer thin, it came as thick as a beer mat.',
    right: ['Cut it again, thin.'],
  }),
  wrong({
    ...{ severity: 'low', about: CHEESES, cause: 'Label mixed up', remedy: 'replace', isNoticedLater: true },
    text: 'The label said {item}, something else was in the paper.',
    right: ['The one on the label.'],
  }),
  wrong({
    ...{ severity: 'high', about: [], cause: 'Order slip lost', remedy: 'big' },
    text: 'Birthday cake had somebody else’s name on it, and she is seven and can read.',
    right: ['You cannot give her the day back. But the cake should not cost us anything.'],
  }),
  wrong({
    ...{ severity: 'high', about: [], cause: 'Not told at handover', remedy: 'big' },
    text: 'Ordered twelve rolls and two loaves for the funeral tea, half of it was not there.',
    right: ['Somebody to bring the rest before three o’clock.', 'That the order book is read in the morning.'],
  }),
  wrong({
    ...{ severity: 'low', about: ['pastry'], cause: 'Saturday queue', remedy: 'replace', isNoticedLater: true },
    text: 'One {item} short in the bag. The children counted.',
    right: ['The missing one, on Saturday.', 'One more {item}, and the peace at home is saved.'],
  }),
];
