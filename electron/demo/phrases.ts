/** What the shop's people write down, in their own words. Data only. */

export const STAFF_NOTES: readonly string[] = [
  'asked how the move went',
  'daughter starts college in September',
  'hip operation in spring, carry the tray over',
  'likes to be left alone with the paper',
  'brings back the jam jars',
  'counts out coins, no hurry',
  'new job in Cork, only here at weekends now',
  'sings in the choir with Ines’s sister',
  'moved into the old post office',
  'widowed in March, be kind',
  'training for the half marathon',
  'reads detective novels, lent one from the shelf',
  'knitted the tea cosy by the till',
  'son is doing his exams, ask how they went',
  'renovating the kitchen, no oven until summer',
  'told me the story about the boat again',
  'off sugar since the doctor',
  'hard of hearing on the left, speak up',
  'always asks for the bag to be folded',
  'had twins! two girls',
  'back from Portugal, brought us a tin of sardines',
  'teaches at the school, quick on Mondays',
  'grandchildren visit at Easter',
  'said our soup made the winter bearable',
  'wants to learn to bake rye, Tomasz promised a lesson',
  'rang to say thanks for the cake',
  'bad knee, keep the chair by the door free',
  'waits for the 9:40 bus, make it to go',
  'passed the driving test at last',
  'left a scarf here, it is under the counter',
  'sold the house, staying in town though',
  'practising English, likes to chat',
  'learning Polish from Tomasz',
  'works nights at the hospital, this is supper',
  'mother is in the care home, takes her a bun on Sundays',
  'writes the gardening column',
  'first grandchild due in May',
  'cycles in from Kilbrack in any weather',
  'gave us tomatoes from the garden',
  'quit smoking, say well done',
];

export const CARD_NOTES: readonly string[] = [
  'Prefers the table by the window.',
  'Pays for the neighbour’s coffee now and then; keep it discreet.',
  'Orders for the office on the first Friday of the month.',
  'Never rush: comes for the talk.',
  'Leaves the buggy by the back door, that is fine.',
  'Has the shop’s second key to the community hall.',
  'Allowed to pay at the end of the week.',
  'Birthday cake every year, ask two weeks ahead.',
  'Writes the order on a slip, it is easier than talking.',
  'Picks up for the whole street, check the list twice.',
];

export const LIKES: readonly string[] = [
  ...['cardamom', 'the dark crust', 'anything with ginger', 'rhubarb when it is in', 'the corner seat', 'extra dill'],
  ...[
    'the burnt end of the loaf',
    'cinnamon on top',
    'very hot coffee',
    'the blue cup',
    'an extra napkin',
    'bay leaf in the soup',
  ],
  ...[
    'trying anything new first',
    'sour pickles',
    'Tuesday’s soup',
    'strong coffee',
    'well-fired crust',
    'a bit of a chat',
  ],
  ...[
    'the crossword page',
    'marzipan',
    'smoked paprika',
    'lemon curd',
    'the heel of the ham',
    'mustard with everything',
  ],
];

export const DISLIKES: readonly string[] = [
  ...[
    'coriander',
    'raisins',
    'too much foam',
    'raw onion',
    'plastic cups',
    'caraway',
    'the radio loud',
    'being upsold',
  ],
  ...['liquorice', 'mayonnaise', 'paper straws', 'sitting near the door', 'cold plates', 'blue cheese', 'small talk'],
];

export const SIZES: readonly string[] = [
  ...['small cup, double shot', 'large, always', 'half portion of soup', 'small loaf', 'sliced thick', 'sliced thin'],
  ...['own cup, 12 oz', 'child’s portion', 'large tub', 'two paper bags, not one'],
];

export const NEEDS: readonly string[] = [
  ...[
    'step-free: open the side door',
    'reads lips, face them',
    'needs the receipt for the office',
    'diabetic, no syrup',
  ],
  ...[
    'lactose-free milk',
    'highchair',
    'large print menu',
    'bread sliced, arthritis in both hands',
    'decaf after noon',
  ],
  ...['carry it to the car', 'something soft, new teeth', 'low salt', 'somewhere to charge the wheelchair'],
];

export const NEVER_SUGGEST: readonly string[] = [
  ...[
    'loyalty newsletter',
    'cake, trying to cut down',
    'the card reader, cash only',
    'alcohol in anything',
    'a bigger size',
  ],
  ...['the raffle', 'a loyalty stamp', 'the quiz night', 'a bag', 'the app', 'the Christmas hamper', 'the tip jar'],
];

export const TREATS: readonly string[] = [
  ...['gluten-free, top tin', 'one biscuit, on a diet', 'fish skin', 'anything but chicken', 'sit first, then biscuit'],
  ...[
    'small ones, broken in half',
    'carrot end',
    'cheese rind, a crumb',
    'bottom tin, two',
    'only from the owner’s hand',
  ],
];

