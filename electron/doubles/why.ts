import type { Agreement, Comparison } from './compare.ts';

/** What two cards have in common, in words; the name first. */
export function whyLikely(compared: Comparison): string[] {
  const { street, postalCode, city } = compared;
  const place = PLACE.street[street] ?? PLACE.postalCode[postalCode] ?? PLACE.city[city];
  const reasons = [
    nameWords(compared),
    PHONE[compared.phone],
    EMAIL[compared.email],
    BIRTHDAY[compared.birthday],
    place,
  ];
  return reasons.filter(reason => reason !== undefined);
}

type Words = Partial<Record<Agreement, string>>;

const PHONE: Words = { same: 'same phone', near: 'phone one digit apart' };
const EMAIL: Words = { same: 'same e-mail', near: 'e-mail one letter apart' };
const BIRTHDAY: Words = { same: 'same birthday', near: 'birthday one slip apart' };
const PLACE: Record<'street' | 'postalCode' | 'city', Words> = {
  street: { same: 'same street', near: 'nearly the same street' },
  postalCode: { same: 'same postal code' },
  city: { same: 'same town' },
};

function nameWords({ given, family, isSwapped, isNameless }: Comparison): string | undefined {
  if (isNameless) return 'no name on either';
  if (isSwapped) return 'given and family name swapped';
  if (family === 'unknown') return given === 'unknown' ? undefined : likeWords('given name', given);
  if (given === 'unknown') return likeWords('family name', family);
  if (family === 'other') return `${likeWords('given name', given)}, other family name`;
  if (given === 'nickname') return 'one name is short for the other';
  if (given === 'initial') return 'initial for the given name';
  const alike = [given, family].filter(one => one !== 'same');
  if (alike.length === 0) return 'same name';
  if (alike.length === 1 && alike[0] === 'slip') return 'name one letter apart';
  return alike.length === 1 && alike[0] === 'part' ? 'part of a longer name' : 'nearly the same name';
}

const likeWords = (what: string, like: string): string =>
  like === 'same' ? `same ${what}` : like === 'slip' ? `${what} one letter apart` : `nearly the same ${what}`;
