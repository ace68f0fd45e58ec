/** What hangs on a card, brought to another card of the same person, a rule for each kind. Everything is found by the customer's index. */
import type { WriteBook } from '../book/handles.ts';
import { companionKey } from '../companions/queries.ts';
import { preferenceKey } from '../preferences/queries.ts';

/** The card that goes and the one that stays. */
export interface Pair {
  from: number;
  into: number;
}

/** Of these somebody may have any number, so they just change hands. */
const MANY = ['visits', 'complaints', 'promises', 'feedback', 'slips', 'touches'] as const;

export interface Brought {
  visits: number;
  preferences: number;
  companions: number;
  complaints: number;
  promises: number;
}

export function moveBelongings(book: WriteBook, pair: Pair): Brought {
  const [visits, complaints, promises] = MANY.map(table => moveAll(book, table, pair));
  const companions = moveCompanions(book, pair);
  const preferences = movePreferences(book, pair);
  moveConsents(book, pair);
  moveOwnPlans(book, pair);
  moveSnoozes(book, pair);
  moveGives(book, pair);
  moveCards(book, pair);
  return { visits: visits!, preferences, companions, complaints: complaints!, promises: promises! };
}

const moveAll = (book: WriteBook, table: string, { from, into }: Pair): number =>
  book.prepare(`UPDATE ${table} SET customer_id = ? WHERE customer_id = ?`).run(into, from).changes;

const moveOne = (book: WriteBook, table: string, id: number, into: number): void =>
  void book.prepare(`UPDATE ${table} SET customer_id = ? WHERE id = ?`).run(into, id);

const remove = (book: WriteBook, table: string, id: number): void =>
  void book.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);

const rowsOf = <Row>(book: WriteBook, table: string, customerId: number): Row[] =>
  book.prepare<[number], Row>(`SELECT * FROM ${table} WHERE customer_id = ? ORDER BY id`).all(customerId);

interface CompanionRow {
  id: number;
  kind: string;
  name: string;
  birthday: string | null;
  note: string | null;
}

/** One kind and one name, however it is written, is the same companion: what is known of it and the notes about it come together. */
function moveCompanions(book: WriteBook, { from, into }: Pair): number {
  const known = new Map(rowsOf<CompanionRow>(book, 'companions', into).map(row => [companionKey(row), row]));
  let moved = 0;
  for (const row of rowsOf<CompanionRow>(book, 'companions', from)) {
    const twin = known.get(companionKey(row));
    if (!twin) {
      moveOne(book, 'companions', row.id, into);
      moved++;
      continue;
    }
    if ((twin.birthday === null && row.birthday !== null) || (twin.note === null && row.note !== null))
      book
        .prepare('UPDATE companions SET birthday = coalesce(birthday, ?), note = coalesce(note, ?) WHERE id = ?')
        .run(row.birthday, row.note, twin.id);
    book.prepare('UPDATE preferences SET companion_id = ? WHERE companion_id = ?').run(twin.id, row.id);
    remove(book, 'companions', row.id);
  }
  return moved;
}

interface PreferenceRow {
  id: number;
  kind: string;
  text: string;
  companion_id: number | null;
  retired_at_ms: number | null;
}

/** One kind, one text, however it is written, about the same companion is the same note. What is no longer so stays in the history twice. */
function movePreferences(book: WriteBook, { from, into }: Pair): number {
  const same = (row: PreferenceRow) => `${row.companion_id} ${preferenceKey(row)}`;
  const inForce = (row: PreferenceRow) => row.retired_at_ms === null;
  const known = new Set(rowsOf<PreferenceRow>(book, 'preferences', into).filter(inForce).map(same));
  let moved = 0;
  for (const row of rowsOf<PreferenceRow>(book, 'preferences', from)) {
    if (inForce(row) && known.has(same(row))) remove(book, 'preferences', row.id);
    else {
      moveOne(book, 'preferences', row.id, into);
      moved++;
    }
  }
  return moved;
}

interface ConsentRow {
  id: number;
  channel: string;
  is_granted: number;
  given_on_day: string;
}

/** What was said last holds; of two answers of one day the no. */
function moveConsents(book: WriteBook, { from, into }: Pair): void {
  const known = new Map(rowsOf<ConsentRow>(book, 'consents', into).map(row => [row.channel, row]));
  for (const row of rowsOf<ConsentRow>(book, 'consents', from)) {
    const own = known.get(row.channel);
    const isLater = !own || row.given_on_day > own.given_on_day;
    const isNoOfThatDay = own?.given_on_day === row.given_on_day && row.is_granted < own.is_granted;
    if (isLater || isNoOfThatDay) {
      if (own) remove(book, 'consents', own.id);
      moveOne(book, 'consents', row.id, into);
    } else remove(book, 'consents', row.id);
  }
}