export const DOG_ALLERGIES: readonly string[] = ['grain', 'chicken', 'beef', 'peanut butter', 'dairy', 'wheat'];

export const DOG_NAMES: readonly (readonly [string, number])[] = [
  ...(['Biscuit', 'Bonnie', 'Max'] as const).map(name => [name, 5] as const),
  ...(['Bella', 'Luna', 'Charlie', 'Daisy', 'Molly', 'Teddy', 'Poppy', 'Rosie'] as const).map(
    name => [name, 4] as const,
  ),
  ...['Alfie', 'Archie', 'Barney', 'Benji', 'Bobby', 'Bruno', 'Buddy', 'Clover', 'Coco', 'Cooper'].map(one),
  ...['Dash', 'Elsa', 'Fergus', 'Finn', 'Freddie', 'Ginger', 'Gizmo', 'Hazel', 'Honey', 'Hugo'].map(one),
  ...['Jasper', 'Jess', 'Kira', 'Lola', 'Lulu', 'Maggie', 'Milo', 'Misty', 'Monty', 'Murphy'].map(one),
  ...['Nala', 'Nero', 'Oscar', 'Otto', 'Paddy', 'Pepper', 'Pippa', 'Pixie', 'Rex', 'Rocky'].map(one),
  ...['Ruby', 'Rufus', 'Sam', 'Sandy', 'Scout', 'Shadow', 'Skye', 'Sooty', 'Tess', 'Toby'].map(one),
  ...['Tilly', 'Waffles', 'Willow', 'Winnie', 'Ziggy', 'Żabka', 'Лада', 'Ponyo', 'Käthe', 'Ñoño'].map(one),
];

export const CAT_NAMES: readonly string[] = ['Tiger', 'Smudge', 'Cleo', 'Felix', 'Mitzi', 'Socks', 'Pangur', 'Olive'];
export const CHILD_NAMES: readonly string[] = [
  ...['Fiadh', 'Éabha', 'Rían', 'Noah', 'Emma', 'Jack', 'Sadie', 'Leo', 'Zuzia', 'Antoś', 'Mia', 'Luca', 'Croía'],
  ...['Finn', 'Lily', 'Theo', 'Ava', 'Oskar', 'Nela', 'Ruan', 'Isla', 'Hanna', 'Arjun', 'Mateo'],
];
export const ADULT_NAMES: readonly string[] = [
  ...[
    'Paul',
    'Ann',
    'Mark',
    'Marie',
    'Ewa',
    'Tom',
    'Rita',
    'Frank',
    'Jürgen',
    'Pilar',
    'Joe',
    'Nuala',
    'Ravi',
    'Carol',
  ],
];

export const DOG_NOTES: readonly string[] = [
  ...['barks at the coffee grinder', 'shy, let her come to you', 'brown and white collie', 'three legs, very fast'],
  ...['rescue from Limerick', 'old labrador, needs the water bowl', 'small, under the table', 'pulls towards the tin'],
  ...['friendly with everyone', 'not keen on other dogs', 'puppy, teething', 'waits outside, asks in winter'],
];

export const VISIT_NOTES: readonly string[] = [
  ...['waited ten minutes, apologised', 'loaf was the last one', 'bought for the whole office', 'brought a friend'],
  ...['we were out of rye, took sourdough', 'asked for the recipe', 'forgot the umbrella', 'first time with the baby'],
  ...['tried the new cheese, liked it', 'in a hurry', 'sat until closing', 'ordered a cake for Saturday'],
];
export const CASH_NOTES: readonly string[] = ['cash, did not ring it up', 'just came to say hello', 'on the house'];
export const REFUND_NOTES: readonly string[] = [
  ...['was yesterday’s, money back', 'wrong one in the bag', 'rang it up twice', 'milk had turned, sorry'],
];

export const FOUND_US: readonly (readonly [string, number])[] = [
  ...(['walked past', 'lives round the corner'] as const).map(text => [text, 6] as const),
  ...['Marta’s friend', 'smelled the bread', 'the Saturday market', 'saw the dog bowl outside', 'works next door'].map(
    one,
  ),
  ...['the tin of dog treats', 'the school newsletter', 'a map on the phone', 'moved in upstairs', 'the choir'].map(
    one,
  ),
  ...['waiting for the bus', 'the parish bulletin', 'Tomasz’s cousin', 'came with a cake from here', 'the radio'].map(
    one,
  ),
];

export const TAGS: readonly string[] = ['allotment', 'choir', 'cyclists', 'school', 'office order', 'book club'];

function one(text: string): [string, number] {
  return [text, 1];
}
