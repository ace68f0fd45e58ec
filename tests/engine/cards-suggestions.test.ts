import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../../shared/contract/cards.ts';
import { addDays } from '../../shared/dates.ts';
import { seededRandom } from '../bench/random.ts';
import { aCustomer, aVisit, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

const suggest = async (shop: Shop, input: { week?: string; limit?: number } = {}): Promise<Suggestion[]> =>
  (await shop.call('cards.suggestions', input)).people;
const brief = (people: Suggestion[]) => people.map(({ name, reason, evidence }) => `${name}: ${reason}: ${evidence}`);

async function aRegular(shop: Shop, givenName: string, days: string[], fields: object = {}): Promise<number> {
  const id = await aCustomer(shop, { givenName, ...fields });
  for (const day of days) await aVisit(shop, id, day);
  return id;
}

const TUESDAY = '2026-11-17';

describe('who deserves a card this week', () => {
  test('has one reason each, with its evidence in words and a line from what is known', async () => {
    const shop = openEngine();
    const address = { street: 'Hauptstr. 1', city: 'Graz', consents: [{ channel: 'post', isGranted: true }] };
    const back = await aRegular(shop, 'Back', ['2026-11-03', TUESDAY], address);
    await shop.call('companions.add', { customerId: back, name: 'Biscuit' });
    await shop.call('preferences.add', { customerId: back, kind: 'treat', text: 'liver' });
    await aRegular(
      shop,
      'Ten',
      Array.from({ length: 10 }, (_, i) => addDays(TUESDAY, -2 * i)),
    );
    await aRegular(shop, 'Year', ['2025-11-20', '2026-06-01', '2026-10-30']);
    await aCustomer(shop, { givenName: 'Born', birthday: '11-25' });
    const sender = await aCustomer(shop, { givenName: 'Sender' });
    await shop.call('referrals.set', { customerId: back, referredBy: sender });
    const upset = await aCustomer(shop, { givenName: 'Upset' });
    const { id } = await shop.call('complaints.open', {
      customerId: upset,
      text: 'cold soup',
      atMs: NOW - 9 * 86_400_000,
    });
    await shop.call('complaints.step', { id, step: 'resolve' });
    const kind = await aCustomer(shop, { givenName: 'Kind' });
    await shop.call('feedback.add', { customerId: kind, kind: 'praise', text: 'lovely' });
    await aRegular(shop, 'Key', ['2025-01-03', '2025-02-07'], { isKey: true });
    await aRegular(
      shop,
      'Often',
      Array.from({ length: 12 }, (_, i) => addDays(TUESDAY, -3 * i)),
    );
    await aRegular(shop, 'Plain', ['2026-10-01', '2026-10-09', TUESDAY]);

    const { week, people } = await shop.call('cards.suggestions', {});
    expect(week).toBe('2026-W47');
    expect(brief(people)).toEqual([
      'Upset: made_right: A complaint was made right on Saturday',
      'Kind: kindness: Praised us on Saturday',
      'Sender: referral: Back, whom they sent, came back on Tuesday',
      'Born: birthday: Birthday on Wednesday',
      'Back: second_visit: Second visit on Tuesday, the first on 3 Nov',
      'Year: years: A regular for a year on Friday',
      'Ten: round_number: 10th visit on Tuesday',
      'Key: long_unthanked: Key regular, never thanked',
      'Often: just_because: 12th visit on Tuesday, never thanked yet',
    ]);
    expect(people.find(person => person.name === 'Back')).toMatchObject({
      ...{
        line: 'Biscuit’s treats are in the tin.',
        hasAddress: true,
        postConsent: true,
        lastThankedOn: null,
        initials: 'B',
      },
    });
    expect(people.find(person => person.name === 'Key')).toMatchObject({
      isKey: true,
      hasAddress: false,
      postConsent: null,
    });
    expect(JSON.stringify(people)).not.toContain('soup');
  });

  test('is nobody who was thanked within the spacing, or stands in a batch that waits', async () => {
    const shop = openEngine();
    const born = (givenName: string) => aCustomer(shop, { givenName, birthday: '11-25' });
    const called = await born('Called');
    const noted = await born('Noted');
    const longAgo = await born('Long ago');
    const drafted = await born('Drafted');
    const touch = async (customerId: number, kind: 'call' | 'note', daysAgo: number) =>
      shop.call('touches.add', { customerId, kind, atMs: NOW - daysAgo * 86_400_000 });
    await touch(called, 'call', 1);
    await touch(noted, 'note', 59);
    await touch(longAgo, 'note', 60);
    const batch = { name: 'B', stock: 'a6', people: [{ customerId: drafted }] };
    const { id: batchId } = await shop.call('cards.createBatch', batch);
    const names = async () => (await suggest(shop)).map(person => person.name);
    expect(await names()).toEqual(['Called', 'Long ago']);
    expect((await suggest(shop))[1]?.lastThankedOn).toBe('2026-09-22');
    await shop.call('settings.set', { thankSpacingDays: 30 });
    expect(await names()).toEqual(['Called', 'Noted', 'Long ago']);
    await shop.call('cards.removePerson', { batchId, customerId: drafted });
    expect(await names()).toContain('Drafted');
  });

  test('is not suggested again once a card was sent, and is after all of it was undone', async () => {
    const shop = openEngine();
    const customerId = await aRegular(shop, 'Back', ['2026-11-03', TUESDAY]);
    const before = await suggest(shop);
    const [{ line, reason, evidence }] = before as [Suggestion];
    const made = await shop.call('cards.createBatch', {
      name: 'B',
      stock: 'a6',
      people: [{ customerId, line, reason, evidence }],
    });
    const printed = await shop.call('cards.markPrinted', { batchId: made.id });
    const sent = await shop.call('cards.markSent', { batchId: made.id });
    expect(await suggest(shop)).toEqual([]);
    for (const { actionId } of [sent, printed, made]) await shop.call('actions.undo', { actionId });
    expect(await suggest(shop)).toEqual(before);
  });

  test('is nobody whose complaint still waits', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop, { givenName: 'Born', birthday: '11-25' });
    const { id } = await shop.call('complaints.open', { customerId, text: 'cold soup' });
    expect(await suggest(shop)).toEqual([]);
    await shop.call('complaints.step', { id, step: 'resolve' });
    expect((await suggest(shop)).map(person => person.reason)).toEqual(['made_right']);
  });

  test('is told of a suggestion of theirs that was done', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop, { givenName: 'Idea' });
    const { id } = await shop.call('feedback.add', { customerId, kind: 'suggestion', text: 'oat milk' });
    expect(await suggest(shop)).toEqual([]);
    await shop.call('feedback.update', { id, status: 'done' });
    expect((await suggest(shop)).map(person => [person.reason, person.line])).toEqual([
      ['kindness', 'What you suggested is done, and we are glad that you told us.'],
    ]);
    await shop.call('feedback.update', { id, isTold: true });
    expect(await suggest(shop)).toEqual([]);
  });

  test('counts for a week that is over the visits up to its end, voided ones and refunds never', async () => {
    const shop = openEngine();
    const id = await aRegular(shop, 'Back', ['2026-10-20', '2026-11-04', '2026-11-10', TUESDAY]);
    await aRegular(shop, 'Refund', ['2026-11-05'], {});
    expect(brief(await suggest(shop, { week: '2026-W45' }))).toEqual([
      'Back: second_visit: Second visit on 4 Nov, the first on 20 Oct',
    ]);
    const visit = await aVisit(shop, id, '2026-10-21');
    expect(await suggest(shop, { week: '2026-W45' })).toEqual([]);
    await shop.call('visits.void', { id: visit });
    expect(await suggest(shop, { week: '2026-W45' })).toHaveLength(1);
    expect((await shop.refusal('cards.suggestions', { week: '2026-W60' })).field).toBe('week');
  });

  test('is everybody who reached their second or a round number of visits in it, by a recount of the visits', async () => {
    const shop = openEngine();
    const random = seededRandom(11);
    const expected: string[] = [];
    for (let i = 0; i < 60; i++) {
      const count = 1 + Math.floor(random() * 13);
      const span = random() < 0.4 ? 9 : 40;
      const days = Array.from({ length: count }, () => addDays(TODAY, -Math.floor(random() * span)));
      const id = await aRegular(shop, `Anna ${i}`, days);
      const seen = [...new Set(days)].sort();
      const isIn = (day: string | undefined) => day !== undefined && day >= '2026-11-15';
      if (isIn(seen[1])) expected.push(`${id} second_visit`);
      else if (isIn(seen[9])) expected.push(`${id} round_number`);
    }
    const people = await suggest(shop, { limit: 200 });
    const numbers = people.filter(({ reason }) => reason === 'second_visit' || reason === 'round_number');
    expect(numbers.map(({ customerId, reason }) => `${customerId} ${reason}`).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(15);
  });

  test('takes turns by reason, so that many birthdays leave room for the rest', async () => {
    const shop = openEngine();
    for (let i = 0; i < 6; i++) await aCustomer(shop, { givenName: `Born ${i}`, birthday: '11-25', isKey: i === 5 });
    await aRegular(shop, 'Back', ['2026-11-03', TODAY]);
    expect((await suggest(shop, { limit: 3 })).map(person => person.name)).toEqual(['Born 5', 'Born 0', 'Back']);
  });
});
