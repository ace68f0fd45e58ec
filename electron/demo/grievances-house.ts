import type { Grievance } from './grievances.ts';

type About = Omit<Grievance, 'category'>;
const of =
  (category: Grievance['category']) =>
  (grievance: About): Grievance => ({ category, ...grievance });
const waiting = of('Waiting');
const service = of('Service');
const price = of('Price');
const soldOut = of('Sold out');
const other = of('Other');

/** About the house: the wait, the welcome, the price, the empty shelf. */
export const HOUSE_GRIEVANCES: readonly Grievance[] = [
  waiting({
    ...{ severity: 'medium', about: ['coffee'], cause: 'Saturday queue', remedy: 'gesture' },
    text: 'Twenty minutes for the {item}, people who came later were served first.',
    right: ['Call the names in the order we came.', 'One coffee for the waiting.'],
  }),
  waiting({
    ...{ severity: 'low', about: ['coffee'], cause: 'New till', remedy: 'gesture' },
    text: 'The till froze with the {item} getting cold beside it. Missed the 9:40 bus.',
    right: ['Take the money and ring it up later.'],
  }),
  waiting({
    ...{ severity: 'medium', about: ['lunch'], cause: 'Short-staffed', remedy: 'gesture' },
    text: 'Waited 35 minutes for the {item} and had to eat it walking.',
    right: ['Tell me at the start if it takes half an hour.', 'Let me order by phone at half eleven.'],
  }),
  waiting({
    ...{ severity: 'low', about: [], cause: 'Saturday queue', remedy: 'words' },
    text: 'Queue out of the door and one of two tills closed, colleague stacking shelves beside it.',
    right: ['Open the second till when it goes past the window.'],
  }),
  waiting({
    ...{ severity: 'medium', about: [], cause: 'Not told at handover', remedy: 'gesture' },
    text: 'Came for the order at ten as agreed, it was packed at twenty past.',
    right: ['Ready when you say it is ready.'],
  }),
  waiting({
    ...{ severity: 'low', about: ['lunch'], cause: 'Order slip lost', remedy: 'replace' },
    text: 'The {item} was forgotten: asked after a quarter of an hour, nobody knew of it.',
    right: ['Not pay for one I got when the lunch hour was over.'],
  }),
  waiting({
    ...{ severity: 'low', about: [], cause: 'New till', remedy: 'words' },
    text: 'Card reader would not take the card, sent to the machine in Bridge Street in the rain.',
    right: ['A sign on the door when the reader is down.', 'Let regulars pay the next day.'],
  }),
  waiting({
    ...{ severity: 'medium', about: [], cause: 'Short-staffed', remedy: 'gesture' },
    text: 'Nobody at the counter for ten minutes, rang the bell three times.',
    right: ['That somebody comes when it rings.'],
  }),
  service({
    ...{ severity: 'high', about: [], cause: 'New at the counter', remedy: 'words' },
    text: 'Asked whether there are nuts in the polenta slice, was told “probably not”. There are.',
    right: ['Nobody says “probably” about nuts. Look it up.'],
  }),
  service({
    ...{ severity: 'medium', about: [], cause: 'Short-staffed', remedy: 'words' },
    text: 'Was talked over: two colleagues went on about their weekend while serving.',
    right: ['A good morning would do.'],
  }),
  service({
    ...{ severity: 'medium', about: [], cause: 'New at the counter', remedy: 'gesture' },
    text: 'Told off for the wet dog in front of everybody, although dogs are welcome.',
    right: ['An apology, and a biscuit for the dog.'],
  }),
  service({
    ...{ severity: 'low', about: [], cause: 'New at the counter', remedy: 'words' },
    text: 'Was asked three times for the loyalty newsletter after saying no.',
    right: ['Write down that I do not want it.'],
  }),
  service({
    ...{ severity: 'medium', about: [], cause: 'Saturday queue', remedy: 'gesture' },
    text: 'Buggy would not get past the crates in the aisle, nobody offered to help.',
    right: ['Crates out of the way by nine.', 'A hand with the door.'],
  }),
  service({
    ...{ severity: 'low', about: ['coffee'], cause: 'Short-staffed', remedy: 'replace' },
    text: 'Table not wiped, and the {item} came in a cup with lipstick on it.',
    right: ['A clean cup.'],
  }),
  service({
    ...{ severity: 'medium', about: [], cause: 'Not told at handover', remedy: 'words' },
    text: 'Rang about an order, was promised a call back and never got it.',
    right: ['Ring when you say you will ring.'],
  }),
  service({
    ...{ severity: 'low', about: [], cause: 'New at the counter', remedy: 'words' },
    text: 'Chairs put up round them at a quarter to six, still eating.',
    right: ['Say when you close, and leave us until then.'],
  }),
  service({
    ...{ severity: 'medium', about: ['bread'], cause: 'Saturday queue', remedy: 'words' },
    text: 'The {item} was picked up with bare hands right after the money.',
    right: ['Tongs or gloves.'],
  }),
  service({
    ...{ severity: 'high', about: [], cause: 'Side door locked', remedy: 'gesture' },
    text: 'Side door locked, could not get in with the wheelchair and nobody saw the waving.',
    right: ['Unlock it in the morning, every morning.', 'A bell at the side door.'],
  }),
  price({
    ...{ severity: 'medium', about: [], cause: 'New till', remedy: 'refund', isNoticedLater: true },
    text: 'Charged twice for one bag, saw it on the statement at home.',
    right: ['The money back, and I would like it today.'],
  }),
  price({
    ...{ severity: 'low', about: [], cause: 'Price board not changed', remedy: 'refund' },
    text: 'The board says one price, the till another. Not much, but every time.',
    right: ['The price on the board.', 'The difference, and change the board.'],
  }),
  price({
    ...{ severity: 'low', about: ['bread'], cause: 'Prices went up', remedy: 'words' },
    text: 'The {item} has gone up again and the loaf looks smaller.',
    right: ['Say why, on a note in the window.', 'Nothing. I wanted to have said it.'],
  }),
  price({
    ...{ severity: 'low', about: ['coffee'], cause: 'Prices went up', remedy: 'words' },
    text: 'Over four euro for a coffee is too much for someone on a pension.',
    right: ['A smaller cup for a smaller price.', 'A pensioners’ morning.'],
  }),
  price({
    ...{ severity: 'medium', about: ['deli'], cause: 'New at the counter', remedy: 'refund' },
    text: 'Asked for a little of the {item}, got and paid for twice as much.',
    right: ['Show me on the scales before you wrap it.'],
  }),
  price({
    ...{ severity: 'low', about: [], cause: 'New till', remedy: 'refund' },
    text: 'The stamp card was full, but the till would not give the free coffee.',
    right: ['The coffee. I have the ten stamps.'],
  }),
  price({
    ...{ severity: 'low', about: [], cause: 'Prices went up', remedy: 'words' },
    text: 'Nobody told regulars before the prices changed; stood there ten cents short.',
    right: ['A note on the counter a week before.'],
  }),
  price({
    ...{ severity: 'medium', about: ['lunch'], cause: 'New till', remedy: 'refund' },
    text: 'The {item} was rung up with a side that never came.',
    right: ['The side off the bill.'],
  }),
  soldOut({
    ...{
      severity: 'medium',
      about: ['Rye loaf', 'Sourdough', 'Seeded loaf'],
      cause: 'Baked too few',
      remedy: 'gesture',
    },
    text: 'No {item} left at ten past nine, third week in a row.',
    right: ['Put one aside for me.', 'Bake two more. You know we come.'],
  }),
  soldOut({
    ...{ severity: 'high', about: [], cause: 'Not told at handover', remedy: 'big' },
    text: 'Bread was ordered and put aside, and then sold over the counter to someone else.',
    right: ['What is put aside stays put aside.', 'A loaf brought round tonight. We have people coming.'],
  }),
  soldOut({
    ...{ severity: 'low', about: ['pastry'], cause: 'Delivery late', remedy: 'words' },
    text: 'Walked in from Kilbrack for a {item}, the tray was empty by half nine.',
    right: ['Let me ring ahead and keep one.'],
  }),
  soldOut({
    ...{ severity: 'low', about: ['Soup of the day', 'Lentil salad'], cause: 'Baked too few', remedy: 'words' },
    text: 'Soup finished at half twelve and the board outside still promised it.',
    right: ['Wipe it off the board when it is gone.'],
  }),
  soldOut({
    ...{ severity: 'medium', about: ['Gluten-free loaf'], cause: 'Delivery late', remedy: 'gesture' },
    text: 'No gluten-free bread all week, and there is nowhere else in town to get it.',
    right: ['Keep one in the freezer for me.'],
  }),
  soldOut({
    ...{ severity: 'low', about: [], cause: 'Delivery late', remedy: 'words' },
    text: 'Oat milk ran out two days running, nobody went over to the shop for some.',
    right: ['Keep a carton in reserve.'],
  }),
  waiting({
    ...{ severity: 'high', about: [], cause: 'Delivery late', remedy: 'big' },
    text: 'The breakfast boxes for the office came at half ten, the meeting was at nine.',
    right: ['Not pay for what nobody could eat.'],
  }),
  other({
    ...{ severity: 'high', about: [], cause: 'Fridge door', remedy: 'big' },
    text: 'The quiche ordered for the book club was frozen in the middle, eight people waited.',
    right: ['The money, and a hot one next month.'],
  }),
  other({
    ...{ severity: 'medium', about: ['coffee'], cause: 'Short-staffed', remedy: 'gesture' },
    text: 'Lid came off the {item}, all over a good coat.',
    right: ['The cleaning of the coat, if it does not come out.'],
  }),
  other({
    ...{ severity: 'low', about: [], cause: 'Radio too loud', remedy: 'words' },
    text: 'Radio so loud that one has to shout the order.',
    right: ['Turn it down until ten.'],
  }),
  other({
    ...{ severity: 'medium', about: [], cause: 'Mat at the door', remedy: 'gesture' },
    text: 'Slipped on the wet step. No harm done, but it could have been.',
    right: ['A mat, before somebody breaks a leg.'],
  }),
  other({
    ...{ severity: 'low', about: [], cause: 'Heating', remedy: 'words' },
    text: 'Draught at the window table, sat in a coat through the whole pot of tea.',
    right: ['A curtain at the door.', 'Tell me which table is warm.'],
  }),
  other({
    ...{ severity: 'low', about: [], cause: 'Bag too thin', remedy: 'replace', isNoticedLater: true },
    text: 'The paper bag tore on the bridge, half the shopping lay in the road.',
    right: ['Two bags for anything with a jar in it.'],
  }),
  other({
    ...{ severity: 'low', about: [], cause: 'Not told at handover', remedy: 'words', isNoticedLater: true },
    text: 'Left a scarf here, was told on the phone it is kept, now nobody can find it.',
    right: ['Look once more, and ring me either way.'],
  }),
];
