import type { Batch } from '../../../shared/contract/cards.ts';
import { translationFor } from '../../../shared/merge-fields.ts';
import { languageName } from '../../store/language-name.ts';

/** Languages a shop is likely to write in; whatever the people of a batch read is offered besides. */
const usual = [
  ...['ar', 'bg', 'ca', 'cs', 'cy', 'da', 'de', 'el', 'en', 'es', 'et', 'eu', 'fi', 'fr', 'ga', 'he', 'hi', 'hr', 'hu'],
  ...['id', 'is', 'it', 'ja', 'ko', 'lt', 'lv', 'ms', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr', 'sv'],
  ...['th', 'tr', 'uk', 'vi', 'zh'],
];

export interface LanguageOffer {
  tag: string;
  name: string;
  /** How many in the batch have just this language noted. */
  people: number;
}

/** Languages that the text can still be translated into: those of the people first, most people first, then by name. */
export function languageOffers({ persons, texts }: Pick<Batch, 'persons' | 'texts'>, locale: string): LanguageOffer[] {
  const counts = new Map<string, number>();
  for (const { language } of persons) {
    const tag = canonical(language ?? '');
    if (tag !== null) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const taken = new Set(Object.keys(texts).map(tag => canonical(tag) ?? tag));
  return [...new Set([...counts.keys(), ...usual])]
    .filter(tag => !taken.has(tag))
    .map(tag => ({ tag, name: languageName(tag, locale), people: counts.get(tag) ?? 0 }))
    .sort((a, b) => b.people - a.people || a.name.localeCompare(b.name, locale));
}

/** Who in the batch gets the text in `language`; for null, who gets the shop's own. */
export function readersOf({ persons, texts }: Pick<Batch, 'persons' | 'texts'>, language: string | null) {
  return persons.filter(person => translationFor(texts, person.language) === language);
}

/** The tag as it is usually written, `pt-BR` for `PT_br`; null when it is none. */
function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
