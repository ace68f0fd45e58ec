import type { CompanionKind } from '../../shared/contract/companions.ts';
import type { PreferenceKind } from '../../shared/contract/preferences.ts';
import type { CustomerField } from './mapping.ts';

/** Fields that become preferences, and of which kind. */
const PREFERENCES = {
  allergy: 'allergy',
  likes: 'likes',
  dislikes: 'dislikes',
  usual: 'usual',
  treat: 'treat',
  need: 'need',
  size: 'size',
  neverSuggest: 'never_suggest',
} as const satisfies Partial<Record<CustomerField, PreferenceKind>>;

/** Fields that become companions, and of which kind. */
const COMPANIONS = {
  dog: 'dog',
  cat: 'cat',
  child: 'child',
  partner: 'partner',
  companion: 'other',
} as const satisfies Partial<Record<CustomerField, CompanionKind>>;

type PreferenceField = keyof typeof PREFERENCES;
type CompanionField = keyof typeof COMPANIONS;

export const isPreferenceField = (field: string): field is PreferenceField => Object.hasOwn(PREFERENCES, field);
export const isCompanionField = (field: string): field is CompanionField => Object.hasOwn(COMPANIONS, field);

/** The columns that hold what hangs on a card. */
export interface BelongingColumns {
  preferences: { kind: PreferenceKind; column: number }[];
  companions: { kind: CompanionKind; column: number }[];
}

export const belongingColumns = (columnsOf: (field: CustomerField) => number[]): BelongingColumns => ({
  preferences: Object.keys(PREFERENCES)
    .filter(isPreferenceField)
    .flatMap(field => columnsOf(field).map(column => ({ kind: PREFERENCES[field], column }))),
  companions: Object.keys(COMPANIONS)
    .filter(isCompanionField)
    .flatMap(field => columnsOf(field).map(column => ({ kind: COMPANIONS[field], column }))),
});
