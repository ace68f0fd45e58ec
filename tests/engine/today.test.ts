import { describe, expect, test } from 'vitest';
import { aCustomer, aVisit, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A shop that never closes, so that ages are easy to tell, with an owner and a colleague. */
async function aShop(): Promise<{ shop: Shop; owner: number; mara: number }> {
  const shop = openEngine();
  const always = [{ from: '00:00', to: '00:00' }];
  const week = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };
  await shop.call('settings.set', { openingHours: { week, closed: [] } });
  const { id: mara } = await shop.call('staff.add', { name: 'Mara' });
  const { id: owner } = await shop.call('staff.add', { name: 'Olive', role: 'owner' });
  return { shop, owner, mara };
}

const entries = async (shop: Shop, staffId?: number) =>
  (await shop.call('today.list', {}, staffId === undefined ? {} : { staffId })).entries;
const kinds = async (shop: Shop, staffId?: number) => (await entries(shop, staffId)).map(entry => entry.kind);

describe('Today', () => {
  test('has what is most pressing first', async () => {
    const { shop, owner, mara } = await aShop();
    const by = { staffId: mara };
    const customerId = await aCustomer(shop, { givenName: 'Anna', birthday: '11-21' });
    const right = await shop.call('complaints.open', { customerId, text: 'hair', atMs: NOW - 10 * DAY_MS }, by);
    await shop.call('complaints.step', { id: right.id, step: 'resolve', atMs: NOW - 8 * DAY_MS }, by);
    const open = await shop.call('complaints.open', { customerId, text: 'cold soup' }, by);
    await shop.call('complaints.request', { id: open.id, step: 'extra', costMinor: 9000, note: 'a cake' }, by);
    await shop.call('promises.make', { customerId, text: 'a sourdough put aside', dueOn: TODAY }, by);
    await shop.call('feedback.add', { customerId, kind: 'score', score: 2, atMs: NOW - 2 * DAY_MS }, by);
    const idea = await shop.call('feedback.add', { customerId, kind: 'suggestion', text: 'oat milk' }, by);
    await shop.call('feedback.update', { id: idea.id, status: 'done' }, by);
    await shop.call('feedback.add', { customerId, kind: 'praise', text: 'so kind', aboutStaffId: owner }, by);
    await aVisit(shop, customerId, TODAY);
    const due = ['complaint', 'promise', 'call_back', 'follow_up', 'tell'];
    expect(await kinds(shop, owner)).toEqual(['request', ...due, 'praise', 'birthday', 'seen_today']);
    expect(await kinds(shop, mara)).toEqual([...due, 'birthday', 'seen_today']);
    expect(await kinds(shop)).toEqual([...due, 'birthday', 'seen_today']);
    const [request] = await entries(shop, owner);
    expect(request).toMatchObject({ complaintId: open.id, name: 'Anna', headline: 'Mara asks for €90.00' });
    expect(request?.detail).toBe('cold soup · a cake');
  });

  test('holds nothing of it once it is done', async () => {
    const { shop, owner } = await aShop();
    const customerId = await aCustomer(shop);
    const by = { staffId: owner };
    const complaint = await shop.call('complaints.open', { customerId, text: 'hair', atMs: NOW - 9 * DAY_MS });
    await shop.call('complaints.step', { id: complaint.id, step: 'resolve', atMs: NOW - 8 * DAY_MS });
    await shop.call('complaints.step', { id: complaint.id, step: 'followUp' });
    const promise = await shop.call('promises.make', { customerId, text: 'bread', dueOn: TODAY });
    await shop.call('promises.keep', { id: promise.id });
    const idea = await shop.call('feedback.add', { customerId, kind: 'suggestion', text: 'oat milk' });
    await shop.call('feedback.update', { id: idea.id, status: 'declined', isTold: true });
    const praise = await shop.call('feedback.add', { kind: 'praise', text: 'so kind', aboutStaffId: owner });
    await shop.call('feedback.update', { id: praise.id, isSeen: true }, by);
    expect(await kinds(shop, owner)).toEqual([]);
  });

  test('has late complaints first, then those that waited longest, and says by how much', async () => {
    const { shop, mara } = await aShop();
    const open = async (text: string, ago: number, more: object = {}) =>
      (await shop.call('complaints.open', { text, atMs: NOW - ago, ...more }, { staffId: mara })).id;
    await open('an hour', HOUR_MS);
    await open('late', 6 * HOUR_MS + 600_000);
    const answered = await open('answered', 20 * HOUR_MS);
    await shop.call('complaints.step', { id: answered, step: 'acknowledge' });
    await open('later', 30 * HOUR_MS);
    expect((await entries(shop)).map(({ headline, detail, inDays }) => [detail, headline, inDays])).toEqual([
      ['later', '26 h past the target, Mara', -1],
      ['late', '2 h 10 min past the target, Mara', -1],
      ['answered', '4 h left to make it right, Mara', 0],
      ['an hour', '3 h left to answer, Mara', 0],
    ]);
    expect((await entries(shop))[0]).toMatchObject({ customerId: null, name: 'Somebody we don’t know', initials: '?' });
  });

  test('counts the age of a complaint in opening hours', async () => {
    const shop = openEngine();
    // Monday to Saturday from 9 to 18; Friday 17:30 to Saturday 12:00 are three and a half hours.
    await shop.call('complaints.open', { text: 'cold soup', atMs: Date.parse('2026-11-20T17:30:00Z') });
    expect((await entries(shop))[0]?.headline).toBe('30 min left to answer');
  });

  test('says which complaint is a second failure', async () => {
    const { shop } = await aShop();
    const customerId = await aCustomer(shop);
    await shop.call('complaints.open', { customerId, text: 'hair', atMs: NOW - DAY_MS });
    await shop.call('complaints.open', { customerId, text: 'cold soup' });
    expect((await entries(shop)).map(entry => entry.detail)).toEqual(['hair', 'Second failure: cold soup']);
  });

  test('has promises and call-backs from their day on, the latest first', async () => {
    const { shop, mara } = await aShop();
    const customerId = await aCustomer(shop);
    const by = { staffId: mara };
    await shop.call('promises.make', { customerId, text: 'today', dueOn: TODAY }, by);
    await shop.call('promises.make', { customerId, text: 'late', dueOn: '2026-11-19' });
    await shop.call('promises.make', { customerId, text: 'tomorrow', dueOn: '2026-11-22' });
    await shop.call('feedback.add', { customerId, kind: 'score', score: 0, atMs: NOW - 3 * DAY_MS });
    expect((await entries(shop)).map(({ kind, headline, inDays }) => [kind, headline, inDays])).toEqual([
      ['promise', 'Promised for 19 Nov, 2 days late', -2],
      ['call_back', 'Call back, 1 day late', -1],
      ['promise', 'Promised for today, by Mara', 0],
    ]);
  });

  test('asks after so many days whether it is right, and no longer than 60', async () => {
    const { shop } = await aShop();
    const customerId = await aCustomer(shop);
    for (const daysAgo of [6, 7, 60, 61]) {
      const atMs = NOW - daysAgo * DAY_MS;
      const { id } = await shop.call('complaints.open', { customerId, text: `${daysAgo} days ago`, atMs });
      await shop.call('complaints.step', { id, step: 'resolve', atMs });
    }
    const asked = async () => (await entries(shop)).map(({ detail, inDays }) => [detail, inDays]);
    expect(await asked()).toEqual([
      ['60 days ago', -53],
      ['7 days ago', 0],
    ]);
    await shop.call('settings.set', { followUpAfterDays: 0 });
    expect(await asked()).toHaveLength(3);
  });

  test('tells each colleague of the praise for them alone, whoever it came from', async () => {
    const { shop, owner, mara } = await aShop();
    await shop.call('feedback.add', { kind: 'praise', text: 'so kind', aboutStaffId: mara });
    expect(await kinds(shop, owner)).toEqual([]);
    expect(await entries(shop, mara)).toMatchObject([
      { kind: 'praise', headline: 'Praise for you', detail: 'so kind', customerId: null },
    ]);
  });

  test('says whose turn it is: the caller’s and nobody’s first, the latest of them first', async () => {
    const { shop, owner, mara } = await aShop();
    const turn = async (givenName: string, everyDays: number, staffId: number | null) => {
      const customerId = await aCustomer(shop, { givenName });
      await shop.call('plans.add', { name: 'Key regulars', kind: 'email', customerId, everyDays, staffId });
    };
    await turn('Of Olive', 1, owner);
    await turn('Of nobody', 9, null);
    await turn('Of Mara', 5, mara);
    await turn('Not yet', 11, mara);
    shop.clock.set(NOW + 10 * DAY_MS);
    const names = async (staffId?: number) =>
      (await entries(shop, staffId)).filter(entry => entry.kind === 'touch').map(entry => entry.name);
    expect(await names(mara)).toEqual(['Of Mara', 'Of nobody', 'Of Olive']);
    expect(await names(owner)).toEqual(['Of Olive', 'Of nobody', 'Of Mara']);
    expect(await names()).toEqual(['Of nobody', 'Of Olive', 'Of Mara']);
    const [first] = await entries(shop, mara);
    expect(first).toMatchObject({ planId: 3, inDays: -5, headline: 'An e-mail due, 5 days late, by Mara' });
    expect(first?.detail).toBe('Key regulars');
    for (let i = 0; i < 20; i++) await turn(`Anna ${i}`, 1, null);
    shop.clock.set(NOW + 20 * DAY_MS);
    expect(await names(mara)).toHaveLength(12);
  });
});
