import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { runAction } from '../../electron/book/actions.ts';
import { historyShapes } from '../../electron/book/history.ts';
import { finishAction } from '../../electron/engine/finish.ts';
import { refreshSearch } from '../../electron/search/refresh.ts';
import { contract, type MethodName } from '../../shared/contract/index.ts';
import type { Caller } from '../../shared/events.ts';
import { aCustomer, aVisit, dumpHistory, emptyHistory, NOW, namesFor, openEngine, type Shop } from '../fixtures.ts';
import { twoCards } from './two-cards.ts';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const ALL_BYTES = Buffer.from(Array.from({ length: 70_000 }, (_, i) => (i * 7 + (i >> 8)) & 255));
const photoUrl = (base64: string) => `data:image/png;base64,${base64}`;

/** For each write: what must be there first, and the input; `undefined` marks the method that the others are undone with. */
const cases: Record<string, ((shop: Shop) => Promise<unknown>) | undefined> = {
  'customers.create': async () => ({
    ...{
      givenName: 'Łucja',
      familyName: "O'Dowd",
      knownAs: 'Lu',
      phones: ['+48 600 100 200', '600'],
      emails: ['lu@example.org'],
    },
    ...{
      birthday: '02-29',
      isKey: true,
      tags: ['wine', 'red wine'],
      note: 'says “hi”\n\tand {"a":[1]} \\ \u2028',
      language: 'pl',
    },
    ...{ companions: [{ name: 'Biscuit', kind: 'dog' }], consents: [{ channel: 'email', isGranted: true }] },
  }),
  'customers.update': async shop => {
    const id = await aCustomer(shop, {
      givenName: 'Anna',
      emails: ['a@b.c'],
      consents: [{ channel: 'sms', isGranted: true }],
    });
    const consents = [
      { channel: 'sms', isGranted: false, givenOn: '2020-01-01', source: 'a form' },
      { channel: 'post', isGranted: true },
    ];
    return { id, givenName: null, familyName: 'Berg', isKey: true, emails: [], tags: ['new'], consents };
  },
  'customers.merge': async shop => {
    const { id, intoId } = await twoCards(shop);
    return { id, intoId, take: ['familyName', 'cardCode', 'photo'] };
  },
  'doubles.apart': async shop => {
    const otherId = await aCustomer(shop);
    return { id: await aCustomer(shop), otherId };
  },
  'customers.setPhoto': async shop => {
    const id = await aCustomer(shop);
    await shop.call('customers.setPhoto', { id, dataUrl: photoUrl(PIXEL) });
    return { id, dataUrl: null };
  },
  'companions.add': async shop => ({
    customerId: await aCustomer(shop),
    name: 'Biscuit',
    birthday: '2020-02-29',
    note: 'shy',
  }),
  'companions.update': async shop => ({ ...(await aDog(shop)), name: 'Rex', kind: 'cat', birthday: null, note: 'new' }),
  'companions.remove': async shop => {
    const { id, customerId } = await aDogAndOwner(shop);
    await shop.call('preferences.add', { customerId, kind: 'treat', text: 'liver', companionId: id });
    await shop.call('preferences.add', { customerId, kind: 'likes', text: 'oat milk' });
    return { id };
  },
  'preferences.add': async shop => {
    const { id, customerId } = await aDogAndOwner(shop);
    return { customerId, companionId: id, kind: 'never-suggest', text: 'cheese' };
  },
  'preferences.update': async shop => ({ ...(await aNote(shop)), kind: 'allergy', text: 'nuts' }),
  'preferences.retire': async shop => aNote(shop),
  'visits.record': async shop => ({
    customerId: await aCustomer(shop),
    items: [
      { name: 'Rye', quantity: 0.1 + 0.2, amountMinor: 199 },
      { name: 'Rye', amountMinor: -1 },
    ],
    note: 'in a hurry',
  }),
  'visits.void': async shop => ({ id: await aVisit(shop, await aCustomer(shop), '2026-11-01', { amountMinor: 250 }) }),
  'complaints.open': async shop => {
    const customerId = await aCustomer(shop);
    await aComplaint(shop, { customerId, atMs: NOW - 86_400_000 });
    const visitId = await aVisit(shop, customerId, '2026-11-20');
    return { visitId, text: 'The soup was “cold”', category: 'Quality', severity: 'high', item: 'Soup', atMs: NOW - 1 };
  },
  'complaints.step': async shop => {
    const id = await aComplaint(shop, { customerId: await aCustomer(shop) });
    return { id, step: 'fix', note: 'a new bowl', costMinor: 1200, dueOn: '2026-11-28' };
  },
  'complaints.update': async shop => {
    const customerId = await aCustomer(shop);
    await aComplaint(shop, { customerId });
    const id = await aComplaint(shop);
    return { id, customerId, cause: 'The stove was off', change: 'Ask twice', wouldMakeItRight: 'an apology' };
  },
  'complaints.request': async shop => ({ id: await aComplaint(shop), step: 'extra', costMinor: 9900, note: 'a cake' }),
  'complaints.decide': async shop => {
    await shop.call('staff.add', { name: 'Ines', role: 'owner' });
    const asked = { id: await aComplaint(shop), step: 'resolve', costMinor: 9900 } as const;
    return { requestId: (await shop.call('complaints.request', asked)).id, approve: true, note: 'of course' };
  },
  'promises.make': async shop => ({
    customerId: await aCustomer(shop),
    text: 'a sourdough put aside',
    dueOn: '2026-11-28',
  }),
  'promises.keep': async shop => ({ id: await aPromise(shop), note: 'she was glad', on: '2026-11-20' }),
  'promises.break': async shop => ({ id: await aPromise(shop), isTold: false }),
  'promises.move': async shop => ({ id: await aPromise(shop), dueOn: '2026-12-05', isTold: true, note: null }),
  'feedback.add': async shop => ({ customerId: await aCustomer(shop), kind: 'score', score: 3, text: 'too slow' }),
  'feedback.update': async shop => {
    const said = { customerId: await aCustomer(shop), kind: 'suggestion', text: 'oat milk' } as const;
    return { id: (await shop.call('feedback.add', said)).id, status: 'done', isTold: true };
  },
  'slips.make': async shop => {
    const customerId = await aCustomer(shop);
    return { customerId, visitId: await aVisit(shop, customerId, '2026-11-20') };
  },
  'cards.createBatch': async shop => ({
    ...{
      name: 'November',
      stock: 'a6-4up',
      text: 'Dear “{name}”\n{line}',
      texts: { de: 'Hallo {name}' },
      flip: 'long',
    },
    people: [{ customerId: await aCustomer(shop), line: "Biscuit’s 'treats'", reason: 'years', evidence: '2 years' }],
  }),
  'cards.updateBatch': async shop => ({
    ...{
      batchId: await aBatch(shop),
      name: 'December',
      stock: 'a6',
      design: 'paw',
      text: '',
      texts: { fr: 'à {name}' },
    },
    ...{ signedBy: '', cropMarks: true, flip: 'short' },
  }),
  'cards.addPeople': async shop => {
    const group = await shop.call('groups.create', { name: 'All', filter: {} });
    const batchId = await aBatch(shop);
    return {
      batchId,
      groupId: group.id,
      people: [{ customerId: await aCustomer(shop, { givenName: 'Bo' }), line: 'Hi' }],
    };
  },
  'cards.removePerson': async shop => ({ batchId: await aBatch(shop), customerId: 1 }),
  'cards.setLine': async shop => ({ batchId: await aBatch(shop), customerId: 1, line: 'See you\nsoon' }),
  'cards.markPrinted': async shop => ({ batchId: await aBatch(shop), customerIds: [1] }),
  'cards.markSent': async shop => ({ batchId: await aBatch(shop) }),
  'cards.removeBatch': async shop => ({ batchId: await aBatch(shop) }),
  'stocks.add': async () => ({
    ...{
      name: 'My labels',
      kind: 'label',
      pageWidthMm: 210,
      pageHeightMm: 297,
      widthMm: 70.5,
      heightMm: 37,
      columns: 2,
    },
  }),
  'stocks.setOffset': async shop => {
    await shop.call('stocks.setOffset', { stock: 'a6', offsetXMm: 1.5, offsetYMm: 0 });
    return { stock: 'a6', offsetXMm: 0, offsetYMm: -0.8 };
  },
  'stocks.remove': async shop => {
    const page = { pageWidthMm: 100, pageHeightMm: 50, widthMm: 100, heightMm: 50 };
    const { stock } = await shop.call('stocks.add', { name: 'Mine', kind: 'card', ...page });
    await shop.call('stocks.setOffset', { stock, offsetXMm: 1.25, offsetYMm: 0 });
    return { stock };
  },
  'touches.add': async shop => ({ customerId: await aCustomer(shop), kind: 'call', note: 'the knee is better' }),
  'groups.gather': async shop => ({ name: 'Walking “club”', customerIds: [await aCustomer(shop)] }),
  'groups.create': async () => ({ name: 'Dog “people”', filter: { companion: { kind: 'dog' }, isKey: true } }),
  'groups.update': async shop => ({
    id: await aGroup(shop),
    name: 'Cat people',
    filter: { companion: { kind: 'cat' } },
  }),
  'groups.remove': async shop => ({ id: await aGroup(shop) }),
  'plans.add': async shop => ({ name: 'Key regulars', kind: 'card', groupId: await aGroup(shop), everyDays: 42 }),
  'plans.update': async shop => ({ id: (await aPlan(shop)).planId, everyDays: 10, staffId: null, isActive: false }),
  'plans.snooze': async shop => {
    const snoozed = await aPlan(shop);
    await shop.call('plans.snooze', { ...snoozed, until: '2026-12-01', reason: 'on holiday' });
    return { ...snoozed, until: '2026-12-24', reason: 'still away' };
  },
  'programmes.add': async shop => {
    const groupId = await aGroup(shop);
    return { name: 'Dogs', give: 'a biscuit', costMinor: 50, groupId, from: '2026-11-01', to: '2026-12-01' };
  },
  'programmes.update': async shop => ({ id: (await aProgramme(shop)).programmeId, jarId: null, isUnexpected: false }),
  'programmes.give': async shop => ({ ...(await aProgramme(shop)), note: 'wagged' }),
  'jars.add': async () => ({ name: 'Biscuits', count: 40, lowAt: 5 }),
  'jars.update': async shop => {
    const given = await aProgramme(shop);
    await shop.call('programmes.give', given);
    return { id: 1, name: 'The tin', count: 12 };
  },
  'referrals.set': async shop => {
    const customerId = await aCustomer(shop);
    await shop.call('referrals.set', { customerId, referredBy: await aCustomer(shop) });
    return { customerId, referredBy: await aCustomer(shop) };
  },
  'referrals.thank': async shop => {
    const senderId = await aCustomer(shop);
    await shop.call('referrals.set', { customerId: await aCustomer(shop), referredBy: senderId });
    return { customerId: senderId };
  },
  'continuity.handOver': async shop => {
    const [from, to] = [await shop.call('staff.add', { name: 'Meret' }), await shop.call('staff.add', { name: 'Jon' })];
    for (const givenName of ['Anna', 'Ben']) await aCustomer(shop, { givenName, knownBestBy: from.id });
    return { fromStaffId: from.id, toStaffId: to.id };
  },
  'passersBy.record': async () => ({ atMs: NOW - 1000, sales: 3, amountMinor: 1250, note: 'from the till' }),
  'passersBy.void': async shop => ({ id: (await shop.call('passersBy.record', { amountMinor: 420 })).id }),
  'offers.add': async () => ({ ...anOffer, toDay: '2026-12-31' }),
  'offers.update': async shop => ({
    id: (await shop.call('offers.add', anOffer)).id,
    name: 'Welcome, all',
    audience: 'everyone',
    valueMinor: 0,
    toDay: '2026-12-24',
  }),
  'offers.remove': async shop => ({ id: (await shop.call('offers.add', anOffer)).id }),
  'review.decide': async shop => ({
    week: '2026-W47',
    text: 'Bake “rye” on Mondays again',
    staffId: (await shop.call('staff.add', { name: 'Meret' })).id,
    due: '2026-11-30',
  }),
  'review.settle': async shop => {
    const { id } = await shop.call('review.decide', { week: '2026-W46', text: 'Bake rye', due: '2026-11-21' });
    return { id, state: 'done', result: '14 loaves sold' };
  },
  'review.close': async shop => {
    await shop.call('review.decide', { week: '2026-W47', text: 'Bake rye' });
    await aVisit(shop, await aCustomer(shop), '2026-11-18', { amountMinor: 900 });
    return { week: '2026-W47' };
  },
  'staff.add': async () => ({ name: 'Meret' }),
  'staff.update': async shop => ({
    id: (await shop.call('staff.add', { name: 'Meret' })).id,
    name: 'Mia',
    isActive: false,
  }),
  'settings.set': async shop => {
    await shop.call('settings.set', { shopName: 'Corner', marginPercent: 12.5 });
    return { shopName: 'The “Corner”', marginPercent: null, theme: 'dark' };
  },
  'actions.undo': undefined,
};

