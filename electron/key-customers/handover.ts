import type { Card } from '../../shared/contract/card.ts';
import type { MethodOutput } from '../../shared/contract/index.ts';
import type { PreferenceKind } from '../../shared/contract/preferences.ts';
import { agoInWords, formatDay } from '../../shared/dates.ts';
import { initials } from '../../shared/names.ts';
import { Refusal } from '../../shared/result.ts';
import { readCard } from '../customers/card.ts';
import type { Context } from '../engine/context.ts';
import { staffName } from '../staff/queries.ts';
import { listKeptBy } from './continuity.ts';
import { spentBetween, worthOf, yearTo } from './spend.ts';

type Handover = MethodOutput<'continuity.handover'>;

/** What the next colleague needs of those one colleague knows best, those of most value in the last year first. */
export function readHandover(context: Context, staffId: number, limit: number): Handover {
  const { book, settings, today } = context;
  const name = staffName(book, staffId);
  if (name === null) throw new Refusal('not_found', 'That colleague is not in the book.', 'staffId');
  const ids = listKeptBy(book, staffId);
  const spent = [...spentBetween(book, ids, yearTo(today))].sort(
    ([leftId, left], [rightId, right]) =>
      right.spentMinor - left.spentMinor || right.days - left.days || leftId - rightId,
  );
  return {
    name,
    total: ids.length,
    people: spent
      .slice(0, limit)
      .map(([id, { spentMinor }]) => briefOf(readCard(context, id), worthOf(spentMinor, settings), context)),
  };
}

function briefOf(card: Card, valueMinor: number, { settings, today }: Context): Handover['people'][number] {
  const inForce = card.preferences.filter(preference => !preference.isRetired && preference.kind !== 'allergy');
  const said = (isAgainst: boolean) =>
    inForce
      .filter(({ kind }) => against.has(kind) === isAgainst)
      .map(({ text, companionName }) => (companionName === null ? text : `${companionName}: ${text}`));
  return {
    customerId: card.id,
    ...{ name: card.name, initials: initials(card.name), hasPhoto: card.hasPhoto, isKey: card.isKey },
    sayFirst: sentences(card.sayNow.headline, card.sayNow.detail),
    rhythm: rhythmInWords(card.rhythm),
    promises: card.openPromises.map(({ text, dueOn }) => `${text}, for ${formatDay(dueOn, settings.locale, today)}`),
    preferences: said(false),
    avoid: said(true),
    allergies: card.allergies.map(({ text, about }) => (about === null ? text : `${about}: ${text}`)),
    companions: card.companions.map(({ name, kind }) => `${name} (${kind})`),
    usual: card.usualItems.map(item => item.name),
    valueMinor,
  };
}

/** What would be wrong to offer: it must not stand among what they like. */
const against: ReadonlySet<string> = new Set<PreferenceKind>(['dislikes', 'never_suggest']);

const sentences = (first: string, second: string | null): string =>
  second === null ? first : `${first}${/[.!?…]$/.test(first) ? '' : '.'} ${second}`;

/** “Every 7 days, last here 16 days ago”. */
export function rhythmInWords({
  usualGapDays,
  isOwn,
  daysSinceLast,
}: Pick<Card['rhythm'], 'usualGapDays' | 'isOwn' | 'daysSinceLast'>): string {
  if (daysSinceLast === null) return 'No visit yet';
  const last = `last here ${agoInWords(daysSinceLast)}`;
  if (usualGapDays === null || !isOwn) return `No rhythm of their own yet, ${last}`;
  const days = Math.max(1, Math.round(usualGapDays));
  return `${days === 1 ? 'Every day' : `Every ${days} days`}, ${last}`;
}
