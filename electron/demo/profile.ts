import { addDays, dayFromNumber } from '../../shared/dates.ts';
import type { ShopCalendar } from './calendar.ts';
import type { Identity } from './cast.ts';
import { birthdayOf } from './companions.ts';
import type { DemoConsent, DemoCustomer } from './demo-shop.ts';
import { mailboxOf } from './identity.ts';
import type { Life } from './life.ts';
import { COMPANIES } from './people.ts';
import { CARD_NOTES, FOUND_US, TAGS } from './phrases.ts';
import type { Random } from './random.ts';

type Contact = Pick<DemoCustomer, 'phones' | 'emails' | 'street' | 'city' | 'postalCode' | 'country'>;
type Facts = Pick<DemoCustomer, 'company' | 'birthday' | 'cardCode' | 'note' | 'tags' | 'consents'>;

/** How well the card is filled in: people passing through leave little. */
const FILLED = { regular: 1, passing: 0.35 };
const PHONE_SHARE = 0.72;
const EMAIL_SHARE = 0.46;
const ADDRESS_SHARE = 0.34;
const BIRTHDAY_SHARE = 0.42;
const CARD_SHARE = 0.3;

const MAIL_HOSTS = ['example.com', 'example.org', 'example.net', 'post.example', 'mail.example'];
const PHONES = 90_000;
const STREETS = [
  ...['Bridge Street', 'Quay Street', 'Mill Lane', 'Church Road', 'Weir View', 'Market Square', 'Abbey Street'],
  ...['Harbour Row', 'Chapel Lane', 'Castle Terrace', 'The Orchard', 'Station Road', 'Rock Road', 'Fair Green'],
];
const TOWNS: readonly (readonly [string, number])[] = [
  ['Ballycarrow', 60],
  ['Kilbrack', 15],
  ['Drumfinn', 10],
  ['Clonroe', 8],
  ['Carrowmore Strand', 7],
];
/** Letters and digits of a postcode in the Irish shape; no district of Ireland begins with Q. */
const POSTCODE_SIGNS = 'ACDEFHKNPRTVWXY0123456789'.split('');

export function contactOf(identity: Identity, life: Life, index: number, random: Random): Contact {
  const filled = life.habit.visits === null ? FILLED.regular : FILLED.passing;
  const hasAddress = random.chance(ADDRESS_SHARE * filled);
  return {
    phones: phonesOf(index, filled, random),
    emails: random.chance(EMAIL_SHARE * filled) ? [mailOf(identity, random)] : [],
    street: hasAddress ? `${random.int(1, 88)} ${random.pick(STREETS)}` : null,
    city: hasAddress || random.chance(0.3 * filled) ? random.weighted(TOWNS) : null,
    postalCode: hasAddress && random.chance(0.8) ? postcodeOf(random) : null,
    country: hasAddress ? 'Ireland' : null,
  };
}

export function factsOf(life: Life, since: string, calendar: ShopCalendar, index: number, random: Random): Facts {
  const filled = life.habit.visits === null ? FILLED.regular : FILLED.passing;
  return {
    company: random.chance(0.025 * filled) ? random.pick(COMPANIES) : null,
    birthday: random.chance(BIRTHDAY_SHARE * filled) ? birthdayOf(calendar, random, [19, 88]) : null,
    cardCode: random.chance(CARD_SHARE * filled) ? `CD-${String(10_000 + index)}` : null,
    note: random.chance(0.06 * filled) ? random.pick(CARD_NOTES) : null,
    tags: random.chance(0.12 * filled) ? [random.pick(TAGS)] : [],
    consents: consentsOf(since, calendar, filled, random),
  };
}

/** In words, as it was said at the counter. `sender` is somebody who came before, if one was found. */
export function foundUsOf(random: Random, sender: string | null): string | null {
  if (random.chance(0.4)) return null;
  return sender !== null && random.chance(0.4) ? `sent by ${sender}` : random.weighted(FOUND_US);
}

/**
 * Irish numbers kept for films, 020 91x xxxx, so that nobody's phone rings; those from 919 are the cast's. 7,919 shares no
 * factor with 90,000, so no two of the first 45,000 people get the same one.
 */
function phonesOf(index: number, filled: number, random: Random): string[] {
  if (!random.chance(PHONE_SHARE * filled)) return [];
  const first = writtenPhone(index, random);
  if (!random.chance(0.06)) return [first];
  return [first, writtenPhone(index + PHONES / 2, random)];
}

function writtenPhone(index: number, random: Random): string {
  const digits = String((index * 7919 + 12_345) % PHONES).padStart(5, '0');
  const [area, end] = [`91${digits.charAt(0)}`, digits.slice(1)];
  const shapes = [`020 ${area} ${end}`, `020 ${area} ${end}`, `020-${area}-${end}`, `020${area}${end}`];
  return random.pick([...shapes, `(020) ${area} ${end}`, `+353 20 ${area} ${end}`]);
}

function mailOf({ latin }: Identity, random: Random): string {
  const mailbox = mailboxOf(latin);
  const digits = random.chance(0.55) ? String(random.int(1, 99)) : '';
  return `${random.chance(0.2) ? mailbox.replaceAll('.', '') : mailbox}${digits}@${random.pick(MAIL_HOSTS)}`;
}

function postcodeOf(random: Random): string {
  return `Q12 ${Array.from({ length: 4 }, () => random.pick(POSTCODE_SIGNS)).join('')}`;
}

function consentsOf(since: string, calendar: ShopCalendar, filled: number, random: Random): DemoConsent[] {
  const channels = [
    ['email', 0.38],
    ['post', 0.16],
    ['sms', 0.14],
    ['phone', 0.08],
  ] as const;
  // Asked in the book's own time: older agreements were on paper, and lost.
  const earliest = [since, dayFromNumber(calendar.first)].sort()[1] ?? since;
  return channels
    .filter(([, share]) => random.chance(share * filled))
    .map(([channel]) => {
      const later = addDays(earliest, random.int(0, 90));
      const givenOn = later > calendar.todayText ? earliest : later;
      const source = random.pick([
        'said so at the counter',
        'said so at the counter',
        'form for the card',
        'by e-mail',
      ]);
      return { channel, isGranted: random.chance(0.85), givenOn, source };
    });
}
