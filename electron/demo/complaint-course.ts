import type { ComplaintStep } from '../../shared/contract/complaints.ts';
import type { ShopCalendar } from './calendar.ts';
import type { DemoComplaint, DemoMoment, DemoStep } from './demo-shop.ts';
import { openAfter } from './moments.ts';
import type { Random } from './random.ts';
import { allowanceOf, colleagueOn, INES } from './staff.ts';

const OWN_CASE_CHANCE = 0.7;

/** The steps of one complaint, written one after the other as the shop would have taken them. */
export class ComplaintCourse {
  readonly complaint: DemoComplaint;
  /** The moment of the last step. */
  at: DemoMoment;
  readonly calendar: ShopCalendar;
  readonly random: Random;
  /** Cents given without the owner's yes. */
  private givenMinor = 0;

  constructor(complaint: DemoComplaint, calendar: ShopCalendar, random: Random) {
    this.complaint = complaint;
    this.at = complaint.openedAt;
    this.calendar = calendar;
    this.random = random;
  }

  /** Takes a step when the shop was open so many seconds longer. */
  after(openSeconds: number, step: ComplaintStep, given: Partial<DemoStep> = {}): void {
    this.on(openAfter(this.calendar, this.at, openSeconds), step, given);
  }

  /** Takes a step at a moment no earlier than the last one. A cost above the allowance is asked of the owner, who says yes. */
  on(at: DemoMoment, step: ComplaintStep, given: Partial<DemoStep> = {}): void {
    const staff = given.staff ?? this.someone(at);
    const costMinor = given.costMinor ?? null;
    const note = given.note ?? null;
    const isAbove = costMinor !== null && this.givenMinor + costMinor > allowanceOf(staff);
    if (isAbove) {
      this.complaint.requests.push({
        ...{ step, costMinor, note, askedBy: staff, askedAt: this.at, state: 'approved' },
        ...{ decidedBy: INES, decidedAt: at, decisionNote: null },
      });
    }
    const approvedBy = costMinor !== null && (isAbove || staff === INES) ? INES : null;
    if (approvedBy === null) this.givenMinor += costMinor ?? 0;
    this.complaint.steps.push({ step, at, staff, note, costMinor, verdict: given.verdict ?? null, approvedBy });
    this.at = at;
  }

  /** Whoever sees to it, or who is at the counter that day. */
  private someone(at: DemoMoment): number {
    const { staff } = this.complaint;
    if (staff !== null && this.random.chance(OWN_CASE_CHANCE)) return staff;
    return colleagueOn(this.random, at.day, this.calendar);
  }
}
