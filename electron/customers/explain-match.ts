import type { Hit } from '../../shared/contract/hits.ts';
import { fold, highlight, words } from '../../shared/fold.ts';
import { nicknamesOf } from '../../shared/nicknames.ts';
import { nationalDigits, phoneDigits } from '../../shared/phone.ts';
import type { Found } from '../search/find.ts';
import { editDistance } from '../search/vocabulary.ts';

/** A text of a person that may be what was meant, in the order in which it is preferred. */
export interface Candidate {
  field: Hit['match']['field'];
  label: string;
  text: string;
  /** What it may be asked for by besides. */
  besides?: readonly string[];
}

type Pieces = Hit['match']['pieces'];

const SHORTEST_END = 3;

/** How well a typed word is met by a text: in full, by a beginning, inside, across words, by a nickname or a slip. */
const CLOSENESS = { whole: 1, beginning: 0.9, inside: 0.5, across: 0.45, meant: 0.4 } as const;

export function explainDigits(phones: string[], typed: string): Hit['match'] {
  const digits = phoneDigits(typed);
  const national = nationalDigits(typed);
  const phone =
    phones.find(one => phoneDigits(one).endsWith(digits)) ??
    phones.find(one => phoneDigits(one).includes(digits)) ??
    phones.find(one => nationalDigits(one).startsWith(national)) ??
    phones.find(one => phoneDigits(one).includes(national)) ??
    '';
  return { field: 'phone', label: 'phone', pieces: highlightDigits(phone, digits), how: 'digits' };
}

/** Marks what was typed, or its longest end that stands in the number: the country may be written otherwise, or not at all. */
function highlightDigits(phone: string, digits: string): Pieces {
  for (let from = 0; from + SHORTEST_END <= digits.length; from++) {
    const pieces = highlight(phone, [digits.slice(from)]);
    if (pieces.some(piece => piece.hit)) return pieces;
  }
  return highlight(phone, [digits]);
}

export const explainSlip = (code: string): Hit['match'] => ({
  field: 'slip',
  label: 'slip',
  pieces: [{ text: code, hit: true }],
  how: 'exact',
});

/** The text that accounts for most of what was typed; the first, which is the name, when in doubt. */
export function explainWords(
  candidates: readonly Candidate[],
  needles: readonly string[],
  how: Found['how'],
): Hit['match'] {
  let best = candidates[0]!;
  let most = 0;
  for (const candidate of candidates) {
    const own = [...words(candidate.text), ...(candidate.besides ?? [])];
    const score = needles.reduce((sum, needle) => sum + closeness(needle, own, candidate.text), 0);
    if (score > most + 0.01) {
      most = score;
      best = candidate;
    }
    if (most >= needles.length * CLOSENESS.beginning) break;
  }
  const pieces = highlightMeant(best.text, needles);
  return { field: best.field, label: best.label, pieces: best.field === 'complaint' ? excerpt(pieces) : pieces, how };
}

/** Of a long text so many letters stand before the first hit, and so many in all. */
const BEFORE_HIT = 24;
const LONGEST_EXCERPT = 90;

/** The words around the first hit, where the text is too long for a line. */
function excerpt(pieces: Pieces): Pieces {
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  if (length <= LONGEST_EXCERPT) return pieces;
  const cut: Pieces = [];
  let room = LONGEST_EXCERPT;
  const first = Math.max(
    0,
    pieces.findIndex(piece => piece.hit),
  );
  for (const [i, piece] of pieces.entries()) {
    if (i < first - 1 || room <= 0) continue;
    const text = i === first - 1 ? endOf(piece.text, BEFORE_HIT) : beginningOf(piece.text, room);
    room -= text.length;
    cut.push({ text, hit: piece.hit });
  }
  return cut;
}

/** Cut between words, with a mark that there is more. */
function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most).toWellFormed();
  return `${kept.includes(' ') ? kept.slice(0, kept.lastIndexOf(' ')) : kept}…`;
}

function endOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(-most).toWellFormed();
  return `…${kept.includes(' ') ? kept.slice(kept.indexOf(' ') + 1) : kept}`;
}

/** Cuts a text where what was typed stands in it, or the nickname or near word that it stands for. */
export function highlightMeant(text: string, needles: readonly string[]): Pieces {
  const own = words(text);
  return highlight(
    text,
    needles.flatMap(needle => meantWord(needle, own) ?? needle),
  );
}

function closeness(needle: string, own: readonly string[], text: string): number {
  let best = 0;
  for (const word of own) {
    if (word === needle) return CLOSENESS.whole;
    if (word.startsWith(needle)) best = CLOSENESS.beginning;
    else if (best < CLOSENESS.inside && word.includes(needle)) best = CLOSENESS.inside;
  }
  if (best > 0) return best;
  if (own.length > 1 && fold(text).replaceAll(' ', '').includes(needle)) return CLOSENESS.across;
  return meantWord(needle, own) === null ? 0 : CLOSENESS.meant;
}

/** The word that was meant where none holds what was typed: the full name of a nickname, or the nearest within two slips. */
function meantWord(needle: string, own: readonly string[]): string | null {
  if (needle.length < 3 || own.join('').includes(needle)) return null;
  const nicknames = nicknamesOf(needle);
  const nickname = own.find(word => nicknames.includes(word));
  if (nickname) return nickname;
  let nearest: string | null = null;
  let least = needle.length < 5 ? 2 : 3;
  for (const word of own) {
    if (Math.abs(word.length - needle.length) >= least && word.length < needle.length) continue;
    const edits = editDistance(needle, word, needle.length >= 4);
    if (edits < least) [nearest, least] = [word, edits];
  }
  return nearest;
}
