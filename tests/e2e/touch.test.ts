import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { sidewaysScrollers, smallTargets } from './measure.ts';
import { TouchPage } from './pages/touch-page.ts';
import { aRegular, visitsDaysAgo } from './people.ts';
import type { Shop } from './shop.ts';

const longName = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis';

/** Somebody who is due today: their third visit was ten days ago. */
async function aDuePerson(shop: Shop, givenName: string, phone = '+353 87 123 4567'): Promise<number> {
  const id = await aRegular(shop, { givenName, familyName: 'Berg', phones: [phone] });
  await visitsDaysAgo(shop, id, 30, 20, 10);
  await shop.call('plans.add', {
    name: `Call ${givenName}`,
    kind: 'call',
    customerId: id,
    afterVisit: 3,
    afterDays: 10,
  });
  return id;
}

test('an empty room says what to do on every page', async ({ page }) => {
  const touch = new TouchPage(page);
  await touch.goto('Due');
  await expect(page.getByRole('heading', { name: 'Nobody is forgotten once there is a plan' })).toBeVisible();
  await page.getByRole('button', { name: 'Make the first plan' }).click();
  await expect(page.getByRole('heading', { name: 'No plan yet' })).toBeVisible();
  await touch.press('3');
  await expect(page.getByText('Nothing is being given at the moment.')).toBeVisible();
  await touch.press('4');
  await expect(page.getByRole('heading', { name: 'No group yet' })).toBeVisible();
  await touch.press('5');
  await expect(page.getByRole('heading', { name: 'Nobody was sent by anybody yet' })).toBeVisible();
});

test('one key says what was done, the next person is in front, and undo brings the first one back', async ({
  shop,
  page,
}) => {
  const anna = await aDuePerson(shop, 'Anna');
  await aDuePerson(shop, 'Jonas', '+353 87 765 4321');
  const touch = new TouchPage(page);
  await touch.goto('Due');
  await expect(touch.lines).toHaveCount(2);
  await expect(touch.line('Anna Berg')).toContainText('+353 87 123 4567');
  await expect(touch.line('Anna Berg')).toContainText('10 days after the 3rd visit');
  await touch.press('ArrowDown', 'c');
  await expect(touch.toasts).toContainText('Anna Berg: a call');
  await expect(touch.lines).toHaveCount(1);
  await expect(touch.line('Jonas Berg').getByRole('link')).toBeFocused();
  const { touches } = await shop.call('touches.list', { customerId: anna });
  expect(touches.map(({ kind }) => kind)).toEqual(['call']);
  await touch.press('Control+z');
  await expect(touch.lines).toHaveCount(2);
});

test('not now takes a reason and a day, and leaves the line out till then', async ({ shop, page }) => {
  await aDuePerson(shop, 'Anna');
  const touch = new TouchPage(page);
  await touch.goto('Due');
  await expect(touch.lines).toHaveCount(1);
  await touch.press('ArrowDown', 'z');
  const form = page.getByRole('form', { name: 'Not now: Anna Berg' });
  await form.getByText('away', { exact: true }).click();
  await form.getByText('another day', { exact: true }).click();
  await form.locator('input[type="date"]').fill('2026-12-20');
  await form.getByRole('button', { name: 'Wait till then' }).click();
  await expect(touch.toasts).toContainText('not before 20 Dec (away)');
  await expect(touch.lines).toHaveCount(0);
});

test('a plan is made for somebody found by the search, and ended', async ({ shop, page }) => {
  await aRegular(shop);
  const touch = new TouchPage(page);
  await touch.goto('Plans');
  await touch.press('n');
  await touch.dialog.getByText('one person').click();
  await touch.dialog.getByRole('combobox', { name: 'Who' }).fill('ann');
  await expect(touch.dialog.getByRole('option', { name: /Anna Berg/ })).toBeVisible();
  await touch.press('Enter');
  await touch.dialog.getByRole('textbox', { name: 'Every' }).fill('4');
  await touch.press('Enter');
  await expect(touch.plans).toHaveCount(1);
  await expect(touch.plans).toContainText('Anna Berg, every 4 weeks');
  await touch.plans.getByRole('button', { name: /^Change the plan/ }).click();
  await touch.dialog.getByRole('button', { name: 'End the plan' }).click();
  await expect(page.getByText('One plan has ended')).toBeVisible();
});

