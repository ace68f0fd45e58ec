import { words } from '../../shared/fold.ts';
import { castMember, type Identity } from './cast.ts';
import { COUNTER_NAMES, NAME_GROUPS, type NameGroup, SHORT_NAMES } from './people.ts';
import { type Random, randomOf } from './random.ts';
import { STREAM } from './streams.ts';

const GROUPS = NAME_GROUPS.map(group => [group, group.share] as const);
const OWN_SCRIPT_SHARE = 0.35;
const FIRST_NAME_ONLY_SHARE = 0.04;
const SHORT_NAME_SHARE = 0.4;
const COUNTER_NAME_SHARE = 0.008;

/** Who the person at this place in the book is; needs nothing else of them, so that others can speak of them. */
export function identityOf(seed: number, index: number): Identity {
  const cast = castMember(index);
  if (cast) return cast.identity;
  const random = randomOf(seed, index, STREAM.identity);
  const group = random.weighted(GROUPS);
  const isWoman = random.chance(0.56);
  const own = group.own;
  if (own && random.chance(OWN_SCRIPT_SHARE)) return inOwnScript(random, own, group.language, isWoman);
  const givenName = random.pick(isWoman ? group.women : group.men);
  const familyName = form(random.pick(group.families), isWoman);
  const isFirstNameOnly = random.chance(FIRST_NAME_ONLY_SHARE);
  return {
    givenName,
    familyName: isFirstNameOnly ? null : familyName,
    knownAs: calledInstead(random, givenName),
    pronunciation: null,
    language: languageOf(random, group),
    latin: isFirstNameOnly ? givenName : `${givenName} ${familyName}`,
  };
}

/** "Aoife O’Brien" as aoife.obrien, the part of an address before the @: first and last word, never empty. */
export function mailboxOf(latin: string): string {
  const plain = words(latin).filter(word => /^[a-z0-9]+$/.test(word));
  const ends = plain.length > 1 ? [plain.at(0), plain.at(-1)] : plain;
  return ends.join('.') || 'guest';
}

function inOwnScript(random: Random, own: NonNullable<NameGroup['own']>, language: string, isWoman: boolean): Identity {
  const [givenName, givenAloud] = spoken(random.pick(isWoman ? own.women : own.men));
  const [familyName, familyAloud] = spoken(random.pick(own.families));
  const latin = own.isFamilyFirst ? `${familyAloud} ${givenAloud}` : `${givenAloud} ${familyAloud}`;
  const knownAs = random.chance(0.15) ? givenAloud : null;
  return { givenName, familyName, knownAs, pronunciation: latin, language, latin };
}

function spoken(pair: string): [string, string] {
  const [written = '', aloud = ''] = pair.split(':');
  return [written, aloud];
}

function form(family: string, isWoman: boolean): string {
  const [forMan = family, forWoman = forMan] = family.split('/');
  return isWoman ? forWoman : forMan;
}

function calledInstead(random: Random, givenName: string): string | null {
  const short = SHORT_NAMES[givenName];
  if (short && random.chance(SHORT_NAME_SHARE)) return random.pick(short);
  return random.chance(COUNTER_NAME_SHARE) ? random.pick(COUNTER_NAMES) : null;
}

function languageOf(random: Random, group: NameGroup): string | null {
  if (group.language === 'en') return random.chance(0.2) ? 'en' : null;
  return random.chance(0.55) ? group.language : null;
}
