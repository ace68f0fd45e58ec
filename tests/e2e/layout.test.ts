import { expect, test } from './fixtures.ts';
import { sidewaysScrollers, smallTargets } from './measure.ts';
import { aRegular } from './people.ts';

test.describe('names of any length and script', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  const names = {
    'sixty letters without a break': { givenName: 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis' },
    'a long Arabic name': { givenName: 'عبد الرحمن عبد العزيز', familyName: 'المحمودي الحسيني القرشي الهاشمي' },
    'Chinese characters': { givenName: '小明', familyName: '歐陽', knownAs: '陽陽陽陽陽陽陽陽陽陽陽陽陽陽陽陽' },
    'stacked marks': { givenName: 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢', familyName: 'L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳' },
  };
  for (const [what, person] of Object.entries(names)) {
    test(`${what} break no room`, async ({ counter, card, regulars, shop }) => {
      const id = await aRegular(shop, { ...person, phones: ['+49 171 2345678'] });
      await shop.call('companions.add', { customerId: id, name: person.givenName, kind: 'dog' });
      await shop.call('preferences.add', { customerId: id, kind: 'allergy', text: person.givenName });
      await shop.call('visits.record', { customerId: id, amountMinor: 1840 });
      await expect(counter.page.getByRole('region', { name: 'Here today' }).getByRole('button')).toBeVisible();
      expect(await sidewaysScrollers(counter.page)).toEqual([]);
      await counter.open('1712345678');
      await expect(card.name).toBeVisible();
      await expect(card.name).toBeInViewport({ ratio: 1 });
      expect(await sidewaysScrollers(counter.page)).toEqual([]);
      await counter.press('v');
      await expect(counter.toasts).toContainText(person.givenName);
      expect(await sidewaysScrollers(counter.page)).toEqual([]);
      await regulars.goto();
      await regulars.rows.first().click();
      await expect(regulars.profile.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await sidewaysScrollers(counter.page)).toEqual([]);
    });
  }
});

test.describe('the complaints room', () => {
  for (const viewport of [
    { width: 1024, height: 768 },
    { width: 1280, height: 800 },
  ]) {
    test(`a name of sixty letters breaks no room in it at ${viewport.width}`, async ({ complaints, shop, page }) => {
      await page.setViewportSize(viewport);
      const name = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis';
      const customerId = await aRegular(shop, { givenName: name });
      await shop.call('complaints.open', { customerId, text: `${name} ${name}`, category: name, item: name });
      await shop.call('promises.make', { customerId, text: name, dueOn: '2026-11-21' });
      await shop.call('feedback.add', { customerId, kind: 'suggestion', text: name });
      await complaints.goto();
      await expect(complaints.cards.first()).toBeVisible();
      expect(await sidewaysScrollers(page)).toEqual([]);
      await complaints.cards.first().click();
      await expect(complaints.allowance).toBeVisible();
      expect(await sidewaysScrollers(page)).toEqual([]);
      await complaints.press('m');
      await expect(complaints.cost).toBeVisible();
      expect(await sidewaysScrollers(page)).toEqual([]);
      await complaints.goto('Promises');
      await expect(complaints.promise(name)).toBeVisible();
      expect(await sidewaysScrollers(page)).toEqual([]);
      await complaints.goto('What they say');
      await expect(complaints.voice(name)).toBeVisible();
      expect(await sidewaysScrollers(page)).toEqual([]);
    });
  }
});

test('the field one tabs to is never hidden, on a small screen with likely duplicates above', async ({
  counter,
  shop,
}) => {
  await counter.page.setViewportSize({ width: 1024, height: 768 });
  for (const givenName of ['Anna', 'Ana', 'Anne']) await aRegular(shop, { givenName, familyName: 'Bergström' });
  await counter.search.fill('Anna Bergstrom');
  await counter.press('Alt+n');
  await expect(counter.newRegular.warning.getByRole('button')).toHaveCount(3);
  await counter.newRegular.givenName.focus();
  for (let field = 0; field < 8; field += 1) {
    await counter.press('Tab');
    const isHidden = await counter.page.evaluate(() => {
      const focused = document.activeElement;
      const { left, width, top, height } = focused!.getBoundingClientRect();
      const places = [top + 4, top + height - 4].map(y => document.elementFromPoint(left + width / 2, y));
      return places.every(place => focused!.contains(place)) ? null : focused!.outerHTML;
    });
    expect(isHidden).toBeNull();
  }
});

test.describe('in the demo shop', () => {
  test.use({ book: 'demo' });

  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    test(`no room scrolls sideways at ${width} by ${height}`, async ({
      counter,
      card,
      regulars,
      importing,
      settings,
    }) => {
      const { page } = counter;
      await page.setViewportSize({ width, height });
      await expect(
        counter.chapter('Birthdays').or(counter.chapter('Overdue by their own rhythm')).first(),
      ).toBeVisible();
      expect(await sidewaysScrollers(page)).toEqual([]);
      await counter.open('an');
      await expect(card.region).toBeFocused();
      await counter.press('s');
      await expect(card.saleForm).toBeVisible();
      expect(await sidewaysScrollers(page)).toEqual([]);
      await regulars.goto();
      await expect(regulars.rows.first()).toBeVisible();
      expect(await sidewaysScrollers(page)).toEqual([]);
      await importing.goto();
      await expect(importing.choose).toBeVisible();
      expect(await sidewaysScrollers(page)).toEqual([]);
      await settings.goto();
      await expect(settings.shopName).toBeVisible();
      expect(await sidewaysScrollers(page)).toEqual([]);
    });
  }

  test('the page itself never scrolls: what only a screen reader hears stays where it belongs', async ({
    complaints,
    settings,
    week,
    page,
  }) => {
    const below = () => page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
    await complaints.goto('What they say');
    await expect(complaints.voices.getByRole('listitem').nth(3)).toBeVisible();
    expect(await below()).toBe(0);
    for (const section of ['Colleagues', 'About'] as const) {
      await settings.goto(section);
      await expect(settings.panel(section)).toBeVisible();
      expect(await below(), section).toBe(0);
    }
    await week.goto();
    await week.at(2);
    await page.getByRole('button', { name: 'As a table' }).first().click();
    await expect(page.getByRole('table').first()).toBeVisible();
    expect(await below(), 'the table of a chart').toBe(0);
  });

  test('what one presses at the counter is large enough for a finger', async ({ counter, card }) => {
    const { page } = counter;
    await expect(counter.chapter('Overdue by their own rhythm').getByRole('button').first()).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await counter.open('an');
    await expect(card.region).toBeFocused();
    expect(await smallTargets(page)).toEqual([]);
    for (const [key, form] of [
      ['s', card.saleForm],
      ['p', card.noteForm],
      ['d', card.companionForm],
    ] as const) {
      await counter.press(key);
      await expect(form).toBeVisible();
      expect(await smallTargets(page)).toEqual([]);
      await counter.press('Escape');
      await expect(form).toBeHidden();
    }
    await counter.press('Alt+n');
    await expect(counter.newRegular.region).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
  });

  test('what one presses in the complaints room is large enough for a finger', async ({ complaints, page }) => {
    await complaints.goto();
    await expect(complaints.cards.first()).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await complaints.cards.first().click();
    await expect(complaints.allowance).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await complaints.press('f');
    await expect(complaints.detail.getByRole('form')).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await complaints.goto('Promises');
    await expect(complaints.promises.locator('[data-promise-row]').first()).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await complaints.goto('What they say');
    await complaints.press('n');
    await expect(complaints.slips).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
  });

  test('what one presses in the other rooms is large enough for a finger', async ({
    regulars,
    importing,
    settings,
  }) => {
    await regulars.goto();
    await expect(regulars.rows.first()).toBeVisible();
    expect(await smallTargets(regulars.page)).toEqual([]);
    await importing.goto();
    await expect(importing.choose).toBeVisible();
    expect(await smallTargets(regulars.page)).toEqual([]);
    for (const section of ['Shop', 'Look', 'Printing', 'Colleagues', 'The book', 'What was done'] as const) {
      await settings.goto(section);
      await expect(settings.panel(section)).toBeVisible();
      expect(await smallTargets(regulars.page)).toEqual([]);
    }
  });
});
