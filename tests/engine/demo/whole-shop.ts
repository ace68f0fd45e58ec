import { stageOf } from '../../../electron/complaints/stages.ts';
import { openingHours } from '../../../electron/demo/calendar.ts';
import type { DemoComplaint, DemoCustomer, DemoMoment } from '../../../electron/demo/demo-shop.ts';
import { DEMO_DEFAULTS, generateDemoShop } from '../../../electron/demo/generator.ts';
import { daysBetween, wallClockMs } from '../../../shared/dates.ts';

export const TODAY = '2026-11-21';
export const NOW_SECONDS = 11 * 3600 + 42 * 60;

export const shopOf = (options: Partial<Parameters<typeof generateDemoShop>[0]> = {}) => {
  const shop = generateDemoShop({ ...DEMO_DEFAULTS, today: TODAY, nowSeconds: NOW_SECONDS, ...options });
  const people = [...shop.customers];
  return { shop, people, ofNobody: { complaints: [...shop.complaints], feedback: [...shop.feedback] } };
};
/** The whole shop at 11:42 on a Saturday. */
export const { shop, people, ofNobody } = shopOf();
export const ofPeople = people.flatMap(person => person.complaints);
export const complaints = [...ofPeople, ...ofNobody.complaints];
export const promises = people.flatMap(person => person.promises);
export const slips = people.flatMap(person => person.slips);
export const feedback = [...people.flatMap(person => person.feedback), ...ofNobody.feedback];

export function ms({ day, secondsOfDay }: DemoMoment): number {
  const minutes = Math.floor(secondsOfDay / 60);
  return wallClockMs(day, minutes, shop.settings.timeZone, 'first') + (secondsOfDay - 60 * minutes) * 1000;
}
export const standing = ({ steps }: DemoComplaint) =>
  stageOf(steps.map(step => ({ ...step, atMs: ms(step.at), onDay: step.at.day })));
export const daysAgo = (day: string) => daysBetween(day, TODAY);
function momentsOf(
  person: Pick<DemoCustomer, 'complaints' | 'promises' | 'slips' | 'feedback'>,
): (DemoMoment | null)[] {
  return [
    ...person.complaints.flatMap(({ openedAt, steps, requests }) => [
      openedAt,
      ...steps.map(({ at }) => at),
      ...requests.flatMap(({ askedAt, decidedAt }) => [askedAt, decidedAt]),
    ]),
    ...person.promises.map(({ madeAt }) => madeAt),
    ...person.slips.map(({ at }) => at),
    ...person.feedback.flatMap(({ at, seenAt, toldAt }) => [at, seenAt, toldAt]),
  ];
}

/** Moments when the shop was closed, or that have not come yet. */
export function impossible(
  { people: all, ofNobody: others }: ReturnType<typeof shopOf>,
  today: string,
  nowSeconds: number,
) {
  const moments = [...all, { ...others, promises: [], slips: [] }].flatMap(momentsOf);
  return moments.filter(moment => {
    if (moment === null) return false;
    const hours = openingHours(moment.day);
    const isOpen = hours && moment.secondsOfDay >= hours.fromSeconds && moment.secondsOfDay < hours.untilSeconds;
    return !isOpen || moment.day > today || (moment.day === today && moment.secondsOfDay > nowSeconds);
  });
}
