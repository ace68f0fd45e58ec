import type { WriteBook } from '../book/handles.ts';
import { insertBatch, insertMembers, sendMembers } from '../cards/batches.ts';
import { insertGroup } from '../groups/queries.ts';
import { insertPlan } from '../plans/queries.ts';
import { insertGive, insertJar, insertProgramme, updateJar } from '../programmes/queries.ts';
import { insertTouch } from '../touches/queries.ts';
import type { ShopCalendar } from './calendar.ts';
import type { DemoCard, DemoCustomer, DemoMoment, DemoTouch } from './demo-shop.ts';
import { type DemoBatch, type DemoPlan, GROUPS, JAR, KASIA, PLANS, PROGRAMMES } from './in-touch-shop.ts';

/** What the writer needs of the shop. */
interface Places {
  book: WriteBook;
  calendar: ShopCalendar;
  /** UTC epoch milliseconds of a moment on the shop's clock. */
  at(moment: DemoMoment): number;
  /** The id of a colleague of the demo shop. */
  staff(index: number | null): number | null;
}

const STOCK = 'a6';
const SIGNED_BY = 'Ines, Marta and Jonas';
const NINE_SECONDS = 9 * 3600;

/** Writes groups, plans, programmes and what came of them: touches, gives, who sent whom, cards. */
export class InTouchWriter {
  private readonly places: Places;
  private readonly batches: readonly DemoBatch[];
  /** By place in the book. */
  private readonly customerIds: number[] = [];
  private readonly groupIds: readonly number[];
  private readonly programmeIds: readonly number[];
  private readonly jarId: number;
  /** Of each batch, who is in it. */
  private readonly members: readonly (DemoCard & { customerId: number })[][];

  constructor(places: Places, batches: readonly DemoBatch[]) {
    this.places = places;
    this.batches = batches;
    this.members = batches.map(() => []);
    const { book, at } = places;
    const since = (days: number) => this.dayAgo(days);
    this.groupIds = GROUPS.map(({ name, filter }, group) => {
      const { sinceDays = 0 } = PLANS.find(plan => plan.group === group) ?? PLANS[0]!;
      return insertGroup(book, name, filter, at({ day: since(sinceDays), secondsOfDay: NINE_SECONDS }));
    });
    this.jarId = insertJar(book, JAR);
    this.programmeIds = PROGRAMMES.map(({ name, give, costMinor, isUnexpected, group, fromDays, toDays, isFromJar }) =>
      insertProgramme(book, {
        ...{ name, give, cost_minor: costMinor, is_unexpected: isUnexpected ? 1 : 0, group_id: this.groupIds[group]! },
        ...{ from_day: since(fromDays), to_day: since(toDays), jar_id: isFromJar ? this.jarId : null },
      }),
    );
  }

  /** The next person of the book. */
  put({ touches, gives, referral, cards, ...person }: DemoCustomer, customerId: number): void {
    this.customerIds.push(customerId);
    for (const touch of touches) this.putTouch(touch, customerId);
    for (const give of gives) this.putGive(give, customerId);
    if (referral) this.putReferral(referral, customerId, person.givenName ?? person.knownAs ?? 'somebody');
    for (const card of cards) this.members[card.batch]!.push({ ...card, customerId });
  }

  /** What can only be written when everybody is in the book. */
  finish(): void {
    for (const plan of PLANS) this.putPlan(plan);
    this.batches.forEach((batch, at) => {
      if (this.members[at]!.length > 0) this.putBatch(batch, this.members[at]!);
    });
    updateJar(this.places.book, this.jarId, JAR);
  }

  private putTouch({ kind, note, at, by }: DemoTouch, customerId: number): void {
    const { book, staff } = this.places;
    insertTouch(book, {
      ...{ customerId, kind, note, batchId: null },
      ...{ atMs: this.places.at(at), onDay: at.day, staffId: staff(by) },
    });
  }

  private putGive({ programme, at, by }: DemoCustomer['gives'][number], customerId: number): void {
    const { costMinor, isFromJar } = PROGRAMMES[programme]!;
    insertGive(this.places.book, {
      ...{ programmeId: this.programmeIds[programme]!, customerId, costMinor, note: null },
      ...{ atMs: this.places.at(at), onDay: at.day, staffId: this.places.staff(by) },
      jarId: isFromJar ? this.jarId : null,
    });
  }

  private putReferral(
    { sender, setAt, thanks }: NonNullable<DemoCustomer['referral']>,
    customerId: number,
    name: string,
  ): void {
    const senderId = this.customerIds[sender]!;
    this.places.book
      .prepare(
        'INSERT INTO referrals (id, referred_by_id, set_at_ms, set_on_day, thanked_on_day) VALUES (?, ?, ?, ?, ?)',
      )
      .run(customerId, senderId, this.places.at(setAt), setAt.day, thanks?.at.day ?? null);
    if (thanks) this.putTouch({ ...thanks, note: thanks.note?.replace('{name}', name) ?? null }, senderId);
  }

  private putPlan({ name, kind, group, everyDays, afterVisit, afterDays, staff, sinceDays }: DemoPlan): void {
    const customerId = group === null ? (this.customerIds[KASIA] ?? null) : null;
    // A shop smaller than that has no Kasia.
    if (group === null && customerId === null) return;
    insertPlan(this.places.book, {
      ...{ name, kind, customer_id: customerId, group_id: group === null ? null : this.groupIds[group]! },
      ...{ every_days: everyDays, after_visit: afterVisit, after_days: afterDays, is_active: 1 },
      ...{ staff_id: this.places.staff(staff), started_on_day: this.dayAgo(sinceDays) },
    });
  }

  private putBatch(
    { name, design, text, made, printedOn, sent, by }: DemoBatch,
    people: readonly (DemoCard & { customerId: number })[],
  ): void {
    const { book, at, staff } = this.places;
    const fields = { name, stock: STOCK, design, text, texts: {}, signedBy: SIGNED_BY, cropMarks: false };
    const madeBy = { atMs: at(made), onDay: made.day, staffId: staff(by) };
    const id = insertBatch(book, { ...fields, flip: 'none' }, madeBy);
    insertMembers(
      book,
      id,
      people.map(({ customerId, line, reason, evidence }) => ({ customerId, line, reason, evidence })),
    );
    if (sent === null) return;
    book.prepare('UPDATE card_batches SET printed_on_day = ? WHERE id = ?').run(printedOn, id);
    book.prepare('UPDATE card_people SET printed_on_day = ? WHERE batch_id = ?').run(printedOn, id);
    sendMembers(book, id, { atMs: at(sent), onDay: sent.day, staffId: staff(by) });
  }

  /** YYYY-MM-DD; negative days lie ahead. */
  private dayAgo(days: number): string {
    const { calendar } = this.places;
    return calendar.day(calendar.today - days).text;
  }
}
