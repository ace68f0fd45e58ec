import type { Card } from '../../../shared/contract/card.ts';
import { formatPhone } from '../../../shared/phone.ts';
import { t } from '../../locales/t.ts';
import type { Format } from '../../store/format.ts';
import { languageName } from '../../store/language-name.ts';

export interface Fact {
  label: string;
  /** Never empty: what is not known is left out. */
  lines: readonly string[];
}

/** How to reach someone; only what is known. */
export function contactFacts(card: Card): Fact[] {
  const town = [card.postalCode, card.city].filter(Boolean).join(' ');
  const address = [card.street, town, card.region, card.country];
  return known([
    [t('whole.phone'), card.phones.map(formatPhone)],
    [t('whole.email'), card.emails],
    [t('whole.address'), address],
  ]);
}

/** Who they are, beyond what the head of the profile says. */
export function personFacts(card: Card, format: Format): Fact[] {
  const fullName = [card.givenName, card.familyName].filter(Boolean).join(' ');
  return known([
    [t('whole.fullName'), [fullName === card.name ? null : fullName]],
    [t('whole.company'), [card.company === card.name ? null : card.company]],
    [t('whole.birthday'), [card.birthday && format.birthday(card.birthday)]],
    [t('whole.language'), [card.language && languageName(card.language, format.locale)]],
    [t('whole.since'), [card.since && format.day(card.since)]],
    [t('whole.foundUs'), [card.foundUs]],
    [t('whole.knownBest'), [card.knownBestByName]],
    [t('whole.tags'), [card.tags.join(', ')]],
    [t('whole.cardCode'), [card.cardCode]],
    [t('whole.externalId'), [card.externalId]],
    [t('whole.note'), card.note?.split('\n') ?? []],
  ]);
}

function known(rows: readonly [string, readonly (string | null | undefined)[]][]): Fact[] {
  return rows.flatMap(([label, texts]) => {
    const lines = texts.flatMap(text => (text ? [text] : []));
    return lines.length > 0 ? [{ label, lines }] : [];
  });
}
