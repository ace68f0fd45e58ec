import { describe, expect, test } from 'vitest';
import { aCustomer, aVisit, NOW, namesFor, openEngine, type Shop, search, TODAY } from '../fixtures.ts';

const DAY_MS = 86_400_000;
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);

async function aComplaint(shop: Shop, customerId: number, openedOn: string, resolvedOn?: string): Promise<number> {
  const text = 'the soup was cold';
  const { id } = await shop.call('complaints.open', { customerId, text, item: 'Soup', atMs: noon(openedOn) });
  if (resolvedOn) await shop.call('complaints.step', { id, step: 'resolve', atMs: noon(resolvedOn) });
  return id;
}

const card = (shop: Shop, id: number) => shop.call('customers.get', { id });

describe('the card', () => {
  test('has an open complaint as its first line, and what is promised', async () => {
    const shop = openEngine();
    const { id: staffId } = await shop.call('staff.add', { name: 'Mara' });
    const id = await aCustomer(shop);
    const said = { customerId: id, text: 'the soup was cold', atMs: noon('2026-11-12') };
    const complaint = await shop.call('complaints.open', said, { staffId });
    await shop.call('complaints.step', { id: complaint.id, step: 'fix' }, { staffId });
    await shop.call('promises.make', { customerId: id, text: 'a sourdough put aside', dueOn: TODAY });
    expect(await card(shop, id)).toMatchObject({
      sayNow: {
        kind: 'complaint',
        headline: 'Say sorry first: the soup was cold, 12 Nov. Being fixed by Mara.',
        detail: 'Promised for today: a sourdough put aside.',
      },
      openComplaints: [{ id: complaint.id, stage: 'fixing' }],
      openPromises: [{ text: 'a sourdough put aside' }],
      madeRight: null,
    });
  });

  test('says so at the first visit after a complaint was made right, and not at the second', async () => {
    const shop = openEngine();
    const id = await aCustomer(shop);
    for (const day of ['2026-11-07', '2026-11-12']) await aVisit(shop, id, day);
    const complaintId = await aComplaint(shop, id, '2026-11-12', '2026-11-14');
    const first = await card(shop, id);
    expect(first.madeRight).toEqual({ complaintId, text: 'the soup was cold', resolvedOn: '2026-11-14' });
    expect(first.sayNow).toMatchObject({
      kind: 'after_complaint',
      headline: expect.stringMatching(/made right on 14 Nov: the soup was cold/),
    });
    await aVisit(shop, id, TODAY);
    expect((await card(shop, id)).sayNow.kind).toBe('after_complaint');
    shop.clock.set(NOW + DAY_MS);
    expect(await card(shop, id)).toMatchObject({ madeRight: null });
    expect((await card(shop, id)).sayNow.kind).not.toBe('after_complaint');
  });

  test('does not say so while it is made right, but does on the same day when they were told elsewhere', async () => {
    const shop = openEngine();
    const here = await aCustomer(shop);
    await aComplaint(shop, here, TODAY, TODAY);
    expect((await card(shop, here)).madeRight).toBeNull();
    const away = await aCustomer(shop);
    await aComplaint(shop, away, '2026-11-12', TODAY);
    expect((await card(shop, away)).madeRight).not.toBeNull();
    await aVisit(shop, away, TODAY);
    expect((await card(shop, away)).madeRight).toBeNull();
  });

  test('forgets it when the complaint is open again', async () => {
    const shop = openEngine();
    const id = await aCustomer(shop);
    const complaintId = await aComplaint(shop, id, '2026-11-12', '2026-11-14');
    await shop.call('complaints.step', { id: complaintId, step: 'verdict', verdict: 'not_right' });
    expect(await card(shop, id)).toMatchObject({ madeRight: null, sayNow: { kind: 'complaint' } });
  });
});

