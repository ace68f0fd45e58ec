import { NOW } from '../shop.ts';
import type { Scenes, Stage } from './stage.ts';

const dayMs = 24 * 3_600_000;

/** Somebody with long names and everything filled in. */
async function everything({ shop }: Stage): Promise<number> {
  const { id } = await shop.call('customers.create', {
    givenName: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
    familyName: 'Quetzalcoatl',
    knownAs: 'Wolfie of the lower marketplace',
    company: 'Featherstonehaugh, Featherstonehaugh & Daughters Limited',
    pronunciation: 'WOLF-esh-lay-gel, FAN-shaw, ket-zal-KO-atl',
    phones: ['+353 20 555 010 998', '+49 30 1234 567 890'],
    emails: ['wolfeschlegelsteinhausenbergerdorff.featherstonehaugh@example.com'],
    birthday: '1961-11-22',
    street: '1204 The Old Schoolhouse at the Upper Weir View, Third Door on the Left',
    city: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
    postalCode: 'LL61 5UJ',
    language: 'en',
    isKey: true,
    tags: ['market day', 'pays by invoice', 'book club', 'lives round the corner', 'brings their own cup'],
    note: 'Tells long stories; has time on Tuesdays and none on Saturdays.',
    companions: ['Bartholomew the Great', 'Biscuit', 'Crumb', 'Pretzel'].map(name => ({ name, kind: 'dog' })),
    preferences: [...['hazelnut', 'sesame', 'celery', 'mustard', 'lupin', 'sulphites', 'crustaceans', 'buckwheat']].map(
      text => ({ kind: 'allergy' as const, text }),
    ),
  });
  for (const days of [3, 10, 17, 24]) {
    await shop.call('visits.record', {
      customerId: id,
      atMs: NOW - days * dayMs,
      items: [{ name: 'Half a rye, unsliced' }],
    });
  }
  await shop.call('complaints.open', { customerId: id, text: 'The order was packed late, and the wrong bread in it.' });
  return id;
}

const openThem = async (stage: Stage) => {
  await everything(stage);
  await stage.counter.open('wolfie');
  await stage.card.rhythm.waitFor();
};

/** The window asks and gets no answer any more. */
const trouble = (go: (stage: Stage) => Promise<void>) => async (stage: Stage) => {
  await stage.page.route('**/api/call', route => route.abort());
  await go(stage);
  await stage.page.getByText('has stopped').first().waitFor();
};

/** Names of sixty letters, people with everything filled in, and rooms that get no answer. */
export const harshScenes: Scenes = {
  'harsh-card': openThem,
  'harsh-sale': async stage => {
    await openThem(stage);
    await stage.counter.press('s');
    await stage.card.amount.fill('18.40');
    await stage.card.saleForm.getByRole('option').first().click();
  },
  'harsh-due': async stage => {
    const customerId = await everything(stage);
    const name = 'Ask them about the cakes for the whole of the club, every one of the sixty';
    await stage.shop.call('plans.add', { name, kind: 'call', customerId, everyDays: 1 });
    await stage.touch.goto('Due');
    await stage.touch.line('Quetzalcoatl').first().scrollIntoViewIfNeeded();
    await stage.touch.line('Quetzalcoatl').first().getByRole('link').first().focus();
  },
  'harsh-plans': async stage => {
    const customerId = await everything(stage);
    const name = 'Ask them about the cakes for the whole of the club, every one of the sixty';
    await stage.shop.call('plans.add', { name, kind: 'call', customerId, everyDays: 1 });
    await stage.touch.goto('Plans');
    await stage.touch.plans.first().waitFor();
  },
  'harsh-batch': async stage => {
    const customerId = await everything(stage);
    const made = await stage.shop.call('cards.createBatch', {
      name: 'Thank-yous for everybody who was with us through the whole of the long winter',
      stock: 'a6-4up',
      flip: 'long',
      people: [{ customerId, line: 'Thank you for every one of the Tuesdays, and for the stories.' }],
    });
    await stage.cards.goto('Batches');
    await stage.cards.open(made.id);
    await stage.cards.view.getByRole('img').first().waitFor();
  },
  'trouble-due': trouble(({ touch }) => touch.goto('Due')),
  'trouble-plans': trouble(({ touch }) => touch.goto('Plans')),
  'trouble-giving': trouble(({ touch }) => touch.goto('Giving')),
  'trouble-groups': trouble(({ touch }) => touch.goto('Groups')),
  'trouble-sent': trouble(({ touch }) => touch.goto('Who sent whom')),
  'trouble-cards': trouble(({ cards }) => cards.goto()),
  'trouble-batches': trouble(({ cards }) => cards.goto('Batches')),
};
