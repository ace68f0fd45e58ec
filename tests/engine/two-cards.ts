import { aCustomer, aVisit, NOW, type Shop } from '../fixtures.ts';

const DAY_MS = 86_400_000;
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Two cards of one person, each with something of everything that may hang on a card, much of it on both. */
export async function twoCards(shop: Shop): Promise<{ id: number; intoId: number; third: number }> {
  const third = await aCustomer(shop, { givenName: 'Cleo', familyName: 'Vogt' });
  const intoId = await aCustomer(shop, {
    ...{ givenName: 'Anna', familyName: 'Berg', phones: ['079 555 01 02'], emails: ['anna@example.org'] },
    ...{ externalId: 'X1', cardCode: 'CARD-1', city: 'Bern', since: '2024-05-01', tags: ['wine'], note: 'likes rain' },
    consents: [
      { channel: 'email', isGranted: true, givenOn: '2026-01-01', source: 'a form' },
      { channel: 'sms', isGranted: true, givenOn: '2026-02-01', source: 'a form' },
      { channel: 'phone', isGranted: true, givenOn: '2026-03-01', source: 'a form' },
    ],
  });
  const id = await aCustomer(shop, {
    ...{ givenName: 'Annie', familyName: 'Berg-Meier', phones: ['+41 79 555 01 02', '031 555 77 88'] },
    ...{ emails: ['ANNA@example.org', 'annie@example.org'], externalId: 'X2', cardCode: 'CARD-2', street: 'Weg 1' },
    ...{ since: '2023-05-01', tags: ['Wine', 'bread'], isKey: true, note: 'hates snow', birthday: '06-02' },
    consents: [
      { channel: 'email', isGranted: false, givenOn: '2026-01-01', source: 'a call' },
      { channel: 'sms', isGranted: true, givenOn: '2025-02-01', source: 'a call' },
      { channel: 'post', isGranted: true, givenOn: '2026-03-01', source: 'a call' },
    ],
  });
  await shop.call('customers.setPhoto', { id, dataUrl: `data:image/png;base64,${PIXEL}` });
  for (const one of [intoId, id]) await fill(shop, one, one === id);
  await stayInTouch(shop, { id, intoId, third });
  return { id, intoId, third };
}

async function fill(shop: Shop, customerId: number, isFormer: boolean): Promise<void> {
  const dog = await shop.call('companions.add', {
    ...{ customerId, name: isFormer ? 'BISCUIT' : 'Biscuit', kind: 'dog' },
    ...(isFormer ? { birthday: '2020-02-29' } : { note: 'shy' }),
  });
  const about = { customerId, companionId: dog.id };
  await shop.call('preferences.add', { ...about, kind: 'treat', text: isFormer ? 'Liver' : 'liver' });
  await shop.call('preferences.add', { ...about, kind: 'allergy', text: isFormer ? 'wheat' : 'nuts' });
  await shop.call('preferences.add', { customerId, kind: 'usual', text: 'oat flat white' });
  await shop.call('companions.add', { customerId, name: isFormer ? 'Tiger' : 'Momo', kind: 'cat' });
  for (const day of isFormer ? ['2026-10-01', '2026-10-20', '2026-11-10'] : ['2026-10-08', '2026-11-10', '2026-11-15'])
    await aVisit(shop, customerId, day, { items: [{ name: 'Rye' }], amountMinor: 450 });
  const complaint = { customerId, text: 'cold soup', atMs: NOW - (isFormer ? 30 : 20) * DAY_MS };
  const opened = await shop.call('complaints.open', complaint);
  if (isFormer) await shop.call('complaints.step', { id: opened.id, step: 'resolve', atMs: NOW - 15 * DAY_MS });
  const promise = await shop.call('promises.make', { customerId, text: 'a rye put aside', dueOn: '2026-11-28' });
  if (isFormer) await shop.call('promises.keep', { id: promise.id });
  await shop.call('feedback.add', { customerId, kind: 'score', score: isFormer ? 9 : 4 });
  await shop.call('slips.make', { customerId });
  await shop.call('touches.add', { customerId, kind: 'call', note: 'the knee' });
}

/** Plans, “not now”, gives, cards and who sent whom; what each allows once, both have. */
async function stayInTouch(
  shop: Shop,
  { id, intoId, third }: Record<'id' | 'intoId' | 'third', number>,
): Promise<void> {
  const groupId = (await shop.call('groups.create', { name: 'All', filter: {} })).id;
  const jarId = (await shop.call('jars.add', { name: 'Biscuits', count: 40, lowAt: 5 })).id;
  const programme = { name: 'Dogs', give: 'a biscuit', costMinor: 50, groupId, jarId };
  const programmeId = (await shop.call('programmes.add', { ...programme, from: '2026-11-01', to: '2026-12-01' })).id;
  const planId = (await shop.call('plans.add', { name: 'All', kind: 'call', groupId, everyDays: 9 })).id;
  const people = [id, intoId].map(customerId => ({ customerId, line: customerId === id ? 'See you' : '' }));
  await shop.call('cards.createBatch', { name: 'November', stock: 'a6-4up', people });
  for (const customerId of [id, intoId]) {
    await shop.call('programmes.give', { programmeId, customerId });
    const until = customerId === id ? '2026-12-24' : '2026-12-01';
    await shop.call('plans.snooze', { planId, customerId, until, reason: 'away' });
    await shop.call('plans.add', { name: 'Own', kind: 'card', customerId, everyDays: 30 });
  }
  await shop.call('plans.add', { name: 'Visit', kind: 'visit', customerId: id, everyDays: 60 });
  const sent = await aCustomer(shop, { givenName: 'Dora' });
  await shop.call('referrals.set', { customerId: intoId, referredBy: id });
  await shop.call('referrals.set', { customerId: id, referredBy: third });
  await shop.call('referrals.set', { customerId: sent, referredBy: id });
  for (const other of [third, intoId, sent]) await shop.call('doubles.apart', { id, otherId: other });
  await shop.call('doubles.apart', { id: intoId, otherId: sent });
}