const anOffer = { name: 'Welcome', audience: 'new', valueMinor: 1000, fromDay: '2026-11-01' } as const;

async function aDogAndOwner(shop: Shop): Promise<{ id: number; customerId: number }> {
  const customerId = await aCustomer(shop);
  return { id: (await shop.call('companions.add', { customerId, name: 'Biscuit' })).id, customerId };
}

const aDog = async (shop: Shop) => ({ id: (await aDogAndOwner(shop)).id });

async function aNote(shop: Shop): Promise<{ id: number }> {
  const note = { customerId: await aCustomer(shop), kind: 'likes', text: 'oat milk' } as const;
  return { id: (await shop.call('preferences.add', note)).id };
}

const aGroup = async (shop: Shop) => (await shop.call('groups.create', { name: 'Everybody', filter: {} })).id;

async function aPlan(shop: Shop): Promise<{ planId: number; customerId: number }> {
  const customerId = await aCustomer(shop);
  const plan = { name: 'A call', kind: 'call', groupId: await aGroup(shop), afterVisit: 3, afterDays: 10 } as const;
  return { planId: (await shop.call('plans.add', plan)).id, customerId };
}

async function aProgramme(shop: Shop): Promise<{ programmeId: number; customerId: number }> {
  const customerId = await aCustomer(shop);
  const jarId = (await shop.call('jars.add', { name: 'Biscuits', count: 40 })).id;
  const days = { from: '2026-11-01', to: '2026-12-01' };
  const programme = { name: 'Dogs', give: 'a biscuit', costMinor: 50, groupId: await aGroup(shop), jarId, ...days };
  return { programmeId: (await shop.call('programmes.add', programme)).id, customerId };
}

