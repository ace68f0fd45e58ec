import { addDays } from '../../shared/dates.ts';
import { birthdayIn } from './calendar.ts';
import type { DemoCustomer, DemoPreference } from './demo-shop.ts';
import type { Allergen } from './menu.ts';
import { JONAS } from './staff.ts';

/** How somebody is called, in writing and aloud. */
export interface Identity {
  givenName: string | null;
  familyName: string | null;
  knownAs: string | null;
  pronunciation: string | null;
  language: string | null;
  /** The name in plain letters, for an e-mail address. */
  latin: string;
}

/** Somebody who is in every demo shop, at the same place in the book whatever the seed. */
export interface CastMember {
  identity: Identity;
  /** The name of a habit of habits.ts. */
  habit: string;
  gapDays?: number;
  /** Days since their first visit; at most the book's three years. */
  daysKnown: number;
  /** Days since their last visit; null: as chance has it. */
  daysSinceLast: number | null;
  isKey?: boolean;
  knownBestBy?: number;
  /** Names of items on the menu. */
  usuals?: readonly string[];
  avoids?: Allergen;
  /** What is on their card for certain; the rest is filled in like everybody's. */
  card(today: string): Partial<DemoCustomer>;
}

const called = (givenName: string | null, familyName: string | null, more: Partial<Identity> = {}): Identity => ({
  givenName,
  familyName,
  knownAs: null,
  pronunciation: null,
  language: null,
  latin: [givenName, familyName].filter(name => name !== null).join(' '),
  ...more,
});

const dog = (name: string, birthday: string | null, note: string | null = null) => [
  { kind: 'dog' as const, name, birthday, note },
];

/** A preference noted some days ago; `companion` 0 is the first one, the dog. */
const noted = (
  today: string,
  daysAgo: number,
  kind: DemoPreference['kind'],
  text: string,
  companion: number | null = null,
): DemoPreference => ({ kind, text, companion, notedBy: JONAS, notedOn: addDays(today, -daysAgo), isRetired: false });

/** Kept bare, as a card made in a hurry is. */
const BARE: Partial<DemoCustomer> = {
  ...{
    company: null,
    phones: [],
    emails: [],
    birthday: null,
    street: null,
    city: null,
    postalCode: null,
    country: null,
  },
  ...{ foundUs: null, knownBestBy: null, cardCode: null, note: null, tags: [], consents: [] },
  ...{ companions: [], preferences: [] },
};

const annie: CastMember = {
  identity: called('Anna', 'Bergström', { knownAs: 'Annie', language: 'sv' }),
  habit: 'weekly loaf',
  gapDays: 7,
  daysKnown: 1090,
  daysSinceLast: 16,
  isKey: true,
  knownBestBy: JONAS,
  usuals: ['Oat flat white', 'Half a rye, unsliced'],
  avoids: 'nuts',
  card: today => ({
    since: '2023-03-09',
    ...{ company: null, phones: ['020 919 4127'], emails: ['annie.bergstrom@example.com'], birthday: '1984-06-02' },
    ...{ street: '7 Weir View', city: 'Ballycarrow', postalCode: 'Q12 A7B1', country: 'Ireland', cardCode: 'CD-10000' },
    foundUs: 'the tin of dog treats',
    tags: ['dog people', 'rye'],
    companions: dog('Biscuit', birthdayIn(today, 1, 4), 'brown spaniel, sits for the tin'),
    preferences: [
      noted(today, 1020, 'usual', 'oat flat white, half a rye unsliced'),
      noted(today, 980, 'allergy', 'hazelnut'),
      noted(today, 940, 'treat', 'gluten-free, top tin', 0),
      noted(today, 940, 'allergy', 'grain', 0),
      noted(today, 610, 'likes', 'cardamom'),
      noted(today, 380, 'never_suggest', 'loyalty newsletter'),
      noted(today, 37, 'note', 'asked how the move went'),
    ],
    consents: [
      { channel: 'email', isGranted: false, givenOn: addDays(today, -380), source: 'said so at the counter' },
      { channel: 'post', isGranted: true, givenOn: addDays(today, -610), source: 'said so at the counter' },
    ],
  }),
};

