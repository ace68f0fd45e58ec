import type { GroupFilter } from '../../shared/contract/groups.ts';
import { formatMoney } from '../../shared/money.ts';

export interface Wording {
  locale: string;
  currency: string;
  staffName: (staffId: number) => string;
}

/** Who a filter finds, as people say it: “Key regulars with a dog who like sourdough and said yes to post.” */
export function sentenceOf(filter: GroupFilter, wording: Wording): string {
  const withs = withPhrases(filter);
  const clauses = [
    ...noteClauses(filter),
    ...rhythmClauses(filter),
    ...moneyClauses(filter, wording),
    ...careClauses(filter),
    ...personClauses(filter, wording),
  ];
  const subject = subjectOf(filter, withs.length + clauses.length === 0);
  const whom = withs.length > 0 ? ` ${listed(withs)}` : '';
  const who = clauses.length > 0 ? ` who ${listed(clauses)}` : '';
  return `${subject}${whom}${who}.`;
}

/** "a", "a and b", "a, b and c". */
function listed(parts: readonly string[], word = 'and'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

function subjectOf({ isKey, states }: GroupFilter, isAll: boolean): string {
  const adjectives = { new: 'new', on_time: 'on time', overdue: 'overdue', lapsed: 'lapsed', never: 'never here' };
  const which =
    states && states.length < 5
      ? listed(
          states.map(state => adjectives[state]),
          'or',
        )
      : '';
  const people = isKey === true ? 'key regulars' : isKey === false ? 'people who are not key regulars' : '';
  if (which !== '') return capital(`${people || 'people'} (${which})`);
  return capital(people || (isAll ? 'everybody in the book' : 'people'));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const companionWords: Record<string, string> = { other: 'companion' };
const article = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

function withPhrases(filter: GroupFilter): string[] {
  const { companion, hasCompanion, hasAddress, tags, city, postalCode, country } = filter;
  const parts: string[] = [];
  if (companion) {
    const kind = companion.kind ? (companionWords[companion.kind] ?? companion.kind) : 'companion';
    parts.push(`with ${article(kind)}${companion.name ? ` called ${companion.name}` : ''}`);
  }
  if (hasCompanion === true && !companion) parts.push('with a companion');
  if (hasCompanion === false) parts.push('without a companion');
  if (tags) parts.push(`tagged ${listed(tags.map(tag => `“${tag}”`))}`);
  const places = [city, country].filter(place => place);
  if (places.length > 0) parts.push(`from ${places.join(', ')}`);
  if (postalCode) parts.push(`with a postal code that begins with ${postalCode}`);
  if (hasAddress !== undefined) parts.push(hasAddress ? 'with a postal address' : 'without a postal address');
  return parts;
}

interface Bounds {
  min?: number | undefined;
  max?: number | undefined;
}

/** "exactly 5", "5 or more", "at most 5", "5 to 10"; null without bounds. */
function ranged({ min, max }: Bounds, say: (n: number) => string = String): string | null {
  if (min !== undefined && max !== undefined) return min === max ? `exactly ${say(min)}` : `${say(min)} to ${say(max)}`;
  if (min !== undefined) return `${say(min)} or more`;
  return max === undefined ? null : `at most ${say(max)}`;
}

const dayCount = (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`;

function rhythmClauses({
  visitDays,
  usualGapDays,
  lastSeenDays,
  knownForDays,
  hours,
  birthdayWithinDays,
}: GroupFilter): string[] {
  const parts: string[] = [];
  const came = ranged(visitDays ?? {});
  if (came) parts.push(`came on ${came} ${visitDays?.max === 1 ? 'day' : 'days'}`);
  if (usualGapDays) parts.push(...gapClause(usualGapDays));
  parts.push(...seenClauses(lastSeenDays ?? {}));
  const { min, max } = knownForDays ?? {};
  if (min !== undefined) parts.push(`first came ${dayCount(min)} ago or earlier`);
  if (max !== undefined) parts.push(max === 0 ? 'first came today' : `first came in the last ${dayCount(max)}`);
  if (hours) parts.push(`mostly come between ${hours.from}:00 and ${hours.to}:00`);
  if (birthdayWithinDays === 0) parts.push('have their birthday today');
  else if (birthdayWithinDays !== undefined)
    parts.push(
      birthdayWithinDays >= 365
        ? 'told us their birthday'
        : `have their birthday in the next ${dayCount(birthdayWithinDays)}`,
    );
  return parts;
}

function gapClause({ min, max }: Bounds): string[] {
  if (min !== undefined && max !== undefined)
    return [`usually come every ${min === max ? dayCount(min) : `${min} to ${max} days`}`];
  if (max !== undefined) return [`usually come every ${dayCount(max)} or more often`];
  return min === undefined ? [] : [`usually come every ${dayCount(min)} or less often`];
}

function seenClauses({ min, max }: Bounds): string[] {
  return [
    ...(max === undefined ? [] : [max === 0 ? 'were here today' : `were here in the last ${dayCount(max)}`]),
    ...(min === undefined || min === 0 ? [] : [`were last here ${dayCount(min)} ago or earlier`]),
  ];
}

function moneyClauses({ spentMinor, valueToDateMinor }: GroupFilter, { currency, locale }: Wording): string[] {
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const spent = ranged(spentMinor ?? {}, money);
  const value = ranged(valueToDateMinor ?? {}, money);
  return [...(spent ? [`spent ${spent}`] : []), ...(value ? [`are worth ${value} to date`] : [])];
}

const preferenceWords = {
  likes: ['like', 'have something noted that they like'],
  dislikes: ['dislike', 'have something noted that they dislike'],
  allergy: ['are allergic to', 'have an allergy'],
  size: ['have the size', 'have a size noted'],
  usual: ['usually have', 'have a usual'],
  treat: ['get as a treat', 'have a treat'],
  need: ['need', 'have a need noted'],
  never_suggest: ['must never be offered', 'have something that must never be suggested'],
  note: ['have a note about', 'have a note'],
} as const;

function noteClauses({ preference, item }: GroupFilter): string[] {
  const parts: string[] = [];
  if (preference) {
    const [about, alone] = preference.kind
      ? preferenceWords[preference.kind]
      : (['have something noted about', 'have anything noted'] as const);
    parts.push(preference.text ? `${about} ${preference.text}` : alone);
  }
  if (item) parts.push(`bought ${item.name}${timesWords(item.times)}`);
  return parts;
}

function timesWords(times: number): string {
  if (times === 1) return '';
  return times === 2 ? ' twice or more' : ` ${times} times or more`;
}

function careClauses({ score, complaint, notTouchedDays, isReferred, foundUs }: GroupFilter): string[] {
  const parts: string[] = [];
  const gave = ranged(score ?? {});
  if (gave) parts.push(`last gave us a score of ${gave}`);
  if (complaint === 'open') parts.push('have a complaint that is not made right yet');
  if (complaint === 'ever') parts.push('complained at some time');
  if (complaint === 'never') parts.push('never complained');
  if (notTouchedDays === 0) parts.push('may have heard from us at any time');
  else if (notTouchedDays !== undefined) parts.push(`have not heard from us for ${dayCount(notTouchedDays)}`);
  if (isReferred !== undefined) parts.push(isReferred ? 'were sent by somebody' : 'were not sent by anybody');
  if (foundUs) parts.push(`found us through ${foundUs}`);
  return parts;
}

const channelWords = { email: 'e-mail', sms: 'text messages', phone: 'phone calls', post: 'post' };

function personClauses({ knownBestBy, language, consent }: GroupFilter, { staffName }: Wording): string[] {
  const parts: string[] = [];
  if (knownBestBy === null) parts.push('are known best by nobody in particular');
  else if (knownBestBy !== undefined) parts.push(`are known best by ${staffName(knownBestBy)}`);
  if (language) parts.push(`speak ${languageName(language)}`);
  if (consent) parts.push(`said yes to ${listed(consent.map(channel => channelWords[channel]))}`);
  return parts;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

function languageName(tag: string): string {
  try {
    return languageNames.of(tag.trim()) ?? tag;
  } catch {
    return tag;
  }
}
