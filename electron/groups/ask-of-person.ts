import type { GroupFilter } from '../../shared/contract/groups.ts';
import { addDays, type Day } from '../../shared/dates.ts';
import { fold, words } from '../../shared/fold.ts';
import type { Conditions } from './conditions.ts';
import { endOf, foldCode, spelled, spelledFrom } from './spelled.ts';

export function askOfPlace(asked: Conditions, filter: GroupFilter): void {
  if (filter.hasAddress !== undefined) asked.trait(`t.has_address = ${filter.hasAddress ? 1 : 0}`);
  if (filter.city)
    asked.trait(
      `(lower(t.city) = ${asked.value(fold(filter.city))} OR t.city IN ${spelled(asked, 'city', filter.city)})`,
    );
  if (filter.country) asked.trait(`t.country IN ${spelled(asked, 'country', filter.country)}`);
  if (filter.postalCode) {
    const code = foldCode(filter.postalCode);
    // Most codes are plain and not among the spellings.
    const plain = `replace(replace(lower(t.postal_code), ' ', ''), '-', '')`;
    const isPlain = `(${plain} >= ${asked.value(code)} AND ${plain} < ${asked.value(endOf(code))})`;
    asked.trait(code === '' ? '0' : `(${isPlain} OR t.postal_code IN ${spelledFrom(asked, 'postal_code', code)})`);
  }
}

export function askOfPerson(asked: Conditions, filter: GroupFilter, today: Day): void {
  if (filter.isKey !== undefined) asked.trait(`t.is_key = ${filter.isKey ? 1 : 0}`);
  for (const channel of filter.consent ?? []) asked.trait(`t.says_${channel} = 1`);
  if (filter.knownBestBy === null) asked.trait('t.known_best_by_staff_id IS NULL');
  else if (filter.knownBestBy !== undefined)
    asked.trait(`t.known_best_by_staff_id = ${asked.value(filter.knownBestBy)}`);
  // "de" is also "de-CH".
  if (filter.language)
    asked.trait(
      `(t.language IN ${spelled(asked, 'language', filter.language)} OR t.language IN ${spelledFrom(asked, 'language', `${fold(filter.language)} `)})`,
    );
  for (const tag of filter.tags ?? [])
    asked.trait(
      `t.tags_json IN (SELECT text FROM spellings WHERE field = 'tags' AND instr(folded, ${asked.value(`|${fold(tag)}|`)}))`,
    );
  if (filter.foundUs) {
    const found = words(filter.foundUs).map(word => `instr(' ' || folded, ${asked.value(` ${word}`)})`);
    asked.trait(
      `t.found_us IN (SELECT text FROM spellings WHERE field = 'found_us' AND ${found.join(' AND ') || '0'})`,
    );
  }
  if (filter.birthdayWithinDays !== undefined) asked.trait(birthdayBetween(asked, today, filter.birthdayWithinDays));
}

/** Birthdays of the coming days, today's included; that of 29 February is on the 28th in years without one. */
function birthdayBetween(asked: Conditions, today: Day, days: number): string {
  if (days >= 365) return 't.birthday IS NOT NULL';
  const last = addDays(today, days);
  const from = asked.value(today.slice(5));
  const isEndOfFebruary = last.endsWith('-02-28') && addDays(last, 1).endsWith('-03-01');
  const to = asked.value(isEndOfFebruary ? '02-29' : last.slice(5));
  return last.slice(0, 4) === today.slice(0, 4)
    ? `t.birthday BETWEEN ${from} AND ${to}`
    : `(t.birthday >= ${from} OR t.birthday <= ${to})`;
}

export function askOfCare(asked: Conditions, filter: GroupFilter, today: Day): void {
  const { score, complaint } = filter;
  if (score && (score.min !== undefined || score.max !== undefined))
    asked.named(
      'f.customer_id',
      'feedback f',
      [
        "f.kind = 'score' AND f.customer_id IS NOT NULL",
        ...(score.min === undefined ? [] : [`f.score >= ${asked.value(score.min)}`]),
        ...(score.max === undefined ? [] : [`f.score <= ${asked.value(score.max)}`]),
        `NOT EXISTS (SELECT 1 FROM feedback g WHERE g.kind = 'score' AND g.customer_id IS NOT NULL AND g.customer_id = f.customer_id
           AND (g.at_ms, g.id) > (f.at_ms, f.id))`,
      ].join(' AND '),
    );
  if (complaint === 'open') asked.trait('t.open_complaints > 0');
  else if (complaint) asked.trait(`t.complaints ${complaint === 'ever' ? '>' : '='} 0`);
  if (filter.isReferred !== undefined) asked.trait(`t.is_referred = ${filter.isReferred ? 1 : 0}`);
  if (filter.notTouchedDays !== undefined) {
    const since = asked.value(addDays(today, -filter.notTouchedDays));
    asked.trait(`(t.last_touch_day IS NULL OR t.last_touch_day <= ${since})`);
  }
}