test('a group says how many and who while it is written, and its newsletter leaves out who said no', async ({
  shop,
  page,
}) => {
  const yes = { channel: 'email', isGranted: true } as const;
  await aRegular(shop, { givenName: 'Anna', city: 'Cork', emails: ['anna@example.com'], consents: [yes] });
  await aRegular(shop, { givenName: 'Jonas', city: 'Cork', emails: ['jonas@example.com'] });
  await aRegular(shop, { givenName: 'Zoë', city: 'Galway' });
  const touch = new TouchPage(page);
  await touch.goto('Groups');
  await touch.press('n');
  await page.getByRole('textbox', { name: 'Name of the group' }).fill('Cork people');
  await expect(touch.count).toHaveText('3 people');
  const town = await touch.addCondition('Town');
  await town.getByRole('textbox').pressSequentially('cork');
  await expect(touch.count).toHaveText('2 people');
  await expect(touch.sentence).toContainText(/cork/i);
  await expect(touch.members).toHaveCount(2);
  await page.getByRole('button', { name: 'Save the group' }).click();
  await expect(touch.groupList.getByRole('button', { name: /Cork people/ })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('button', { name: 'Newsletter or letters' }).click();
  await expect(touch.dialog).toContainText('left out: was never asked');
  const saved = page.waitForEvent('download');
  await touch.dialog.getByRole('button', { name: 'Save the file' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/\.eml$/);
  const draft = readFileSync(await file.path(), 'utf8');
  expect(draft).toContain('anna@example.com');
  expect(draft).not.toContain('jonas@example.com');
});

test('who sent whom is walked by keys, opened, read as a table, and the sender thanked in one key', async ({
  shop,
  page,
  card,
}) => {
  const anna = await aRegular(shop);
  const jonas = await aRegular(shop, { givenName: 'Jonas', familyName: 'Krüger' });
  const zoe = await aRegular(shop, { givenName: 'Zoë', familyName: 'Blessing' });
  await visitsDaysAgo(shop, jonas, 9, 2);
  await shop.call('referrals.set', { customerId: jonas, referredBy: anna });
  await shop.call('referrals.set', { customerId: zoe, referredBy: jonas });
  const touch = new TouchPage(page);
  await touch.goto('Who sent whom');
  await touch.tree.focus();
  await touch.press('ArrowUp');
  await expect(touch.person).toContainText('Anna Berg');
  await touch.press('ArrowUp', 'ArrowUp');
  await expect(touch.person).toContainText('Zoë Blessing');
  await touch.press('ArrowDown');
  await expect(touch.person).toContainText('Jonas Krüger');
  await expect(touch.person).toContainText('sent by Anna Berg');
  await touch.press('t');
  await expect(touch.toasts).toContainText('Anna Berg was thanked for sending people');
  await page.getByText('table', { exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Who sent whom, as a table' })).toContainText('Zoë Blessing');
  await page.getByText('drawing', { exact: true }).click();
  await touch.tree.focus();
  await touch.press('Enter');
  await expect(card.name).toHaveText('Jonas Krüger');
});

test.describe('in the demo shop', () => {
  test.use({ book: 'demo' });

  test('one press makes a group and a programme of what people have in common; undo takes both back', async ({
    shop,
    page,
  }) => {
    const touch = new TouchPage(page);
    await touch.goto('Giving');
    await touch.threads.first().getByRole('button').click();
    await expect(touch.dialog).toBeVisible();
    await touch.press('Escape');
    await expect(touch.programmes.first()).toContainText('running');
    const made = async () => [
      (await shop.call('groups.list', {})).groups.length,
      (await shop.call('programmes.list', {})).programmes.length,
    ];
    const before = await made();
    await touch.press('Control+z');
    await expect.poll(made).toEqual(before.map(count => count - 1));
  });
});

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
]) {
  test(`no page of the room scrolls sideways at ${viewport.width}, and what one presses is large enough`, async ({
    shop,
    page,
  }) => {
    await page.setViewportSize(viewport);
    const id = await aDuePerson(shop, longName);
    const sent = await aRegular(shop, { givenName: `${longName} II` });
    await shop.call('referrals.set', { customerId: sent, referredBy: id });
    await shop.call('visits.record', { customerId: sent });
    const group = await shop.call('groups.create', { name: longName, filter: { visitDays: { min: 1 } } });
    const jar = await shop.call('jars.add', { name: longName, count: 3 });
    const days = { from: '2026-11-20', to: '2026-11-30', jarId: jar.id };
    await shop.call('programmes.add', { name: longName, give: longName, costMinor: 50, groupId: group.id, ...days });
    const touch = new TouchPage(page);
    for (const [tab, there] of [
      ['Due', touch.lines.first()],
      ['Plans', touch.plans.first()],
      ['Giving', touch.programmes.first()],
      ['Groups', touch.members.first()],
      ['Who sent whom', touch.tree],
    ] as const) {
      await touch.goto(tab);
      await expect(there).toBeVisible();
      expect(await sidewaysScrollers(page), tab).toEqual([]);
      expect(await smallTargets(page), tab).toEqual([]);
    }
  });
}
