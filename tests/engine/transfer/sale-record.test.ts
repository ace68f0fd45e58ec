import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../electron/transfer/guess.ts';
import { recogniseExport } from '../../../electron/transfer/headers.ts';
import { isSkip, type Skip } from '../../../electron/transfer/outcome.ts';
import { readSales, TableSurvey } from '../../../electron/transfer/read-table.ts';
import type { Row } from '../../../electron/transfer/row-splitter.ts';
import type { SaleRecord } from '../../../electron/transfer/sale-record.ts';
import { openTable } from '../../../electron/transfer/table.ts';
import { temporaryFolder } from './files.ts';

const folder = temporaryFolder();

async function salesOf(text: string): Promise<(SaleRecord | Skip)[]> {
  const table = await openTable(folder.write(text));
  const mapping = recogniseExport(table.header)?.mapping ?? guessMapping(table.header, table.sample).mapping;
  const survey = new TableSurvey(mapping);
  const rows: Row[] = [];
  for await (const batch of table.batches()) rows.push(...batch);
  for (const { cells } of rows) survey.add(cells);
  const { dateOrder, decimal } = survey.verdict({ dateOrder: 'MDY' });
  return [...readSales(rows, mapping, { dateOrder: dateOrder?.order ?? 'MDY', minorDigits: 2, decimal })];
}

const TRANSACTIONS =
  'Date,Time,Time Zone,Gross Sales,Net Sales,Total Collected,Transaction ID,Description,Event Type,Customer ID,Customer Name';

describe('sales from Square transactions', () => {
  it('carry their time, customer and what was bought', async () => {
    const [sale] = await salesOf(
      `${TRANSACTIONS}\n10/05/2026,2:30:00 PM,Eastern Time (US & Canada),$12.00,"$1,149.00 ",$13.00,T1,"2 x Latte (Oat, Large), Croissant",Payment,C1,Ann Lee\n`,
    );
    expect(sale).toEqual({
      line: 2,
      rows: 1,
      customer: { externalId: 'C1', name: 'Ann Lee' },
      day: '2026-10-05',
      secondsOfDay: 52_200,
      offsetMinutes: null,
      timeZone: 'Eastern Time (US & Canada)',
      amountMinor: 114_900,
      items: [
        { name: 'Latte (Oat, Large)', quantity: 2, amountMinor: null },
        { name: 'Croissant', quantity: 1, amountMinor: null },
      ],
      saleId: 'T1',
      isRefund: false,
    });
  });

  it('keep refunds apart from the sale they belong to, and negative however they are written', async () => {
    const row = (amount: string, event: string) => `2026-10-05,10:00:00,,x,${amount},x,T1,Tea,${event},C1,Ann`;
    const outcomes = await salesOf(
      `${TRANSACTIONS}\n${row('$5.00', 'Payment')}\n${row('($5.00)', 'Refund')}\n${row('$2.00', 'Refund')}\n`,
    );
    expect(outcomes).toMatchObject([
      { amountMinor: 500, isRefund: false },
      { amountMinor: -300, isRefund: true },
    ]);
  });

  it('without a person are of nobody, and left out only without a day', async () => {
    expect(
      await salesOf(
        `${TRANSACTIONS}\n2026-10-05,10:00:00,,x,$5.00,x,T1,Tea,Payment,,\n2026-10-05,10:00:00,,x,$5.00,x,T2,Tea,Payment,,Guest\n,10:00:00,,x,$5.00,x,T3,Tea,Payment,,\n`,
      ),
    ).toMatchObject([
      { customer: {}, day: '2026-10-05', amountMinor: 500, saleId: 'T1' },
      { customer: {}, day: '2026-10-05', amountMinor: 500, saleId: 'T2' },
      { line: 4, reason: 'no_customer' },
    ]);
  });
});

describe('sales from Square items', () => {
  const HEADER = 'Date,Time,Item,Qty,Gross Sales,Net Sales,Transaction ID,Event Type,Customer ID,Customer Name';

  it('are put together from the rows of a transaction, also when two are mixed', async () => {
    const rows = ['T1,Tea,1,$3.00', 'T2,Bun,3,$4.50', 'T1,Cake,1.5,$6.25'].map(row => {
      const [id, item, quantity, amount] = row.split(',');
      return `2026-10-05,10:00:00,${item},${quantity},x,${amount},${id},Payment,C${id},`;
    });
    expect(await salesOf(`${HEADER}\n${rows.join('\n')}\n`)).toMatchObject([
      {
        saleId: 'T1',
        line: 2,
        rows: 2,
        amountMinor: 925,
        items: [
          { name: 'Tea', quantity: 1, amountMinor: 300 },
          { name: 'Cake', quantity: 1.5, amountMinor: 625 },
        ],
      },
      { saleId: 'T2', line: 3, amountMinor: 450, items: [{ name: 'Bun', quantity: 3 }] },
    ]);
  });

  it('hold only a few open: rows that come much later make a second record', async () => {
    const row = (id: string) => `2026-10-05,10:00:00,Tea,1,x,$1.00,${id},Payment,C1,`;
    const ids = ['T', ...Array.from({ length: 200 }, (_, i) => `U${i}`), 'T'];
    const outcomes = await salesOf(`${HEADER}\n${ids.map(row).join('\n')}\n`);
    expect(outcomes).toHaveLength(202);
    expect(outcomes.filter(outcome => !isSkip(outcome) && outcome.saleId === 'T')).toHaveLength(2);
  });
});

