import type Database from 'better-sqlite3';

/** Tables whose rows belong to the history: what they held before and after each action is kept. Parents before children. */
const historyTables = [
  'settings',
  'staff',
  'customers',
  'merged_customers',
  'apart_customers',
  'photos',
  'consents',
  'companions',
  'preferences',
  'visits',
  'visit_items',
  'passers_by',
  'complaints',
  'complaint_steps',
  'complaint_requests',
  'slips',
  'feedback',
  'promises',
  'groups',
  'plans',
  'plan_snoozes',
  'jars',
  'programmes',
  'gives',
  'referrals',
  'stocks',
  'stock_offsets',
  'card_batches',
  'card_people',
  'touches',
  'offers',
  'decisions',
  'closed_weeks',
] as const;

export type HistoryTable = (typeof historyTables)[number];

/** What has to be worked out again for a customer after a change. */
export const STALE_SEARCH = 1;
export const STALE_STATS = 2;
/** Plans are worked out again for everyone who is marked at all; this marks those whom nothing else does. */
export const STALE_PLANS = 4;

/** Table -> the column that names the customer, and what a change to a row makes stale. */
const staleOwners: Partial<Record<HistoryTable, { column: string; parts: number }>> = {
  customers: { column: 'id', parts: STALE_SEARCH },
  merged_customers: { column: 'customer_id', parts: STALE_SEARCH },
  companions: { column: 'customer_id', parts: STALE_SEARCH },
  preferences: { column: 'customer_id', parts: STALE_SEARCH },
  visits: { column: 'customer_id', parts: STALE_STATS },
  complaints: { column: 'customer_id', parts: STALE_SEARCH | STALE_STATS },
  consents: { column: 'customer_id', parts: STALE_PLANS },
  feedback: { column: 'customer_id', parts: STALE_PLANS },
  referrals: { column: 'id', parts: STALE_PLANS },
  plan_snoozes: { column: 'customer_id', parts: STALE_PLANS },
  gives: { column: 'customer_id', parts: STALE_PLANS },
  touches: { column: 'customer_id', parts: STALE_PLANS },
};

/** Table -> the plans that a change to a row makes stale, as SQL. */
const stalePlans: Partial<Record<HistoryTable, (row: 'NEW' | 'OLD') => string>> = {
  plans: row => `SELECT ${row}.id`,
  groups: row => `SELECT id FROM plans WHERE group_id = ${row}.id`,
};

export interface HistoryColumn {
  name: string;
  isBlob: boolean;
}

export interface HistoryTableShape {
  name: HistoryTable;
  columns: HistoryColumn[];
  /** Columns that point to another table: column -> table. */
  parents: { column: string; table: string }[];
}

/** The shape of every history table as it stands in this book, read from the schema itself. */
export function historyShapes(db: Database.Database): HistoryTableShape[] {
  return historyTables.map(name => ({
    name,
    columns: (db.pragma(`table_info(${name})`) as { name: string; type: string }[]).map(column => ({
      name: column.name,
      isBlob: column.type === 'BLOB',
    })),
    parents: (db.pragma(`foreign_key_list(${name})`) as { from: string; table: string }[]).map(key => ({
      column: key.from,
      table: key.table,
    })),
  }));
}

/** The image of a row as SQL: a JSON array in the order of its columns; a BLOB is written in hexadecimal. */
export function imageExpression(shape: HistoryTableShape, alias: string): string {
  return `json_array(${shape.columns.map(column => (column.isBlob ? `hex(${alias}.${column.name})` : `${alias}.${column.name}`)).join(', ')})`;
}

/** SQL: the action that runs, the newest and without an end; null outside of one. */
const RUNNING = '(SELECT CASE WHEN last_change_id IS NULL THEN id END FROM actions ORDER BY id DESC LIMIT 1)';

/** A migration writes outside of any action; the triggers are made again when the book has its newest shape. */
export function dropHistoryTriggers(db: Database.Database): void {
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'history_*'")
    .pluck()
    .all() as string[];
  for (const name of names) db.exec(`DROP TRIGGER ${name}`);
}

/**
 * Creates the triggers that record the images, from the schema. Run after the migrations, inside their transaction.
 * `changes.action_id` may not be null, so a write outside an action is refused by the book itself.
 */
export function createHistoryTriggers(db: Database.Database): void {
  for (const shape of historyShapes(db)) {
    const record = (row: 'NEW' | 'OLD', before: string, after: string) =>
      `INSERT INTO changes (action_id, table_name, row_id, before_json, after_json)
       VALUES (${RUNNING}, '${shape.name}', ${row}.id, ${before}, ${after});`;
    const before = imageExpression(shape, 'OLD');
    const after = imageExpression(shape, 'NEW');
    const owner = staleOwners[shape.name];
    const plans = stalePlans[shape.name];
    const stale = (row: 'NEW' | 'OLD') =>
      (owner
        ? `INSERT INTO stale (customer_id, parts) SELECT ${row}.${owner.column}, ${owner.parts} WHERE ${row}.${owner.column} IS NOT NULL
           ON CONFLICT (customer_id) DO UPDATE SET parts = parts | excluded.parts;`
        : '') + (plans ? `INSERT OR IGNORE INTO stale_plans (plan_id) ${plans(row)};` : '');
    db.exec(`
      CREATE TRIGGER history_${shape.name}_insert AFTER INSERT ON ${shape.name} BEGIN
        ${record('NEW', 'NULL', after)} ${stale('NEW')} END;
      CREATE TRIGGER history_${shape.name}_update AFTER UPDATE ON ${shape.name} BEGIN
        ${record('NEW', before, after)} ${stale('OLD')} ${stale('NEW')} END;
      CREATE TRIGGER history_${shape.name}_delete AFTER DELETE ON ${shape.name} BEGIN
        ${record('OLD', before, 'NULL')} ${stale('OLD')} END;
    `);
  }
}
