import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendarUntil } from '../../../electron/demo/calendar.ts';
import { DEMO_DEFAULTS } from '../../../electron/demo/generator.ts';
import { identityOf } from '../../../electron/demo/identity.ts';
import { batchesOf, DRAFT, GROUPS, hasDog, PLANS, PROGRAMMES } from '../../../electron/demo/in-touch-shop.ts';
import { mergeFieldNames } from '../../../shared/merge-fields.ts';
import { openEngine, type Shop } from '../../fixtures.ts';
import { daysAgo, impossible, NOW_SECONDS, people, shop, shopOf, TODAY } from './whole-shop.ts';

const touches = people.flatMap(person => person.touches);
const sent = people.filter(person => person.referral !== null);
const inBatch = (batch: number) => people.filter(({ cards }) => cards.some(card => card.batch === batch));
const given = (programme: number) => people.filter(({ gives }) => gives.some(give => give.programme === programme));
const generation = (index: number): number => {
  const { referral } = people[index]!;
  return referral === null ? 0 : 1 + generation(referral.sender);
};

describe('staying in touch repeats itself', () => {
  test('the same seed, day and time of day give the same touches, gives, referrals and cards', () => {
    const hash = () => {
      const facts = shopOf({ regulars: 120 }).people.map(({ touches: t, gives, referral, cards }) => [
        ...[t, gives, referral, cards],
      ]);
      return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
    };
    expect(hash()).toBe(hash());
  });

  test('a small shop is the beginning of a large one', () => {
    expect(shopOf({ regulars: 60 }).people).toEqual(people.slice(0, 60));
  });
});

describe('who sent whom', () => {
  test('about 300 were sent by somebody who was in the book before them, so there is no loop', () => {
    expect(sent.length).toBeGreaterThan(280);
    expect(sent.length).toBeLessThan(400);
    people.forEach(({ referral }, index) => {
      if (referral !== null) expect(referral.sender).toBeLessThan(index);
    });
  });

  test('over several generations, and some sent many', () => {
    expect(Math.max(...people.map((_, index) => generation(index)))).toBeGreaterThanOrEqual(3);
    const senders = Map.groupBy(sent, person => person.referral!.sender);
    expect(Math.max(...[...senders.values()].map(theirs => theirs.length))).toBeGreaterThan(3);
  });

  test('it is what their card says of how they found us, and noted on their first day', () => {
    for (const { referral, foundUs, visits } of sent) {
      expect(referral!.setAt.day).toBe(visits[0]!.day);
      const sender = people[referral!.sender]!;
      expect(foundUs).toBe(`sent by ${identityOf(DEMO_DEFAULTS.seed, referral!.sender).latin}`);
      expect(sender.visits[0]!.day < visits[0]!.day).toBe(true);
    }
  });

  test('most senders were thanked within weeks, about a dozen wait', () => {
    const waiting = sent.filter(({ referral }) => referral!.thanks === null);
    expect(waiting.length).toBeGreaterThan(4);
    expect(waiting.length).toBeLessThan(30);
    for (const { referral } of sent) {
      if (referral!.thanks) expect(referral!.thanks.at.day > referral!.setAt.day).toBe(true);
    }
  });
});

describe('touches, gives and cards', () => {
  test('there are more than a thousand touches over three years, of every kind', () => {
    expect(touches.length).toBeGreaterThan(1000);
    expect(touches.length).toBeLessThan(2500);
    expect(new Set(touches.map(({ kind }) => kind)).size).toBe(7);
    for (const year of [0, 1, 2])
      expect(touches.filter(({ at }) => Math.floor(daysAgo(at.day) / 365) === year).length).toBeGreaterThan(100);
  });

  test('nobody without a phone is rung, nobody without an e-mail is written to', () => {
    const wrong = people.filter(
      ({ touches: theirs, phones, emails }, index) =>
        (phones.length === 0 && index !== 8 && theirs.some(({ kind }) => kind === 'call')) ||
        (emails.length === 0 && theirs.some(({ kind }) => kind === 'email')),
    );
    expect(wrong).toEqual([]);
  });

  test('a give was given to somebody it is for, at a visit of theirs, once', () => {
    for (const person of people) {
      const { gives, visits } = person;
      expect(new Set(gives.map(({ programme }) => programme)).size).toBe(gives.length);
      for (const { programme, at } of gives) {
        expect(PROGRAMMES[programme]!.isFor(person)).toBe(true);
        expect(visits.some(({ day }) => day === at.day)).toBe(true);
      }
    }
    expect(given(0).length).toBeGreaterThan(20);
    expect(given(1).length).toBeGreaterThan(100);
    expect(given(1).every(({ companions }) => hasDog(companions))).toBe(true);
    expect(given(2).length).toBeGreaterThan(5);
  });

  test('four batches of cards were sent to people with an address who did not refuse post, one is a draft', () => {
    expect(shop.batches.map(({ sent: at }) => at !== null)).toEqual([true, true, true, true, false]);
    for (const batch of [0, 1, 2, 3]) {
      expect(inBatch(batch).length).toBeGreaterThan(20);
      expect(inBatch(batch).length).toBeLessThan(80);
    }
    expect(inBatch(DRAFT)).toHaveLength(9);
    for (const { cards, street, consents } of people) {
      if (cards.length === 0) continue;
      expect(street).not.toBeNull();
      expect(consents.filter(({ channel, isGranted }) => channel === 'post' && !isGranted)).toEqual([]);
    }
  });

  test('their texts use fields that there are', () => {
    const used = shop.batches.flatMap(({ text }) => [...text.matchAll(/\{(\w+)\}/g)].map(([, field]) => field));
    expect(used.filter(field => !(mergeFieldNames as readonly (string | undefined)[]).includes(field))).toEqual([]);
  });

  test.each([
    ['at 11:42 on a Saturday', TODAY, NOW_SECONDS],
    ['before the shop opens on a Monday', '2026-11-23', 5 * 3600],
    ['late on the first day of a year', '2026-01-01', 23 * 3600],
    ['on a leap day', '2028-02-29', 12 * 3600],
  ])('nothing happened later than now, or while the shop was closed, %s', (_, today, nowSeconds) => {
    const then = shopOf({ regulars: 300, today, nowSeconds });
    const made = batchesOf(calendarUntil(today, nowSeconds)).flatMap(({ made: at, sent: sentAt }) => [at, sentAt]);
    const moments = [
      ...then.people.flatMap(({ touches: theirs, gives, referral }) => [
        ...theirs.map(({ at }) => at),
        ...gives.map(({ at }) => at),
        ...(referral ? [referral.setAt, referral.thanks?.at ?? null] : []),
      ]),
      ...made.filter(at => at !== null),
    ];
    const feedback = moments.map(at => ({ at, seenAt: null, toldAt: null }));
    const only = { people: [], ofNobody: { complaints: [], feedback } } as unknown as ReturnType<typeof shopOf>;
    expect(moments.length).toBeGreaterThan(50);
    expect(impossible(only, today, nowSeconds)).toEqual([]);
  });
});