async function aPromise(shop: Shop): Promise<number> {
  const promise = { customerId: await aCustomer(shop), text: 'a sourdough put aside', dueOn: '2026-11-28' };
  return (await shop.call('promises.make', promise)).id;
}

/** A draft for the first customer. */
async function aBatch(shop: Shop): Promise<number> {
  const people = [{ customerId: await aCustomer(shop), line: 'See you' }];
  return (await shop.call('cards.createBatch', { name: 'November', stock: 'a6-4up', people })).id;
}

async function aComplaint(shop: Shop, fields: { customerId?: number; atMs?: number } = {}): Promise<number> {
  return (await shop.call('complaints.open', { text: 'The soup was cold', ...fields })).id;
}

/** The owner, where a case named one; else nobody in particular. */
async function whoMay(shop: Shop): Promise<Caller> {
  const owner = (await shop.call('staff.list', {})).staff.find(colleague => colleague.role === 'owner');
  return owner ? { staffId: owner.id } : {};
}

const undo = async (shop: Shop, actionId: number) => shop.call('actions.undo', { actionId }, await whoMay(shop));
const write = async (shop: Shop, method: string, input: unknown) =>
  (await shop.call(method as 'settings.set', input as object, await whoMay(shop))).actionId;

describe('every write of the contract', () => {
  const writes = Object.keys(contract).filter(name => contract[name as MethodName].kind === 'write');

  test('has a case here', () => {
    expect(Object.keys(cases).sort()).toEqual(writes.sort());
  });

  for (const method of writes.filter(name => cases[name])) {
    test(`${method} is undone to exactly what was there before, and done again`, async () => {
      const shop = openEngine();
      const input = await cases[method]!(shop);
      const before = dumpHistory(shop.book);
      const actionId = await write(shop, method, input);
      const after = dumpHistory(shop.book);
      expect(after).not.toEqual(before);

      const first = await undo(shop, actionId);
      expect(dumpHistory(shop.book)).toEqual(before);
      const second = await undo(shop, first.actionId);
      expect(dumpHistory(shop.book)).toEqual(after);
      await undo(shop, second.actionId);
      expect(dumpHistory(shop.book)).toEqual(before);
    });

    test(`${method} says in a sentence what was done, without a method's name`, async () => {
      const shop = openEngine();
      await write(shop, method, await cases[method]!(shop));
      const sentence = (await shop.call('actions.list', { limit: 1 })).actions[0]?.sentence ?? '';
      expect(sentence).not.toContain(method);
      expect(sentence.length).toBeGreaterThan(5);
    });
  }
});

