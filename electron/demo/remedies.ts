import type { Remedy } from './grievances.ts';

/** What was changed so that it does not happen again, by the cause that was found. Data only. */
export const CHANGES: Readonly<Record<string, readonly string[]>> = {
  'Oven timer': ['Second timer on the shelf above the oven', 'Core of the first loaf measured: 96 degrees, then out'],
  'Bag closed too warm': ['Loaves stay on the rack for an hour before they are bagged'],
  'Yesterday’s on the tray': ['Yesterday’s goes on the half-price plate before we open', 'Trays emptied at closing'],
  'Oven brush worn': ['Brushes with bristles thrown out, silicone ones bought'],
  'Fridge door': ['Seal of the fridge door replaced', 'Fridge read at opening and at noon, on the list by the door'],
  'Machine not descaled': ['Descaling every second Monday, initialled'],
  'Short-staffed': [
    'Saturday rota has three from nine to one',
    'Whoever is in the kitchen comes out at the second bell',
  ],
  'Delivery late': ['Dairy rings us before eight if the van is late', 'Two days’ reserve of what runs out'],
  'New supplier': ['Back to the old supplier from next month', 'New deliveries tasted before they go on the shelf'],
  'Label mixed up': ['Name written on the bag when it is packed', 'Gluten-free has its own shelf and tongs'],
  'Order slip lost': ['Slips go on the rail, never on the counter', 'Order read back before it goes through'],
  'Not told at handover': ['Order book read aloud at the morning handover', 'Handover list on the kitchen door'],
  'New at the counter': ['Allergen folder explained on the first day', 'First two Saturdays together with Marta'],
  'Saturday queue': [
    'Second till opens when the queue reaches the window',
    'Loaves to collect wait on their own shelf',
  ],
  'New till': ['Double charges looked for at closing', 'Till restarted every morning before opening'],
  'Price board not changed': ['Board is changed the evening before the till is'],
  'Prices went up': ['Note in the window a week before prices change', 'Small cup put on the board'],
  'Baked too few': [
    'Four more rye on Saturdays',
    'List of what was sold out, read when the order goes to the bakehouse',
  ],
  'Side door locked': ['Side door on the opening list, bell fitted'],
  'Radio too loud': ['Radio stays below the mark until ten'],
  'Mat at the door': ['Mat inside and out, salt in the box by the step'],
  Heating: ['Curtain hung at the door'],
  'Bag too thin': ['Jars go in a second bag'],
};

export const APOLOGIES: readonly string[] = [
  ...[
    'Said sorry without excuses',
    'Sorry said at the counter, meant',
    'Rang to say sorry',
    'Heard them out, said sorry',
  ],
  ...['Told them what went wrong', 'Sorry, and thanked for telling us'],
];

export const ACKNOWLEDGED: readonly string[] = [
  ...['Said we are looking into it', 'Rang back: we have it written down', 'Will ring when we know more'],
  ...['Thanked, asked for the receipt', 'Passed on to the kitchen, told them so'],
];

export const FIXING: readonly string[] = [
  ...['Asking the bakehouse', 'Looking it up in the till', 'Waiting for the supplier’s answer', 'Tomasz bakes another'],
  ...['Going through the order book', 'Talking to whoever was on that day'],
];

export const MADE_RIGHT: Readonly<Record<Remedy, readonly string[]>> = {
  replace: ['A fresh one and the money back', 'Replaced', 'Money back, no receipt asked for', 'A new one, taken round'],
  refund: ['Difference paid back', 'Put back on the card', 'Money back in cash'],
  gesture: ['Coffee on the house', 'Next coffee is ours', 'Something sweet for the way, and an apology'],
  words: ['Explained, said what changes', 'Talked it through, all good', 'Showed them what we changed'],
  big: [
    'Whole order refunded',
    'Brought it round in the evening and charged nothing',
    'Order paid back, flowers with it',
  ],
};

export const EXTRAS: readonly string[] = [
  ...[
    'A jar of jam on top',
    'Coffee card for five',
    'Loaf for the weekend',
    'Biscuits for the children',
    'Handwritten card',
  ],
  ...['Coffee while they waited', 'Bag of buns for the office'],
];

export const FOLLOW_UPS: readonly string[] = [
  ...['Asked at the counter', 'Rang to ask', 'Asked when they came for bread', 'Asked in passing, had time for a chat'],
];

export const SAID_RIGHT: readonly string[] = [
  ...['“All forgotten.”', '“Could not be better.”', '“That was decent of you.”', '“Grand, thanks.”', '“Fair enough.”'],
];
export const SAID_NOT_RIGHT: readonly string[] = [
  '“It happened again.”',
  '“That was not the point.”',
  '“Still waiting.”',
];
export const AGAIN: readonly string[] = ['Once more, properly', 'Ines saw to it herself', 'Put right for good'];

/** How somebody nobody knew is remembered, before what they said. */
export const STRANGERS: readonly string[] = [
  ...[
    'Man in a green anorak',
    'Woman with a buggy',
    'Two hikers',
    'Somebody from the coach party',
    'Student, red scarf',
  ],
  ...['Lady with two terriers', 'Man with a Cork accent', 'By phone, no name given', 'Couple on bicycles'],
];
