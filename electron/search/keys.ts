import { asciiDigits, fold } from '../../shared/fold.ts';
import { phoneKey } from '../../shared/phone.ts';

interface Named {
  givenName?: string | null | undefined;
  familyName?: string | null | undefined;
  knownAs?: string | null | undefined;
  company?: string | null | undefined;
}

/** By what somebody is recognised. */
export interface Reachable extends Named {
  phones: readonly string[];
  emails: readonly string[];
  cardCode?: string | null | undefined;
  externalId?: string | null | undefined;
}

export const emailKey = (email: string): string => `e:${email.trim().toLowerCase()}`;
export const cardKey = (cardCode: string): string => `c:${asciiDigits(cardCode).trim().toLowerCase()}`;

/** The same key for one name whatever its accents, case, or which half stands first; null for nobody. */
export function nameKey(person: Named): string | null {
  const halves = [fold(person.givenName ?? ''), fold(person.familyName ?? '')].filter(half => half !== '').sort();
  const name = halves.length > 0 ? halves.join('|') : fold(person.knownAs ?? '') || fold(person.company ?? '');
  return name === '' ? null : `n:${name}`;
}

/** The exact keys by which someone is recognised, strongest first: x: id elsewhere, c: card, e: e-mail, p: phone, n: name. */
export function keysOf(person: Reachable): string[] {
  const keys: string[] = [];
  if (person.externalId) keys.push(`x:${person.externalId.trim()}`);
  if (person.cardCode) keys.push(cardKey(person.cardCode));
  for (const email of person.emails) keys.push(emailKey(email));
  for (const phone of person.phones) {
    const digits = phoneKey(phone);
    if (digits) keys.push(`p:${digits}`);
  }
  const name = nameKey(person);
  if (name) keys.push(name);
  return keys;
}

/** 53 bits of a key, which the book keeps in its place: half the size, and a chance hit is seen when the person is compared. */
export function keyHash(key: string): number {
  // FNV-1a (Fowler, Noll & Vo) twice with different offsets, as 32 and 21 bits.
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x01000193);
  }
  return ((high >>> 11) * 0x100000000 + (low >>> 0)) % Number.MAX_SAFE_INTEGER;
}
