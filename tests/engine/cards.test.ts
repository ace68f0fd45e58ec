import { describe, expect, test } from 'vitest';
import type { MethodInput } from '../../shared/contract/index.ts';
import { aCustomer, openEngine, type Shop, TODAY } from '../fixtures.ts';

const text = 'Dear {knownAs},\n\nthank you.\n{line}\n\n{signedBy}';

async function aBatch(
  shop: Shop,
  people: number[],
  more: Partial<MethodInput<'cards.createBatch'>> = {},
): Promise<number> {
  const input = { name: 'November', stock: 'a6-4up', text, signedBy: 'Mara' };
  return (
    await shop.call('cards.createBatch', { ...input, people: people.map(customerId => ({ customerId })), ...more })
  ).id;
}

const get = async (shop: Shop, batchId: number) => shop.call('cards.get', { batchId });
const somePeople = async (shop: Shop, count: number) => {
  const ids: number[] = [];
  for (let i = 0; i < count; i++) ids.push(await aCustomer(shop, { givenName: `Anna ${i}`, familyName: 'Berg' }));
  return ids;
};

describe('a batch of cards', () => {
  test('holds people with a line each, and the whole text of each card', async () => {
    const shop = openEngine();
    const anna = await aCustomer(shop, { givenName: 'Anna', familyName: 'Berg', street: 'Hauptstr. 1', city: 'Graz' });
    const bo = await aCustomer(shop, { givenName: 'Bo', knownAs: 'B', language: 'de-AT' });
    const batchId = await aBatch(shop, [], {
      texts: { de: 'Hallo {knownAs}! {line}' },
      people: [
        { customerId: anna, line: 'See you soon.', reason: 'round_number', evidence: '50th visit on Tuesday' },
        { customerId: bo },
        { customerId: anna, line: 'twice' },
      ],
    });
    const batch = await get(shop, batchId);
    expect(batch).toMatchObject({
      name: 'November',
      state: 'draft',
      people: 2,
      madeOn: TODAY,
      design: 'linocut-leaf',
      flip: 'none',
    });
    expect(batch.persons).toMatchObject([
      {
        ...{ customerId: anna, name: 'Anna Berg', initials: 'AB', line: 'See you soon.', reason: 'round_number' },
        ...{
          text: 'Dear Anna,\n\nthank you.\nSee you soon.\n\nMara',
          addressLines: ['Anna Berg', 'Hauptstr. 1', 'Graz'],
        },
      },
      { customerId: bo, line: '', reason: 'by_hand', text: 'Hallo B!', language: 'de-AT', addressLines: [] },
    ]);
    expect(await shop.call('cards.batches', {})).toMatchObject({ total: 1, batches: [{ id: batchId, people: 2 }] });
  });

  test('fills in all that is known of somebody', async () => {
    const shop = openEngine();
    await shop.call('settings.set', { shopName: 'The Corner' });
    const customerId = await aCustomer(shop, {
      givenName: 'Anna',
      familyName: 'Berg',
      birthday: '1984-06-02',
      since: '2019-03-12',
    });
    await shop.call('companions.add', { customerId, name: 'Biscuit' });
    await shop.call('companions.add', { customerId, name: 'Mia', kind: 'child' });
    await shop.call('preferences.add', { customerId, kind: 'usual', text: 'oat flat white' });
    await shop.call('visits.record', { customerId });
    const all =
      '{name}|{givenName}|{knownAs}|{line}|{companion}|{companions}|{shop}|{signedBy}|{visits}|{since}|{usual}|{birthday}';
    const filled = await shop.call('cards.preview', { text: all, customerId, line: 'Hi.', signedBy: 'Mara' });
    expect(filled.text).toBe(
      'Anna Berg|Anna|Anna|Hi.|Biscuit|Biscuit and Mia|The Corner|Mara|1|12 March 2019|oat flat white|2 June',
    );
    expect(filled.fields).toContain('companion');
    const sample = await shop.call('cards.preview', { text: all });
    expect(sample.text.split('|').every(part => part !== '')).toBe(true);
  });

  test('refuses a field that there is not by its name, in any language, and leaves nothing behind', async () => {
    const shop = openEngine();
    const bad = { name: 'N', stock: 'a6', people: [] };
    const refusal = await shop.refusal('cards.createBatch', { ...bad, text: 'Dear {nmae}' });
    expect(refusal).toMatchObject({ code: 'unknown_field', field: 'text' });
    expect(refusal.message).toContain('{nmae}');
    expect(await shop.refusal('cards.createBatch', { ...bad, texts: { de: '{Vorname}' } })).toMatchObject({
      code: 'unknown_field',
      field: 'texts',
    });
    expect((await shop.refusal('cards.preview', { text: '{spend}' })).code).toBe('unknown_field');
    expect((await shop.refusal('cards.createBatch', { ...bad, stock: 'a7' })).field).toBe('stock');
    expect((await shop.refusal('cards.createBatch', { ...bad, design: 'clip-art' })).field).toBe('design');
    expect((await shop.refusal('cards.createBatch', { ...bad, texts: { 'not a tag': 'x' } })).field).toBe('texts');
    expect((await shop.refusal('cards.createBatch', { ...bad, people: [{ customerId: 99 }] })).field).toBe('people');
    expect((await shop.call('cards.batches', {})).total).toBe(0);
  });

  test('takes people in and out, keeps who is in it already, and changes while it is a draft', async () => {
    const shop = openEngine();
    const [anna, bo, cleo] = (await somePeople(shop, 3)) as [number, number, number];
    const batchId = await aBatch(shop, [anna]);
    await shop.call('cards.setLine', { batchId, customerId: anna, line: ' Kept. ' });
    const people = [{ customerId: anna, line: 'new' }, { customerId: bo }];
    expect((await shop.call('cards.addPeople', { batchId, people })).added).toBe(1);
    await shop.call('cards.removePerson', { batchId, customerId: bo });
    expect((await shop.refusal('cards.removePerson', { batchId, customerId: bo })).code).toBe('not_found');
    expect((await shop.refusal('cards.setLine', { batchId, customerId: cleo, line: 'x' })).code).toBe('not_found');
    expect((await shop.refusal('cards.addPeople', { batchId })).code).toBe('bad_input');
    await shop.call('cards.updateBatch', {
      batchId,
      text: 'Hi {name}. {line}',
      flip: 'long',
      stock: 'A6',
      cropMarks: true,
    });
    const batch = await get(shop, batchId);
    expect(batch).toMatchObject({ stock: 'a6', flip: 'long', cropMarks: true, name: 'November', signedBy: 'Mara' });
    expect(batch.persons.map(person => person.text)).toEqual(['Hi Anna 0 Berg. Kept.']);
  });

  test('takes everyone of a group, with a line from what is known of them', async () => {
    const shop = openEngine();
    const [anna, bo] = (await somePeople(shop, 2)) as [number, number];
    for (const [customerId, name] of [
      [anna, 'Biscuit'],
      [bo, 'Rex'],
    ] as const)
      await shop.call('companions.add', { customerId, name });
    await shop.call('preferences.add', { customerId: bo, kind: 'treat', text: 'liver' });
    await aCustomer(shop, { givenName: 'Cleo' });
    const group = await shop.call('groups.create', { name: 'Dog people', filter: { companion: { kind: 'dog' } } });
    const batchId = await aBatch(shop, [anna]);
    expect((await shop.call('cards.addPeople', { batchId, groupId: group.id })).added).toBe(1);
    expect((await get(shop, batchId)).persons.map(person => person.line)).toEqual(['', 'Rex’ treats are in the tin.']);
  });
});

