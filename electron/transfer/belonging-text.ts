import { fold } from '../../shared/fold.ts';
import { companionKey } from '../companions/queries.ts';
import { preferenceKey } from '../preferences/queries.ts';
import type { BelongingColumns } from './belonging-columns.ts';
import type { Belongings } from './belongings.ts';
import { cleanCell } from './cell-text.ts';

const foldedSet = (words: string) => new Set(words.split('|'));

/** What people write into a cell where there is nothing to say, folded. */
const NOTHING = foldedSet(
  'none|no|nil|na|n a|nka|nkda|null|nothing|unknown|none known|not known|no allergies|no known allergies|0|false|keine|keiner|kein|keine bekannt|nein|nichts|unbekannt|nicht bekannt|aucun|aucune|non|rien|neant|ninguna|ninguno|sin alergias|nada|nessuna|nessuno|niente|geen|nee|niets|onbekend',
);

/** The same where a name is asked for, which may well be Nada. */
const NOBODY = foldedSet(
  'none|no|n a|null|unknown|false|keine|keiner|kein|aucun|aucune|ninguno|ninguna|nessuno|nessuna|geen|non|nein|nee',
);

/** Says that there is somebody, but not who. */
const SOMEBODY = /^(?:yes|y|x|true|ja|oui|vrai|wahr|[1-9]\d?)$/i;

/** Not within brackets: "nuts (almonds, hazelnuts), milk" are two. */
const LIST = /[,;/\n](?![^(]*\))/;
const PHRASES = /[;\n]/;
const NAMES = /[,;/&+\n]|\s(?:and|und|et)\s/;
const BULLET = /^(?:[-–•*·]|\d{1,2}[.)])\s+/;
const PUNCTUATION = /^[\p{P}\s]*$/u;
const LETTER = /\p{L}/u;

/** The limits of the book; a cell longer than all of a note is not taken apart but refused whole. */
const LONGEST = { name: 200, text: 500, cell: 4000, word: 40 };

/** Adds what these columns of a row say. True when somebody comes along of whom no name is given. */
export function readBelongings(columns: BelongingColumns, cells: string[], record: Belongings): boolean {
  let isNameMissing = false;
  for (const { kind, column } of columns.preferences) {
    const texts = partsOf(cells[column], kind === 'allergy' ? LIST : PHRASES, isSaid);
    if (texts.length > 0)
      record.preferences = withNew(
        record.preferences,
        texts.map(text => ({ kind, text })),
        preferenceKey,
      );
  }
  for (const { kind, column } of columns.companions) {
    // "Berg, Anna" is one partner.
    const names = partsOf(cells[column], kind === 'partner' ? PHRASES : NAMES, isName);
    if (names.length > 0)
      record.companions = withNew(
        record.companions,
        names.map(name => ({ kind, name })),
        companionKey,
      );
    else isNameMissing ||= SOMEBODY.test(cleanCell(cells[column]));
  }
  return isNameMissing;
}

/** What of a cell counts; the whole is asked first, for "n/a" has no parts. */
function partsOf(cell: string | undefined, separator: RegExp, counts: (text: string) => boolean): string[] {
  const text = cleanCell(cell);
  if (text === '' || !counts(text)) return [];
  if (text.length > LONGEST.cell) return [text];
  return text
    .split(separator)
    .map(part => part.trim().replace(BULLET, '').trim())
    .filter(counts);
}

const isAmong = (words: ReadonlySet<string>, text: string): boolean =>
  text.length <= LONGEST.word && words.has(fold(text));
const isSaid = (text: string): boolean => !PUNCTUATION.test(text) && !isAmong(NOTHING, text);
const isName = (text: string): boolean => LETTER.test(text) && !SOMEBODY.test(text) && !isAmong(NOBODY, text);

function withNew<T>(known: readonly T[] = [], given: readonly T[], keyOf: (one: T) => string): T[] {
  const byKey = new Map(known.map(one => [keyOf(one), one]));
  for (const one of given) if (!byKey.has(keyOf(one))) byKey.set(keyOf(one), one);
  return [...byKey.values()];
}

/** Whether anything does not fit into the book. */
export const areTooLong = ({ companions, preferences }: Belongings): boolean =>
  companions?.some(({ name }) => name.length > LONGEST.name) === true ||
  preferences?.some(({ text }) => text.length > LONGEST.text) === true;
