import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { historyShapes } from '../../electron/book/history.ts';
import { migrate, migrations } from '../../electron/book/migrate.ts';
import {
  aCustomer,
  aVisit,
  dumpHistory,
  namesFor,
  openEngine,
  type Shop,
  search,
  TODAY,
  tempFolder,
} from '../fixtures.ts';
import { twoCards } from './two-cards.ts';

// A file is read in this thread where no other can be had.
vi.mock('node:worker_threads', async importOriginal => ({
  ...(await importOriginal<typeof import('node:worker_threads')>()),
  Worker: class {
    constructor() {
      throw new Error('No thread can be had.');
    }
  },
}));

const rows = (shop: Shop, sql: string) => shop.book.raw.prepare(sql).raw().all();

async function merged(take: string[] = []): Promise<{ shop: Shop; id: number; intoId: number; third: number }> {
  const shop = openEngine();
  const cards = await twoCards(shop);
  await shop.call('customers.merge', { id: cards.id, intoId: cards.intoId, take: take as [] });
  return { shop, ...cards };
}

describe('of two cards that become one', () => {
  test('nothing points to the card that went, in any table of the book, though everything did before', async () => {
    const shop = openEngine();
    const { id, intoId } = await twoCards(shop);
    const columns = historyShapes(shop.book.raw).flatMap(({ name, parents }) =>
      parents.filter(({ table }) => table === 'customers').map(({ column }) => [name, column] as const),
    );
    const pointing = () =>
      columns.filter(([table, column]) => rows(shop, `SELECT 1 FROM ${table} WHERE ${column} = ${id}`).length > 0);
    expect(pointing()).toEqual(columns.filter(([table]) => table !== 'merged_customers'));
    await shop.call('customers.merge', { id, intoId });
    expect(pointing()).toEqual([]);
    const kept =
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%customer_id%' AND name <> 'actions'";
    for (const table of rows(shop, kept).flat())
      expect(rows(shop, `SELECT * FROM ${table} WHERE customer_id = ${id}`), String(table)).toEqual([]);
  });

  test('every visit, promise and complaint is on the card that stays, and its figures count them', async () => {
    const shop = openEngine();
    const { id, intoId } = await twoCards(shop);
    const { brought, id: answered } = await shop.call('customers.merge', { id, intoId });
    expect(answered).toBe(intoId);
    expect(brought).toEqual({ visits: 3, preferences: 1, companions: 1, complaints: 1, promises: 1 });
    const card = await shop.call('customers.get', { id: intoId });
    expect([card.visits, card.rhythm.visitDays, card.spentMinor]).toEqual([6, 5, 2700]);
    expect(card.rhythm.firstDay).toBe('2026-10-01');
    // Open are a promise and the call-back after a low score.
    expect([card.openComplaints.length, card.openPromises.length]).toEqual([1, 2]);
    expect(card.usualItems).toEqual([{ name: 'Rye', times: 6 }]);
  });

  test('the card that stays keeps its own words and gets what it lacks; lists come together without doubles', async () => {
    const { shop, intoId } = await merged();
    expect(await shop.call('customers.get', { id: intoId })).toMatchObject({
      ...{
        givenName: 'Anna',
        familyName: 'Berg',
        city: 'Bern',
        street: 'Weg 1',
        birthday: '06-02',
        since: '2023-05-01',
      },
      ...{ externalId: 'X1', cardCode: 'CARD-1', isKey: true, hasPhoto: true, note: 'likes rain\nhates snow' },
      ...{ phones: ['079 555 01 02', '031 555 77 88'], emails: ['anna@example.org', 'annie@example.org'] },
      tags: ['wine', 'bread'],
    });
  });

  test('what is taken from the other one wins, and nothing else does', async () => {
    const { shop, intoId } = await merged(['familyName', 'note', 'cardCode', 'city']);
    expect(await shop.call('customers.get', { id: intoId })).toMatchObject({
      ...{ givenName: 'Anna', familyName: 'Berg-Meier', note: 'hates snow', cardCode: 'CARD-2', externalId: 'X1' },
      // Nothing wins over something nowhere.
      city: 'Bern',
    });
  });

  test('the same dog is one, with the notes about it; the same note is one, and an allergy is never lost', async () => {
    const { shop, intoId } = await merged();
    const card = await shop.call('customers.get', { id: intoId });
    expect(card.companions.map(({ name, birthday, note }) => [name, birthday, note])).toEqual([
      ['Biscuit', '2020-02-29', 'shy'],
      ['Momo', null, null],
      ['Tiger', null, null],
    ]);
    expect(card.preferences.map(one => `${one.kind} ${one.text} ${one.companionName}`).sort()).toEqual([
      'allergy nuts Biscuit',
      'allergy wheat Biscuit',
      'treat liver Biscuit',
      'usual oat flat white null',
    ]);
  });

  test('of two consents the newest holds, and of one day the no', async () => {
    const { shop, intoId } = await merged();
    const { consents } = await shop.call('customers.get', { id: intoId });
    expect(consents.map(({ channel, isGranted, givenOn }) => [channel, isGranted, givenOn])).toEqual([
      ['email', false, '2026-01-01'],
      ['phone', true, '2026-03-01'],
      ['post', true, '2026-03-01'],
      ['sms', true, '2026-02-01'],
    ]);
  });

  test('what somebody can have once follows its rule: not now, gives with their cost and jar, cards, own plans', async () => {
    const { shop, intoId } = await merged();
    expect(rows(shop, `SELECT until_day FROM plan_snoozes WHERE customer_id = ${intoId}`)).toEqual([['2026-12-24']]);
    expect(rows(shop, `SELECT cost_minor FROM gives WHERE customer_id = ${intoId}`)).toEqual([[100]]);
    expect((await shop.call('jars.list', {})).jars[0]!.count).toBe(38);
    expect(rows(shop, `SELECT line FROM card_people WHERE customer_id = ${intoId}`)).toEqual([['See you']]);
    expect(rows(shop, `SELECT name FROM plans WHERE customer_id = ${intoId} ORDER BY name`)).toEqual([
      ['Own'],
      ['Visit'],
    ]);
  });

  test('nobody has sent themselves, and whom either sent was sent by the one that stays', async () => {
    const { shop, intoId, third } = await merged();
    const card = await shop.call('customers.get', { id: intoId });
    expect(card.referredBy?.customerId).toBe(third);
    expect(card.sent.map(one => one.name)).toEqual(['Dora']);
  });

  test('a line of who sent whom that would come back to itself is left out', async () => {
    const shop = openEngine();
    const [anna, ben, annie] = [
      await aCustomer(shop),
      await aCustomer(shop, { givenName: 'Ben' }),
      await aCustomer(shop),
    ];
    await shop.call('referrals.set', { customerId: ben, referredBy: anna });
    await shop.call('referrals.set', { customerId: annie, referredBy: ben });
    await shop.call('customers.merge', { id: annie, intoId: anna });
    expect(rows(shop, 'SELECT id, referred_by_id FROM referrals')).toEqual([[ben, anna]]);
  });

  test('their timeline has both histories and the merge, and undoes nothing that the merge moved', async () => {
    const { shop, intoId } = await merged();
    const { entries } = await shop.call('customers.timeline', { id: intoId, limit: 200 });
    const [merge] = entries.filter(entry => entry.text.includes('merged into'));
    expect(merge).toMatchObject({ kind: 'changed', text: 'Annie Berg-Meier merged into Anna Berg' });
    expect(entries.filter(entry => entry.kind === 'sale')).toHaveLength(6);
    expect(entries.filter(entry => entry.actionId === merge!.actionId)).toEqual([merge]);
    const undone = await shop.call('actions.undo', { actionId: merge!.actionId! });
    const again = (await shop.call('customers.timeline', { id: intoId, limit: 200 })).entries;
    expect(again.filter(entry => entry.actionId === undone.actionId)).toEqual([]);
  });
});

