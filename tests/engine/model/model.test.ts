import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Engine } from '../../../electron/engine/engine.ts';
import { getFit, isFitDue, keepFit } from '../../../electron/model/queries.ts';
import type { ModelFit } from '../../../shared/contract/model.ts';
import { aCustomer, aVisit, openEngine, type Shop, tempFolder } from '../../fixtures.ts';
import { CDNOW_FILE, isCdnowThere, SKIPPED } from '../retention/cdnow.ts';

/** The sample as a till would export it. */
function cdnowCsv(): string {
  const rows = readFileSync(CDNOW_FILE, 'utf8')
    .trim()
    .split('\n')
    .map(line => {
      const [id, , date, , dollars] = line.trim().split(/\s+/);
      return `${id},${date},${dollars}`;
    });
  return ['Customer ID,Date,Amount', ...rows, ''].join('\n');
}

const importing = async (csv: string): Promise<Shop> => {
  const path = join(tempFolder(), 'sales.csv');
  writeFileSync(path, csv);
  const shop = openEngine();
  await shop.call('settings.set', { timeZone: 'UTC', currency: 'USD' });
  await shop.call('transfer.run', { path, as: 'sales' });
  return shop;
};

const keep = (shop: Shop, fit: ModelFit) =>
  shop.book.raw.transaction(() => keepFit(shop.book, fit, shop.clock.nowMs())).immediate();

describe.skipIf(!isCdnowThere)(`the CDNOW sample, imported as sales ${SKIPPED}`, () => {
  test('gives the published parameters and likelihoods', { timeout: 60_000 }, async () => {
    const shop = await importing(cdnowCsv());
    const { bgnbd, mbgnbd, gammaGamma, ...rest } = await shop.call('model.fit', { asOf: '1997-09-30', job: 'fit' });
    expect(rest).toMatchObject({ asOf: '1997-09-30', missing: null, repeatCustomers: 946 });
    expect(bgnbd).toMatchObject({ n: 2357, isConverged: true, atBounds: [] });
    const published = { r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 };
    for (const name of ['r', 'alpha', 'a', 'b'] as const)
      expect(Math.abs(bgnbd!.parameters[name] / published[name] - 1)).toBeLessThan(0.005);
    expect(Math.abs(bgnbd!.logLikelihood - -9582.43)).toBeLessThan(0.01);
    expect(Math.abs(mbgnbd!.logLikelihood - -9582.13)).toBeLessThan(0.01);
    expect(gammaGamma!.n).toBe(946);
    expect(Math.abs(gammaGamma!.logLikelihood - -4055.92)).toBeLessThan(0.05);
    expect(gammaGamma!.parameters.gamma / 15.44775).toBeCloseTo(1, 3);
    const steps = shop.events.flatMap(event =>
      event.type === 'progress' && event.job === 'fit' ? [event.message] : [],
    );
    expect([...new Set(steps)]).toEqual([
      ...['Reading the visits', 'Fitting BG/NBD', 'Testing it on the last 13 weeks', 'Fitting MBG/NBD'],
      'Fitting Gamma-Gamma',
    ]);

    // 18 months are enough to hold 13 weeks out.
    const later = await shop.call('model.fit', { asOf: '1998-06-30' });
    const { model, repeatLastPeriod, customers } = later.mbgnbd!.backtest!;
    expect(customers).toBe(2357);
    expect(model.rootMeanSquare).toBeLessThan(repeatLastPeriod.rootMeanSquare);

    keep(shop, later);
    shop.clock.set(Date.parse('1998-07-03T12:00:00Z'));
    expect((await shop.call('model.latest', {})).fit).toEqual(later);
    const card = (await shop.call('customers.get', { id: 1 })).expected!;
    const asked = await shop.call('model.predict', { customerId: 1 });
    expect(asked).toMatchObject({ missing: null, alive: card.alive, visits: card.visits, spendMinor: card.spendMinor });
    expect(card.fittedOn).toBe('1998-06-30');
    expect(card.range.visitsLow).toBeLessThanOrEqual(card.visits);
    expect(card.range.visitsHigh).toBeGreaterThanOrEqual(card.visits);
    expect({ value: card.valueMinor, row: (await shop.call('customers.list', {})).rows[0]!.alive !== null }).toEqual({
      value: null,
      row: true,
    });
    await shop.call('settings.set', { marginPercent: 50 });
    const { valueMinor, spendMinor } = (await shop.call('customers.get', { id: 1 })).expected!;
    expect(Math.abs(valueMinor! - spendMinor! / 2)).toBeLessThanOrEqual(1);
    const listed = await shop.call('keyCustomers.list', {});
    const first = listed.people[0]!;
    const theirs = (await shop.call('customers.get', { id: first.customerId })).expected!;
    expect(first).toMatchObject({ expectedMinor: theirs.valueMinor, alive: theirs.alive });

    // A visit since moves only what is said of that person.
    await aVisit(shop, 1, '1998-07-03', { amountMinor: 3000 });
    const after = (await shop.call('customers.get', { id: 1 })).expected!;
    expect(after.alive).toBeGreaterThan(card.alive);
    expect((await shop.call('customers.get', { id: first.customerId })).expected).toEqual(theirs);
  });
});

