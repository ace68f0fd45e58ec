/** Random shops for the tests of retention: what may happen at a counter in a year, a till's file and its undo included. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rebuildStats } from '../../../electron/customers/stats.ts';
import { rebuildRetention } from '../../../electron/retention/summaries.ts';
import { addDays } from '../../../shared/dates.ts';
import { aCustomer, openEngine, type Shop, tempFolder } from '../../fixtures.ts';

/** Known from the beginning, as X1, X2 ... in the till. */
const PEOPLE = 4;
/** So many more may come with a file, one number of the till each. */
const MORE_PEOPLE = 2;
/** A Tuesday after both changes of the clocks of that year in Berlin. */
const NOW = Date.parse('2024-11-19T11:00:00Z');
export const TODAY = '2024-11-19';
/** What happens, happens until then; nothing in the three days after it. */
const WRITTEN_UNTIL = Date.parse('2024-11-16T16:00:00Z');
const WRITTEN_DAY = '2024-11-16';
const HOUR_MS = 3_600_000;

/** Days around a leap day, ends of months and both changes of the clocks, and any other. */
const days = fc.oneof(
  fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01', '2024-03-30', '2024-03-31', '2024-04-01', '2024-01-31'),
  fc.constantFrom('2023-12-31', '2024-01-01', '2024-10-26', '2024-10-27', '2024-10-28', '2024-09-30', '2024-11-19'),
  fc.nat(430).map(back => addDays(TODAY, -back)),
);
const amount = fc.option(fc.integer({ min: -900, max: 3000 }), { freq: 4 });
const floorDays = fc.constantFrom(1, 7, 30);

/** A row of the file; nobody's when `who` is 0. */
const sale = fc.record({ who: fc.nat(PEOPLE + MORE_PEOPLE), day: days, amount });
/** A refund and a second sale of the same amount on the same day follow some sales. */
const sales = fc
  .array(fc.record({ sale, again: fc.boolean(), back: fc.boolean() }), { minLength: 1, maxLength: 6 })
  .map(rows =>
    rows.flatMap(row => [
      row.sale,
      ...(row.again ? [row.sale] : []),
      ...(row.back ? [{ ...row.sale, amount: -Math.abs(row.sale.amount ?? 250) }] : []),
    ]),
  );
type Sale = typeof sale extends fc.Arbitrary<infer T> ? T : never;

type Step =
  | { kind: 'visit'; who: number; day: string; hour: number; amount: number | null }
  | { kind: 'passersBy'; day: string; sales: number; amount: number | null }
  | { kind: 'merge'; who: number; into: number }
  | { kind: 'void' | 'voidPassersBy' | 'undo' | 'undoImport' | 'undoMerge'; nth: number }
  | { kind: 'import'; sales: Sale[] }
  | { kind: 'floor'; floorDays: number; isQuietAfter: boolean };

const is = <K extends Step['kind']>(kind: K) => fc.constant(kind);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: is('visit'),
      who: fc.integer({ min: 1, max: PEOPLE + MORE_PEOPLE }),
      day: days,
      // Close to midnight, on either side of it in Berlin and in UTC.
      hour: fc.constantFrom(-2, -1, 0, 1, 2, 3, 12, 21, 22),
      amount,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: is('passersBy'), day: days, sales: fc.integer({ min: 1, max: 9 }), amount }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('void', 'voidPassersBy', 'undo', 'undoImport', 'undoMerge'),
      nth: fc.nat(40),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: is('import'), sales }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: is('merge'),
      who: fc.integer({ min: 1, max: PEOPLE + MORE_PEOPLE }),
      into: fc.integer({ min: 1, max: PEOPLE }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: is('floor'), floorDays, isQuietAfter: fc.boolean() }) },
);

export const books = fc.record({
  steps: fc.array(step, { minLength: 5, maxLength: 45 }),
  floorDays,
  /** Halfway the shop's median gap is worked out, as at a quiet moment, so that short histories lean on it. */
  knowsMedian: fc.boolean(),
  asOf: fc.oneof(fc.constant(TODAY), days),
});
type Book = typeof books extends fc.Arbitrary<infer T> ? T : never;

