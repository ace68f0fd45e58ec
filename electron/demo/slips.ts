import { drawSlipCode } from '../../shared/slip-code.ts';
import type { ShopCalendar } from './calendar.ts';
import type { DemoSlip, DemoVisit } from './demo-shop.ts';
import { pastCount } from './moments.ts';
import type { Random } from './random.ts';

/** The shop began to print slips so many days ago, and hands one out with some sales. */
const PRINTED_SINCE_DAYS = 28;
const PRINTED_CHANCE = 0.047;
const MOST_A_PERSON = 32;
/** Spreads the codes; prime to their number, so no two people get the same one. */
const STEP = 7_654_321;

/** The slips that went home with one person's sales. `index` is their place in the book. */
export function slipsOf(
  index: number,
  visits: readonly DemoVisit[],
  calendar: ShopCalendar,
  random: Random,
): DemoSlip[] {
  const since = calendar.day(calendar.today - PRINTED_SINCE_DAYS).text;
  const slips: DemoSlip[] = [];
  for (let visit = pastCount(visits, calendar) - 1; visit >= 0 && visits[visit]!.day >= since; visit -= 1) {
    const { day, secondsOfDay, isRefund } = visits[visit]!;
    if (isRefund || slips.length === MOST_A_PERSON || !random.chance(PRINTED_CHANCE)) continue;
    slips.push({ code: codeOf(index * MOST_A_PERSON + slips.length), visit, at: { day, secondsOfDay } });
  }
  return slips.reverse();
}

function codeOf(number: number): string {
  let left = number * STEP;
  return drawSlipCode(below => {
    const digit = left % below;
    left = Math.floor(left / below);
    return digit;
  });
}
