import type { Card } from '../../../shared/contract/card.ts';
import type { MethodInput } from '../../../shared/contract/index.ts';

type Update = MethodInput<'customers.update'>;
type Channel = 'email' | 'sms' | 'phone' | 'post';
export const channels: readonly Channel[] = ['email', 'sms', 'phone', 'post'];

/** Fields that are one line of text; '' stands for none. */
export const lineFields = [
  'givenName',
  'familyName',
  'knownAs',
  'pronunciation',
  'company',
  'street',
  'postalCode',
  'city',
  'region',
  'country',
  'language',
  'since',
  'foundUs',
  'cardCode',
  'externalId',
  'note',
] as const;
export type LineField = (typeof lineFields)[number];

/** The profile as the form holds it. */
export interface ProfileDraft extends Record<LineField, string> {
  phones: readonly string[];
  emails: readonly string[];
  birthday: string | null;
  knownBestBy: number | null;
  isKey: boolean;
  tags: string;
  consents: Readonly<Record<Channel, boolean>>;
}

export function draftOf(card: Card): ProfileDraft {
  const lines = Object.fromEntries(lineFields.map(field => [field, card[field] ?? ''])) as Record<LineField, string>;
  return {
    ...lines,
    phones: card.phones,
    emails: card.emails,
    birthday: card.birthday,
    knownBestBy: card.knownBestBy,
    isKey: card.isKey,
    tags: card.tags.join(', '),
    consents: grantsOf(card),
  };
}

/** Only what differs from the card, so that a colleague's change to another field is not written over; null when nothing does. */
export function changesOf(card: Card, draft: ProfileDraft, consentSource: string): Update | null {
  const before = draftOf(card);
  const changes: Record<string, unknown> = {};
  for (const field of lineFields) {
    const text = draft[field].trim();
    if (text !== before[field]) changes[field] = text === '' ? null : text;
  }
  for (const field of ['birthday', 'knownBestBy', 'isKey'] as const) {
    if (draft[field] !== before[field]) changes[field] = draft[field];
  }
  const lists = { phones: tidy(draft.phones), emails: tidy(draft.emails), tags: tidy(draft.tags.split(',')) };
  for (const field of ['phones', 'emails', 'tags'] as const) {
    if (lists[field].join('\n') !== card[field].join('\n')) changes[field] = lists[field];
  }
  const consents = channels
    .filter(channel => draft.consents[channel] !== before.consents[channel])
    .map(channel => ({ channel, isGranted: draft.consents[channel], source: consentSource }));
  if (consents.length > 0) changes.consents = consents;
  return Object.keys(changes).length === 0 ? null : ({ id: card.id, ...changes } as Update);
}

function grantsOf({ consents }: Card): Record<Channel, boolean> {
  const isGranted = (channel: Channel) => consents.some(one => one.channel === channel && one.isGranted);
  return { email: isGranted('email'), sms: isGranted('sms'), phone: isGranted('phone'), post: isGranted('post') };
}

function tidy(texts: readonly string[]): string[] {
  return texts.map(text => text.trim()).filter(text => text !== '');
}