describe('below the data floor', () => {
  test('the models say what is missing, and nothing else', async () => {
    const shop = openEngine();
    const customerId = await aCustomer(shop);
    const missing =
      'Not enough data yet. This needs 200 customers who came on a second day (1 has so far) and 26 weeks of visits (there are 2 so far).';
    await aVisit(shop, customerId, '2026-11-05', { amountMinor: 900 });
    await aVisit(shop, customerId, '2026-11-20', { amountMinor: 900 });
    expect(await shop.call('model.fit', {})).toEqual({
      ...{ asOf: '2026-11-21', missing, repeatCustomers: 1, weeks: 16 / 7 },
      ...{ bgnbd: null, mbgnbd: null, gammaGamma: null },
    });
    expect(await shop.call('model.predict', { customerId })).toEqual({
      ...{ asOf: '2026-11-21', days: 365, missing, alive: null, visits: null, spendMinor: null, valueMinor: null },
      range: null,
    });
    expect(await shop.call('model.latest', {})).toEqual({ fit: null, missing });
    expect((await shop.call('customers.get', { id: customerId })).expected).toBeNull();
    expect((await shop.refusal('model.predict', { customerId: 99 })).code).toBe('not_found');
  });
});

describe('what the models are fitted on', () => {
  /** 220 people who came on three days at least, and what `also` writes besides. */
  async function fitted(also: (shop: Shop) => Promise<void>): Promise<ModelFit> {
    const rows = ['Customer ID,Date,Amount'];
    for (let i = 1; i <= 220; i++)
      for (const day of [1, 30 + (i % 60), 200 + (i % 50)])
        rows.push(
          `C${i},${new Date(Date.parse('2026-01-01') + day * 86_400_000).toISOString().slice(0, 10)},${10 + (i % 7)}.50`,
        );
    const shop = await importing(`${rows.join('\n')}\n`);
    await also(shop);
    return shop.call('model.fit', {});
  }

  test('merges visits of one day, and leaves out voided ones and refunds', { timeout: 30_000 }, async () => {
    const plain = await fitted(async () => undefined);
    const mixed = await fitted(async shop => {
      const voided = await aVisit(shop, 1, '2026-11-02', { amountMinor: 5000 });
      await shop.call('visits.void', { id: voided });
      await aVisit(shop, 2, '2026-11-03', { amountMinor: -300 });
      await aVisit(shop, 3, '2026-01-02', { amountMinor: 100 });
    });
    expect(mixed).toEqual(plain);
    expect(plain).toMatchObject({ repeatCustomers: 220, missing: null });
  });

  test('is fitted anew once a week, and used for two', { timeout: 30_000 }, async () => {
    let book: Shop['book'];
    const fit = await fitted(async shop => {
      book = shop.book;
    });
    expect(isFitDue(book!, '2026-11-21')).toBe(true);
    expect(isFitDue(book!, '2026-06-01')).toBe(false);
    book!.raw.transaction(() => keepFit(book, fit, 0)).immediate();
    expect(['2026-11-21', '2026-11-27', '2026-11-28'].map(day => isFitDue(book, day))).toEqual([false, false, true]);
    expect(['2026-11-20', '2026-11-21', '2026-12-05', '2026-12-06'].map(day => getFit(book, day) !== null)).toEqual([
      ...[false, true, true, false],
    ]);
  });

  test('is left alone when somebody stops the fit', async () => {
    const shop = openEngine();
    await aVisit(shop, await aCustomer(shop), '2026-11-20');
    const parts = { book: shop.book, clock: shop.clock, logPath: null, emit: () => undefined };
    const stopped = new Engine({ ...parts, isCancelled: () => true });
    expect(await stopped.call('model.fit', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});
