import { startOfDayMs } from '../../shared/dates.ts';
import { Refusal } from '../../shared/result.ts';
import { insertCompanion } from '../companions/queries.ts';
import { insertCustomer } from '../customers/queries.ts';
import type { BulkContext, WriteContext } from '../engine/context.ts';
import { insertPreference } from '../preferences/queries.ts';
import { writeSetting } from '../settings/queries.ts';
import { insertVisit } from '../visits/queries.ts';
import type { DemoCustomer } from './demo-shop.ts';
import { generateDemoShop } from './generator.ts';

const SAY_EVERY = 100;
const NOON_MS = 12 * 3_600_000;

interface Filled {
  customers: number;
  visits: number;
  actionId: number;
}

/** Writes the demo shop into an empty book, as one action. */
export function fillDemo(context: BulkContext, { seed, regulars }: { seed: number; regulars: number }): Filled {
  const shop = generateDemoShop({ seed, regulars, today: context.today });
  const done = context.act('book.fillDemo', write => {
    for (const [key, value] of Object.entries(shop.settings)) writeSetting(write.book, key, value);
    const staffIds = shop.staff.map(name =>
      Number(
        write.book.prepare('INSERT INTO staff (name, created_at_ms) VALUES (?, ?)').run(name, write.nowMs)
          .lastInsertRowid,
      ),
    );
    write.book.prepare('UPDATE book SET is_demo = 1').run();
    const writer = new DemoWriter(write, staffIds, shop.settings.timeZone);
    let customers = 0;
    for (const customer of shop.customers) {
      if (context.isCancelled()) throw new Refusal('cancelled', 'Stopped. The book is as empty as it was.');
      writer.put(customer);
      customers++;
      if (customers % SAY_EVERY === 0) context.progress(customers, regulars, 'Filling the demo shop');
    }
    write.note({ sentence: `The demo shop moved in: ${customers} regulars` });
    return { customers, visits: writer.visits };
  });
  return { ...done.value, actionId: done.actionId };
}

class DemoWriter {
  visits = 0;
  private readonly write: WriteContext;
  private readonly staffIds: readonly number[];
  private readonly timeZone: string;

  constructor(write: WriteContext, staffIds: readonly number[], timeZone: string) {
    this.write = write;
    this.staffIds = staffIds;
    this.timeZone = timeZone;
  }

  put(customer: DemoCustomer): void {
    const { book } = this.write;
    const { companions, preferences, visits, consents, knownBestBy, ...profile } = customer;
    const joinedMs = this.at(visits[0]?.day ?? customer.since, 9 * 3600);
    const id = insertCustomer(book, { ...profile, knownBestBy: this.staff(knownBestBy) }, joinedMs);
    for (const consent of consents) {
      book
        .prepare('INSERT INTO consents (customer_id, channel, is_granted, given_on_day, source) VALUES (?, ?, ?, ?, ?)')
        .run(id, consent.channel, consent.isGranted ? 1 : 0, consent.givenOn, consent.source);
    }
    const companionIds = companions.map(companion => insertCompanion(book, { customerId: id, ...companion }, joinedMs));
    for (const noted of preferences) {
      const notedAtMs = this.at(noted.notedOn, 0) + NOON_MS;
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
    this.putVisits(id, visits);
  }

  private putVisits(customerId: number, visits: DemoCustomer['visits']): void {
    for (const { day, secondsOfDay, amountMinor, items, staff, note, isRefund } of visits) {
      const atMs = this.at(day, secondsOfDay);
      // The day is not over yet: what the generator saw of this evening has not happened.
      if (atMs > this.write.nowMs) continue;
      insertVisit(this.write.book, {
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
      this.visits++;
    }
  }

  private at(day: string, secondsOfDay: number): number {
    return startOfDayMs(day, this.timeZone) + secondsOfDay * 1000;
  }

  private staff(index: number | null): number | null {
    return index === null ? null : this.staffIds[index]!;
  }
}
