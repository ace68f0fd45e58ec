import { dayOf, wallClockMs } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import { insertCompanion } from '../companions/queries.ts';
import { insertCustomer } from '../customers/queries.ts';
import type { BulkContext, WriteContext } from '../engine/context.ts';
import { fitModels } from '../model/fit.ts';
import { keepFit } from '../model/queries.ts';
import { insertPreference } from '../preferences/queries.ts';
import { writeSetting } from '../settings/queries.ts';
import { insertVisit } from '../visits/queries.ts';
import { calendarUntil } from './calendar.ts';
import type { DemoColleague, DemoCustomer, DemoMoment, DemoShop } from './demo-shop.ts';
import { InTouchWriter } from './fill-in-touch.ts';
import { MakingRightWriter } from './fill-making-right.ts';
import { fillOwnersWeek } from './fill-owners-week.ts';
import { fillPassersBy } from './fill-passers-by.ts';
import { DEMO_TIME_ZONE, generateDemoShop } from './generator.ts';

const SAY_EVERY = 100;
const NINE_SECONDS = 9 * 3600;
const NOON_SECONDS = 12 * 3600;

interface Filled {
  customers: number;
  visits: number;
  actionId: number;
}

/** Writes the demo shop into an empty book, as one action. */
export function fillDemo(context: BulkContext, { seed, regulars }: { seed: number; regulars: number }): Filled {
  // The book's own zone is not the demo shop's yet.
  const today = dayOf(context.nowMs, DEMO_TIME_ZONE);
  const nowSeconds = secondsOfDay(context.nowMs, today);
  const shop = generateDemoShop({ seed, regulars, today, nowSeconds });
  const done = context.act('book.fillDemo', write => {
    for (const [key, value] of Object.entries(shop.settings)) writeSetting(write.book, key, value);
    const staffIds = shop.staff.map(colleague => insertColleague(write, colleague));
    write.book.prepare('UPDATE book SET is_demo = 1').run();
    const writer = new DemoWriter(write, staffIds, { shop, today });
    writer.makingRight.putOfNobody(shop.complaints, shop.feedback);
    let customers = 0;
    for (const customer of shop.customers) {
      if (context.isCancelled()) throw new Refusal('cancelled', 'Stopped. The book is as empty as it was.');
      writer.put(customer);
      customers++;
      if (customers % SAY_EVERY === 0) context.progress(customers, regulars, 'Filling the demo shop');
    }
    writer.inTouch.finish();
    fillPassersBy(write.book, seed, write.nowMs);
    fillOwnersWeek({ book: write.book, today, nowMs: write.nowMs, staff: index => staffIds[index]! });
    write.note({ sentence: `The demo shop moved in: ${customers} regulars` });
    return { customers, visits: writer.visits };
  });
  fitAtOnce(context, today, shop.settings.currency);
  return { ...done.value, actionId: done.actionId };
}

/** A shop that has been there for years has had its quiet moments. */
function fitAtOnce({ book, nowMs }: BulkContext, today: string, currency: string): void {
  const fit = fitModels(book, today, { currency, progress: () => undefined });
  if (fit.missing === null) book.raw.transaction(() => keepFit(book, fit, nowMs)).immediate();
}

function insertColleague({ book, nowMs }: WriteContext, { name, role, allowanceMinor }: DemoColleague): number {
  const { lastInsertRowid } = book
    .prepare('INSERT INTO staff (name, role, allowance_minor, created_at_ms) VALUES (?, ?, ?, ?)')
    .run(name, role, allowanceMinor, nowMs);
  return Number(lastInsertRowid);
}

/** What the clock on the shop's wall shows, in seconds since midnight. Counted from noon: clocks change at night. */
function secondsOfDay(atMs: number, day: string): number {
  return NOON_SECONDS + Math.floor((atMs - wallClockMs(day, NOON_SECONDS / 60, DEMO_TIME_ZONE, 'first')) / 1000);
}

/** UTC epoch milliseconds. */
function instantOf({ day, secondsOfDay }: DemoMoment): number {
  const minutes = Math.floor(secondsOfDay / 60);
  return wallClockMs(day, minutes, DEMO_TIME_ZONE, 'first') + (secondsOfDay - minutes * 60) * 1000;
}

class DemoWriter {
  visits = 0;
  readonly makingRight: MakingRightWriter;
  readonly inTouch: InTouchWriter;
  private readonly write: WriteContext;
  private readonly staffIds: readonly number[];

  constructor(write: WriteContext, staffIds: readonly number[], { shop, today }: { shop: DemoShop; today: string }) {
    this.write = write;
    this.staffIds = staffIds;
    const staff = (index: number | null) => this.staff(index);
    const places = { book: write.book, at: instantOf, staff };
    this.makingRight = new MakingRightWriter(places);
    this.inTouch = new InTouchWriter({ ...places, calendar: calendarUntil(today) }, shop.batches);
  }

  put(customer: DemoCustomer): void {
    const { book } = this.write;
    const { companions, preferences, visits, consents, knownBestBy, ...profile } = customer;
    const joinedMs = instantOf({ day: visits[0]?.day ?? customer.since, secondsOfDay: NINE_SECONDS });
    const id = insertCustomer(book, { ...profile, knownBestBy: this.staff(knownBestBy) }, joinedMs);
    for (const consent of consents) {
      book
        .prepare('INSERT INTO consents (customer_id, channel, is_granted, given_on_day, source) VALUES (?, ?, ?, ?, ?)')
        .run(id, consent.channel, consent.isGranted ? 1 : 0, consent.givenOn, consent.source);
    }
    const companionIds = companions.map(companion => insertCompanion(book, { customerId: id, ...companion }, joinedMs));
    for (const noted of preferences) {
      const notedAtMs = instantOf({ day: noted.notedOn, secondsOfDay: NOON_SECONDS });
      insertPreference(book, {
        customerId: id,
        companionId: noted.companion === null ? null : companionIds[noted.companion]!,
        kind: noted.kind,
        text: noted.text,
        notedBy: this.staff(noted.notedBy),
        notedAtMs: Math.min(notedAtMs, this.write.nowMs),
        retiredAtMs: noted.isRetired ? Math.min(notedAtMs + 30 * 24 * 3_600_000, this.write.nowMs) : null,
      });
    }
    this.makingRight.put(customer, { customerId: id, visitIds: this.putVisits(id, visits) });
    this.inTouch.put(customer, id);
  }

  /** Their ids; null for one that has not happened. */
  private putVisits(customerId: number, visits: DemoCustomer['visits']): (number | null)[] {
    return visits.map(visit => {
      const { day, amountMinor, items, staff, note, isRefund } = visit;
      const atMs = instantOf(visit);
      // The day is not over yet: what the generator saw of this evening has not happened.
      if (atMs > this.write.nowMs) return null;
      this.visits++;
      return insertVisit(this.write.book, {
        customerId,
        atMs,
        day,
        amountMinor,
        isRefund,
        note,
        staffId: this.staff(staff),
        sourceKey: null,
        items,
      });
    });
  }

  private staff(index: number | null): number | null {
    return index === null ? null : this.staffIds[index]!;
  }
}