describe('undo', () => {
  test('takes a photo back byte by byte', async () => {
    const shop = openEngine();
    const id = await aCustomer(shop);
    const first = photoUrl(ALL_BYTES.toString('base64'));
    await shop.call('customers.setPhoto', { id, dataUrl: first });
    const { actionId } = await shop.call('customers.setPhoto', { id, dataUrl: photoUrl(PIXEL) });
    const undone = await undo(shop, actionId);
    expect((await shop.call('customers.photo', { id })).dataUrl).toBe(first);
    expect(shop.book.pluck('SELECT bytes FROM photos WHERE id = ?').get(id)).toEqual(ALL_BYTES);
    await undo(shop, undone.actionId);
    expect((await shop.call('customers.photo', { id })).dataUrl).toBe(photoUrl(PIXEL));
  });

  test('is refused when the same row was changed later, naming what changed it', async () => {
    const shop = openEngine();
    const id = await aCustomer(shop);
    const { actionId } = await shop.call('customers.update', { id, city: 'Bern' });
    await shop.call('customers.update', { id, note: 'likes rain' });
    const before = dumpHistory(shop.book);
    const error = await shop.refusal('actions.undo', { actionId });
    expect(error.code).toBe('undo_conflict');
    expect(error.message).toContain('Anna Berg: note changed');
    expect(dumpHistory(shop.book)).toEqual(before);
  });

  test('is refused while something added later rests on it, naming that', async () => {
    const shop = openEngine();
    const { id, actionId } = await shop.call('customers.create', { givenName: 'Anna' });
    const dog = await shop.call('companions.add', { customerId: id, name: 'Biscuit' });
    const error = await shop.refusal('actions.undo', { actionId });
    expect(error.code).toBe('undo_conflict');
    expect(error.message).toContain('dog Biscuit');
    await undo(shop, dog.actionId);
    await undo(shop, actionId);
    expect(dumpHistory(shop.book)).toEqual(emptyHistory(shop.book));
  });

  test('is refused a second time, but possible again once the undo was undone', async () => {
    const shop = openEngine();
    const { actionId } = await shop.call('customers.create', { givenName: 'Anna' });
    const first = await undo(shop, actionId);
    expect((await shop.refusal('actions.undo', { actionId })).code).toBe('already_undone');
    await undo(shop, first.actionId);
    expect(await namesFor(shop, 'anna')).toEqual(['Anna']);
    await undo(shop, actionId);
    expect(await namesFor(shop, 'anna')).toEqual([]);
    expect((await shop.refusal('actions.undo', { actionId })).code).toBe('already_undone');
  });

  test('of a second update leaves the first one', async () => {
    const shop = openEngine();
    const id = await aCustomer(shop);
    await shop.call('customers.update', { id, city: 'Bern' });
    const second = await shop.call('customers.update', { id, city: 'Basel' });
    await undo(shop, second.actionId);
    expect((await shop.call('customers.get', { id })).city).toBe('Bern');
  });

  test('is refused in words when what it would bring back belongs to someone who is gone', async () => {
    const shop = openEngine();
    const created = await shop.call('customers.create', { givenName: 'Anna' });
    const dog = await shop.call('companions.add', { customerId: created.id, name: 'Biscuit' });
    const removed = await shop.call('companions.remove', { id: dog.id });
    await undo(shop, created.actionId);
    const error = await shop.refusal('actions.undo', { actionId: removed.actionId });
    expect(error.code).toBe('undo_conflict');
    expect(error.message).toContain('Anna added');
    expect(dumpHistory(shop.book)).toEqual(emptyHistory(shop.book));
  });

  test('is refused in words when a row would point to a colleague who is gone', async () => {
    const shop = openEngine();
    const meret = await shop.call('staff.add', { name: 'Meret' });
    const id = await aCustomer(shop, { givenName: 'Anna', knownBestBy: meret.id });
    const cleared = await shop.call('customers.update', { id, knownBestBy: null });
    await undo(shop, meret.actionId);
    const error = await shop.refusal('actions.undo', { actionId: cleared.actionId });
    expect(error.code).toBe('undo_conflict');
    expect((await shop.call('customers.get', { id })).knownBestBy).toBeNull();
  });

  test('never lends the number of someone taken back to the next person', async () => {
    const shop = openEngine();
    const anna = await shop.call('customers.create', { givenName: 'Anna' });
    await undo(shop, anna.actionId);
    expect(await aCustomer(shop, { givenName: 'Ben' })).not.toBe(anna.id);
    const meret = await shop.call('staff.add', { name: 'Meret' });
    await undo(shop, meret.actionId);
    expect((await shop.call('staff.add', { name: 'Jon' })).id).not.toBe(meret.id);
  });

  test('of an action that is not there, or changed nothing, is refused', async () => {
    const shop = openEngine();
    expect((await shop.refusal('actions.undo', { actionId: 99 })).code).toBe('not_found');
    expect((await shop.refusal('actions.undo', { actionId: 1 })).code).toBe('not_found');
    const id = await aCustomer(shop);
    const { actionId } = await shop.call('customers.setPhoto', { id, dataUrl: null });
    expect((await shop.refusal('actions.undo', { actionId })).code).toBe('conflict');
  });

  test('leaves no helping table behind', async () => {
    const shop = openEngine();
    const { actionId } = await shop.call('customers.create', { givenName: 'Anna' });
    await undo(shop, actionId);
    await shop.refusal('actions.undo', { actionId });
    expect(shop.book.raw.prepare("SELECT name FROM sqlite_temp_schema WHERE type = 'table'").all()).toEqual([]);
  });
});

