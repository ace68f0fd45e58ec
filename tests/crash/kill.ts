import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { WriteBook } from '../../electron/book/handles.ts';
import { closeBook, openForWriting } from '../../electron/book/open.ts';
import { findCustomers } from '../../electron/search/find.ts';

/** What the writer said it had saved before it was killed. */
interface Acknowledged {
  actionId: number;
  method: string;
  name?: string;
  imported?: number;
}

export interface CrashReport {
  kills: number;
  acknowledged: number;
  imports: number;
  /** Actions in the book that nobody was told of: saved, and killed before the answer. */
  unheard: number;
  /** What is wrong with a book after a kill; empty when all is well. */
  faults: string[];
}

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
/** A book grows too large to check quickly; after so many kills a new one is begun. */
const KILLS_PER_BOOK = 40;
/** Most kills come early; every fourth leaves time for an import to be under way. */
const SHORT_LIFE_MS = 300;
const LONG_LIFE_MS = 3000;

/** Kills a writing process with SIGKILL so many times, at moments drawn from `seed`, and checks the book after each. */
export async function killRepeatedly(kills: number, seed = 1): Promise<CrashReport> {
  const report: CrashReport = { kills: 0, acknowledged: 0, imports: 0, unheard: 0, faults: [] };
  let folder = '';
  let all: Acknowledged[] = [];
  for (let kill = 0; kill < kills; kill++) {
    if (kill % KILLS_PER_BOOK === 0) {
      if (folder) rmSync(folder, { recursive: true, force: true });
      folder = mkdtempSync(join(tmpdir(), 'regulars-crash-'));
      all = [];
    }
    // The golden ratio spreads the moments evenly, whatever the number of kills.
    const lifeMs = ((kill * 0.618034 + seed * 0.381966) % 1) * (kill % 4 === 3 ? LONG_LIFE_MS : SHORT_LIFE_MS);
    const heard = await writeUntilKilled(folder, seed * 100_000 + kill, lifeMs);
    all.push(...heard);
    report.kills++;
    report.acknowledged += heard.length;
    report.imports += heard.filter(one => one.imported !== undefined).length;
    const { faults, unheard } = checkBook(join(folder, 'shop.regulars'), all, heard);
    report.faults.push(...faults.map(fault => `kill ${kill + 1}: ${fault}`));
    report.unheard = Math.max(report.unheard, unheard);
  }
  if (folder) rmSync(folder, { recursive: true, force: true });
  return report;
}

function writeUntilKilled(folder: string, seed: number, lifeMs: number): Promise<Acknowledged[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WRITER, join(folder, 'shop.regulars'), String(seed), folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let complaint = '';
    child.stderr.on('data', data => {
      complaint += data;
    });
    child.stdout.setEncoding('utf8').on('data', (data: string) => {
      // From the first line on: the book is open, and being written to.
      if (output === '') setTimeout(() => child.kill('SIGKILL'), lifeMs);
      output += data;
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The writer ended by itself: ${complaint}`));
      // The last line may have been cut by the kill; it was not heard, then.
      const lines = output.slice(0, output.lastIndexOf('\n')).split('\n').slice(1);
      resolve(lines.filter(line => line !== '').map(line => JSON.parse(line)));
    });
  });
}

function checkBook(path: string, all: Acknowledged[], heard: Acknowledged[]): { faults: string[]; unheard: number } {
  const book = openForWriting(path, Date.now());
  const faults: string[] = [];
  const zero = (what: string, sql: string) => {
    const count = book.raw.prepare(sql).pluck().get() as number;
    if (count !== 0) faults.push(`${what}: ${count}`);
  };
  try {
    const verdict = book.raw.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') faults.push(`integrity: ${verdict}`);
    if ((book.raw.pragma('foreign_key_check') as unknown[]).length > 0) faults.push('rows that belong to nobody');
    for (const index of ['search_words', 'search_digits'])
      book.raw.exec(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`);
    zero('an action still open', 'SELECT count(*) FROM actions WHERE last_change_id IS NULL');
    zero('stale people', 'SELECT count(*) FROM stale');
    zero('actions without their sentence', 'SELECT count(*) FROM actions WHERE sentence = method');
    zero('changes of no action', 'SELECT count(*) FROM changes WHERE action_id NOT IN (SELECT id FROM actions)');
    zero(
      'people half added',
      "SELECT count(*) FROM customers c WHERE family_name = 'Killed' AND NOT EXISTS (SELECT 1 FROM companions d WHERE d.customer_id = c.id)",
    );
    zero(
      'sales half noted',
      'SELECT count(*) FROM visits v WHERE (SELECT count(*) FROM visit_items i WHERE i.visit_id = v.id) <> 2',
    );
    zero(
      'people who are not in the index',
      'SELECT count(*) FROM customers WHERE id NOT IN (SELECT customer_id FROM search_slots)',
    );
    zero(
      'people in the index who are not in the book',
      'SELECT count(*) FROM search_slots WHERE customer_id NOT IN (SELECT id FROM customers)',
    );
    zero(
      'visitors without a summary',
      'SELECT count(*) FROM (SELECT customer_id FROM visits WHERE voided_at_ms IS NULL AND is_refund = 0 EXCEPT SELECT customer_id FROM customer_stats)',
    );
    const has = book.pluck<[number], number>('SELECT 1 FROM actions WHERE id = ?');
    for (const one of all)
      if (has.get(one.actionId) === undefined) faults.push(`${one.method} was acknowledged and is gone`);
    faults.push(...notFound(book, heard), ...halfImports(book));
    const unheard = (book.raw.prepare('SELECT count(*) FROM actions').pluck().get() as number) - all.length;
    return { faults, unheard };
  } catch (error) {
    return { faults: [...faults, String(error)], unheard: 0 };
  } finally {
    closeBook(book);
  }
}

/** People who were acknowledged, are in the book, and are not found by their name. */
function notFound(book: WriteBook, heard: Acknowledged[]): string[] {
  const isThere = book.pluck<[string], number>('SELECT id FROM customers WHERE given_name = ?');
  return heard.flatMap(({ name }) => {
    const id = name === undefined ? undefined : isThere.get(name);
    if (id === undefined || findCustomers(book, name!, 12).some(found => found.customerId === id)) return [];
    return [`${name} is in the book and is not found`];
  });
}

/** Imports of which a part is there: each file is as long as the others, and none of its people are ever taken back one by one. */
function halfImports(book: WriteBook): string[] {
  const counts = book.raw
    .prepare(
      "SELECT count(*) FROM changes c JOIN actions a ON a.id = c.action_id WHERE a.method = 'transfer.run' AND c.table_name = 'customers' GROUP BY a.id",
    )
    .pluck()
    .all() as number[];
  return new Set(counts).size > 1 ? [`imports of ${counts.join(', ')} people`] : [];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
  });
  const report = await killRepeatedly(Number(values.kills), Number(values.seed));
  for (const fault of report.faults) console.error(fault);
  console.log(
    `${report.kills} kills, ${report.acknowledged} acknowledged actions (${report.imports} imports), ${report.faults.length} faults`,
  );
  process.exitCode = report.faults.length > 0 ? 1 : 0;
}
