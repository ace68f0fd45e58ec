/** Texts with fields in braces, such as “Dear {knownAs}”. A brace that is meant as such is written twice. */

/** Field -> what it stands for, for people. */
export const MERGE_FIELDS = {
  name: 'their name',
  givenName: 'their given name',
  knownAs: 'what they are called at the counter',
  line: 'their personal line',
  companion: 'their companion',
  companions: 'all their companions',
  shop: 'the name of the shop',
  signedBy: 'who signs',
  visits: 'how many times they came',
  since: 'since when they come',
  usual: 'their usual',
  birthday: 'their birthday',
} as const;

export type MergeField = keyof typeof MERGE_FIELDS;
export const mergeFieldNames = Object.keys(MERGE_FIELDS) as MergeField[];

/** What to put in; null, empty or absent for what is not known. */
export type MergeValues = { [F in MergeField]?: string | null | undefined };

/** A piece of a text: words as they are, or a field; `name` as it was written, `field` null when there is none of that name. */
export type MergePiece = { text: string } | { name: string; field: MergeField | null };

const byLowerCase = new Map(mergeFieldNames.map(name => [name.toLowerCase(), name]));

/** A text in pieces. Upper and lower case and spaces within the braces do not matter; a single brace without its other half is text. */
export function parseMerge(text: string): MergePiece[] {
  const pieces: MergePiece[] = [];
  let words = '';
  const endWords = () => {
    if (words !== '') pieces.push({ text: words });
    words = '';
  };
  for (const [found, inside] of text.matchAll(/\{\{|\}\}|\{([^{}\n]*[^{}\s][^{}\n]*)\}|[^{}]+|[{}]/g)) {
    if (inside === undefined) {
      words += found === '{{' || found === '}}' ? found[0] : found;
      continue;
    }
    endWords();
    const name = inside.trim();
    pieces.push({ name, field: byLowerCase.get(name.toLowerCase()) ?? null });
  }
  endWords();
  return pieces;
}

/** Names of fields that there are not, as they were written, each once. */
export function unknownFields(text: string): string[] {
  const names = parseMerge(text).flatMap(piece => ('name' in piece && piece.field === null ? [piece.name] : []));
  return [...new Set(names)];
}

// Stands in for an empty field until the blanks around it are seen to; Unicode keeps it from ever being a character of a text.
const EMPTY = '\uFDD0';

/**
 * The text with its fields filled in. Where a field is empty no double blank is left, and no blank before a comma; a line of nothing but
 * empty fields goes, with one of the blank lines around it. What is filled in is never read as a field. Unknown fields stay as written.
 */
export function fillMerge(text: string, values: MergeValues): string {
  const filled = parseMerge(text.replaceAll('\r\n', '\n'))
    .map(piece => {
      if ('text' in piece) return piece.text.replaceAll(EMPTY, '');
      if (piece.field === null) return `{${piece.name}}`;
      return (values[piece.field] ?? '').replaceAll(EMPTY, '').trim() || EMPTY;
    })
    .join('');
  return filled.includes(EMPTY) ? closeGaps(filled) : filled;
}

function closeGaps(filled: string): string {
  const lines: string[] = [];
  for (const line of filled.split('\n')) {
    if (!line.includes(EMPTY)) {
      const isDoubled = line.trim() === '' && lines.at(-1) === EMPTY;
      if (!isDoubled) lines.push(line);
      continue;
    }
    const closed = closeLine(line);
    if (closed.trim() !== '') lines.push(closed);
    // The blank line after it goes with it, if there is one before it or nothing at all.
    else if (lines.length === 0 || lines.at(-1)!.trim() === '' || lines.at(-1) === EMPTY) lines.push(EMPTY);
  }
  const kept = lines.filter(line => line !== EMPTY);
  while (kept.length > 0 && kept.at(-1)!.trim() === '') kept.pop();
  return kept.join('\n');
}

/** One line with its empty fields taken out, and the blank that would be left over. */
const closeLine = (line: string): string =>
  line
    .replace(/^\uFDD0+[ \t,;]*/, '')
    .replace(/[ \t]+(?:\uFDD0[ \t]*)+(?=[,.;:!?…)]|$)/g, '')
    .replace(/([ \t])(?:\uFDD0[ \t]*)+/g, '$1')
    .replaceAll(EMPTY, '');

/**
 * Which of `texts` (by BCP 47 language) somebody who reads `language` gets: the one in just that language, else in its nearest wider one
 * (de for de-AT), else in another kind of the same language (de-CH for de-AT); null for none. A blank text counts as none.
 */
export function translationFor(texts: Record<string, string>, language: string | null): string | null {
  const wanted = tag(language ?? '');
  if (wanted === '') return null;
  const known = new Map(
    Object.entries(texts)
      .filter(([, translated]) => translated.trim() !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name]) => [tag(name), name]),
  );
  for (let wide = wanted; wide !== ''; wide = wide.slice(0, Math.max(0, wide.lastIndexOf('-')))) {
    const found = known.get(wide);
    if (found !== undefined) return found;
  }
  const primary = wanted.split('-')[0];
  return [...known].find(([name]) => name.split('-')[0] === primary)?.[1] ?? null;
}

/** The text for somebody who reads `language`: their translation (`translationFor`), else `text`. */
export function textInLanguage(text: string, texts: Record<string, string>, language: string | null): string {
  const found = translationFor(texts, language);
  return found === null ? text : texts[found]!;
}

const tag = (language: string): string => language.trim().replaceAll('_', '-').toLowerCase();
