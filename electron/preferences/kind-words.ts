import type { PreferenceKind } from '../../shared/contract/preferences.ts';

/** What stands before a note in a sentence. */
export const kindWords: Readonly<Record<PreferenceKind, string>> = {
  likes: 'likes',
  dislikes: 'dislikes',
  allergy: 'allergy',
  size: 'size',
  usual: 'usual',
  treat: 'treat',
  need: 'needs',
  never_suggest: 'never suggest',
  note: 'note',
};
