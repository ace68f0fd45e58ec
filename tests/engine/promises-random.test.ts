import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/dates.ts';
import { aCustomer, NOW, openEngine, type Shop, TODAY } from '../fixtures.ts';

/** What was said and done about one promise, in order; nothing is worked out beforehand. */
interface Told {
  id: number;
  staffId: number | null;
  firstDueOn: string;
  moves: { on: string; to: string; isTold: boolean }[];
  settled: { state: 'kept' | 'broken'; on: string } | null;
}

type Step =
  | { do: 'make'; inDays: number; who: number }
  | { do: 'keep'; which: number; daysAgo: number }
  | { do: 'break'; which: number }
  | { do: 'move'; which: number; inDays: number; isTold: boolean }
  | { do: 'sleep'; days: number }
  | { do: 'undo' }
  | { do: 'put back' };

const days = (min: number, max: number) => fc.integer({ min, max });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('make' as const), inDays: days(-4, 9), who: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('keep' as const), which: fc.nat(99), daysAgo: fc.nat(3) }) },
  fc.record({ do: fc.constant('break' as const), which: fc.nat(99) }),
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ do: fc.constant('move' as const), which: fc.nat(99), inDays: days(0, 9), isTold: fc.boolean() },
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sleep' as const), days: days(1, 4) }) },
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('put back' as const) }),
);

/** The rate again, promise by promise, as the definition reads. */
function recount(told: readonly Told[], from: string, to: string, today: string) {
  const due = told.flatMap(promise => {
    let day = promise.firstDueOn;
    for (const move of promise.moves) if (move.isTold && move.on <= day) day = move.to;
    const isDue = day >= from && day <= to && (promise.settled !== null || day < today);
    return isDue ? [{ ...promise, day }] : [];
  });
  const kept = due.filter(({ settled, day }) => settled?.state === 'kept' && settled.on <= day);
  return {
    due: due.length,
    kept: kept.length,
    keptLate: due.filter(({ settled, day }) => settled?.state === 'kept' && settled.on > day).length,
    broken: due.filter(({ settled }) => settled?.state === 'broken').length,
    open: due.filter(({ settled }) => settled === null).length,
    moved: due.filter(({ moves }) => moves.length > 0).length,
    rate: due.length === 0 ? null : kept.length / due.length,
    byColleague: new Map(
      due.map(({ staffId }) => [
        staffId,
        [due.filter(one => one.staffId === staffId).length, kept.filter(one => one.staffId === staffId).length],
      ]),
    ),
  };
}

class Diary {
  told: Told[] = [];
  today = TODAY;
  private readonly done: { actionId: number; before: Told[]; after: Told[] }[] = [];
  private undone: { actionId: number; before: Told[]; after: Told[] } | null = null;
  private readonly shop: Shop;
  private readonly customerId: number;
  private readonly staff: readonly number[];

  constructor(shop: Shop, customerId: number, staff: readonly number[]) {
    this.shop = shop;
    this.customerId = customerId;
    this.staff = staff;
  }

  async take(step: Step): Promise<void> {
    const before = structuredClone(this.told);
    if (step.do === 'sleep') {
      this.today = addDays(this.today, step.days);
      this.shop.clock.set(Date.parse(`${this.today}T12:00:00Z`));
    } else if (step.do === 'undo') await this.undo();
    else if (step.do === 'put back') await this.putBack();
    else {
      const actionId = await this.write(step);
      if (actionId === null) return;
      this.undone = null;
      this.done.push({ actionId, before, after: structuredClone(this.told) });
    }
  }

  private async write(step: Exclude<Step, { do: 'sleep' | 'undo' | 'put back' }>): Promise<number | null> {
    if (step.do === 'make') {
      const staffId = this.staff[step.who] ?? null;
      const dueOn = addDays(this.today, step.inDays);
      const made = await this.shop.call('promises.make', { customerId: this.customerId, text: 'x', dueOn, staffId });
      this.told.push({ id: made.id, staffId, firstDueOn: dueOn, moves: [], settled: null });
      return made.actionId;
    }
    const promise = this.told[step.which % Math.max(1, this.told.length)];
    if (!promise) return null;
    const { id } = promise;
    const on = step.do === 'keep' ? addDays(this.today, -step.daysAgo) : this.today;
    const result =
      step.do === 'move'
        ? await this.shop.ask('promises.move', { id, dueOn: addDays(this.today, step.inDays), isTold: step.isTold })
        : await this.shop.ask(`promises.${step.do}`, step.do === 'keep' ? { id, on } : { id });
    if (!result.ok) {
      expect(result.error.code).toBe('conflict');
      return null;
    }
    if (step.do === 'move')
      promise.moves.push({ on: this.today, to: addDays(this.today, step.inDays), isTold: step.isTold });
    else promise.settled = { state: step.do === 'keep' ? 'kept' : 'broken', on };
    return (result.value as { actionId: number }).actionId;
  }

  private async undo(): Promise<void> {
    const last = this.done.pop();
    if (!last) return;
    const { actionId } = await this.shop.call('actions.undo', { actionId: last.actionId });
    this.undone = { ...last, actionId };
    this.told = structuredClone(last.before);
  }

  private async putBack(): Promise<void> {
    const { undone } = this;
    if (!undone) return;
    const { actionId } = await this.shop.call('actions.undo', { actionId: undone.actionId });
    this.told = structuredClone(undone.after);
    this.done.push({ ...undone, actionId });
    this.undone = null;
  }
}

test('the kept-promise rate equals a recount of what was said and done, whatever was undone and put back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40 }),
      days(-6, 3),
      days(0, 9),
      async (steps, at, span) => {
        const shop = openEngine({ now: NOW });
        const staff = [];
        for (const name of ['Mara', 'Ben']) staff.push((await shop.call('staff.add', { name })).id);
        const diary = new Diary(shop, await aCustomer(shop), staff);
        for (const one of steps) await diary.take(one);
        const from = addDays(TODAY, at);
        const to = addDays(from, span);
        const { byColleague, ...counts } = await shop.call('promises.report', { from, to });
        const { byColleague: expected, ...plain } = recount(diary.told, from, to, diary.today);
        expect(counts).toEqual(plain);
        expect(new Map(byColleague.map(row => [row.staffId, [row.due, row.kept]]))).toEqual(expected);
        shop.close();
      },
    ),
    { numRuns: 60 },
  );
});
