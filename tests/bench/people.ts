import type { Faker } from '@faker-js/faker';
import { faker as cs } from '@faker-js/faker/locale/cs_CZ';
import { faker as de } from '@faker-js/faker/locale/de';
import { faker as en } from '@faker-js/faker/locale/en_US';
import { faker as es } from '@faker-js/faker/locale/es';
import { faker as fr } from '@faker-js/faker/locale/fr';
import { faker as it } from '@faker-js/faker/locale/it';
import { faker as pl } from '@faker-js/faker/locale/pl';
import { faker as sv } from '@faker-js/faker/locale/sv';
import { fold } from '../../shared/fold.ts';
import { nicknamesOf } from '../../shared/nicknames.ts';
import { NOW_MS } from './now.ts';

const DAY_MS = 86_400_000;
const SEED = 20_261_120;

export interface BenchPerson {
  givenName: string;
  familyName: string;
  knownAs: string | null;
  phones: string[];
  emails: string[];
  birthday: string | null;
  city: string;
  dog: string | null;
  preferences: { kind: 'likes' | 'treat' | 'usual' | 'dislikes' | 'allergy'; text: string }[];
  /** YYYY-MM-DD, oldest first; empty for someone who was only written down. */
  visitDays: string[];
}

/** A town's mix: mostly English names, and neighbours whose names carry accents. Weights in per cent. */
const MIX: { faker: Faker; weight: number }[] = [
  { faker: en, weight: 64 },
  { faker: de, weight: 8 },
  { faker: fr, weight: 7 },
  { faker: es, weight: 7 },
  { faker: pl, weight: 5 },
  { faker: sv, weight: 4 },
  { faker: it, weight: 3 },
  { faker: cs, weight: 2 },
];

const PHONE_STYLES = ['national', 'national', 'international', 'human'] as const;
const LIKES = ['likes', 'likes', 'usual', 'treat', 'dislikes', 'allergy'] as const;

/** The same people for the same size, one at a time. */
export function* makePeople(size: number): Generator<BenchPerson> {
  for (const { faker } of MIX) faker.seed(SEED);
  for (let i = 0; i < size; i++) yield makePerson(pickFaker());
}

function pickFaker(): Faker {
  let at = en.number.int({ max: 99 });
  for (const { faker, weight } of MIX) {
    if (at < weight) return faker;
    at -= weight;
  }
  return en;
}

function makePerson(faker: Faker): BenchPerson {
  const chance = () => en.number.float();
  const givenName = faker.person.firstName();
  const familyName = faker.person.lastName();
  const nicknames = chance() < 0.06 ? nicknamesOf(fold(givenName)) : [];
  const phones = chance() < 0.85 ? Array.from({ length: chance() < 0.08 ? 2 : 1 }, () => makePhone(faker)) : [];
  return {
    givenName,
    familyName,
    knownAs: nicknames.length > 0 ? capitalised(en.helpers.arrayElement(nicknames)) : null,
    phones,
    emails: chance() < 0.7 ? [en.internet.email({ firstName: givenName, lastName: familyName })] : [],
    birthday: chance() < 0.4 ? dayBefore(en.number.int({ min: 18 * 365, max: 85 * 365 })) : null,
    city: faker.location.city(),
    dog: chance() < 0.3 ? en.animal.petName() : null,
    preferences: Array.from({ length: en.helpers.arrayElement([0, 0, 1, 1, 2]) }, makePreference),
    visitDays: makeVisitDays(),
  };
}

const makePhone = (faker: Faker): string => faker.phone.number({ style: en.helpers.arrayElement(PHONE_STYLES) });

function makePreference(): BenchPerson['preferences'][number] {
  const kind = en.helpers.arrayElement(LIKES);
  const text = en.helpers.arrayElement([en.food.ingredient, en.food.fruit, en.food.spice, en.food.vegetable])();
  return { kind, text };
}

/** Under half have been seen since; a few of them come all the time. */
function makeVisitDays(): string[] {
  if (en.number.float() < 0.55) return [];
  const visits = Math.min(12, Math.ceil(-Math.log(1 - en.number.float()) * 2.2));
  const daysAgo = Array.from({ length: visits }, () => en.number.int({ min: 0, max: 730 }));
  return daysAgo.sort((a, b) => b - a).map(dayBefore);
}

const dayBefore = (days: number): string => new Date(NOW_MS - days * DAY_MS).toISOString().slice(0, 10);
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What an import file has besides: where they live. */
export function makeAddress(): { street: string; city: string; postalCode: string } {
  return { street: en.location.streetAddress(), city: en.location.city(), postalCode: en.location.zipCode() };
}
