import type { MethodOutput } from '../../shared/contract/index.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { addDays, type Day } from '../../shared/dates.ts';
import { initials } from '../../shared/names.ts';
import type { ReadBook } from '../book/handles.ts';
import { nameOf } from '../customers/queries.ts';
import { BACK_VISIT_DAYS, listNamed, listReferrals, type Referral } from './queries.ts';

type Report = MethodOutput<'referrals.report'>;
type Side = Report['referredSide'];

/** Retention speaks only of those who are known so long. */
const KNOWN_FOR_DAYS = 90;
/** With fewer referred people known that long, the two sides say nothing yet. */
const ENOUGH = 20;
const MOST_ADVOCATES = 200;

/**
 * Who sends people who come back, and the people in the book sent by someone against the others. New customers are those with their first
 * visit from `from` to `to`, both included; the rest is of all time. Active at a day: last visit within the larger of 2 × the own
 * usual gap and the shop's floor.
 */
export function readReferralReport(
  book: ReadBook,
  { from, to }: { from: Day; to: Day },
  { today, settings }: { today: Day; settings: Pick<Settings, 'activeFloorDays' | 'adCostPerNewCustomerMinor'> },
): Report {
  const fresh = book
    .prepare<[string, string], { people: number; referred: number }>(
      `SELECT count(*) AS people, count(r.id) AS referred FROM customer_stats s LEFT JOIN referrals r ON r.id = s.customer_id
       WHERE s.first_day BETWEEN ? AND ?`,
    )
    .get(from, to)!;
  const advocates = rankAdvocates(book, listReferrals(book));
  const sides = readSides(book, today, settings.activeFloorDays);
  const perCustomer = settings.adCostPerNewCustomerMinor;
  return {
    newCustomers: fresh.people,
    referred: fresh.referred,
    share: fresh.people === 0 ? null : fresh.referred / fresh.people,
    advocates: advocates.slice(0, MOST_ADVOCATES),
    creators: advocates.filter(advocate => advocate.cameBack > 0).length,
    ...sides,
    savingMinor: perCustomer === null ? null : fresh.referred * perCustomer,
    isEnough: sides.referredSide.retained.of >= ENOUGH && sides.otherSide.retained.of >= ENOUGH,
  };
}

/** Senders by how many of those they sent came back, then by how many they sent. */
function rankAdvocates(book: ReadBook, referrals: readonly Referral[]): Report['advocates'] {
  const bySender = Map.groupBy(referrals, referral => referral.referredBy);
  const people = listNamed(book, [...new Set(referrals.flatMap(one => [one.customerId, one.referredBy]))]);
  const visitDays = (id: number) => people.get(id)?.visit_days ?? 0;
  return [...bySender]
    .map(([customerId, sent]) => {
      const row = people.get(customerId);
      const name = row ? nameOf(row) : 'Nameless';
      const isWaiting = sent.some(one => one.thankedOn === null && visitDays(one.customerId) > 0);
      return {
        ...{ customerId, name, initials: initials(name), sent: sent.length },
        cameBack: sent.filter(one => visitDays(one.customerId) >= BACK_VISIT_DAYS).length,
        isThanked: !isWaiting && sent.some(one => one.thankedOn !== null),
      };
    })
    .sort((a, b) => b.cameBack - a.cameBack || b.sent - a.sent || a.customerId - b.customerId);
}

interface SideRow {
  is_referred: number;
  people: number;
  spent: number;
  known: number;
  active: number;
}

function readSides(book: ReadBook, today: Day, floorDays: number): Pick<Report, 'referredSide' | 'otherSide'> {
  const rows = book
    .prepare<[object], SideRow>(
      `SELECT r.id IS NOT NULL AS is_referred, count(*) AS people, sum(s.spent_minor) AS spent, count(*) FILTER (WHERE s.first_day <= :knownBy) AS known,
         count(*) FILTER (WHERE s.first_day <= :knownBy AND julianday(:today) - julianday(s.last_day) <= max(2 * coalesce(s.usual_gap_days, 0), :floor)) AS active
       FROM customer_stats s LEFT JOIN referrals r ON r.id = s.customer_id GROUP BY is_referred`,
    )
    .all({ today, knownBy: addDays(today, -KNOWN_FOR_DAYS), floor: floorDays });
  const side = (isReferred: number): Side => {
    const row = rows.find(one => one.is_referred === isReferred) ?? { people: 0, spent: 0, known: 0, active: 0 };
    return {
      people: row.people,
      retained: { count: row.active, of: row.known, share: row.known === 0 ? null : row.active / row.known },
      spentMinor: row.spent,
      spentPerPersonMinor: row.people === 0 ? null : Math.round(row.spent / row.people),
    };
  };
  return { referredSide: side(1), otherSide: side(0) };
}
