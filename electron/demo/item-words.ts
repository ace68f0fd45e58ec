/** How the shop says what is on the menu: as in "the rye loaf", and as in "put a rye loaf aside". Data only. */
const SAID: Readonly<Record<string, readonly [the: string, some: string]>> = {
  'Oat flat white': ['oat flat white', 'an oat flat white'],
  'Flat white': ['flat white', 'a flat white'],
  Americano: ['Americano', 'an Americano'],
  Cappuccino: ['cappuccino', 'a cappuccino'],
  Espresso: ['espresso', 'an espresso'],
  Cortado: ['cortado', 'a cortado'],
  'Pot of breakfast tea': ['pot of tea', 'a pot of tea'],
  'Mint tea': ['mint tea', 'a mint tea'],
  'Chai latte': ['chai latte', 'a chai latte'],
  'Hot chocolate': ['hot chocolate', 'a hot chocolate'],
  'Decaf oat latte': ['decaf oat latte', 'a decaf oat latte'],
  'Cardamom bun': ['cardamom bun', 'four cardamom buns'],
  'Cinnamon knot': ['cinnamon knot', 'two cinnamon knots'],
  'Butter croissant': ['croissant', 'six croissants'],
  'Almond croissant': ['almond croissant', 'an almond croissant'],
  'Fruit scone': ['scone', 'four scones'],
  'Poppy seed roll': ['poppy seed roll', 'three poppy seed rolls'],
  'Polenta orange slice': ['polenta slice', 'two polenta slices'],
  'Rye loaf': ['rye loaf', 'a rye loaf'],
  'Half a rye, sliced': ['half rye', 'half a rye, sliced'],
  'Half a rye, unsliced': ['half rye', 'half a rye, unsliced'],
  Sourdough: ['sourdough', 'a sourdough'],
  'Half a sourdough': ['half sourdough', 'half a sourdough'],
  'Seeded loaf': ['seeded loaf', 'a seeded loaf'],
  'Soda bread': ['soda bread', 'a soda bread'],
  'Brioche buns, four': ['bag of brioche buns', 'a bag of brioche buns'],
  'Gluten-free loaf': ['gluten-free loaf', 'a gluten-free loaf'],
  Baguette: ['baguette', 'two baguettes'],
  'Soup of the day': ['soup', 'a tub of the soup'],
  'Soup and half a sandwich': ['soup and sandwich', 'a soup and half a sandwich'],
  'Reuben on rye': ['Reuben', 'a Reuben'],
  'Cheese toastie': ['toastie', 'a cheese toastie'],
  'Falafel wrap': ['falafel wrap', 'a falafel wrap'],
  'Smoked salmon bagel': ['salmon bagel', 'a salmon bagel'],
  'Potato salad, small tub': ['potato salad', 'a tub of potato salad'],
  'Lentil salad': ['lentil salad', 'a lentil salad'],
  'Farmhouse cheddar, 200 g': ['cheddar', '200 g of the cheddar'],
  'Comté, 150 g': ['Comté', '150 g of the Comté'],
  'Goat’s cheese log': ['goat’s cheese', 'a goat’s cheese log'],
  'Smoked ham, 100 g': ['smoked ham', '200 g of the smoked ham'],
  'Kabanos, pair': ['kabanos', 'two pairs of kabanos'],
  'Salami, 100 g': ['salami', '100 g of salami'],
  'Olives, mixed': ['tub of olives', 'a tub of olives'],
  'Dill pickles': ['jar of pickles', 'a jar of dill pickles'],
  Hummus: ['hummus', 'a tub of hummus'],
  'Pickled herring': ['herring', 'a jar of herring'],
  'Raspberry jam': ['raspberry jam', 'two jars of raspberry jam'],
  'Local honey': ['honey', 'a jar of the local honey'],
  'Six free-range eggs': ['box of eggs', 'a dozen eggs'],
  'House coffee beans, 250 g': ['bag of beans', 'a bag of the house beans'],
  'Ginger biscuits': ['bag of ginger biscuits', 'a bag of ginger biscuits'],
  'Hazelnut brownie': ['brownie', 'four brownies'],
  'Oat flapjack': ['flapjack', 'two flapjacks'],
  'Lemon drizzle slice': ['lemon drizzle', 'two slices of lemon drizzle'],
  'Gingerbread person': ['gingerbread person', 'three gingerbread people'],
  'Dark chocolate bar': ['chocolate bar', 'two dark chocolate bars'],
  'Peanut dog biscuits': ['bag of dog biscuits', 'a bag of dog biscuits'],
  'Dried fish skins for dogs': ['bag of fish skins', 'a bag of fish skins'],
};

/** "rye loaf", as after "the". */
export function itemSaid(name: string): string {
  return SAID[name]?.[0] ?? name.toLowerCase();
}

/** "a rye loaf", "half a sourdough": as it is asked for. */
export function someOf(name: string): string {
  return SAID[name]?.[1] ?? name.toLowerCase();
}

/** The text with its {places} filled, its first letter large. */
export function fillIn(text: string, places: Readonly<Record<string, string | null>>): string {
  const filled = text.replace(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place);
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
