import type { MethodOutput } from '../../shared/contract/index.ts';
import type { DueTouch, TouchKind } from '../../shared/contract/touches.ts';
import { type Day, daysBetween, formatDay } from '../../shared/dates.ts';
import { initials } from '../../shared/names.ts';
import type { ReadBook } from '../book/handles.ts';
import { type CustomerRow, nameOf } from '../customers/queries.ts';
import type { Context } from '../engine/context.ts';
import { areDuesOf, computeDues, type PlanDue } from '../plans/dues.ts';
import { cadenceInWords } from '../plans/words.ts';
import { aTouch } from './words.ts';

export interface WantedDues {
  day: Day;
  /** Only those that this colleague does; with null those that nobody in particular does. */
  staffId?: number | null | undefined;
  /** Leaves out those that this colleague does, and those of nobody in particular. */
  notStaffId?: number | null | undefined;
  limit: number;
}

/** Asks whose turn it is by a day, the latest first, as often as wanted. */
export function dueReader(context: Context): (wanted: WantedDues) => MethodOutput<'touches.due'> {
  const { book, today } = context;
  const computed = areDuesOf(book, today) ? null : computeDues(book, today);
  return wanted => {
    const { total, page } = computed === null ? pageKept(book, wanted) : pageOf(computed, wanted);
    return { day: wanted.day, total, due: describeDues(context, page, wanted.day) };
  };
}

interface DuePage {
  total: number;
  page: PlanDue[];
}

/** Of each colleague the first ones from the index, which is in the order that is wanted; how many there are in all is kept. */
function pageKept(book: ReadBook, wanted: WantedDues): DuePage {
  const counts = book
    .prepare<[string], { staff: number; people: number }>(
      `SELECT staff_id AS staff, sum(people) AS people FROM plan_due_counts WHERE shown_from_day > '' AND shown_from_day <= ?
       GROUP BY staff_id HAVING sum(people) > 0`,
    )
    .all(wanted.day)
    .map(({ staff, people }) => ({ staffId: staff === 0 ? null : staff, people }))
    .filter(isWanted(wanted));
  const first = book.prepare<[object], PlanDue>(
    `SELECT plan_id AS planId, customer_id AS customerId, due_on_day AS dueOn, shown_from_day AS shownFrom, staff_id AS staffId
     FROM plan_dues INDEXED BY plan_dues_day WHERE staff_id IS :staffId AND due_on_day <= :day AND shown_from_day <= :day
     ORDER BY due_on_day, shown_from_day, plan_id, customer_id LIMIT :limit`,
  );
  return {
    total: counts.reduce((sum, { people }) => sum + people, 0),
    page: counts
      .flatMap(({ staffId }) => first.all({ staffId, day: wanted.day, limit: wanted.limit }))
      .sort(byDue)
      .slice(0, wanted.limit),
  };
}

function pageOf(dues: readonly PlanDue[], wanted: WantedDues): DuePage {
  const found = dues
    .filter(due => due.dueOn !== null && due.dueOn <= wanted.day && due.shownFrom! <= wanted.day)
    .filter(isWanted(wanted))
    .sort(byDue);
  return { total: found.length, page: found.slice(0, wanted.limit) };
}

const isWanted =
  ({ staffId, notStaffId }: WantedDues) =>
  (due: { staffId: number | null }): boolean =>
    (staffId === undefined || due.staffId === staffId) &&
    (notStaffId === undefined || (due.staffId !== null && due.staffId !== notStaffId));

const byDue = (a: PlanDue, b: PlanDue): number =>
  compare(a.dueOn!, b.dueOn!) ||
  compare(a.shownFrom!, b.shownFrom!) ||
  a.planId - b.planId ||
  a.customerId - b.customerId;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface PlanRow {
  id: number;
  name: string;
  kind: TouchKind;
  every_days: number | null;
  after_visit: number | null;
  after_days: number | null;
}

type PersonRow = Omit<CustomerRow, 'note'> & {
  last_kind: TouchKind | null;
  last_day: string | null;
  companions: string | null;
  newest_note: string | null;
};

/** Each plan and each person is read once, however often they are due. */
function describeDues({ book, settings, today }: Context, page: readonly PlanDue[], day: Day): DueTouch[] {
  const numbers = (of: (due: PlanDue) => number | null) => JSON.stringify([...new Set(page.map(of))]);
  const plans = byId(
    book
      .prepare<[string], PlanRow>(
        'SELECT p.id, p.name, p.kind, p.every_days, p.after_visit, p.after_days FROM json_each(?) j CROSS JOIN plans p ON p.id = j.value',
      )
      .all(numbers(due => due.planId)),
  );
  const staff = byId(
    book
      .prepare<[string], { id: number; name: string }>(
        'SELECT s.id, s.name FROM json_each(?) j CROSS JOIN staff s ON s.id = j.value',
      )
      .all(numbers(due => due.staffId)),
  );
  const people = byId(
    readPeople(
      book,
      numbers(due => due.customerId),
    ),
  );
  return page.map(due => {
    const about = { plan: plans.get(due.planId)!, person: people.get(due.customerId)! };
    const who = due.staffId === null ? undefined : staff.get(due.staffId);
    return {
      ...dueOf(about, { today, locale: settings.locale }),
      ...{ dueOn: due.dueOn!, inDays: daysBetween(day, due.dueOn!) },
      ...{ staffId: who?.id ?? null, staffName: who?.name ?? null },
    };
  });
}

const byId = <R extends { id: number }>(rows: readonly R[]): Map<number, R> => new Map(rows.map(row => [row.id, row]));

const readPeople = (book: ReadBook, ids: string): PersonRow[] =>
  book
    .prepare<[string], PersonRow>(
      `SELECT c.id, c.given_name, c.family_name, c.known_as, c.company, c.phones_json, c.emails_json, c.language, c.is_key,
         t.kind AS last_kind, t.on_day AS last_day, EXISTS (SELECT 1 FROM photos f WHERE f.id = c.id) AS has_photo,
         (SELECT group_concat(d.kind || ' ' || d.name, ', ') FROM companions d WHERE d.customer_id = c.id) AS companions,
         (SELECT n.text FROM preferences n WHERE n.customer_id = c.id AND n.kind = 'note' AND n.retired_at_ms IS NULL ORDER BY n.id DESC LIMIT 1) AS newest_note
       FROM json_each(?) j CROSS JOIN customers c ON c.id = j.value
         LEFT JOIN touches t ON t.id = (SELECT l.id FROM touches l WHERE l.customer_id = c.id ORDER BY l.on_day DESC, l.id DESC LIMIT 1)`,
    )
    .all(ids);

function dueOf({ plan, person }: { plan: PlanRow; person: PersonRow }, on: { today: Day; locale: string }) {
  const name = nameOf(person);
  const last =
    person.last_kind === null || person.last_day === null
      ? 'not in touch yet'
      : `last ${aTouch(person.last_kind)} on ${formatDay(person.last_day, on.locale, on.today)}`;
  return {
    ...{ planId: plan.id, planName: plan.name, kind: plan.kind },
    ...{ customerId: person.id, name, initials: initials(name) },
    ...{ hasPhoto: person.has_photo === 1, isKey: person.is_key === 1 },
    phone: (JSON.parse(person.phones_json) as string[])[0] ?? null,
    ...{ lastTouchOn: person.last_day, lastTouchKind: person.last_kind },
    why: `${cadenceInWords(plan)}, ${last}`,
    about: [person.companions, person.newest_note].filter(text => text !== null && text !== '').join(' · ') || null,
  };
}
