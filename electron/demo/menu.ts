export type Shelf = 'coffee' | 'pastry' | 'bread' | 'lunch' | 'deli' | 'sweet' | 'dog';
export type Allergen = 'gluten' | 'milk' | 'nuts' | 'egg' | 'sesame' | 'fish';

export interface MenuItem {
  name: string;
  shelf: Shelf;
  /** Cents, before the prices went up. */
  priceMinor: number;
  contains: readonly Allergen[];
}

const item = (shelf: Shelf, name: string, priceMinor: number, ...contains: Allergen[]): MenuItem => ({
  name,
  shelf,
  priceMinor,
  contains,
});

/** What The Corner Deli sells. */
export const MENU: readonly MenuItem[] = [
  item('coffee', 'Oat flat white', 390),
  item('coffee', 'Flat white', 360, 'milk'),
  item('coffee', 'Americano', 310),
  item('coffee', 'Cappuccino', 370, 'milk'),
  item('coffee', 'Espresso', 260),
  item('coffee', 'Cortado', 340, 'milk'),
  item('coffee', 'Pot of breakfast tea', 290),
  item('coffee', 'Mint tea', 290),
  item('coffee', 'Chai latte', 400, 'milk'),
  item('coffee', 'Hot chocolate', 390, 'milk'),
  item('coffee', 'Decaf oat latte', 410),
  item('pastry', 'Cardamom bun', 320, 'gluten', 'milk', 'egg'),
  item('pastry', 'Cinnamon knot', 310, 'gluten', 'milk', 'egg'),
  item('pastry', 'Butter croissant', 280, 'gluten', 'milk'),
  item('pastry', 'Almond croissant', 350, 'gluten', 'milk', 'nuts', 'egg'),
  item('pastry', 'Fruit scone', 290, 'gluten', 'milk', 'egg'),
  item('pastry', 'Poppy seed roll', 270, 'gluten', 'egg'),
  item('pastry', 'Polenta orange slice', 340, 'nuts', 'egg'),
  item('bread', 'Rye loaf', 560, 'gluten'),
  item('bread', 'Half a rye, sliced', 300, 'gluten'),
  item('bread', 'Half a rye, unsliced', 300, 'gluten'),
  item('bread', 'Sourdough', 590, 'gluten'),
  item('bread', 'Half a sourdough', 320, 'gluten'),
  item('bread', 'Seeded loaf', 540, 'gluten', 'sesame'),
  item('bread', 'Soda bread', 420, 'gluten', 'milk'),
  item('bread', 'Brioche buns, four', 480, 'gluten', 'milk', 'egg'),
  item('bread', 'Gluten-free loaf', 620, 'egg'),
  item('bread', 'Baguette', 290, 'gluten'),
  item('lunch', 'Soup of the day', 640),
  item('lunch', 'Soup and half a sandwich', 890, 'gluten', 'milk'),
  item('lunch', 'Reuben on rye', 1050, 'gluten', 'milk', 'egg'),
  item('lunch', 'Cheese toastie', 760, 'gluten', 'milk'),
  item('lunch', 'Falafel wrap', 840, 'gluten', 'sesame'),
  item('lunch', 'Smoked salmon bagel', 980, 'gluten', 'milk', 'fish', 'sesame'),
  item('lunch', 'Potato salad, small tub', 420, 'egg'),
  item('lunch', 'Lentil salad', 690),
  item('deli', 'Farmhouse cheddar, 200 g', 620, 'milk'),
  item('deli', 'Comté, 150 g', 690, 'milk'),
  item('deli', 'Goat’s cheese log', 540, 'milk'),
  item('deli', 'Smoked ham, 100 g', 450),
  item('deli', 'Kabanos, pair', 380),
  item('deli', 'Salami, 100 g', 470),
  item('deli', 'Olives, mixed', 490),
  item('deli', 'Dill pickles', 430),
  item('deli', 'Hummus', 420, 'sesame'),
  item('deli', 'Pickled herring', 560, 'fish'),
  item('deli', 'Raspberry jam', 520),
  item('deli', 'Local honey', 850),
  item('deli', 'Six free-range eggs', 380, 'egg'),
  item('deli', 'House coffee beans, 250 g', 1050),
  item('sweet', 'Ginger biscuits', 390, 'gluten', 'milk'),
  item('sweet', 'Hazelnut brownie', 360, 'nuts', 'milk', 'egg'),
  item('sweet', 'Oat flapjack', 310, 'gluten'),
  item('sweet', 'Lemon drizzle slice', 330, 'gluten', 'milk', 'egg'),
  item('sweet', 'Gingerbread person', 250, 'gluten'),
  item('sweet', 'Dark chocolate bar', 450),
  item('dog', 'Peanut dog biscuits', 450),
  item('dog', 'Dried fish skins for dogs', 520),
];

const shelves = new Map(MENU.map(({ name, shelf }) => [name, shelf]));

/** Where it lies; undefined for what is not on the menu. */
export function shelfOf(name: string): Shelf | undefined {
  return shelves.get(name);
}

const RISE = 1.07;

/** Cents, after prices went up by about seven per cent, to the nearest five. */
export function raisedPriceMinor(priceMinor: number): number {
  return Math.round((priceMinor * RISE) / 5) * 5;
}