describe('the card that went', () => {
  test('is still reached by its number, through more than one merge, and says so to whoever writes to it', async () => {
    const { shop, id, intoId, third } = await merged();
    await shop.call('customers.merge', { id: intoId, intoId: third });
    for (const former of [id, intoId]) {
      expect((await shop.call('customers.get', { id: former })).id).toBe(third);
      expect((await shop.call('customers.photo', { id: former })).dataUrl).not.toBeNull();
      expect((await shop.call('customers.timeline', { id: former })).entries.length).toBeGreaterThan(10);
    }
    const refused = await shop.refusal('visits.record', { customerId: id });
    expect(refused).toMatchObject({
      code: 'not_found',
      message: 'That card was merged into the one of Cleo Vogt. Open that one.',
    });
  });

  test('is found by its card in the scanner, its numbers and its names', async () => {
    const { shop, intoId } = await merged();
    for (const typed of ['CARD-1', 'card-2', '0315557788', 'annie@example.org', 'annie', 'berg-meier'])
      expect(
        (await search(shop, typed)).map(hit => hit.id),
        typed,
      ).toContain(intoId);
    expect((await search(shop, 'CARD-2'))[0]!.match).toMatchObject({ field: 'card_code', label: 'former card' });
    expect((await search(shop, 'meier'))[0]!.match).toMatchObject({ field: 'known_as', label: 'formerly' });
    const refused = await shop.refusal('customers.create', { givenName: 'Eve', cardCode: 'CARD-2' });
    expect(refused).toMatchObject({ code: 'duplicate', message: 'That card belongs to Anna Berg. Nothing was saved.' });
  });

  test('lets its own card be taken by the one that stays', async () => {
    const { shop, intoId } = await merged(['cardCode']);
    expect((await search(shop, 'CARD-1')).map(hit => hit.id)).toEqual([intoId]);
    expect((await search(shop, 'CARD-2')).map(hit => hit.id)).toEqual([intoId]);
    await shop.call('customers.update', { id: intoId, cardCode: 'CARD-1' });
  });
});

