import type { Preference, PreferenceKind } from '../../../shared/contract/preferences.ts';
import type { PlainKey } from '../../locales/t.ts';

/** Every kind of note: its key in the small form, and its place on the card. */
export const preferenceKinds: readonly { kind: PreferenceKind; keyCap: string; label: PlainKey }[] = [
  { kind: 'allergy', keyCap: 'A', label: 'kind.allergy' },
  { kind: 'usual', keyCap: 'U', label: 'kind.usual' },
  { kind: 'treat', keyCap: 'T', label: 'kind.treat' },
  { kind: 'likes', keyCap: 'L', label: 'kind.likes' },
  { kind: 'dislikes', keyCap: 'D', label: 'kind.dislikes' },
  { kind: 'need', keyCap: 'N', label: 'kind.need' },
  { kind: 'size', keyCap: 'S', label: 'kind.size' },
  { kind: 'never_suggest', keyCap: 'X', label: 'kind.never_suggest' },
  { kind: 'note', keyCap: 'O', label: 'kind.note' },
];

const places = new Map(preferenceKinds.map(({ kind }, at) => [kind, at]));

export function kindLabel(kind: PreferenceKind): PlainKey {
  return `kind.${kind}`;
}

/** What is in force, in the order of the card; allergies have a box of their own above. */
export function inCardOrder(preferences: readonly Preference[]): Preference[] {
  return preferences
    .filter(({ isRetired, kind }) => !isRetired && kind !== 'allergy')
    .toSorted((a, b) => (places.get(a.kind) ?? 0) - (places.get(b.kind) ?? 0));
}
