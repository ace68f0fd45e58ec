/** Companions and preferences that a file gives of its people: as plain data, as rows of a page, and what the book lacks of them. */
import type { CompanionKind } from '../../shared/contract/companions.ts';
import type { PreferenceKind } from '../../shared/contract/preferences.ts';
import type { WriteBook } from '../book/handles.ts';
import { jsonBytes } from '../book/json-rows.ts';
import { companionKey, insertCompanion } from '../companions/queries.ts';
import { kindWords } from '../preferences/kind-words.ts';
import { insertPreference, preferenceKey } from '../preferences/queries.ts';

export interface GivenCompanion {
  kind: CompanionKind;
  name: string;
}

export interface GivenPreference {
  kind: PreferenceKind;
  text: string;
}

/** What hangs on a card; absent means the file says nothing. No two alike. */
export interface Belongings {
  companions?: GivenCompanion[];
  preferences?: GivenPreference[];
}

/** JSON arrays with an element a person, null for those without; null for a page on which nobody has any. */
export interface BelongingRows {
  companions: Uint8Array | null;
  preferences: Uint8Array | null;
}

export function belongingRows(people: readonly Belongings[]): BelongingRows {
  const hasCompanions = people.some(person => person.companions);
  const hasPreferences = people.some(person => person.preferences);
  return {
    companions: hasCompanions
      ? jsonBytes(people.map(person => person.companions?.map(({ kind, name }) => [kind, name]) ?? null))
      : null,
    preferences: hasPreferences
      ? jsonBytes(people.map(person => person.preferences?.map(({ kind, text }) => [kind, text]) ?? null))
      : null,
  };
}

type Pairs<Kind> = [kind: Kind, text: string][] | null | undefined;

/** Somebody's, of their elements of belongingRows. */
export function belongingsOf(companions: unknown, preferences: unknown): Belongings {
  const belongings: Belongings = {};
  const ofCompanions = (companions as Pairs<CompanionKind>)?.map(([kind, name]) => ({ kind, name }));
  const ofPreferences = (preferences as Pairs<PreferenceKind>)?.map(([kind, text]) => ({ kind, text }));
  if (ofCompanions) belongings.companions = ofCompanions;
  if (ofPreferences) belongings.preferences = ofPreferences;
  return belongings;
}

/** Adds what somebody lacks and gives it. What was put aside is not lacked: the shop knows better than the file. */
export function addMissing(
  book: WriteBook,
  customerId: number,
  { companions = [], preferences = [] }: Belongings,
  nowMs: number,
): Required<Belongings> {
  const missing = {
    companions: without(companions, companionKey, () => rowsOf<GivenCompanion>(book, 'companions', customerId)),
    preferences: without(preferences, preferenceKey, () => rowsOf<GivenPreference>(book, 'preferences', customerId)),
  };
  for (const companion of missing.companions) insertCompanion(book, { customerId, ...companion }, nowMs);
  for (const preference of missing.preferences)
    insertPreference(book, { customerId, companionId: null, ...preference, notedBy: null, notedAtMs: nowMs });
  return missing;
}

const rowsOf = <Row>(book: WriteBook, table: 'companions' | 'preferences', customerId: number): Row[] =>
  book.prepare<[number], Row>(`SELECT * FROM ${table} WHERE customer_id = ?`).all(customerId);

function without<T>(given: readonly T[], keyOf: (one: T) => string, known: () => readonly T[]): T[] {
  if (given.length === 0) return [];
  const keys = new Set(known().map(keyOf));
  return given.filter(one => !keys.has(keyOf(one)));
}

/** "dog Biscuit", "allergy nuts". */
export const describeBelongings = ({ companions = [], preferences = [] }: Belongings): string[] => [
  ...preferences.map(({ kind, text }) => `${kindWords[kind]} ${text}`),
  ...companions.map(({ kind, name }) => (kind === 'other' ? name : `${kind} ${name}`)),
];
