import type { DemoTouch } from './demo-shop.ts';

/** What was noted after being in touch; {dog} only where there is one. */
export const TOUCH_NOTES: Readonly<Record<DemoTouch['kind'], readonly string[]>> = {
  call: [
    'asked how the move went',
    'told them the rye is back',
    'the hip is better, walks to us again from Monday',
    'wants a cake for the 12th, decides by Friday',
    'no news, was glad we rang',
    'grandchild is here until Sunday',
  ],
  note: [
    'by hand, put into the bag',
    'get well, all of us signed',
    'for the new house',
    'sorry about the queue on Saturday',
    'congratulated on the exam',
  ],
  email: [
    'the recipe they asked for',
    'when the plum cake is back',
    'opening hours over the holidays',
    'photo of the new oven',
  ],
  visit: [
    'brought the bread round, stairs are hard now',
    'looked in at the stall',
    'carried the trays over to the hall',
  ],
  gift: [
    'a jar of the plum jam',
    'half a stollen',
    'the blue mug they always take',
    'a bag of beans from the new roast',
  ],
  sample: [
    'two slices of the spelt',
    'new oat biscuit',
    'first batch of the walnut loaf',
    'a taste of the smoked cheese',
  ],
  article: ['the piece about old orchards', 'an article about the coast path', 'the interview with the miller'],
};

export const NEW_DOG_NOTES = [
  'welcome, the water bowl is by the door',
  'the tin is for them too',
  'welcome to the dog people',
];

export const THANKS = ['thanked for sending {name}', 'a thank-you for sending {name}', 'for sending {name} to us'];

/** A line on a card, when there is no dog to speak of. */
export const CARD_LINES = [
  'It is good to see you come in.',
  'Your corner by the window is kept.',
  'Next time the first cup is on us.',
  'Your kind words about the rye went round the kitchen.',
  'The walnut loaf is back on Thursdays.',
  '',
];
export const DOG_LINES = [
  '{dog}’s treats are in the tin.',
  'Greet {dog} from us.',
  'There is water for {dog} by the door.',
];