describe('in the book', () => {
  let book: Shop;
  beforeAll(async () => {
    book = openEngine({ keep: true });
    await book.call('book.fillDemo', { regulars: 400 });
  }, 60_000);

  test('there are three groups with people in them, and three plans with some of them due today', async () => {
    const { groups } = await book.call('groups.list', {});
    expect(groups.map(({ name }) => name).sort()).toEqual(GROUPS.map(({ name }) => name).sort());
    for (const { count } of groups) expect(count).toBeGreaterThan(0);
    const { plans } = await book.call('plans.list', {});
    expect(plans).toHaveLength(PLANS.length);
    const { due } = await book.call('touches.due', {});
    expect(due.length).toBeGreaterThan(0);
    expect(due.length).toBeLessThan(20);
    expect(due.map(({ inDays }) => inDays)).toContain(0);
  });

  test('two programmes run, one of them unexpected; one is over and has results', async () => {
    const { programmes } = await book.call('programmes.list', {});
    const running = programmes.filter(({ state }) => state === 'running');
    expect(running.map(({ isUnexpected }) => isUnexpected).sort()).toEqual([false, true]);
    const [over] = programmes.filter(({ state }) => state === 'over');
    expect(programmes).toHaveLength(3);
    const results = await book.call('programmes.results', { id: over!.id });
    expect(results.given).toBeGreaterThan(0);
    expect(results.returned.waiting).toBe(0);
    expect(results.returned.count).toBeGreaterThan(0);
    expect(results.costMinor).toBe(180 * results.given);
    for (const { given: got, people: all } of running) expect(got).toBeLessThanOrEqual(all);
  });

  test('the jar of dog treats is low, and says so in Today, as do touches and senders to be thanked', async () => {
    const { jars } = await book.call('jars.list', {});
    expect(jars).toMatchObject([{ name: 'Dog treats', count: 6, isLow: true }]);
    const { entries } = await book.call('today.list', {});
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(
      new Set([...entries.map(({ kind }) => kind), 'touch', 'thank_sender', 'jar_low']),
    );
  });

  test('the cards that were sent are touches of the people in their batches; the draft names people of this week', async () => {
    const { batches } = await book.call('cards.batches', {});
    expect(batches.map(({ state }) => state)).toEqual(['draft', 'sent', 'sent', 'sent', 'sent']);
    const { touches: listed } = await book.call('touches.list', { limit: 500 });
    const cards = batches.slice(1).reduce((sum, batch) => sum + batch.people, 0);
    const { byKind } = await book.call('touches.report', { from: '2023-01-01', to: TODAY });
    expect(byKind.find(({ kind }) => kind === 'card')?.n).toBe(cards);
    expect(listed.every(({ day }) => day <= TODAY)).toBe(true);
  });

  test('the tree of who sent whom has no loop, and its plans were kept for the most part', async () => {
    const tree = await book.call('referrals.tree', {});
    expect(tree.generations).toBeGreaterThan(2);
    const placed = new Map(tree.nodes.map(node => [node.customerId, node]));
    for (const node of tree.nodes) {
      if (node.referredBy !== null) expect(placed.get(node.referredBy)!.generation).toBe(node.generation - 1);
    }
    const report = await book.call('touches.report', { from: '2026-03-01', to: TODAY });
    expect(report.rate).toBeGreaterThan(0.6);
    expect(report.rate).toBeLessThan(1);
  });
});