describe('sales from Shopify orders', () => {
  const HEADER =
    'Name,Email,Financial Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Cancelled at,Refunded Amount,Phone';
  const first = (name: string, status: string, total: string, refunded: string, cancelled = '') =>
    `${name},ann@example.com,${status},USD,${total},2026-09-03 10:15:00 -0400,2,Tea,3.50,Ann Lee,${cancelled},${refunded},'+15550109999`;

  it('take the further items from the rows that leave the order empty', async () => {
    const [order] = await salesOf(
      `${HEADER}\n${first('#1', 'paid', '9.10', '0.00')}\n#1,ann@example.com,,,,,1,Cup,1.25,,,,\n`,
    );
    expect(order).toEqual({
      line: 2,
      rows: 2,
      customer: { email: 'ann@example.com', name: 'Ann Lee', phone: '+15550109999' },
      day: '2026-09-03',
      secondsOfDay: 36_900,
      offsetMinutes: -240,
      atMs: Date.UTC(2026, 8, 3, 14, 15),
      amountMinor: 910,
      items: [
        { name: 'Tea', quantity: 2, amountMinor: 700 },
        { name: 'Cup', quantity: 1, amountMinor: 125 },
      ],
      saleId: '#1',
      isRefund: false,
      currency: 'USD',
    });
  });

  it('are less what was paid back, and left out when cancelled or never paid', async () => {
    const outcomes = await salesOf(
      [
        HEADER,
        first('#1', 'partially_refunded', '9.10', '2.10'),
        first('#2', 'refunded', '9.10', '9.10'),
        first('#3', 'voided', '9.10', '0.00'),
        first('#4', 'pending', '9.10', '0.00'),
        first('#5', 'paid', '9.10', '0.00', '2026-09-04 10:00:00 -0400'),
      ].join('\n'),
    );
    expect(outcomes).toMatchObject([
      { amountMinor: 700, isRefund: false },
      { amountMinor: 0, isRefund: false },
      { reason: 'not_paid' },
      { reason: 'not_paid' },
      { reason: 'cancelled' },
    ]);
  });
});

describe('sales from any table', () => {
  it('follow the order of the dates and the decimal mark of the whole column', async () => {
    const outcomes = await salesOf('Kunde;Datum;Betrag\nAnna;03/04/2026;1.149\nBen;25/04/2026;2,50\n');
    expect(outcomes).toMatchObject([
      { customer: { name: 'Anna' }, day: '2026-04-03', amountMinor: 114_900 },
      { customer: { name: 'Ben' }, day: '2026-04-25', amountMinor: 250 },
    ]);
  });

  it('tell ids, names and e-mail addresses of customers apart', async () => {
    const outcomes = await salesOf(
      'Customer,Date,Amount\n00042,2026-10-05,1\nAnn Lee,2026-10-05,1\nann@example.com,2026-10-05,1\nWalk-in,2026-10-05,1\n',
    );
    expect(outcomes).toMatchObject([
      { customer: { externalId: '00042' } },
      { customer: { name: 'Ann Lee' } },
      { customer: { email: 'ann@example.com' } },
      { customer: {}, amountMinor: 100 },
    ]);
  });

  it('are left out with a reason when date or amount make no sense, and visits when there is no amount', async () => {
    const outcomes = await salesOf(
      'Customer ID,Date,Amount\n1,2026-02-30,1.00\n1,,1.00\n1,2026-10-05,1.2.3\n1,2026-10-05,\n1,2026-10-05,-4.00\n"open,2026-10-05,1\n2,2026-10-06,1\n',
    );
    expect(outcomes).toMatchObject([
      { line: 2, reason: 'bad_date' },
      { line: 3, reason: 'no_date' },
      { line: 4, reason: 'bad_amount' },
      { line: 5, amountMinor: null },
      { line: 6, amountMinor: -400, isRefund: true },
      { line: 7, reason: 'unclosed_quote' },
      { line: 8, amountMinor: 100 },
    ]);
  });

  const CDNOW = '../shared/data/transactions/CDNOW_sample.txt';
  it.skipIf(!existsSync(CDNOW))(
    'give all 6,919 purchases of the CDNOW sample (skipped where ../shared/data is absent)',
    async () => {
      const rows = readFileSync(CDNOW, 'utf8')
        .trim()
        .split('\n')
        .map(line => line.trim().split(/\s+/));
      const outcomes = await salesOf(
        `Customer ID,Date,Amount\n${rows.map(row => `${row[0]},${row[2]},${row[4]}`).join('\n')}\n`,
      );
      const sales = outcomes.flatMap(outcome => (isSkip(outcome) ? [] : [outcome]));
      expect(sales).toHaveLength(6919);
      expect(new Set(sales.map(sale => sale.customer.externalId)).size).toBe(2357);
      expect(new Set(sales.map(sale => `${sale.customer.externalId} ${sale.day}`)).size).toBe(6696);
    },
  );
});
