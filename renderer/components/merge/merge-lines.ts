import type { Card } from '../../../shared/contract/card.ts';
import type { MergeField } from '../../../shared/contract/customers.ts';
import { type PlainKey, t, tCount } from '../../locales/t.ts';
import { languageName } from '../../store/language-name.ts';

/** How this shop writes things. */
interface Format {
  locale: string;
  money: (minor: number) => string;
  day: (day: string) => string;
  birthday: (birthday: string) => string;
}

/** What two cards say of one thing, and what becomes of it. */
export interface MergeLine {
  key: string;
  label: string;
  stays: string;
  goes: string;
  /** Which side is kept; `choose` asks, as both say something else. */
  keeps: 'stays' | 'goes' | 'both' | 'choose';
  /** Set where one may choose. */
  field?: MergeField;
  /** Why it is settled so, in a word or two. */
  hint?: string;
}

type WordField = Exclude<MergeField, 'photo'>;

const fields: readonly { field: WordField; label: PlainKey; hint?: PlainKey }[] = [
  { field: 'givenName', label: 'profile.givenName' },
  { field: 'middleName', label: 'merge.middleName' },
  { field: 'familyName', label: 'profile.familyName' },
  { field: 'knownAs', label: 'profile.knownAs' },
  { field: 'pronunciation', label: 'profile.pronunciation' },
  { field: 'company', label: 'profile.company' },
  { field: 'street', label: 'profile.street' },
  { field: 'postalCode', label: 'profile.postalCode' },
  { field: 'city', label: 'profile.city' },
  { field: 'region', label: 'profile.region' },
  { field: 'country', label: 'profile.country' },
  { field: 'birthday', label: 'profile.birthday' },
  { field: 'language', label: 'profile.language' },
  { field: 'foundUs', label: 'profile.foundUs' },
  { field: 'knownBestBy', label: 'profile.knownBestBy' },
  { field: 'cardCode', label: 'profile.cardCode', hint: 'merge.stillFinds' },
  { field: 'externalId', label: 'profile.externalId', hint: 'merge.stillFinds' },
];

/** The two cards field by field: what each brings, what one may choose, then what is settled; what neither says is left out. */
export function mergeLines(stays: Card, goes: Card, format: Format): MergeLine[] {
  const lines: (MergeLine | null)[] = [
    photoLine(stays, goes),
    ...fields.map(({ field, label, hint }) =>
      asked(field, t(label), said(stays, field, format), said(goes, field, format), hint && t(hint)),
    ),
    since(stays, goes, format),
    ...together(stays, goes),
  ];
  const shown = lines.filter(line => line !== null);
  const brings: MergeLine = {
    ...{ key: 'brings', label: t('merge.brings'), keeps: 'both' },
    ...{ stays: bringsOf(stays, format), goes: bringsOf(goes, format) },
  };
  return [brings, ...shown.filter(line => line.keeps === 'choose'), ...shown.filter(line => line.keeps !== 'choose')];
}

/** A line of something that a card says once; null when neither says it. */
function asked(field: MergeField, label: string, stays: string, goes: string, hint?: string): MergeLine | null {
  if (stays === '' && goes === '') return null;
  const keeps = stays === goes ? 'both' : goes === '' ? 'stays' : stays === '' ? 'goes' : 'choose';
  return { key: field, label, stays, goes, keeps, field, ...(hint && keeps === 'choose' ? { hint } : {}) };
}

/** Two photos are two, whatever their names are. */
function photoLine(stays: Card, goes: Card): MergeLine | null {
  const words = ({ hasPhoto, name }: Card) => (hasPhoto ? t('merge.photoOf', { name }) : '');
  const line = asked('photo', t('merge.photo'), words(stays), words(goes));
  return stays.hasPhoto && goes.hasPhoto ? { ...line!, keeps: 'choose' } : line;
}

function said(card: Card, field: WordField, { locale, birthday }: Format): string {
  if (field === 'knownBestBy') return card.knownBestByName ?? '';
  if (field === 'birthday') return card.birthday ? birthday(card.birthday) : '';
  if (field === 'language') return card.language ? languageName(card.language, locale) : '';
  return card[field] ?? '';
}

function since(stays: Card, goes: Card, { day }: Format): MergeLine | null {
  if (stays.since === null && goes.since === null) return null;
  const isTheirs = stays.since === null || (goes.since !== null && goes.since < stays.since);
  return {
    ...{ key: 'since', label: t('profile.since'), hint: t('merge.earlier') },
    stays: stays.since ? day(stays.since) : '',
    goes: goes.since ? day(goes.since) : '',
    keeps: stays.since === goes.since ? 'both' : isTheirs ? 'goes' : 'stays',
  };
}

/** What is kept of both. */
function together(stays: Card, goes: Card): (MergeLine | null)[] {
  const line = (key: string, label: PlainKey, of: (card: Card) => string, hint?: PlainKey): MergeLine | null => {
    const [left, right] = [of(stays), of(goes)];
    if (left === '' && right === '') return null;
    const keeps = left === '' ? 'goes' : right === '' ? 'stays' : 'both';
    return { key, label: t(label), stays: left, goes: right, keeps, ...(hint ? { hint: t(hint) } : {}) };
  };
  return [
    line('phones', 'details.phone', card => card.phones.join(', '), 'merge.together'),
    line('emails', 'details.email', card => card.emails.join(', '), 'merge.together'),
    line('tags', 'profile.tags', card => card.tags.join(', '), 'merge.together'),
    line('note', 'profile.note', card => card.note ?? ''),
    line('consents', 'profile.consents', consentsOf, 'merge.newest'),
    line('companions', 'merge.companions', card => card.companions.map(one => one.name).join(', '), 'merge.together'),
  ];
}

const consentsOf = ({ consents }: Card): string =>
  consents
    .map(({ channel, isGranted }) => `${t(`channel.${channel}`)}: ${t(isGranted ? 'whole.granted' : 'whole.refused')}`)
    .join(', ');

function bringsOf(card: Card, { money }: Format): string {
  const counted = [
    [card.visits, 'merge.visits'],
    [card.preferences.filter(one => !one.isRetired).length, 'merge.notes'],
    [card.openPromises.length, 'merge.promises'],
    [card.openComplaints.length, 'merge.complaints'],
  ] as const;
  const words = counted.flatMap(([count, key]) => (count > 0 ? [tCount(key, count)] : []));
  if (card.spentMinor !== 0) words.push(money(card.spentMinor));
  return words.length === 0 ? t('merge.none') : words.join(' · ');
}
