import { AOIFE, INES, JONAS, MARTA, TOMASZ } from './staff.ts';

/** What people say besides a score, by what they gave. Data only. */
export const PROMOTERS_SAY: readonly string[] = [
  ...[
    'I send everybody here.',
    'Best rye in the county.',
    'You know my order before I do.',
    'The dog would give an eleven.',
  ],
  ...[
    'It is the one place in town that remembers me.',
    'Bread, coffee, a good word. What else?',
    'Never had a bad loaf.',
  ],
  ...[
    'You made good on that cake. That is why.',
    'My sister moved here for the cardamom buns, nearly.',
    'Warm, always.',
  ],
  ...['Honest people.', 'The soup got me through the winter.', 'Even on Saturdays somebody asks how I am.'],
  ...[
    'Already told the whole choir.',
    'Reason enough to live on this side of the river.',
    'You do not push, I like that.',
  ],
];
export const PASSIVES_SAY: readonly string[] = [
  ...[
    'Good bread, but not cheap.',
    'Fine, when it is not Saturday.',
    'Would be a ten with more seats.',
    'Coffee could be hotter.',
  ],
  ...['Sometimes the rye is gone by ten.', 'Nice. I also like the place by the weir.', 'The new till is slow.'],
  ...['All good, parking is a pain.', 'Lovely people, small portions.', 'Open later and you get a nine.'],
];
export const DETRACTORS_SAY: readonly string[] = [
  ...['Prices twice in a year.', 'Waited far too long, twice.', 'Was better under the old lady.', 'Too loud to talk.'],
  ...['The last two loaves were doughy.', 'I feel in the way with the buggy.', 'Rang, nobody rang back.'],
  ...[
    'Sold out of what I come for, again.',
    'Coffee was cold and nobody cared.',
    'You got my order wrong and I paid for it.',
  ],
  ...['It used to be half empty and kind.', 'Nothing for people who cannot eat wheat.'],
];

export interface Praise {
  text: string;
  /** Whom such praise is for; left out: whoever was at the counter. Null: for the shop, for nobody in particular. */
  about?: number | null;
}

export const PRAISE: readonly Praise[] = [
  { text: 'Carried the tray over without being asked.' },
  { text: 'Remembered that I take it without sugar now.' },
  { text: 'So patient with my father, who counts out every coin.' },
  { text: 'Ran after me with the gloves I had left, half way to the bridge.' },
  { text: 'Looked up every ingredient for my daughter and did not sigh once.' },
  { text: 'Made me laugh on a bad morning.' },
  { text: 'Explained the cheeses as if nobody was waiting behind me.' },
  { text: 'Knew the dog’s name. And mine!' },
  { text: 'Opened the side door before I had turned the chair round.' },
  { text: 'Kept one back for me without my asking. I nearly cried.' },
  { text: 'Spoke slowly so that I could practise my English.' },
  { text: 'Packed the bag so that nothing was squashed. Seven buns.' },
  { text: 'Noticed I was not well and brought a glass of water.' },
  { text: 'The rye this week was the best yet.', about: TOMASZ },
  { text: 'The crust on the sourdough: whoever does that, thank you.', about: TOMASZ },
  { text: 'The birthday cake was perfect, she would not let us cut it.', about: TOMASZ },
  { text: 'Let my son shape his own roll. He talks of nothing else.', about: TOMASZ },
  { text: 'Sorted out the wrong order in two minutes, with a smile.', about: MARTA },
  { text: 'Keeps a whole Saturday queue cheerful.', about: MARTA },
  { text: 'Asked how the operation went. Nobody else in town did.', about: JONAS },
  { text: 'The flat white with the leaf on it. Every time.', about: JONAS },
  { text: 'New, they tell me. I would not have known.', about: AOIFE },
  { text: 'Learned my name on the second day.', about: AOIFE },
  { text: 'Stood by what was promised, though it cost you.', about: INES },
  { text: 'Rang me herself to say sorry. Respect.', about: INES },
  { text: 'A place that feels like somebody’s kitchen.', about: null },
  { text: 'The water bowl outside. Small thing, says everything.', about: null },
  { text: 'You all look as if you liked each other.', about: null },
  { text: 'Flowers on the tables in February!', about: null },
];

export const SUGGESTIONS: readonly string[] = [
  ...[
    'Open at half six for the early bus.',
    'A half loaf of the seeded one.',
    'Stamp card for bread, not only for coffee.',
  ],
  ...['Let us order by text message.', 'A bench outside, on the sunny side.', 'Gluten-free bread on Fridays too.'],
  ...['A hook for the dog by the window.', 'Soup in the evening, to take home.', 'Sell yesterday’s bread for half.'],
  ...['A children’s corner with three books.', 'Write the allergens on the little signs.', 'Bring back the plum cake.'],
  ...[
    'A bread subscription: paid by the month, collected on Saturdays.',
    'A second till on Saturdays.',
    'Oat milk without extra charge.',
  ],
  ...['A smaller soup for a smaller appetite.', 'Refill jars for the coffee beans.', 'A socket at the long table.'],
  ...[
    'Say on the door when the rye is sold out.',
    'A rye course, one evening, with Tomasz.',
    'Less sugar in the cinnamon knots.',
  ],
  ...['Turn the radio down before ten.', 'A rail at the front step.', 'Paper bags that do not tear in the rain.'],
  ...[
    'A shelf for books to swap.',
    'Herring in a smaller jar.',
    'Let us pay at the table.',
    'Goat’s cheese from Clonroe, it is next door.',
  ],
];
