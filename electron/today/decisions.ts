import type { TodayEntry } from '../../shared/contract/today.ts';
import { daysBetween } from '../../shared/dates.ts';
import { initials } from '../../shared/names.ts';
import type { Context } from '../engine/context.ts';
import { listDueDecisions } from '../review/queries.ts';
import { about } from './entry.ts';

const MOST_DECISIONS = 20;

/** Decisions of the owner's week whose day has come, the longest waiting first. They are about what the shop does, so about nobody. */
export function decisionEntries({ book, today }: Context): TodayEntry[] {
  return listDueDecisions(book, today, MOST_DECISIONS).map(({ id, text, by, due }) => {
    const late = daysBetween(due!, today);
    const when = late === 0 ? 'Decided for today' : `Decided, ${late === 1 ? '1 day' : `${late} days`} late`;
    return about(
      {
        kind: 'decision',
        decisionId: id,
        name: by ?? 'The week’s review',
        initials: by === null ? 'W' : initials(by),
        headline: by === null ? when : `${when}, ${by}`,
        detail: text,
        inDays: -late,
      },
      null,
    );
  });
}