describe('a batch that was printed or sent', () => {
  test('lands on everyone’s timeline as a touch, and is undone as a whole', async () => {
    const shop = openEngine();
    const people = await somePeople(shop, 3);
    const batchId = await aBatch(shop, people);
    await shop.call('cards.setLine', { batchId, customerId: people[0]!, line: 'See you.' });
    await shop.call('cards.markPrinted', { batchId });
    expect(await get(shop, batchId)).toMatchObject({
      state: 'printed',
      printedOn: TODAY,
      persons: [{ printedOn: TODAY }, {}, {}],
    });
    const sent = await shop.call('cards.markSent', { batchId });
    expect(await get(shop, batchId)).toMatchObject({ state: 'sent', sentOn: TODAY });
    const { touches } = await shop.call('touches.list', {});
    expect(touches.map(touch => [touch.customerId, touch.kind, touch.day, touch.note]).sort()).toEqual([
      [people[0], 'card', TODAY, 'November: See you.'],
      [people[1], 'card', TODAY, 'November'],
      [people[2], 'card', TODAY, 'November'],
    ]);
    await shop.call('actions.undo', { actionId: sent.actionId });
    expect((await shop.call('touches.list', {})).total).toBe(0);
    expect(await get(shop, batchId)).toMatchObject({ state: 'printed', sentOn: null });
  });

  test('stays as it is, whatever one tries; only printing again is possible', async () => {
    const shop = openEngine();
    const [anna, bo] = (await somePeople(shop, 2)) as [number, number];
    const batchId = await aBatch(shop, [anna]);
    await shop.call('cards.markPrinted', { batchId });
    const changes = {
      'cards.updateBatch': { batchId, text: 'other' },
      'cards.addPeople': { batchId, people: [{ customerId: bo }] },
      'cards.removePerson': { batchId, customerId: anna },
      'cards.setLine': { batchId, customerId: anna, line: 'other' },
      'cards.removeBatch': { batchId },
    };
    const before = await get(shop, batchId);
    for (const [method, input] of Object.entries(changes)) {
      const refusal = await shop.refusal(method, input);
      expect([method, refusal.code]).toEqual([method, 'conflict']);
      expect(refusal.message).toContain('was printed on');
    }
    expect(await get(shop, batchId)).toEqual(before);
    await shop.call('cards.markSent', { batchId });
    expect((await shop.refusal('cards.setLine', changes['cards.setLine'])).message).toContain('was sent on');
    expect((await shop.refusal('cards.markSent', { batchId })).message).toContain('already');
    await shop.call('cards.markPrinted', { batchId, customerIds: [anna] });
    expect((await get(shop, batchId)).state).toBe('sent');
  });

  test('notes who was printed when; some may be printed again on another day', async () => {
    const shop = openEngine();
    const [anna, bo] = (await somePeople(shop, 2)) as [number, number];
    const batchId = await aBatch(shop, [anna, bo]);
    await shop.call('cards.markPrinted', { batchId });
    shop.clock.set(Date.parse('2026-11-24T12:00:00Z'));
    await shop.call('cards.markPrinted', { batchId, customerIds: [bo, bo] });
    const batch = await get(shop, batchId);
    expect([batch.printedOn, ...batch.persons.map(person => person.printedOn)]).toEqual([TODAY, TODAY, '2026-11-24']);
    expect((await shop.refusal('cards.markPrinted', { batchId, customerIds: [99] })).code).toBe('not_found');
    expect((await get(shop, batchId)).persons.map(person => person.printedOn)).toEqual([TODAY, '2026-11-24']);
  });

  test('may be sent without having been printed here, but not when nobody is in it', async () => {
    const shop = openEngine();
    const empty = await aBatch(shop, []);
    expect((await shop.refusal('cards.markSent', { batchId: empty })).code).toBe('conflict');
    expect((await shop.refusal('cards.markPrinted', { batchId: empty })).code).toBe('conflict');
    expect(await get(shop, empty)).toMatchObject({ state: 'draft' });
    const batchId = await aBatch(shop, await somePeople(shop, 1));
    await shop.call('cards.markSent', { batchId });
    expect(await get(shop, batchId)).toMatchObject({ state: 'sent', printedOn: null });
  });
});

