import type { CompanionKind } from '../../shared/contract/companions.ts';
import type { Reason } from './reasons.ts';

/** What a line may be made from: nothing of complaints, and no note that was meant for colleagues. */
export interface LineFacts {
  companions: readonly { name: string; kind: CompanionKind }[];
  /** Notes in force of the kinds treat, usual, likes and allergy, the newest first. */
  notes: readonly { kind: string; text: string; companion: string | null }[];
}

/** What a card says where the shop has not written anything yet. */
export const CARD_TEXT = 'Dear {knownAs},\n\nthank you for coming to us.\n{line}\n\n{signedBy}';

/** The text of a card says thank you; a line in it that did, too, would say it twice. So none of these does. */
interface Phrases {
  treats(name: string): string;
  treat: string;
  hello(name: string): string;
  usual(text: string): string;
  likes(text: string): string;
  birthday: string;
  companionBirthday(name: string): string;
  again: string;
  visits(n: number): string;
  years(n: number): string;
  madeRight: string;
  referral: string;
  praise: string;
  suggestion: string;
  gladOfYou: string;
}

const possessive = (name: string): string => (/[sxzß]$/i.test(name) ? `${name}’` : `${name}’s`);

const english: Phrases = {
  treats: name => `${possessive(name)} treats are in the tin.`,
  treat: 'There is a treat for you in the tin.',
  hello: name => `Say hello to ${name} from all of us.`,
  usual: text => `Your usual is waiting: ${text}`,
  likes: text => `We remember what you like: ${text}`,
  birthday: 'Happy birthday!',
  companionBirthday: name => `Happy birthday to ${name}!`,
  again: 'It was good to see you again.',
  visits: n => `${n} visits, and every one a pleasure.`,
  years: n => `${n === 1 ? 'A year' : `${n} years`} with us, and how quickly it went.`,
  madeRight: 'We are glad that we could put it right.',
  referral: 'That you told your friends about us means a lot.',
  praise: 'Your kind words made our week.',
  suggestion: 'What you suggested is done, and we are glad that you told us.',
  gladOfYou: 'It is good to have you with us.',
};

const german: Phrases = {
  treats: name => `Die Leckerlis für ${name} liegen in der Dose.`,
  treat: 'Eine Kleinigkeit liegt in der Dose bereit.',
  hello: name => `Viele Grüße auch an ${name}.`,
  usual: text => `Wie immer steht bereit: ${text}`,
  likes: text => `Wir haben es uns gemerkt: ${text}`,
  birthday: 'Alles Gute zum Geburtstag!',
  companionBirthday: name => `Alles Gute zum Geburtstag für ${name}!`,
  again: 'Das Wiedersehen hat uns gefreut.',
  visits: n => `${n} Besuche, und jeder war eine Freude.`,
  years: n => `${n === 1 ? 'Ein Jahr' : `${n} Jahre`} bei uns, und wie schnell das ging.`,
  madeRight: 'Schön, dass wir es wiedergutmachen durften.',
  referral: 'Das Weitersagen hat uns sehr gefreut.',
  praise: 'Die netten Worte haben uns sehr gefreut.',
  suggestion: 'Der Vorschlag ist umgesetzt, und er war gut.',
  gladOfYou: 'Schön, so treue Gäste zu haben.',
};

const french: Phrases = {
  treats: name => `Les friandises pour ${name} sont dans la boîte.`,
  treat: 'Une petite douceur vous attend dans la boîte.',
  hello: name => `Bien le bonjour à ${name}.`,
  usual: text => `Comme d’habitude : ${text}`,
  likes: text => `Nous n’avons pas oublié : ${text}`,
  birthday: 'Joyeux anniversaire !',
  companionBirthday: name => `Joyeux anniversaire à ${name} !`,
  again: 'C’était un plaisir de vous revoir.',
  visits: n => `${n} visites, et chacune un plaisir.`,
  years: n => `${n === 1 ? 'Un an' : `${n} ans`} avec nous, et comme c’est vite passé.`,
  madeRight: 'Nous sommes heureux d’avoir pu réparer cela.',
  referral: 'Que vous ayez parlé de nous autour de vous nous touche beaucoup.',
  praise: 'Vos mots gentils nous ont fait très plaisir.',
  suggestion: 'Votre idée est en place, et elle était bonne.',
  gladOfYou: 'C’est un plaisir de vous compter parmi nous.',
};

