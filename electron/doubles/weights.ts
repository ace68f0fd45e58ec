import type { Agreement, Comparison } from './compare.ts';

/**
 * How likely two cards are of one person, as record linkage weighs it: each thing compared adds the logarithm of how much more often two cards
 * of one person compare so than two of different people, log2(m / u) (Fellegi & Sunter 1969, “A Theory for Record Linkage”, JASA 64, 1183-1210),
 * and a name that few have says more than one that many have (Winkler 1989, “Frequency-based matching in the Fellegi-Sunter model”).
 * Different people are taken as two kinds, because what a family shares, surname, phone, street, is no evidence within it: strangers and people
 * of one household. By Bayes, P = 1 / (1 + Σ over both kinds of prior odds × u / m).
 */
export function likelihood(compared: Comparison, people: number): number {
  const evidence: Evidence = { strangers: 0, household: 0 };
  weighNames(evidence, compared, people);
  const { others } = compared;
  add(evidence, PHONE[compared.phone], rarity(others.phone, people, COMMON.phone));
  add(evidence, EMAIL[compared.email], rarity(others.email, people, COMMON.email));
  const bornThen = compared.isYearUnknown ? COMMON.dayOfYear : COMMON.birthday;
  add(evidence, BIRTHDAY[compared.birthday], rarity(others.birthday, people, bornThen));
  weighAddress(evidence, compared, people);
  const strangers = Math.log2((people + BACKGROUND) / DOUBLES) - evidence.strangers;
  const household = Math.log2(HOUSEHOLD / DOUBLES) - evidence.household;
  return 1 / (1 + 2 ** strangers + 2 ** household);
}

/** Pairs from here on are shown. */
export const SHOWN_FROM = 0.3;

/** How many cards of one person somebody has besides their own, and how many people of their household are in the book. */
const DOUBLES = 0.03;
const HOUSEHOLD = 0.25;
/** What is common in a small book says little, so it is read together with so many people of anywhere. */
const BACKGROUND = 1000;
/** So much more often than by chance a given and a family name go together, as they are of one language. */
const TOGETHER = 8;
/** The share of people anywhere who have the same as somebody. */
const COMMON = {
  ...{ given: 0.003, family: 0.0005, phone: 1e-7, email: 1e-7, birthday: 1 / 22_000, dayOfYear: 1 / 365 },
  ...{ street: 1e-5, postalCode: 0.002, city: 0.05 },
};

/** In bits, against each kind of different people. */
interface Evidence {
  strangers: number;
  household: number;
}

/** How often two cards compare so: of one person, of one household, of strangers; null: as often as people say that. */
type Odds = readonly [same: number, household: number, strangers: number | null];

const GIVEN: Record<Exclude<Comparison['given'], 'unknown'>, Odds> = {
  same: [0.75, 0.004, null],
  nickname: [0.05, 0.008, 0.005],
  initial: [0.02, 0.04, 0.04],
  part: [0.05, 0.01, 0.002],
  slip: [0.08, 0.004, 0.002],
  slips: [0.03, 0.004, 0.002],
  other: [0.02, 0.95, 0.95],
};
const GIVEN_OF_OTHERS: Odds = [0.02, 0.02, 0.005];
const FAMILY: Record<Exclude<Comparison['family'], 'unknown'>, Odds> = {
  same: [0.8, 0.8, null],
  ...{ nickname: [0, 0, 0], initial: [0, 0, 0] },
  part: [0.05, 0.05, 0.001],
  slip: [0.08, 0.02, 0.001],
  slips: [0.03, 0.01, 0.001],
  other: [0.06, 0.12, 0.98],
};
const SWAPPED: Odds = [0.02, 0.0005, null];
const NAMELESS: Odds = [0.5, 0.02, 0.01];
const UNKNOWN: Odds = [1, 1, 1];
const PHONE: Record<Agreement, Odds> = {
  ...{ same: [0.75, 0.5, null], near: [0.04, 0.01, 1e-5], other: [0.21, 0.49, 1], unknown: UNKNOWN },
};
const EMAIL: Record<Agreement, Odds> = {
  ...{ same: [0.75, 0.12, null], near: [0.04, 0.02, 1e-5], other: [0.21, 0.86, 1], unknown: UNKNOWN },
};
const BIRTHDAY: Record<Agreement, Odds> = {
  ...{ same: [0.85, 0.01, null], near: [0.08, 0.003, 0.002], other: [0.07, 0.987, 0.998], unknown: UNKNOWN },
};
const STREET: Record<Agreement, Odds> = {
  ...{ same: [0.7, 0.9, null], near: [0.15, 0.07, 0.001], other: [0.15, 0.03, 0.999], unknown: UNKNOWN },
};
const POSTAL_CODE: Record<Agreement, Odds> = {
  ...{ same: [0.85, 0.97, null], near: [0.07, 0.01, 0.01], other: [0.08, 0.02, 0.97], unknown: UNKNOWN },
};
const CITY: Record<Agreement, Odds> = {
  ...{ same: [0.85, 0.97, null], near: [0.07, 0.01, 0.005], other: [0.08, 0.02, 0.8], unknown: UNKNOWN },
};

function add(evidence: Evidence, [same, household, strangers]: Odds, rare: number): void {
  evidence.household += Math.log2(same / household);
  evidence.strangers += Math.log2(same / (strangers ?? rare));
}

/** The share of people who say what two cards say: those in the book besides the two, and those of anywhere. */
const rarity = (others: number, people: number, common: number): number =>
  (others + common * BACKGROUND) / (people + BACKGROUND);

function weighNames(evidence: Evidence, compared: Comparison, people: number): void {
  const { given, family, others } = compared;
  const rareGiven = rarity(others.given, people, COMMON.given);
  const rareFamily = rarity(others.family, people, COMMON.family);
  if (compared.isNameless) add(evidence, NAMELESS, 0);
  else if (compared.isSwapped) add(evidence, SWAPPED, rareGiven * rareFamily);
  else {
    if (given !== 'unknown') add(evidence, compared.isOtherName ? GIVEN_OF_OTHERS : GIVEN[given], rareGiven);
    if (family !== 'unknown')
      add(evidence, FAMILY[family], Math.min(1, rareFamily * (given === 'same' ? TOGETHER : 1)));
  }
}

/** Who lives in one street has its postal code, and who has a postal code its town: what follows is not counted again. */
function weighAddress(evidence: Evidence, { street, postalCode, city, others }: Comparison, people: number): void {
  add(evidence, STREET[street], rarity(others.street, people, COMMON.street));
  if (street !== 'same' || postalCode === 'other')
    add(evidence, POSTAL_CODE[postalCode], rarity(others.postalCode, people, COMMON.postalCode));
  if (street !== 'same' && (postalCode === 'unknown' || postalCode === 'near'))
    add(evidence, CITY[city], rarity(others.city, people, COMMON.city));
}