describe('the sheet of a batch', () => {
  test('has each card where the stock has it, from a start position, shifted by the printer’s offset', async () => {
    const shop = openEngine();
    const people = await somePeople(shop, 3);
    const batchId = await aBatch(shop, people);
    await shop.call('stocks.setOffset', { stock: 'a6-4up', offsetXMm: 1.5, offsetYMm: -0.8 });
    const sheet = await shop.call('cards.sheet', { batchId, start: 3 });
    expect(sheet).toMatchObject({
      pageWidthMm: 210,
      pageHeightMm: 297,
      pages: 2,
      design: 'linocut-leaf',
      signedBy: 'Mara',
    });
    expect(sheet.cards.map(card => [card.customerId, card.page, card.side, card.xMm, card.yMm])).toEqual([
      [people[0], 1, 'front', 1.5, 147.7],
      [people[1], 1, 'front', 106.5, 147.7],
      [people[2], 2, 'front', 1.5, -0.8],
    ]);
    expect(sheet.cards[0]).toMatchObject({ widthMm: 105, heightMm: 148.5, text: 'Dear Anna 0,\n\nthank you.\n\nMara' });
  });

  test('of some of them reprints only these, in the order of the batch', async () => {
    const shop = openEngine();
    const people = await somePeople(shop, 3);
    const batchId = await aBatch(shop, people);
    const sheet = await shop.call('cards.sheet', { batchId, customerIds: [people[2]!, people[0]!] });
    expect(sheet.cards.map(card => card.customerId)).toEqual([people[0], people[2]]);
    expect((await shop.refusal('cards.sheet', { batchId, customerIds: [99] })).code).toBe('not_found');
  });

  test('with a back has the picture in front and the text behind it', async () => {
    const shop = openEngine();
    const batchId = await aBatch(shop, await somePeople(shop, 1), { flip: 'long' });
    const { cards } = await shop.call('cards.sheet', { batchId });
    expect(cards).toMatchObject([
      { side: 'front', xMm: 0, yMm: 0, text: '' },
      { side: 'back', xMm: 105, yMm: 0, text: expect.stringContaining('Dear') },
    ]);
  });

  test('of a folded card has the cover in front and the text inside, upright once it is opened', async () => {
    const shop = openEngine();
    const batchId = await aBatch(shop, await somePeople(shop, 1), { flip: 'long', stock: 'a5-folded-a6' });
    const { cards } = await shop.call('cards.sheet', { batchId });
    expect(cards).toMatchObject([
      { side: 'front', yMm: 105, isUpsideDown: false },
      { side: 'back', yMm: 0, isUpsideDown: true, text: expect.stringContaining('Dear') },
    ]);
  });
});

