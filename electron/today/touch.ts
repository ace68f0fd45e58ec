import type { TodayEntry } from '../../shared/contract/today.ts';
import type { DueTouch } from '../../shared/contract/touches.ts';
import { initials } from '../../shared/names.ts';
import type { Context } from '../engine/context.ts';
import { listJars } from '../programmes/queries.ts';
import { listToThank } from '../referrals/queries.ts';
import { dueReader } from '../touches/due.ts';
import { aTouch } from '../touches/words.ts';
import { about } from './entry.ts';

const MOST_TOUCHES = 12;
const MOST_TO_THANK = 12;
/** Of the people somebody sent so many are named. */
const MOST_NAMED = 3;

/** Whose turn it is, who is to be thanked for sending people, and what runs out. */
export const touchEntries = (context: Context): TodayEntry[] => [
  ...touches(context),
  ...thanks(context),
  ...lowJars(context),
];

/** The caller's and nobody's first, then everybody else's. */
function touches(context: Context): TodayEntry[] {
  const { today: day, staffId } = context;
  const read = dueReader(context);
  const of = (whose: { staffId?: number | null; notStaffId?: number | null }, limit: number) =>
    limit === 0 ? [] : read({ day, limit, ...whose }).due;
  const own = staffId === null ? [] : of({ staffId }, MOST_TOUCHES);
  const nobodys = of({ staffId: null }, MOST_TOUCHES);
  const first = [...own, ...nobodys].sort((a, b) => a.inDays - b.inDays).slice(0, MOST_TOUCHES);
  return [...first, ...of({ notStaffId: staffId }, MOST_TOUCHES - first.length)].map(touchEntry);
}

const touchEntry = (due: DueTouch): TodayEntry =>
  about(
    {
      kind: 'touch',
      planId: due.planId,
      headline: `${capital(aTouch(due.kind))} ${lateInWords(due.inDays)}${due.staffName ? `, by ${due.staffName}` : ''}`,
      detail: due.about === null ? due.planName : `${due.planName} · ${due.about}`,
      inDays: due.inDays,
    },
    due,
  );

function lateInWords(inDays: number): string {
  if (inDays === 0) return 'due today';
  return `due, ${-inDays === 1 ? '1 day' : `${-inDays} days`} late`;
}

function thanks({ book }: Context): TodayEntry[] {
  return listToThank(book, MOST_TO_THANK).map(sender => {
    const names = sender.sent.slice(0, MOST_NAMED).map(one => one.name);
    const more = sender.sent.length - names.length;
    const back = sender.sent.filter(one => one.cameBack).length;
    return about(
      {
        kind: 'thank_sender',
        headline: `Thank them: sent us ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        detail: back === 0 ? null : sender.sent.length === 1 ? 'Who came back' : `${back} came back`,
      },
      sender,
    );
  });
}

function lowJars({ book }: Context): TodayEntry[] {
  return listJars(book)
    .filter(jar => jar.isLow)
    .map(jar =>
      about(
        {
          kind: 'jar_low',
          name: jar.name,
          initials: initials(jar.name),
          headline: jar.count === 0 ? 'Empty: fill it up' : `Only ${jar.count} left: fill it up`,
          detail: null,
        },
        null,
      ),
    );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
