/** Day by day what was sold, to people we know and to those we do not: how much of the shop a figure covers. */
import type { Coverage } from '../../shared/contract/figures.ts';
import type { Day } from '../../shared/dates.ts';
import type { ActionChanges } from '../book/changes.ts';
import type { ReadBook, WriteBook } from '../book/handles.ts';
import { imagesOf } from '../groups/images.ts';

/** From so many changed rows on, counting anew is less work than following the changes. */
const REBUILD_FROM = 5000;

interface SaleImage {
  day: Day;
  amount_minor: number | null;
  is_refund: number;
  voided_at_ms: number | null;
  /** Only of sales linked to nobody. */
  sales?: number;
}

interface Sums {
  visits: number;
  minor: number;
}

const sources = { visits: 'linked', passers_by: 'unlinked' } as const;

/** Follows what an action has changed, from the images. */
export function refreshDaySales(book: WriteBook, changes: ActionChanges): void {
  for (const table of Object.keys(sources) as (keyof typeof sources)[]) {
    const rows = changes.counts.get(table) ?? 0;
    if (rows >= REBUILD_FROM) {
      rebuildDaySales(book);
      return;
    }
    if (rows > 0) follow(book, changes, table);
  }
}

function follow(book: WriteBook, changes: ActionChanges, table: keyof typeof sources): void {
  const days = new Map<Day, Sums>();
  for (const { before, after } of imagesOf<SaleImage>(book, changes, table)) {
    add(days, before, -1);
    add(days, after, 1);
  }
  const of = sources[table];
  const put = book.prepare(
    `INSERT INTO day_sales (day, visits_${of}, sales_${of}_minor) VALUES (?, ?, ?) ON CONFLICT (day) DO UPDATE SET
       visits_${of} = visits_${of} + excluded.visits_${of}, sales_${of}_minor = sales_${of}_minor + excluded.sales_${of}_minor`,
  );
  for (const [day, { visits, minor }] of days) if (visits !== 0 || minor !== 0) put.run(day, visits, minor);
}

function add(days: Map<Day, Sums>, image: SaleImage | null, by: 1 | -1): void {
  if (!image || image.voided_at_ms !== null) return;
  const sums = days.get(image.day) ?? { visits: 0, minor: 0 };
  days.set(image.day, sums);
  if (image.is_refund === 0) sums.visits += by * (image.sales ?? 1);
  sums.minor += by * (image.amount_minor ?? 0);
}

const linkedSql = `SELECT day, sum(NOT is_refund) AS visits_linked, sum(coalesce(amount_minor, 0)) AS sales_linked_minor, 0 AS visits_unlinked,
    0 AS sales_unlinked_minor FROM visits WHERE voided_at_ms IS NULL GROUP BY day`;
const unlinkedSql = `SELECT day, 0, 0, sum(CASE WHEN is_refund THEN 0 ELSE sales END), sum(coalesce(amount_minor, 0))
    FROM passers_by WHERE voided_at_ms IS NULL GROUP BY day`;

/** From scratch. */
export function rebuildDaySales(book: WriteBook): void {
  book.raw.exec(`DELETE FROM day_sales;
    INSERT INTO day_sales SELECT day, sum(visits_linked), sum(sales_linked_minor), sum(visits_unlinked), sum(sales_unlinked_minor)
    FROM (${linkedSql} UNION ALL ${unlinkedSql}) GROUP BY day`);
}

export interface DaySales {
  day: Day;
  visitsLinked: number;
  salesLinkedMinor: number;
  visitsUnlinked: number;
  salesUnlinkedMinor: number;
}

const columns = `visits_linked AS visitsLinked, sales_linked_minor AS salesLinkedMinor, visits_unlinked AS visitsUnlinked,
  sales_unlinked_minor AS salesUnlinkedMinor`;
const isAnything = 'visits_linked <> 0 OR sales_linked_minor <> 0 OR visits_unlinked <> 0 OR sales_unlinked_minor <> 0';

/** Days with anything, both ends included, oldest first. */
export const listDaySales = (book: ReadBook, from: Day, to: Day): DaySales[] =>
  book
    .prepare<[Day, Day], DaySales>(
      `SELECT day, ${columns} FROM day_sales WHERE day BETWEEN ? AND ? AND (${isAnything}) ORDER BY day`,
    )
    .all(from, to);

/** The first day on which a visit of somebody was noted that counts; null while there was none. */
export const firstVisitDay = (book: ReadBook): Day | null =>
  book.pluck<[], Day | null>('SELECT min(day) FROM day_sales WHERE visits_linked > 0').get() ?? null;

/** Whether anything of somebody is noted for a later day, money given back included: then what is known now was not known on that day. */
export const isAnythingAfter = (book: ReadBook, asOf: Day): boolean =>
  book
    .pluck<[Day], number>(
      'SELECT EXISTS (SELECT 1 FROM day_sales WHERE day > ? AND (visits_linked <> 0 OR sales_linked_minor <> 0))',
    )
    .get(asOf) === 1;

/** How much of the shop is linked to a person between two days, both included. */
export function readCoverage(book: ReadBook, { from, to }: { from: Day; to: Day }): Coverage {
  const sums = { visitsLinked: 0, salesLinkedMinor: 0, visitsUnlinked: 0, salesUnlinkedMinor: 0 };
  for (const { day: _, ...of } of listDaySales(book, from, to))
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += of[key];
  const visitsAll = sums.visitsLinked + sums.visitsUnlinked;
  const salesAllMinor = sums.salesLinkedMinor + sums.salesUnlinkedMinor;
  return {
    ...{ from, to, visitsLinked: sums.visitsLinked, visitsAll, salesLinkedMinor: sums.salesLinkedMinor, salesAllMinor },
    shareOfVisits: visitsAll > 0 ? sums.visitsLinked / visitsAll : null,
    shareOfSales: salesAllMinor > 0 ? sums.salesLinkedMinor / salesAllMinor : null,
  };
}