describe('labels', () => {
  test('have the address of each, and name those who have none', async () => {
    const shop = openEngine();
    const there = { street: '1 High St', city: 'Bath', postalCode: 'BA1 1AA', country: 'United Kingdom' };
    const anna = await aCustomer(shop, { givenName: 'Anna', ...there });
    const bo = await aCustomer(shop, { givenName: 'Bo', city: 'Bath' });
    const cleo = await aCustomer(shop, {
      givenName: 'Cleo',
      street: 'Rue 2',
      city: 'Paris',
      postalCode: '75001',
      country: 'France',
    });
    const sheet = await shop.call('cards.labels', { customerIds: [anna, bo, cleo, anna], stock: 'l7163', start: 2 });
    expect(sheet.withoutAddress).toEqual([{ customerId: bo, name: 'Bo' }]);
    expect(sheet.cards.map(card => [card.xMm, card.yMm, card.text])).toEqual([
      [106.27, 15.15, 'Anna\n1 High St\nBath\nBA1 1AA'],
      [4.67, 53.25, 'Cleo\nRue 2\n75001 Paris\nFRANCE'],
    ]);
    const batchId = await aBatch(shop, [anna]);
    expect((await shop.call('cards.labels', { batchId, stock: 'envelope-dl' })).cards).toHaveLength(1);
    for (const whom of [{}, { batchId, customerIds: [anna] }, { batchId: 99 }])
      expect((await shop.ask('cards.labels', { ...whom, stock: '5160' })).ok).toBe(false);
  });
});

