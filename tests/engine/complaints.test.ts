import { describe, expect, test } from 'vitest';
import type { MethodInput } from '../../shared/contract/index.ts';
import { aCustomer, aVisit, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

async function aComplaint(shop: Shop, fields: Partial<MethodInput<'complaints.open'>> = {}): Promise<number> {
  return (await shop.call('complaints.open', { text: 'The soup was cold', ...fields })).id;
}

type Step = MethodInput<'complaints.step'>['step'];
const step = (shop: Shop, id: number, name: Step, more: object = {}) =>
  shop.call('complaints.step', { id, step: name, ...more });
const lastSaid = async (shop: Shop) => (await shop.call('actions.list', { limit: 1 })).actions[0]!.sentence;
const nora = (shop: Shop) => aCustomer(shop, { givenName: 'Nora', familyName: 'Lind' });
const promisesOf = async (shop: Shop) => (await shop.call('promises.list', {})).promises;

describe('a complaint', () => {
  test('of nobody we know is in the book with what was said', async () => {
    const shop = openEngine();
    const opened = await shop.call('complaints.open', { text: '  The queue did not move ' });
    expect(opened).toMatchObject({
      isSecondFailure: false,
      allowance: { ok: true, limitMinor: 2000, leftMinor: 2000, needs: 'none' },
    });
    expect(await shop.call('complaints.get', { id: opened.id })).toMatchObject({
      customerId: null,
      customerName: null,
      text: 'The queue did not move',
      severity: 'medium',
      stage: 'new',
      openedAtMs: NOW,
      openedOn: TODAY,
      spentMinor: null,
      valueToDateMinor: null,
      cameBack: { state: 'unknown' },
      steps: [],
    });
    expect(await lastSaid(shop)).toBe('Complaint “The queue did not move”');
  });

  test('is answered, made right and followed up, and the history says so in words', async () => {
    const shop = openEngine();
    const customerId = await nora(shop);
    const id = await aComplaint(shop, { customerId });
    const said = [await lastSaid(shop)];
    const taken: [Step, object][] = [
      ['acknowledge', {}],
      ['apologise', {}],
      ['fix', {}],
      ['resolve', { costMinor: 1200 }],
      ['extra', { costMinor: 0 }],
      ['followUp', {}],
      ['verdict', { verdict: 'right' }],
      ['reopen', {}],
      ['resolve', {}],
      ['verdict', { verdict: 'not-right' }],
    ];
    for (const [name, more] of taken) {
      await step(shop, id, name, more);
      said.push(await lastSaid(shop));
    }
    const soup = 'Nora Lind: complaint “The soup was cold”';
    expect(said).toEqual([
      soup,
      `${soup}: acknowledged`,
      `${soup}: apologised`,
      `${soup}: being fixed`,
      `${soup}: made right, €12.00`,
      `${soup}: went beyond right`,
      `${soup}: followed up`,
      `${soup}: they say it is right`,
      `${soup}: reopened`,
      `${soup}: made right`,
      `${soup}: they say it is not right`,
    ]);
    const about = shop.book.pluck('SELECT count(*) FROM actions WHERE customer_id = ? AND method LIKE ?');
    expect(about.get(customerId, 'complaints.%')).toBe(11);
    expect(await shop.call('complaints.get', { id })).toMatchObject({
      stage: 'fixing',
      reopened: 2,
      verdict: 'not_right',
      costMinor: 1200,
    });
  });

  test('shows its steps with who took them, and its answer times in opening minutes', async () => {
    const shop = openEngine();
    await shop.call('settings.set', { timeZone: 'UTC', marginPercent: 40 });
    const { id: staffId } = await shop.call('staff.add', { name: 'Meret' });
    const customerId = await nora(shop);
    const visitId = await aVisit(shop, customerId, '2026-11-19', { items: [{ name: 'Soup' }], amountMinor: 1000 });
    // Thursday 17:00; the shop closes at 18:00 and opens on Friday at 9.
    const atMs = Date.parse('2026-11-19T17:00:00Z');
    const id = (await shop.call('complaints.open', { visitId, text: 'cold', atMs }, { staffId })).id;
    await shop.call('complaints.step', { id, step: 'apologise', atMs: atMs + HOUR_MS / 2 }, { staffId });
    await shop.call(
      'complaints.step',
      { id, step: 'resolve', costMinor: 500, note: 'a new one', atMs: Date.parse('2026-11-20T10:00:00Z') },
      { staffId },
    );
    expect(await shop.call('complaints.get', { id })).toMatchObject({
      customerId,
      openedBy: 'Meret',
      staffName: 'Meret',
      visitId,
      visitText: expect.stringContaining('Soup'),
      firstResponseMinutes: 30,
      resolutionMinutes: 120,
      age: null,
      spentMinor: 1000,
      valueToDateMinor: 400,
      expectedValueMinor: null,
      cameBack: { state: 'waiting', windowDays: 30, until: '2026-12-20', returnedOn: null },
      steps: [
        { step: 'apologise', by: 'Meret', day: '2026-11-19', costMinor: null, approvedBy: null },
        { step: 'resolve', by: 'Meret', day: '2026-11-20', costMinor: 500, note: 'a new one', approvedBy: null },
      ],
    });
  });

  test('is about a visit of theirs only, and takes the customer from it', async () => {
    const shop = openEngine();
    const [anna, ben] = [await aCustomer(shop), await aCustomer(shop, { givenName: 'Ben' })];
    const visitId = await aVisit(shop, ben, '2026-11-20');
    expect(await shop.refusal('complaints.open', { customerId: anna, visitId, text: 'x' })).toMatchObject({
      code: 'bad_input',
      field: 'visitId',
    });
    const id = await aComplaint(shop, { visitId });
    expect((await shop.call('complaints.get', { id })).customerId).toBe(ben);
    await shop.call('complaints.update', { id, customerId: anna });
    expect(await shop.call('complaints.get', { id })).toMatchObject({ customerId: anna, visitId: null });
    expect((await shop.refusal('complaints.update', { id, visitId })).field).toBe('visitId');
    expect((await shop.refusal('complaints.open', { customerId: 99, text: 'x' })).code).toBe('not_found');
    expect((await shop.refusal('complaints.open', { visitId: 99, text: 'x' })).code).toBe('not_found');
  });

  test('is not opened in the future, nor answered then, before it was opened or before the last step', async () => {
    const shop = openEngine();
    expect(await shop.refusal('complaints.open', { text: 'x', atMs: NOW + 1 })).toMatchObject({ field: 'atMs' });
    const id = await aComplaint(shop, { atMs: NOW - 10 * HOUR_MS });
    const at = (atMs: number) => shop.refusal('complaints.step', { id, step: 'apologise', atMs });
    expect((await at(NOW + 1)).message).toContain('has not come yet');
    expect((await at(NOW - 11 * HOUR_MS)).message).toContain('before what was noted last');
    await step(shop, id, 'acknowledge', { atMs: NOW - 5 * HOUR_MS });
    expect((await at(NOW - 6 * HOUR_MS)).field).toBe('atMs');
    await step(shop, id, 'apologise', { atMs: NOW - 5 * HOUR_MS });
    // A clock put back does not stop what is done now.
    shop.clock.set(NOW - DAY_MS);
    await step(shop, id, 'resolve');
    expect((await shop.call('complaints.get', { id })).resolvedAtMs).toBe(NOW - 5 * HOUR_MS);
  });

  test('refuses steps that make no sense where it stands, saying why', async () => {
    const shop = openEngine();
    const id = await aComplaint(shop);
    const refused = (name: Step, more: object = {}) => shop.refusal('complaints.step', { id, step: name, ...more });
    for (const [name, more] of [
      ['reopen', {}],
      ['followUp', {}],
      ['verdict', { verdict: 'right' }],
    ] as const)
      expect(await refused(name, more)).toMatchObject({ code: 'conflict', field: 'step' });
    await step(shop, id, 'resolve');
    for (const name of ['resolve', 'fix'] as const)
      expect((await refused(name)).message).toContain('made right already');
    expect((await refused('verdict')).field).toBe('verdict');
    expect((await refused('followUp', { verdict: 'right' })).field).toBe('verdict');
    expect((await refused('apologise', { dueOn: TODAY })).field).toBe('dueOn');
    expect((await shop.refusal('complaints.step', { id: 99, step: 'fix' })).code).toBe('not_found');
  });

  test('being fixed by a day becomes a promise to a known customer', async () => {
    const shop = openEngine();
    const customerId = await nora(shop);
    const id = await aComplaint(shop, { customerId });
    const { id: staffId } = await shop.call('staff.add', { name: 'Meret' });
    expect((await shop.refusal('complaints.step', { id, step: 'fix', dueOn: '2026-11-20' })).field).toBe('dueOn');
    const fixed = await shop.call('complaints.step', { id, step: 'fix', dueOn: '2026-11-28' }, { staffId });
    await step(shop, id, 'fix', { dueOn: '2026-11-23', note: 'A new pot of soup' });
    expect(await promisesOf(shop)).toMatchObject([
      { text: 'A new pot of soup', dueOn: '2026-11-23', kind: 'promise', customerId, complaintId: id, staffName: null },
      { text: 'Make it right: The soup was cold', dueOn: '2026-11-28', complaintId: id, staffName: 'Meret' },
    ]);
    await shop.call('actions.undo', { actionId: fixed.actionId });
    expect(await promisesOf(shop)).toHaveLength(1);
    const unknown = await aComplaint(shop);
    await step(shop, unknown, 'fix', { dueOn: '2026-11-28', note: 'a new pot' });
    expect(await promisesOf(shop)).toHaveLength(1);
    expect((await shop.call('complaints.get', { id: unknown })).steps[0]?.note).toMatch(/^a new pot, by .*28/);
  });

  test('changes only in what is given; null clears', async () => {
    const shop = openEngine();
    const { id: staffId } = await shop.call('staff.add', { name: 'Meret' });
    const id = await aComplaint(shop, {
      category: 'Quality',
      item: 'Soup',
      wouldMakeItRight: 'a new one',
      severity: 'high',
    });
    await shop.call('complaints.update', { id, cause: 'The stove was off', change: 'Ask twice', staffId });
    expect(await lastSaid(shop)).toBe('Complaint “The soup was cold”: Meret sees to it');
    await shop.call('complaints.update', { id, item: null, wouldMakeItRight: null, severity: 'low' });
    expect(await shop.call('complaints.get', { id })).toMatchObject({
      ...{ category: 'Quality', item: null, wouldMakeItRight: null, severity: 'low', staffName: 'Meret' },
      ...{ cause: 'The stove was off', change: 'Ask twice' },
    });
    expect((await shop.refusal('complaints.update', { id, staffId: 99 })).field).toBe('staffId');
    expect((await shop.refusal('complaints.update', { id, text: ' ' })).field).toBe('text');
    await shop.call('staff.update', { id: staffId, isActive: false });
    expect((await shop.refusal('complaints.update', { id, staffId })).field).toBe('staffId');
  });
});

describe('a second failure', () => {
  const isSecond = async (shop: Shop, id: number) => (await shop.call('complaints.get', { id })).previousId;

  test('is flagged when it is opened, and again when whose it was turns out', async () => {
    const shop = openEngine();
    const customerId = await nora(shop);
    const first = await aComplaint(shop, { customerId, atMs: NOW - 30 * DAY_MS });
    const second = await shop.call('complaints.open', { customerId, text: 'again' });
    expect(second.isSecondFailure).toBe(true);
    const unknown = await aComplaint(shop, { atMs: NOW - 10 * DAY_MS });
    expect(await isSecond(shop, unknown)).toBeNull();
    const linked = await shop.call('complaints.update', { id: unknown, customerId });
    expect([await isSecond(shop, unknown), await isSecond(shop, second.id)]).toEqual([first, unknown]);
    const ben = await aCustomer(shop, { givenName: 'Ben' });
    await shop.call('complaints.update', { id: first, customerId: ben });
    expect([await isSecond(shop, first), await isSecond(shop, unknown)]).toEqual([null, null]);
    await shop.call('complaints.update', { id: first, customerId: null });
    expect((await shop.refusal('actions.undo', { actionId: linked.actionId })).code).toBe('undo_conflict');
  });

  test('is also one that an earlier complaint, logged late, makes of it', async () => {
    const shop = openEngine();
    const customerId = await nora(shop);
    const later = await aComplaint(shop, { customerId });
    const { id: earlier, actionId } = await shop.call('complaints.open', { customerId, text: 'x', atMs: NOW - DAY_MS });
    expect(await isSecond(shop, later)).toBe(earlier);
    await shop.call('actions.undo', { actionId });
    expect(await isSecond(shop, later)).toBeNull();
  });
});

describe('the board', () => {
  test('holds the open ones by stage, the furthest past its target first, and those made right lately', async () => {
    const shop = openEngine();
    await shop.call('settings.set', { timeZone: 'UTC', complaintCategories: ['Quality'] });
    const ages = [1, 200, 30, 60].map(hours => NOW - hours * HOUR_MS);
    const ids: number[] = [];
    for (const atMs of ages) ids.push(await aComplaint(shop, { atMs, category: 'Noise' }));
    const closed = await aComplaint(shop, { atMs: NOW - 40 * DAY_MS });
    await step(shop, closed, 'resolve', { atMs: NOW - 31 * DAY_MS, costMinor: 100 });
    const [lately, latest] = [
      await aComplaint(shop, { atMs: NOW - 9 * DAY_MS }),
      await aComplaint(shop, { atMs: NOW - 9 * DAY_MS }),
    ];
    await step(shop, lately, 'resolve', { atMs: NOW - 5 * DAY_MS, costMinor: 300 });
    await step(shop, latest, 'resolve', { atMs: NOW - 4 * DAY_MS });
    await step(shop, ids[2]!, 'apologise', { atMs: NOW - HOUR_MS });
    const board = await shop.call('complaints.board', {});
    const shown = board.columns.map(column => [
      column.stage,
      column.total,
      column.late,
      column.complaints.map(row => row.id),
    ]);
    expect(shown).toEqual([
      ['new', 3, 2, [ids[1], ids[3], ids[0]]],
      ['acknowledged', 1, 0, [ids[2]]],
      ['fixing', 0, 0, []],
      ['made_right', 2, 0, [latest, lately]],
      ['followed_up', 0, 0, []],
    ]);
    expect(board.categories).toEqual(['Quality', 'Noise']);
    const all = await shop.call('complaints.board', { closedDays: 60 });
    expect(all.columns[3]!.complaints.map(row => row.id)).toEqual([latest, lately, closed]);
    expect((await shop.call('complaints.board', { closedDays: 0 })).columns[3]!.total).toBe(0);
  });

  test('shows what is left of the budget of this month', async () => {
    const shop = openEngine();
    const budget = async () => (await shop.call('complaints.board', {})).budget;
    expect(await budget()).toMatchObject({ month: '2026-11', budgetMinor: null, spentMinor: 0, leftMinor: null });
    await shop.call('settings.set', { makeRightBudgetMinor: 1000, timeZone: 'UTC' });
    const id = await aComplaint(shop, { atMs: Date.parse('2026-10-01T12:00:00Z') });
    await step(shop, id, 'extra', { atMs: Date.parse('2026-10-31T23:59:59Z'), costMinor: 700 });
    await step(shop, id, 'extra', { atMs: Date.parse('2026-11-01T00:00:00Z'), costMinor: 500 });
    await step(shop, id, 'resolve', { costMinor: 800 });
    expect(await budget()).toMatchObject({
      budgetMinor: 1000,
      spentMinor: 1300,
      leftMinor: -300,
      closed: 1,
      returnedOf: 0,
    });
  });

  test('shows who waits for the owner', async () => {
    const shop = openEngine();
    const id = await aComplaint(shop, { customerId: await nora(shop) });
    await shop.call('complaints.request', { id, step: 'extra', costMinor: 5000, note: 'a cake' });
    const board = await shop.call('complaints.board', {});
    expect(board.requests).toMatchObject([
      {
        complaintId: id,
        customerName: 'Nora Lind',
        complaintText: 'The soup was cold',
        costMinor: 5000,
        note: 'a cake',
        state: 'waiting',
      },
    ]);
    expect(board.columns[0]!.complaints[0]).toMatchObject({ id, waitsForOwner: true, stage: 'new' });
  });
});

describe('the list', () => {
  const ids = async (shop: Shop, input: MethodInput<'complaints.list'>) => {
    const { total, complaints } = await shop.call('complaints.list', input);
    expect(total).toBe(complaints.length);
    return complaints.map(complaint => complaint.id);
  };

  test('finds by the beginnings of words of the complaint, the thing, the category and the name', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop, { givenName: 'Łucja', familyName: 'Bergström', knownAs: 'Lu' });
    const soup = await aComplaint(shop, { customerId, text: 'The crème-soup was “cold”.', item: 'Käsesuppe' });
    const queue = await aComplaint(shop, { text: 'Nobody came', category: 'Waiting' });
    const tea = await aComplaint(shop, { text: '山田さんのお茶が冷たい' });
    const found = async (text: string) => ids(shop, { text });
    for (const text of ['creme', 'SOUP col', 'kase', 'lucja', 'bergstr soup', 'lu'])
      expect(await found(text)).toEqual([soup]);
    expect(await found('wait')).toEqual([queue]);
    expect(await found('お茶')).toEqual([tea]);
    for (const text of ['oup', 'old', 'soup waiting']) expect(await found(text)).toEqual([]);
    expect(await found(' - ')).toEqual([tea, queue, soup]);
  });

  test('sees at once what was written, renamed or undone since', async () => {
    const shop = openEngine();
    const customerId = await nora(shop);
    expect(await ids(shop, { text: 'bread' })).toEqual([]);
    const id = await aComplaint(shop, { customerId, text: 'hard bread' });
    expect(await ids(shop, { text: 'bread' })).toEqual([id]);
    const { actionId } = await shop.call('complaints.update', { id, text: 'hard cheese' });
    expect(await ids(shop, { text: 'bread' })).toEqual([]);
    await shop.call('actions.undo', { actionId });
    expect(await ids(shop, { text: 'bread' })).toEqual([id]);
    await shop.call('customers.update', { id: customerId, familyName: 'Zebedee' });
    expect(await ids(shop, { text: 'zeb bread' })).toEqual([id]);
  });

  test('is narrowed by state, stage, category and customer, newest first, a page at a time', async () => {
    const shop = openEngine();
    const customerId = await nora(shop);
    const first = await aComplaint(shop, { customerId, category: 'Quality', atMs: NOW - 3 * DAY_MS });
    const second = await aComplaint(shop, { category: 'Quality', atMs: NOW - 2 * DAY_MS });
    const third = await aComplaint(shop, { customerId });
    await step(shop, first, 'resolve');
    await step(shop, second, 'fix');
    expect(await ids(shop, {})).toEqual([third, second, first]);
    expect(await ids(shop, { state: 'open' })).toEqual([third, second]);
    expect(await ids(shop, { state: 'closed' })).toEqual([first]);
    expect(await ids(shop, { stage: 'fixing' })).toEqual([second]);
    expect(await ids(shop, { category: 'Quality' })).toEqual([second, first]);
    expect(await ids(shop, { customerId, state: 'open' })).toEqual([third]);
    const page = await shop.call('complaints.list', { offset: 1, limit: 1 });
    expect(page).toMatchObject({ total: 3, complaints: [{ id: second }] });
  });
});

test('a complaint whose earlier one goes back to somebody else is no second failure any more, whichever undo takes it there', async () => {
  const shop = openEngine();
  const [anna, bo] = [await aCustomer(shop), await aCustomer(shop, { givenName: 'Bo' })];
  const first = await aComplaint(shop, { customerId: anna });
  const moved = await shop.call('complaints.update', { id: first, customerId: bo });
  const opened = await shop.call('complaints.open', { text: 'Cold again', customerId: bo });
  const isSecond = async () => (await shop.call('complaints.get', { id: opened.id })).isSecondFailure;
  expect(await isSecond()).toBe(true);
  const away = await shop.call('actions.undo', { actionId: opened.actionId });
  await shop.call('actions.undo', { actionId: away.actionId });
  expect(await isSecond()).toBe(true);
  await shop.call('actions.undo', { actionId: moved.actionId });
  expect(await isSecond()).toBe(false);
});