describe('the timeline', () => {
  test('gives each entry the action that takes it back, also after it was done again', async () => {
    const shop = openEngine();
    for (let i = 0; i < 5; i++) await aCustomer(shop, { givenName: `Ben ${i}` });
    const anna = await shop.call('customers.create', { givenName: 'Anna' });
    const customerId = anna.id;
    const dog = await shop.call('companions.add', { customerId, name: 'Biscuit' });
    const note = await shop.call('preferences.add', { customerId, kind: 'likes', text: 'rye' });
    const visit = await shop.call('visits.record', { customerId });
    const entries = async () => {
      const { timeline } = await shop.call('customers.get', { id: customerId });
      return Object.fromEntries(timeline.map(entry => [entry.kind, entry.actionId]));
    };
    const made = { joined: anna.actionId, companion: dog.actionId, preference: note.actionId, visit: visit.actionId };
    expect(await entries()).toEqual(made);
    const again = await undo(shop, (await undo(shop, visit.actionId)).actionId);
    expect(await entries()).toEqual({ ...made, visit: again.actionId });
    for (const kind of ['visit', 'preference', 'companion', 'joined']) await undo(shop, (await entries())[kind]!);
    expect((await shop.refusal('customers.get', { id: customerId })).code).toBe('not_found');
  });
});

