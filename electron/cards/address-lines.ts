import { fold } from '../../shared/fold.ts';

/** An address as the book has it; null for what is not known. */
export interface Address {
  name: string;
  company: string | null;
  street: string | null;
  city: string | null;
  postalCode: string | null;
  region: string | null;
  country: string | null;
}

/** Where the postcode stands, as the post of each country wants it (Universal Postal Union, postal addressing systems). */
type Order =
  | 'code city'
  | 'code city region'
  | 'code city / region'
  | 'city / code'
  | 'city / region / code'
  | 'city, region code'
  | 'city region code'
  | 'city code';

const orders: Record<string, Order> = {
  AT: 'code city',
  DE: 'code city',
  CH: 'code city',
  FR: 'code city',
  IE: 'city / region / code',
  GB: 'city / code',
  US: 'city, region code',
  CA: 'city region code',
  NL: 'code city',
  ES: 'code city / region',
  IT: 'code city region',
  PT: 'code city',
  SE: 'code city',
  NO: 'code city',
  DK: 'code city',
  PL: 'code city',
  AU: 'city region code',
  NZ: 'city code',
  JP: 'city, region code',
};

/** What people write for these countries besides their names. */
const otherNames: Record<string, string> = {
  uk: 'GB',
  'u k': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  grossbritannien: 'GB',
  usa: 'US',
  'u s a': 'US',
  'united states of america': 'US',
  america: 'US',
  holland: 'NL',
  'republic of ireland': 'IE',
  eire: 'IE',
};
const alpha3 =
  'AUT AT DEU DE CHE CH FRA FR IRL IE GBR GB CAN CA NLD NL ESP ES ITA IT PRT PT SWE SE NOR NO DNK DK POL PL AUS AU NZL NZ JPN JP';
const languages = ['en', 'de', 'fr', 'it', 'es', 'pt', 'nl', 'sv', 'nb', 'da', 'pl', 'ga', 'ja', 'cs', 'hu'];

let codes: Map<string, string> | null = null;

/** Folded names of the countries above, in the languages of most of them. */
function knownCodes(): Map<string, string> {
  if (codes) return codes;
  codes = new Map(Object.entries(otherNames));
  const pairs = alpha3.split(' ');
  for (let i = 0; i < pairs.length; i += 2) codes.set(fold(pairs[i]!), pairs[i + 1]!);
  for (const code of Object.keys(orders)) {
    codes.set(code.toLowerCase(), code);
    for (const language of languages) {
      const name = new Intl.DisplayNames(language, { type: 'region' }).of(code);
      if (name) codes.set(fold(name), code);
    }
  }
  return codes;
}

/** Two letters for a country as people write it; null when it is not one of those we know. */
export const countryCode = (country: string): string | null => knownCodes().get(fold(country).trim()) ?? null;

/** The country a shop is in, as far as its locale says; null for a locale without one. */
export function countryOfLocale(locale: string): string | null {
  try {
    return new Intl.Locale(locale).maximize().region ?? null;
  } catch {
    return null;
  }
}

/** Enough to bring a letter there. */
export const hasAddress = ({ street, city }: Pick<Address, 'street' | 'city'>): boolean => !!street && !!city;

const EAST_ASIAN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

/**
 * An address line by line, the name first. `home` is the country of the shop (two letters): an address there has no country, every other
 * one has it last and in capitals. Somebody without a country lives in that of the shop. '' parts are left out.
 */
export function addressLines(address: Address, home: string | null): string[] {
  const country = address.country?.trim() ?? '';
  const known = country === '' ? home : countryCode(country);
  const code = known ?? '';
  const isAbroad = country !== '' && (known === null || known !== home);
  const last = isAbroad ? [countryName(country, known)] : [];
  if (code === 'JP' && EAST_ASIAN.test(`${address.city ?? ''}${address.street ?? ''}`))
    return [...japanese(address), ...last];
  const company = address.company && address.company !== address.name ? [address.company] : [];
  const street = (address.street ?? '').split('\n');
  return tidied([address.name, ...company, ...street, ...place(address, orders[code]), ...last]);
}

const tidied = (lines: readonly string[]): string[] =>
  lines.map(line => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
const joined = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' ');

function place({ city, postalCode: code, region }: Address, order: Order | undefined): string[] {
  switch (order) {
    case 'code city':
      return [joined(code, city)];
    case 'code city region':
      // Italy: the two letters of the province.
      return [joined(code, city, region && /^[A-Za-z]{2}$/.test(region) ? region.toUpperCase() : null)];
    case 'code city / region':
      return [joined(code, city), region && fold(region) !== fold(city ?? '') ? region : ''];
    case 'city / code':
      return [city ?? '', (code ?? '').toUpperCase()];
    case 'city / region / code':
      return [city ?? '', region ?? '', (code ?? '').toUpperCase()];
    case 'city, region code':
      return [[city, joined(region, code)].filter(Boolean).join(', ')];
    case 'city region code':
      return [joined(city, region, code)];
    case 'city code':
      return [joined(city, code)];
    default:
      return [joined(code, city), region ?? ''];
  }
}

/** In Japanese the largest part comes first, and the person last, with the title that politeness asks for. */
function japanese({ name, company, street, city, postalCode, region }: Address): string[] {
  const code = postalCode ? `〒${postalCode.replace(/^〒/, '').trim()}` : '';
  const organisation = company && company !== name ? company : '';
  return tidied([code, `${region ?? ''}${city ?? ''}${street ?? ''}`, organisation, `${name} 様`]);
}

function countryName(country: string, code: string | null): string {
  const name = code === null || country.length > 3 ? country : new Intl.DisplayNames('en', { type: 'region' }).of(code);
  return (name ?? country).toUpperCase();
}