describe('the timeline', () => {
  test('tells what went wrong, what was done, promised and said, and each can be taken back', async () => {
    const shop = openEngine();
    const { id: staffId } = await shop.call('staff.add', { name: 'Mara' });
    const by = { staffId };
    const id = await aCustomer(shop);
    const actions: Record<string, number> = {};
    const note = async (what: string, done: Promise<{ actionId: number }>) => {
      shop.clock.set(shop.clock.nowMs() + 60_000);
      actions[what] = (await done).actionId;
    };
    const customerId = id;
    const complaint = await shop.call('complaints.open', { customerId, text: 'the soup was cold' }, by);
    actions['the soup was cold'] = complaint.actionId;
    const step = (fields: object) => shop.call('complaints.step', { id: complaint.id, ...fields } as never, by);
    await note('said sorry', step({ step: 'apologise' }));
    await note('made right: a new one', step({ step: 'resolve', note: 'a new one', costMinor: 450 }));
    const promise = await shop.call('promises.make', { customerId, text: 'bread', dueOn: '2026-11-28' }, by);
    actions['promised for 28 Nov: bread'] = promise.actionId;
    const move = { id: promise.id, dueOn: '2026-11-29', isTold: true };
    await note('promise moved to 29 Nov, and they know: bread', shop.call('promises.move', move, by));
    await note('promise kept: bread', shop.call('promises.keep', { id: promise.id }, by));
    const score = { customerId, kind: 'score', score: 3, text: 'slow' } as const;
    await note('score of 3: slow', shop.call('feedback.add', score, by));
    actions['to call back by 23 Nov: Ask about the score of 3: “slow”'] = actions['score of 3: slow']!;
    const { slip, actionId } = await shop.call('slips.make', { customerId });
    actions[`slip ${slip.code}`] = actionId;

    const told = async () => {
      const { entries } = await shop.call('customers.timeline', { id, limit: 100 });
      return Object.fromEntries(
        entries.filter(entry => entry.kind !== 'joined').map(entry => [entry.text, entry.actionId]),
      );
    };
    expect(await told()).toEqual(actions);
    const { entries } = await shop.call('customers.timeline', { id });
    expect(entries.find(entry => entry.kind === 'complaint_step')).toMatchObject({
      complaintId: complaint.id,
      by: 'Mara',
    });
    expect(entries.find(entry => entry.text.startsWith('made right'))?.amountMinor).toBe(450);

    await shop.call('actions.undo', { actionId: actions['promise kept: bread']! });
    await shop.call('actions.undo', { actionId: actions['promise moved to 29 Nov, and they know: bread']! });
    const left = await told();
    expect(Object.keys(left).filter(text => text.endsWith('bread'))).toEqual(['promised for 28 Nov: bread']);
    for (const what of ['promised for 28 Nov: bread', 'made right: a new one', 'said sorry', 'the soup was cold'])
      await shop.call('actions.undo', { actionId: left[what]! });
    expect(Object.keys(await told()).sort()).toEqual(
      [`slip ${slip.code}`, 'score of 3: slow', 'to call back by 23 Nov: Ask about the score of 3: “slow”'].sort(),
    );
  });
});

describe('a word of a complaint', () => {
  test('finds whose it is, and shows it', async () => {
    const shop = openEngine();
    const id = await aCustomer(shop);
    await aCustomer(shop, { givenName: 'Bo' });
    const complaintId = await aComplaint(shop, id, '2026-11-12');
    expect(await search(shop, 'soup')).toMatchObject([
      {
        id,
        match: {
          ...{ field: 'complaint', label: 'complaint', how: 'prefix' },
          pieces: [
            { text: 'the ', hit: false },
            { text: 'soup', hit: true },
            { text: ' was cold · ', hit: false },
            { text: 'Soup', hit: true },
          ],
        },
      },
    ]);
    expect(await namesFor(shop, 'cold anna')).toEqual(['Anna Berg']);
    await shop.call('complaints.update', {
      id: complaintId,
      text: 'the bread was hard',
      item: null,
      category: 'Quality',
    });
    expect(await namesFor(shop, 'soup')).toEqual([]);
    expect(await namesFor(shop, 'quality')).toEqual(['Anna Berg']);
    expect((await search(shop, 'anna'))[0]?.match.field).toBe('name');
  });

  test('moves with the complaint to whose it turns out to be, and goes with an undo', async () => {
    const shop = openEngine();
    await aCustomer(shop);
    const bo = await aCustomer(shop, { givenName: 'Bo' });
    const { id } = await shop.call('complaints.open', { text: 'the soup was cold' });
    expect(await namesFor(shop, 'soup')).toEqual([]);
    const { actionId } = await shop.call('complaints.update', { id, customerId: bo });
    expect(await namesFor(shop, 'soup')).toEqual(['Bo']);
    await shop.call('actions.undo', { actionId });
    expect(await namesFor(shop, 'soup')).toEqual([]);
  });

  test('of a long story is shown with the words around it', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    const text = `${'we waited at the counter for a while and '.repeat(10)}then a fly sat on the strudel ${'and nobody said a word about it '.repeat(10)}`;
    await shop.call('complaints.open', { customerId, text });
    const shown = (await search(shop, 'strudel'))[0]!.match.pieces;
    expect(shown.find(piece => piece.hit)?.text).toBe('strudel');
    const line = shown.map(piece => piece.text).join('');
    expect(line).toMatch(/^….{1,40}strudel and nobody.*…$/);
    expect(line.length).toBeLessThan(100);
  });

  test('is looked for in the first two thousand letters of what went wrong for someone', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    await shop.call('complaints.open', { customerId, text: `strudel ${'a '.repeat(1200)} pretzel` });
    expect(await namesFor(shop, 'strudel')).toEqual(['Anna Berg']);
    expect(await namesFor(shop, 'pretzel')).toEqual([]);
  });
});