describe('an action', () => {
  test('that throws leaves nothing: no action, no change, nothing to find', async () => {
    const shop = openEngine();
    await aCustomer(shop);
    const actions = shop.book.pluck('SELECT count(*) FROM actions').get();
    const before = dumpHistory(shop.book);
    const start = { method: 'customers.create', atMs: NOW, staffId: null };
    const fails = () =>
      runAction(
        shop.book,
        start,
        () => {
          shop.book.prepare("INSERT INTO customers (given_name, created_at_ms) VALUES ('Zebedee', 0)").run();
          refreshSearch(shop.book, [2]);
          throw new Error('the light went out');
        },
        () => finishAction(shop.book),
      );
    expect(fails).toThrow('the light went out');
    expect(dumpHistory(shop.book)).toEqual(before);
    expect(shop.book.pluck('SELECT count(*) FROM actions').get()).toBe(actions);
    expect(shop.book.pluck('SELECT count(*) FROM changes WHERE action_id NOT IN (SELECT id FROM actions)').get()).toBe(
      0,
    );
    expect(shop.book.pluck('SELECT count(*) FROM stale').get()).toBe(0);
    expect(shop.book.pluck('SELECT count(*) FROM actions WHERE last_change_id IS NULL').get()).toBe(0);
    expect(await namesFor(shop, 'zebedee')).toEqual([]);
    expect(await namesFor(shop, 'anna')).toEqual(['Anna Berg']);
  });

  test('refused halfway keeps none of its rows', async () => {
    const shop = openEngine();
    const id = await aCustomer(shop, { givenName: 'Anna' });
    const before = dumpHistory(shop.book);
    expect((await shop.refusal('customers.update', { id, givenName: null, note: 'nameless' })).code).toBe('bad_input');
    expect(dumpHistory(shop.book)).toEqual(before);
    expect((await shop.call('actions.list', {})).actions).toHaveLength(1);
  });

  test('is the only way to write: the book refuses every other', () => {
    const { book } = openEngine();
    for (const shape of historyShapes(book.raw)) {
      const trigger = `history_${shape.name}_insert`;
      expect(book.pluck('SELECT count(*) FROM sqlite_schema WHERE name = ?').get(trigger), trigger).toBe(1);
    }
    const insert = () => book.raw.exec("INSERT INTO staff (name, created_at_ms) VALUES ('Meret', 0)");
    expect(insert).toThrow(/NOT NULL constraint failed: changes.action_id/);
    expect(book.pluck('SELECT count(*) FROM staff').get()).toBe(0);
  });

  test('records who did it and when', async () => {
    const shop = openEngine();
    const { id: staffId } = await shop.call('staff.add', { name: 'Meret' });
    await shop.call('customers.create', { givenName: 'Anna' }, { staffId });
    const [latest] = (await shop.call('actions.list', {})).actions;
    expect(latest).toMatchObject({
      by: 'Meret',
      atMs: NOW,
      sentence: 'Anna added',
      changes: 1,
      undoes: null,
      undoneBy: null,
    });
  });

  test('by someone who is not in the book, or has left, is refused', async () => {
    const shop = openEngine();
    expect((await shop.refusal('customers.create', { givenName: 'Anna' }, { staffId: 7 })).code).toBe('not_allowed');
    const { id: staffId } = await shop.call('staff.add', { name: 'Meret' });
    await shop.call('staff.update', { id: staffId, isActive: false });
    expect((await shop.refusal('customers.create', { givenName: 'Anna' }, { staffId })).code).toBe('not_allowed');
  });

  test('tells every window which people it was about', async () => {
    const shop = openEngine();
    const id = await aCustomer(shop);
    const heard = () => shop.events.at(-1);
    const noted = await shop.call('customers.update', { id, note: 'tall' });
    expect(heard()).toEqual({ type: 'changed', nouns: ['customers'], ids: [id], actionId: noted.actionId });
    const agreed = await shop.call('customers.update', { id, consents: [{ channel: 'sms', isGranted: true }] });
    expect(heard()).toMatchObject({ nouns: ['customers', 'consents'], ids: [id] });
    await undo(shop, agreed.actionId);
    expect(heard()).toMatchObject({ nouns: ['actions', 'consents'], ids: [id] });
  });

  test('shows its rows before and after, by the names of their columns', async () => {
    const shop = openEngine();
    const id = await aCustomer(shop);
    const { actionId } = await shop.call('customers.update', { id, city: 'Bern' });
    const { rows } = await shop.call('actions.get', { id: actionId });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ table: 'customers', rowId: id, before: { city: null }, after: { city: 'Bern' } });
  });

  test('keeps text exactly, whatever is in it', async () => {
    const shop = openEngine();
    const odd = [
      '"',
      '\\',
      "'",
      '\u2028',
      '{"a":1}',
      '[1,2]',
      '1e400',
      '00012',
      'true',
      'null',
      '💐👩‍👩‍👧',
      '\u0007bell',
      '\ud800',
      'NUL\u0000NUL',
    ];
    const hash = () =>
      createHash('sha256')
        .update(JSON.stringify(dumpHistory(shop.book)))
        .digest('hex');
    for (const text of odd) {
      const id = await aCustomer(shop, { givenName: 'Anna', note: text, city: text, language: text });
      const before = hash();
      const { actionId } = await shop.call('customers.update', { id, note: null, city: null, language: null });
      await undo(shop, actionId);
      expect(hash(), JSON.stringify(text)).toBe(before);
    }
  });
});