const otherAnna: CastMember = {
  identity: called('Anna', 'Bergström', { language: 'sv' }),
  habit: 'fortnightly shop',
  daysKnown: 640,
  daysSinceLast: null,
  card: today => ({
    companions: dog('Luna', birthdayIn(today, 96, 7), 'grey whippet, wears a coat'),
    preferences: [
      noted(today, 300, 'treat', 'half a fish skin', 0),
      noted(today, 300, 'note', 'not Annie: the tall one with the whippet'),
    ],
  }),
};

const taro: CastMember = {
  identity: called('太郎', '山田', { pronunciation: 'Yamada Taro', language: 'ja', latin: 'Yamada Taro' }),
  habit: 'Saturday family',
  daysKnown: 800,
  daysSinceLast: null,
  card: today => ({
    birthday: birthdayIn(today, 0, 41),
    companions: [{ kind: 'child', name: 'Hana', birthday: birthdayIn(today, 40, 6), note: 'picks the bun herself' }],
  }),
};

const onlyPhone: CastMember = {
  identity: called(null, null),
  habit: 'came twice',
  daysKnown: 31,
  daysSinceLast: null,
  card: () => ({ ...BARE, phones: ['020 919 0042'] }),
};

const onlyNickname: CastMember = {
  identity: called(null, null, { knownAs: 'Two Sugars' }),
  habit: 'before work',
  daysKnown: 260,
  daysSinceLast: null,
  isKey: false,
  card: () => BARE,
};

const longName: CastMember = {
  identity: called('María de los Ángeles Inmaculada', 'Fernández de Córdoba y Álvarez', {
    knownAs: 'Marián',
    language: 'es',
  }),
  habit: 'Sunday paper',
  daysKnown: 505,
  daysSinceLast: null,
  card: () => ({}),
};

const siobhanMax: CastMember = {
  identity: called('Siobhán', 'Murphy'),
  habit: 'morning walk',
  daysKnown: 900,
  daysSinceLast: null,
  isKey: true,
  card: today => ({ companions: dog('Max', birthdayIn(today, 3, 9), 'old labrador, deaf in one ear') }),
};

const siobhanBonnie: CastMember = {
  identity: called('Siobhán', 'Murphy', { knownAs: 'Shiv' }),
  habit: 'once a month',
  daysKnown: 420,
  daysSinceLast: null,
  card: today => ({ companions: dog('Bonnie', null), birthday: birthdayIn(today, 2, 33) }),
};

const kasia: CastMember = {
  identity: called('Katarzyna', 'Wiśniewska', { knownAs: 'Kasia', language: 'pl' }),
  habit: 'fortnightly shop',
  daysKnown: 700,
  daysSinceLast: null,
  card: () => ({ phones: ['020 919 0077'] }),
};

const kasiaAgain: CastMember = {
  identity: called('Kasia', 'Wisniewska'),
  habit: 'came twice',
  daysKnown: 75,
  daysSinceLast: null,
  card: () => ({ ...BARE, phones: ['+353 20 919 0077'] }),
};

const padraig: CastMember = {
  identity: called('Pádraig', 'Ó Laoire', { language: 'ga' }),
  habit: 'lunch',
  gapDays: 8,
  daysKnown: 760,
  daysSinceLast: 20,
  isKey: true,
  card: () => ({ birthday: '1956-02-29', company: 'Carrow Cycles' }),
};

const CAST = [
  ...[annie, otherAnna, taro, onlyPhone, onlyNickname, longName],
  ...[siobhanMax, siobhanBonnie, kasia, kasiaAgain, padraig],
];

export function castMember(index: number): CastMember | undefined {
  return CAST[index];
}
