import { splitFullName } from '../../shared/names.ts';
import { readEmails, readPhones } from './cell-text.ts';
import { type CustomerRecord, finishCustomer, warn } from './customer-record.ts';
import { parseBirthday } from './day-text.ts';
import type { Skip } from './outcome.ts';
import type { TextSource } from './text-source.ts';
import { splitValue, unescapeValue, VcardLines, type VcardProperty } from './vcard-lines.ts';

/** Photos larger than this, in bytes, are left out. */
const LARGEST_PHOTO = 1024 * 1024;
const MOST_PROPERTIES = 2000;

/** Reads the cards of a file (vCard 2.1, 3.0, 4.0) as customers, those that a piece of the file completes at a time. `currentYear`: a birthday lies in the past. */
export function* readCards(
  source: TextSource,
  currentYear: number,
  signal?: AbortSignal,
): Generator<(CustomerRecord | Skip)[]> {
  const lines = new VcardLines();
  const cards = new CardCollector();
  let batch: (CustomerRecord | Skip)[] = [];
  const take = (properties: VcardProperty[]) => {
    for (const card of cards.add(properties)) batch.push(cardToCustomer(card, currentYear));
  };
  for (const chunk of source.chunks(signal)) {
    take(lines.push(chunk));
    if (batch.length === 0) continue;
    yield batch;
    batch = [];
  }
  take(lines.end());
  for (const card of cards.end()) batch.push(cardToCustomer(card, currentYear));
  if (batch.length > 0) yield batch;
}

/** Cuts the run of properties into cards. Cards within cards (AGENT) and cards of groups are passed over. */
class CardCollector {
  #card: VcardProperty[] = [];
  #depth = 0;
  #isAgent = false;

