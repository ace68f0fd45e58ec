import type { ShopCalendar } from './calendar.ts';
import type { DemoCompanion, DemoPreference, DemoVisit } from './demo-shop.ts';
import { DISLIKES, DOG_ALLERGIES, LIKES, NEEDS, NEVER_SUGGEST, SIZES, STAFF_NOTES, TREATS } from './phrases.ts';
import type { Random } from './random.ts';
import { colleagueOn } from './staff.ts';
import type { Taste } from './taste.ts';

const DOG_ALLERGY_SHARE = 0.05;
const TREAT_SHARE = 0.65;
const USUAL_SHARE = 0.6;
const VISITS_UNTIL_USUAL = 5;
const VISITS_UNTIL_KNOWN = 3;
const RETIRED_SHARE = 0.06;

const KNOWN: readonly (readonly [DemoPreference['kind'], readonly string[], number])[] = [
  ['likes', LIKES, 0.24],
  ['dislikes', DISLIKES, 0.09],
  ['size', SIZES, 0.07],
  ['need', NEEDS, 0.07],
  ['never_suggest', NEVER_SUGGEST, 0.05],
  ['note', STAFF_NOTES, 0.24],
];

type Fact = Pick<DemoPreference, 'kind' | 'text' | 'companion'>;

/** What colleagues noted, each on the day of a visit, in the order they noted it. */
export function preferencesOf(
  { taste, visits, companions }: { taste: Taste; visits: DemoVisit[]; companions: DemoCompanion[] },
  calendar: ShopCalendar,
  random: Random,
): DemoPreference[] {
  const facts = [...factsOf(taste, visits.length, random), ...dogFactsOf(companions, random)];
  const noted = facts.map(fact => {
    const { day: notedOn } = random.pick(visits);
    // Nobody retires an allergy by accident, and a demo must not suggest it.
    const isRetired = fact.kind !== 'allergy' && random.chance(RETIRED_SHARE);
    return { ...fact, notedBy: colleagueOn(random, notedOn, calendar), notedOn, isRetired };
  });
  return noted.sort((one, other) => (one.notedOn < other.notedOn ? -1 : one.notedOn > other.notedOn ? 1 : 0));
}

function factsOf(taste: Taste, visitCount: number, random: Random): Fact[] {
  const facts: Fact[] = [];
  if (taste.allergy) facts.push({ kind: 'allergy', text: taste.allergy, companion: null });
  if (visitCount >= VISITS_UNTIL_USUAL && random.chance(USUAL_SHARE)) {
    facts.push({ kind: 'usual', text: asStaffSay(taste), companion: null });
  }
  if (visitCount < VISITS_UNTIL_KNOWN) return facts;
  for (const [kind, texts, share] of KNOWN) {
    if (random.chance(share)) facts.push({ kind, text: random.pick(texts), companion: null });
  }
  if (random.chance(0.08)) facts.push({ kind: 'note', text: random.pick(STAFF_NOTES), companion: null });
  return facts;
}

function dogFactsOf(companions: DemoCompanion[], random: Random): Fact[] {
  const facts: Fact[] = [];
  companions.forEach(({ kind }, companion) => {
    if (kind !== 'dog') return;
    if (random.chance(TREAT_SHARE)) facts.push({ kind: 'treat', text: random.pick(TREATS), companion });
    if (random.chance(DOG_ALLERGY_SHARE)) facts.push({ kind: 'allergy', text: random.pick(DOG_ALLERGIES), companion });
  });
  return facts;
}

/** "Half a rye, sliced" and "Flat white" as "half a rye sliced, flat white"; names like Comté keep their capital. */
function asStaffSay({ usuals }: Taste): string {
  return usuals.map(({ name }) => lowerFirst(name.replace(/, \d.*$/, '').replaceAll(',', ''))).join(', ');
}

function lowerFirst(name: string): string {
  return /^(Comté|Reuben|Americano)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