describe('a file that comes again', () => {
  const PEOPLE = [
    'Customer ID,First Name,Last Name,Email,Phone,Birthday',
    'X1,Anna,Berg,anna@example.org,079 555 01 02,1980-06-02',
    'X2,Barbara,Meier,b.meier@example.org,031 555 77 88,',
    ',Wendelin,Zumstein,,,1970-01-01',
    ',Zacharias,Quirin,,,',
    '',
  ].join('\n');
  const SALES = [
    'Customer ID,Date,Amount',
    ...[
      'X1,2026-10-01,4.50',
      'X2,2026-10-01,4.50',
      'X2,2026-10-01,4.50',
      'X2,2026-10-09,7.00',
      'X1,2026-10-12,2.00',
      '',
    ],
  ].join('\n');
  const file = (text: string) => {
    const path = join(tempFolder(), 'file.csv');
    writeFileSync(path, text);
    return path;
  };

  test('of people changes nothing, whichever card a row speaks of and whatever was taken', async () => {
    for (const take of [[], ['givenName', 'familyName', 'externalId', 'birthday']]) {
      const shop = openEngine();
      const path = file(PEOPLE);
      await shop.call('transfer.run', { path, as: 'customers' });
      await shop.call('customers.merge', { id: 2, intoId: 1, take: take as [] });
      await shop.call('customers.merge', { id: 3, intoId: 4, take: take as [] });
      await shop.call('customers.merge', { id: 1, intoId: 4, take: take as [] });
      const before = dumpHistory(shop.book);
      expect(await shop.call('transfer.run', { path, as: 'customers' })).toMatchObject({
        created: 0,
        matched: 4,
        updated: 0,
      });
      expect(dumpHistory(shop.book)).toEqual(before);
    }
  });

  test('of sales changes nothing, the same sale of both cards on one day included', async () => {
    const shop = openEngine();
    await shop.call('transfer.run', { path: file(PEOPLE), as: 'customers' });
    const path = file(SALES);
    await shop.call('transfer.run', { path, as: 'sales' });
    const merge = await shop.call('customers.merge', { id: 2, intoId: 1 });
    const before = dumpHistory(shop.book);
    expect(await shop.call('transfer.run', { path, as: 'sales' })).toMatchObject({ created: 0, visits: 0 });
    expect(dumpHistory(shop.book)).toEqual(before);
    expect((await shop.call('customers.get', { id: 1 })).visits).toBe(5);
    await shop.call('actions.undo', { actionId: merge.actionId });
    expect(await shop.call('transfer.run', { path, as: 'sales' })).toMatchObject({ created: 0, visits: 0 });
  });
});