describe('labels and consent', () => {
  const post = (isGranted: boolean) => ({ consents: [{ channel: 'post' as const, isGranted }] });
  const there = { street: '1 High St', city: 'Bath' };

  test('for a batch leave out who said no to post, for a group also who was never asked, and say who and why', async () => {
    const shop = openEngine();
    const yes = await aCustomer(shop, { givenName: 'Anna', isKey: true, ...there, ...post(true) });
    const no = await aCustomer(shop, { givenName: 'Bo', isKey: true, ...there, ...post(false) });
    const unasked = await aCustomer(shop, { givenName: 'Cleo', isKey: true, ...there });
    const nowhere = await aCustomer(shop, { givenName: 'Dora', isKey: true, ...post(true) });
    const batchId = await aBatch(shop, [yes, no, unasked, nowhere]);
    const saidNo = { customerId: no, name: 'Bo', reason: 'said_no' };
    const ofBatch = await shop.call('cards.labels', { batchId, stock: 'l7163' });
    expect(ofBatch.cards.map(card => card.customerId)).toEqual([yes, unasked]);
    expect(ofBatch.withoutConsent).toEqual([saidNo]);
    expect(ofBatch.withoutAddress).toEqual([{ customerId: nowhere, name: 'Dora' }]);
    const { id: groupId } = await shop.call('groups.create', { name: 'Key', filter: { isKey: true } });
    const ofGroup = await shop.call('cards.labels', { groupId, stock: 'l7163' });
    expect(ofGroup.cards.map(card => card.customerId)).toEqual([yes]);
    expect(ofGroup.withoutConsent.sort((a, b) => a.customerId - b.customerId)).toEqual([
      saidNo,
      { customerId: unasked, name: 'Cleo', reason: 'never_asked' },
    ]);
  });
});

describe('the shop’s own stocks', () => {
  const own = {
    name: 'My labels',
    kind: 'label',
    pageWidthMm: 210,
    pageHeightMm: 297,
    widthMm: 70,
    heightMm: 37,
    columns: 3,
    rows: 8,
  } as const;

  test('stand in the list after the built-in ones and print like them', async () => {
    const shop = openEngine();
    const { stock } = await shop.call('stocks.add', own);
    expect(stock).toMatch(/^shop:\d+$/);
    const { stocks, designs } = await shop.call('stocks.list', {});
    expect(stocks.at(-1)).toMatchObject({
      id: stock,
      name: 'My labels',
      pitchXMm: 70,
      pitchYMm: 37,
      isOwn: true,
      offsetXMm: 0,
    });
    expect(designs.filter(design => design.isOneInk).length).toBeGreaterThanOrEqual(2);
    expect(designs.length).toBeGreaterThanOrEqual(6);
    const batchId = await aBatch(shop, await somePeople(shop, 1), { stock });
    expect((await shop.call('cards.sheet', { batchId, start: 5 })).cards[0]).toMatchObject({ xMm: 70, yMm: 37 });
  });

  test('are refused with the edge they do not fit', async () => {
    const shop = openEngine();
    const tooWide = await shop.refusal('stocks.add', { ...own, leftMm: 1 });
    expect(tooWide).toMatchObject({ code: 'bad_input', field: 'widthMm' });
    expect(tooWide.message).toContain('right edge');
    expect((await shop.refusal('stocks.add', { ...own, rows: 9 })).message).toContain('bottom edge');
    await shop.call('stocks.add', own);
    expect((await shop.refusal('stocks.add', { ...own, name: 'my LABELS' })).code).toBe('duplicate');
  });

  test('are removed when no cards are on them; built-in ones stay', async () => {
    const shop = openEngine();
    const { stock } = await shop.call('stocks.add', own);
    const batchId = await aBatch(shop, await somePeople(shop, 1), { stock });
    expect((await shop.refusal('stocks.remove', { stock })).message).toContain('November');
    await shop.call('cards.removeBatch', { batchId });
    await shop.call('stocks.setOffset', { stock, offsetXMm: 1, offsetYMm: 2 });
    await shop.call('stocks.remove', { stock });
    expect((await shop.refusal('stocks.remove', { stock })).code).toBe('not_found');
    expect((await shop.refusal('stocks.remove', { stock: 'a6' })).code).toBe('conflict');
  });
});
