import { beforeAll, describe, expect, test } from 'vitest';
import { previousOf } from '../../../electron/complaints/second-failure.ts';
import { type StepFact, stageOf } from '../../../electron/complaints/stages.ts';
import { NOW, openEngine, type Shop, TODAY } from '../../fixtures.ts';

const REGULARS = 250;
let shop: Shop;
let actionId: number;

beforeAll(async () => {
  shop = openEngine({ keep: true });
  actionId = (await shop.call('book.fillDemo', { regulars: REGULARS })).actionId;
}, 60_000);

interface ComplaintRow {
  id: number;
  customer_id: number | null;
  opened_at_ms: number;
  opened_on_day: string;
  previous_id: number | null;
  resolved_at_ms: number | null;
}

const all = <Row>(sql: string) => shop.book.raw.prepare(sql).all() as Row[];
const count = (sql: string) => shop.book.raw.prepare(`SELECT count(*) FROM ${sql}`).pluck().get() as number;

describe('the demo shop in the book', () => {
  test('has complaints, promises, feedback and slips, all written by the one action that filled it', () => {
    for (const table of ['complaints', 'complaint_steps', 'promises', 'feedback', 'slips']) {
      expect(count(`${table}`), table).toBeGreaterThan(10);
      expect(count(`changes WHERE table_name = '${table}' AND action_id <> ${actionId}`)).toBe(0);
    }
    expect(count("complaint_requests WHERE state = 'waiting'")).toBe(1);
    expect(count('complaints WHERE customer_id IS NULL')).toBeGreaterThan(0);
  });

  test('every complaint’s summary is what its steps come to', () => {
    for (const row of all<ComplaintRow & Record<string, unknown>>('SELECT * FROM complaints')) {
      const steps = all<StepFact>(
        `SELECT step, at_ms AS atMs, on_day AS onDay, cost_minor AS costMinor, verdict FROM complaint_steps WHERE complaint_id = ${row.id} ORDER BY at_ms, id`,
      );
      expect({
        stage: row.stage,
        firstResponseAtMs: row.first_response_at_ms,
        resolvedAtMs: row.resolved_at_ms,
        resolvedOnDay: row.resolved_on_day,
        verdict: row.verdict,
        reopened: row.reopened,
        costMinor: row.cost_minor,
      }).toEqual(stageOf(steps));
    }
  });

  test('every second failure names the complaint before it, as a recount does', () => {
    const rows = all<ComplaintRow>('SELECT * FROM complaints WHERE customer_id IS NOT NULL');
    const opened = ({ id, opened_at_ms, opened_on_day, resolved_at_ms }: ComplaintRow) => ({
      ...{ id, openedAtMs: opened_at_ms, openedOnDay: opened_on_day, resolvedAtMs: resolved_at_ms },
    });
    for (const row of rows) {
      const theirs = rows.filter(other => other.customer_id === row.customer_id).map(opened);
      expect(row.previous_id).toBe(previousOf(opened(row), theirs));
    }
    expect(rows.some(({ previous_id }) => previous_id !== null)).toBe(true);
  });

  test('visits, slips and feedback belong to the same person as what names them', () => {
    const strangers = ['complaints', 'slips'].map(table =>
      count(`${table} t JOIN visits v ON v.id = t.visit_id WHERE v.customer_id IS NOT t.customer_id`),
    );
    const slips = count('feedback f JOIN slips s ON s.id = f.slip_id WHERE s.customer_id IS NOT f.customer_id');
    const calls = count('promises p JOIN feedback f ON f.id = p.feedback_id WHERE f.customer_id IS NOT p.customer_id');
    const fixes = count(
      'promises p JOIN complaints k ON k.id = p.complaint_id WHERE k.customer_id IS NOT p.customer_id',
    );
    expect([...strangers, slips, calls, fixes]).toEqual([0, 0, 0, 0, 0]);
  });

  test('nothing happened later than now', () => {
    const latest = [
      'SELECT max(opened_at_ms) FROM complaints',
      'SELECT max(at_ms) FROM complaint_steps',
      'SELECT max(asked_at_ms) FROM complaint_requests',
      'SELECT max(made_at_ms) FROM promises',
      'SELECT max(max(at_ms, coalesce(seen_at_ms, 0), coalesce(told_at_ms, 0))) FROM feedback',
      'SELECT max(made_at_ms) FROM slips',
      'SELECT max(at_ms) FROM visits',
    ].map(sql => shop.book.raw.prepare(sql).pluck().get() as number);
    for (const atMs of latest) expect(atMs).toBeLessThanOrEqual(NOW);
  });

  test('the board shows the new one as 20 minutes old, late ones, and what is left of the budget', async () => {
    const board = await shop.call('complaints.board', {});
    const rows = board.columns.flatMap(column => column.complaints);
    expect(rows.filter(row => row.stage === 'new').map(row => row.age?.openMinutes)).toContain(20);
    expect(rows.filter(row => row.age?.isLate).map(row => row.stage)).toEqual(['new', 'fixing']);
    expect(rows.filter(row => row.resolvedAtMs === null && row.isSecondFailure)).toHaveLength(1);
    expect(rows.filter(row => row.resolvedAtMs === null && row.isKey)).toHaveLength(1);
    expect(board.requests).toHaveLength(1);
    expect(board.budget.budgetMinor).toBe(15_000);
    expect(board.budget.leftMinor).toBeGreaterThan(0);
    expect(board.budget.leftMinor).toBeLessThan(15_000);
  });

  test('Ines owns the shop, and Marta may give more than the others', async () => {
    const { staff } = await shop.call('staff.list', {});
    expect(staff.filter(({ role }) => role === 'owner').map(({ name }) => name)).toEqual(['Ines']);
    expect(staff.filter(({ allowanceMinor }) => allowanceMinor !== null).map(({ name }) => name)).toEqual(['Marta']);
    const settings = await shop.call('settings.get', {});
    expect([settings.staffAllowanceMinor, settings.makeRightBudgetMinor]).toEqual([2000, 15_000]);
    expect(settings.openingHours.week.sun).toEqual([{ from: '09:00', to: '14:00' }]);
  });

  test('on the days when clocks change, visits are in opening hours too', () => {
    const changed = all<{ day: string; at_ms: number }>(
      `SELECT day, at_ms FROM visits WHERE day IN ('2026-03-29', '2026-10-25', '2025-10-26', '2025-03-30', '2024-10-27')`,
    );
    expect(changed.length).toBeGreaterThan(0);
    const hourOf = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', timeZone: 'Europe/Dublin' });
    expect(
      changed.filter(({ at_ms }) => Number(hourOf.format(at_ms)) < 9 || Number(hourOf.format(at_ms)) >= 14),
    ).toEqual([]);
    expect(TODAY).toBe('2026-11-21');
  });
});