const phrases: Record<string, Phrases> = { en: english, de: german, fr: french };

/** A line is checked by somebody before it is printed, so a language without phrases gets the English ones. */
const phrasesIn = (language: string): Phrases => phrases[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? english;

/** These say why; what is known of the person may follow. For the others what is known says more. */
const LEADING = new Set(['birthday', 'companion_birthday', 'made_right', 'kindness', 'referral']);

/** A personal line for a card, from why it is written and what is known of them; '' when nothing is known and nothing happened. */
export function suggestLine(reason: Reason | null, facts: LineFacts, language: string): string {
  const say = phrasesIn(language);
  const known = knownLine(facts, say);
  const why = reason === null ? '' : whyLine(reason, say);
  if (reason === null || !LEADING.has(reason.reason)) return known || why;
  // Wishing the dog a happy birthday greets it already.
  const isGreeting = reason.companion !== null && known === say.hello(reason.companion);
  return [why, isGreeting ? '' : known].filter(Boolean).join(' ');
}

function whyLine({ reason, number, companion, evidence }: Reason, say: Phrases): string {
  switch (reason) {
    case 'birthday':
      return say.birthday;
    case 'companion_birthday':
      return companion === null ? '' : say.companionBirthday(companion);
    case 'second_visit':
      return say.again;
    case 'round_number':
      return number === null ? '' : say.visits(number);
    case 'years':
      return number === null ? '' : say.years(number);
    case 'made_right':
      return say.madeRight;
    case 'referral':
      return say.referral;
    case 'kindness':
      return evidence.startsWith('Praised') ? say.praise : say.suggestion;
    default:
      return say.gladOfYou;
  }
}

function knownLine(facts: LineFacts, say: Phrases): string {
  const treat = facts.notes.find(note => note.kind === 'treat');
  const pet = facts.companions.find(({ kind }) => kind === 'dog' || kind === 'cat')?.name ?? null;
  if (treat) {
    const whose = treat.companion ?? pet;
    return whose === null ? say.treat : say.treats(whose);
  }
  const companion = pet ?? facts.companions[0]?.name;
  if (companion !== undefined) return say.hello(companion);
  const usual = firstSayable(facts, 'usual');
  if (usual !== null) return say.usual(usual);
  const likes = firstSayable(facts, 'likes');
  return likes === null ? '' : say.likes(likes);
}

const LONGEST_QUOTED = 60;
/** Health is nobody's business on a card, wherever it was noted. */
const HEALTH =
  /allerg|intoler|unvertr|c(?:o|œ|oe)liac|zöliak|diabet|gluten|lacto|lakto|medic|medik|médic|pregnan|schwanger|enceinte|anaphyl|epipen|sick|ill\b|krank|malad/i;

/** Said by the text around the line. */
const THANKS = /\bthank(?:s|ful|\s+you)?\b|\bdank(?:e|en)?\b|\bmerci\b/i;

/** The newest note of a kind that can stand on a card: short, no thanks, and nothing of health or of what they are allergic to. */
function firstSayable({ notes }: LineFacts, kind: string): string | null {
  const allergies = notes
    .filter(note => note.kind === 'allergy')
    .flatMap(note => note.text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    .map(word => word.slice(0, 5));
  for (const note of notes) {
    const text = note.text.trim();
    if (note.kind !== kind || note.companion !== null || text === '' || text.length > LONGEST_QUOTED) continue;
    const low = text.toLowerCase();
    if (HEALTH.test(text) || THANKS.test(text) || /[\n{}]/.test(text) || allergies.some(word => low.includes(word)))
      continue;
    return /[.!?…。]$/.test(text) ? text : `${text}.`;
  }
  return null;
}