describe('a merge is refused', () => {
  test('of one card with itself, with somebody who is not in the book, or of two that are one already', async () => {
    const { shop, id, intoId, third } = await merged();
    expect(await shop.refusal('customers.merge', { id: intoId, intoId })).toMatchObject({
      code: 'bad_input',
      field: 'intoId',
    });
    expect(await shop.refusal('customers.merge', { id: 99, intoId })).toMatchObject({ code: 'not_found', field: 'id' });
    expect(await shop.refusal('customers.merge', { id: intoId, intoId: 99 })).toMatchObject({
      code: 'not_found',
      field: 'intoId',
    });
    expect(await shop.refusal('customers.merge', { id, intoId })).toMatchObject({ code: 'conflict', field: 'id' });
    const meanwhile = await shop.refusal('customers.merge', { id: third, intoId: id });
    expect(meanwhile).toMatchObject({ code: 'not_found', field: 'intoId' });
    expect(meanwhile.message).toContain('Anna Berg');
    expect((await shop.refusal('customers.merge', { id: third, intoId, take: ['phones'] })).code).toBe('bad_input');
  });
});

describe('the undo of a merge', () => {
  test('goes through after new visits of the card that stayed, which stay there', async () => {
    const shop = openEngine();
    const { id, intoId } = await twoCards(shop);
    const { actionId } = await shop.call('customers.merge', { id, intoId });
    await aVisit(shop, intoId, TODAY);
    await shop.call('actions.undo', { actionId });
    expect((await shop.call('customers.get', { id })).visits).toBe(3);
    expect((await shop.call('customers.get', { id: intoId })).visits).toBe(4);
    expect(await namesFor(shop, 'meier')).toEqual(['Annie Berg-Meier']);
  });

  test('says what stands in its way: a later merge, or a redo after something new on the card that went', async () => {
    const { shop, id, intoId, third } = await merged();
    const first = (await shop.call('actions.list', { limit: 1 })).actions[0]!.id;
    const second = await shop.call('customers.merge', { id: intoId, intoId: third });
    const refused = await shop.refusal('actions.undo', { actionId: first });
    expect(refused.code).toBe('undo_conflict');
    expect(refused.message).toContain('Anna Berg merged into Cleo Vogt');
    await shop.call('actions.undo', { actionId: second.actionId });
    const undone = await shop.call('actions.undo', { actionId: first });
    await aVisit(shop, id, TODAY);
    expect((await shop.refusal('actions.undo', { actionId: undone.actionId })).code).toBe('undo_conflict');
  });

  test('is not put back over an answer given since that can stand only once', async () => {
    const shop = openEngine();
    const intoId = await aCustomer(shop);
    const id = await aCustomer(shop, { givenName: 'Annie', consents: [{ channel: 'post', isGranted: true }] });
    const { actionId } = await shop.call('customers.merge', { id, intoId });
    const undone = await shop.call('actions.undo', { actionId });
    await shop.call('customers.update', { id: intoId, consents: [{ channel: 'post', isGranted: false }] });
    const before = dumpHistory(shop.book);
    expect((await shop.refusal('actions.undo', { actionId: undone.actionId })).code).toBe('undo_conflict');
    expect(dumpHistory(shop.book)).toEqual(before);
  });
});

test.each(migrations.map((_, version) => version).filter(version => version > 0))(
  'a book of version %i learns to merge, and to undo it',
  async version => {
    const path = join(tempFolder(), 'old.regulars');
    const db = new Database(path);
    migrate(db, migrations.slice(0, version), () => {});
    db.exec(`INSERT INTO book (id, uuid, created_at_ms) VALUES (1, 'u', 0);
      INSERT INTO customers (given_name, card_code, created_at_ms) VALUES ('Anna', 'C1', 0), ('Annie', 'C2', 0);
      INSERT INTO visits (customer_id, at_ms, day) VALUES (1, 0, '2025-11-20'), (2, 0, '2025-11-21');`);
    db.close();
    const shop = openEngine({ path });
    await shop.call('settings.set', { shopName: 'Corner' });
    const before = dumpHistory(shop.book);
    const { actionId } = await shop.call('customers.merge', { id: 2, intoId: 1 });
    expect((await shop.call('customers.get', { id: 2 })).visits).toBe(2);
    await shop.call('actions.undo', { actionId });
    expect(dumpHistory(shop.book)).toEqual(before);
  },
);