  add(properties: VcardProperty[]): VcardProperty[][] {
    const cards: VcardProperty[][] = [];
    for (const property of properties) {
      if (property.name === 'BEGIN' && isVcard(property)) this.#begin(property, cards);
      else if (property.name === 'END' && isVcard(property)) {
        if (this.#depth === 1) this.#take(cards);
        this.#depth = Math.max(0, this.#depth - 1);
      } else if (this.#depth === 1) {
        this.#isAgent = property.name === 'AGENT';
        if (this.#card.length < MOST_PROPERTIES) this.#card.push(property);
      }
    }
    return cards;
  }

  /** A last card that was never ended. */
  end(): VcardProperty[][] {
    const cards: VcardProperty[][] = [];
    if (this.#depth > 0) this.#take(cards);
    return cards;
  }

  #begin(begin: VcardProperty, cards: VcardProperty[][]): void {
    // A card that begins within another is an AGENT's, or the one before has lost its end.
    if (this.#depth === 1 && !this.#isAgent) this.#take(cards);
    else this.#depth++;
    if (this.#depth === 1) this.#card = [begin];
    this.#isAgent = false;
  }

  #take(cards: VcardProperty[][]): void {
    const isGroup = this.#card.some(
      ({ name, value }) => /^(?:X-ADDRESSBOOKSERVER-)?KIND$/.test(name) && /^group$/i.test(value.trim()),
    );
    if (this.#card.length > 1 && !isGroup) cards.push(this.#card);
    this.#card = [];
  }
}

function isVcard(property: VcardProperty): boolean {
  return property.value.trim().toUpperCase() === 'VCARD';
}

function cardToCustomer(card: VcardProperty[], currentYear: number): CustomerRecord | Skip {
  const record: CustomerRecord = { line: card[0]!.line, phones: [], emails: [] };
  const all = (name: string) => card.filter(property => property.name === name && property.value.trim() !== '');
  readName(record, all('N')[0], all('FN')[0]);
  setText(record, 'knownAs', splitValue(all('NICKNAME')[0]?.value ?? '', ',')[0]!);
  setText(record, 'company', splitValue(all('ORG')[0]?.value ?? '', ';')[0]!);
  setText(record, 'externalId', all('UID')[0]?.value ?? '');
  setText(record, 'language', byPreference(all('LANG'))[0]?.value ?? '');
  setText(
    record,
    'pronunciation',
    [...all('X-PHONETIC-FIRST-NAME'), ...all('X-PHONETIC-LAST-NAME')].map(p => p.value).join(' '),
  );
  for (const phone of all('TEL').toSorted((a, b) => machineRank(a) - machineRank(b))) {
    if (readPhones(phoneText(phone.value), record.phones).length > 0) warn(record, 'invalid_phone');
  }
  for (const email of byPreference(all('EMAIL'))) {
    if (readEmails(unescapeValue(email.value).replace(/^mailto:/i, ''), record.emails).length > 0)
      warn(record, 'invalid_email');
  }
  readBirthday(record, all('BDAY')[0], currentYear);
  readAddress(record, all('ADR'));
  const notes = new Set(all('NOTE').map(note => unescapeValue(note.value)));
  setText(record, 'note', [...notes].join('\n'), false);
  readTags(record, all('CATEGORIES'));
  readPhoto(record, all('PHOTO')[0]);
  return finishCustomer(record);
}

type CardText = 'knownAs' | 'company' | 'externalId' | 'language' | 'pronunciation' | 'note';

function setText(record: CustomerRecord, field: CardText, value: string, isEscaped = true): void {
  const text = isEscaped ? unescapeValue(value) : value;
  if (text !== '') record[field] = text;
}

/** N is family; given; additional; prefixes; suffixes. FN alone is taken apart; an e-mail address as FN is no name. */
function readName(record: CustomerRecord, name: VcardProperty | undefined, full: VcardProperty | undefined): void {
  const [family, given, additional] = splitValue(name?.value ?? '', ';').map(part =>
    splitValue(part, ',')
      .map(unescapeValue)
      .filter(word => word !== '')
      .join(' '),
  );
  if (given) record.givenName = given;
  if (family) record.familyName = family;
  if (additional) record.middleName = additional;
  if (given || family) return;
  const text = unescapeValue(full?.value ?? '');
  if (text !== '' && !text.includes('@')) Object.assign(record, splitFullName(text));
}

/** Voice first: fax machines and pagers do not answer. */
function machineRank(phone: VcardProperty): number {
  const types = phone.params.get('TYPE') ?? [];
  if (types.includes('fax') || types.includes('pager')) return 2;
  return isPreferred(phone) ? 0 : 1;
}

function phoneText(value: string): string {
  const text = unescapeValue(value);
  if (!/^tel:/i.test(text)) return text;
  const [number, ...params] = text.slice(4).split(';');
  const extension = params.find(param => /^ext=/i.test(param))?.slice(4);
  return extension ? `${number} ext. ${extension}` : number!;
}

function isPreferred(property: VcardProperty): boolean {
  return property.params.get('TYPE')?.includes('pref') === true || property.params.get('PREF')?.[0] === '1';
}

function byPreference(properties: VcardProperty[]): VcardProperty[] {
  return properties.toSorted((a, b) => Number(isPreferred(b)) - Number(isPreferred(a)));
}

function readBirthday(record: CustomerRecord, property: VcardProperty | undefined, currentYear: number): void {
  if (!property) return;
  const text = unescapeValue(property.value);
  const isYearUnknown = property.params.has('X-APPLE-OMIT-YEAR');
  const birthday = parseBirthday(text.replace(/^(--\d{2}-?\d{2})T.*$/, '$1'), 'YMD', currentYear);
  if (birthday === null) warn(record, 'invalid_birthday');
  else record.birthday = isYearUnknown ? birthday.slice(-5) : birthday;
}

/** ADR is post box; extended; street; city; region; postal code; country. Home before the preferred before the first. */
function readAddress(record: CustomerRecord, addresses: VcardProperty[]): void {
  const isHome = (address: VcardProperty) => address.params.get('TYPE')?.includes('home') === true;
  const best = addresses.find(isHome) ?? byPreference(addresses)[0];
  if (!best) return;
  const parts = splitValue(best.value, ';').map(part =>
    unescapeValue(part)
      .replace(/\s*\n\s*/g, ', ')
      .replace(/,$/, ''),
  );
  const [box, extended, street, city, region, postalCode, country] = parts;
  const line = [box, extended, street].filter(Boolean).join(', ');
  if (line !== '') record.street = line;
  if (city) record.city = city;
  if (region) record.region = region;
  if (postalCode) record.postalCode = postalCode;
  if (country) record.country = country;
}

function readTags(record: CustomerRecord, properties: VcardProperty[]): void {
  const tags = properties.flatMap(property => splitValue(property.value, ',').map(unescapeValue));
  const own = [...new Set(tags)].filter(
    tag => tag !== '' && tag.length <= 200 && !/^(?:my ?contacts|starred)$/i.test(tag),
  );
  if (own.length > 0) record.tags = own;
}

/** Keeps a JPEG or PNG that is inside the file and at most 1 MB; addresses of pictures are not followed. */
function readPhoto(record: CustomerRecord, property: VcardProperty | undefined): void {
  if (!property) return;
  const base64 = property.value.replace(/^data:[^,]*,/i, '').replace(/\s+/g, '');
  const mime = base64.startsWith('/9j/') ? 'image/jpeg' : base64.startsWith('iVBORw0KGgo') ? 'image/png' : null;
  const isWhole = !property.isCut && /^[A-Za-z0-9+/]+={0,2}$/.test(base64);
  if (mime && isWhole && base64.length * 0.75 <= LARGEST_PHOTO) record.photo = { mime, base64 };
  else if (!/^https?:/i.test(property.value.trim())) warn(record, 'photo_dropped');
}