interface PlanRow {
  id: number;
  name: string;
  kind: string;
  every_days: number | null;
  after_visit: number | null;
  after_days: number | null;
  staff_id: number | null;
  is_active: number;
}

/** Two own plans that ask for the same are one; others stand beside each other. */
function moveOwnPlans(book: WriteBook, { from, into }: Pair): void {
  const same = (row: PlanRow) =>
    JSON.stringify([row.kind, row.every_days, row.after_visit, row.after_days, row.staff_id, row.is_active]);
  const known = new Map(rowsOf<PlanRow>(book, 'plans', into).map(row => [same(row), row.id]));
  for (const row of rowsOf<PlanRow>(book, 'plans', from)) {
    const twin = known.get(same(row));
    if (twin === undefined) {
      moveOne(book, 'plans', row.id, into);
      continue;
    }
    for (const snooze of rowsOf<SnoozeRow>(book, 'plan_snoozes', from).filter(one => one.plan_id === row.id))
      moveSnooze(book, { ...snooze, plan_id: twin }, into);
    remove(book, 'plans', row.id);
  }
}

interface SnoozeRow {
  id: number;
  plan_id: number;
  until_day: string;
}

/** Of two “not now” the later day holds. */
function moveSnoozes(book: WriteBook, { from, into }: Pair): void {
  for (const row of rowsOf<SnoozeRow>(book, 'plan_snoozes', from)) moveSnooze(book, row, into);
}

function moveSnooze(book: WriteBook, row: SnoozeRow, into: number): void {
  const own = book
    .prepare<[number, number], SnoozeRow>('SELECT * FROM plan_snoozes WHERE plan_id = ? AND customer_id = ?')
    .get(row.plan_id, into);
  if (own && own.until_day >= row.until_day) {
    remove(book, 'plan_snoozes', row.id);
    return;
  }
  if (own) remove(book, 'plan_snoozes', own.id);
  book.prepare('UPDATE plan_snoozes SET plan_id = ?, customer_id = ? WHERE id = ?').run(row.plan_id, into, row.id);
}

interface GiveRow {
  id: number;
  programme_id: number;
  at_ms: number;
  cost_minor: number;
  jar_id: number | null;
}

/**
 * A programme gives once to each: of two gives the earlier stays and carries what both cost, and what was taken from the jar for the other
 * stays taken.
 */
function moveGives(book: WriteBook, { from, into }: Pair): void {
  const known = new Map(rowsOf<GiveRow>(book, 'gives', into).map(row => [row.programme_id, row]));
  for (const row of rowsOf<GiveRow>(book, 'gives', from)) {
    const own = known.get(row.programme_id);
    if (own) {
      const [kept, dropped] = own.at_ms <= row.at_ms ? [own, row] : [row, own];
      book
        .prepare('UPDATE jars SET count = count - 1 WHERE id = ? AND counted_give_id < ?')
        .run(dropped.jar_id, dropped.id);
      remove(book, 'gives', dropped.id);
      book
        .prepare('UPDATE gives SET customer_id = ?, cost_minor = cost_minor + ? WHERE id = ?')
        .run(into, dropped.cost_minor, kept.id);
    } else moveOne(book, 'gives', row.id, into);
  }
}

interface CardRow {
  id: number;
  batch_id: number;
  line: string;
  printed_on_day: string | null;
}

/** A batch has one card for each: the printed one, else the one with a line, else that of the card which stays. */
function moveCards(book: WriteBook, { from, into }: Pair): void {
  const known = new Map(rowsOf<CardRow>(book, 'card_people', into).map(row => [row.batch_id, row]));
  const worth = (row: CardRow) => (row.printed_on_day === null ? 0 : 2) + (row.line === '' ? 0 : 1);
  for (const row of rowsOf<CardRow>(book, 'card_people', from)) {
    const own = known.get(row.batch_id);
    if (own && worth(own) >= worth(row)) {
      remove(book, 'card_people', row.id);
      continue;
    }
    if (own) remove(book, 'card_people', own.id);
    moveOne(book, 'card_people', row.id, into);
  }
}