export async function aShop({ steps, floorDays: firstFloor, knowsMedian }: Book): Promise<Shop> {
  const shop = openEngine({ now: WRITTEN_UNTIL });
  await shop.call('settings.set', { timeZone: 'Europe/Berlin', activeFloorDays: firstFloor });
  for (let n = 1; n <= PEOPLE; n++) await aCustomer(shop, { givenName: `P${n}`, externalId: `X${n}` });
  const firstAction = shop.book.pluck<[], number>('SELECT max(id) FROM actions').get()!;
  for (const [n, what] of steps.entries()) {
    await perform(shop, what, firstAction);
    if (knowsMedian && n === Math.floor(steps.length / 2)) quietMoment(shop);
  }
  shop.clock.set(NOW);
  return shop;
}

/** What the rhythm of a day rests on, as the engine works it out when nobody writes. */
function quietMoment(shop: Shop): void {
  rebuildStats(shop.book);
  rebuildRetention(shop.book, WRITTEN_DAY);
}

async function perform(shop: Shop, what: Step, firstAction: number): Promise<void> {
  if (what.kind === 'visit') {
    const atMs = Math.min(Date.parse(`${what.day}T00:00:00Z`) + what.hour * HOUR_MS, WRITTEN_UNTIL);
    await shop.ask('visits.record', { customerId: what.who, atMs, amountMinor: what.amount });
  } else if (what.kind === 'passersBy') {
    const atMs = Math.min(Date.parse(`${what.day}T12:00:00Z`), WRITTEN_UNTIL);
    await shop.ask('passersBy.record', { atMs, sales: what.sales, amountMinor: what.amount });
  } else if (what.kind === 'merge') await shop.ask('customers.merge', { id: what.who, intoId: what.into });
  else if (what.kind === 'import') await importSales(shop, what.sales);
  else if (what.kind === 'floor') {
    await shop.call('settings.set', { activeFloorDays: what.floorDays });
    if (what.isQuietAfter) quietMoment(shop);
  } else await takeBack(shop, what.kind, what.nth, firstAction);
}

async function takeBack(
  shop: Shop,
  kind: 'void' | 'voidPassersBy' | 'undo' | 'undoImport' | 'undoMerge',
  n: number,
  firstAction: number,
): Promise<void> {
  const nth = (sql: string) => {
    const ids = shop.book.raw.prepare(sql).pluck().all() as number[];
    return ids.length === 0 ? 1_000_000 : ids[n % ids.length]!;
  };
  const actions = `SELECT id FROM actions WHERE id > ${firstAction}`;
  if (kind === 'void') await shop.ask('visits.void', { id: nth('SELECT id FROM visits') });
  else if (kind === 'voidPassersBy') await shop.ask('passersBy.void', { id: nth('SELECT id FROM passers_by') });
  else if (kind === 'undo') await shop.ask('actions.undo', { actionId: nth(`${actions} ORDER BY id DESC`) });
  else if (kind === 'undoImport')
    await shop.ask('actions.undo', { actionId: nth(`${actions} AND method = 'transfer.run' ORDER BY id DESC`) });
  else
    await shop.ask('actions.undo', {
      actionId: nth(`${actions} AND sentence LIKE '% merged into %' ORDER BY id DESC`),
    });
}

/** A till's file in which days come in no order. */
async function importSales(shop: Shop, rows: readonly Sale[]): Promise<void> {
  const path = join(tempFolder(), 'sales.csv');
  const lines = rows.map(row => {
    const day = row.day < WRITTEN_DAY ? row.day : WRITTEN_DAY;
    return `${row.who === 0 ? '' : `X${row.who}`},${day},${row.amount === null ? '' : (row.amount / 100).toFixed(2)}`;
  });
  writeFileSync(path, ['Customer ID,Date,Amount', ...lines, ''].join('\n'));
  await shop.call('transfer.run', { path, as: 'sales' });
}
