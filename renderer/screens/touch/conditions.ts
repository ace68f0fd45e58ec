import type { GroupFilter } from '../../../shared/contract/groups.ts';
import type { PlainKey } from '../../locales/t.ts';

export type ConditionField = keyof GroupFilter;

/** How a condition is written: which small fields it has. */
export type ConditionShape =
  | 'yesNo'
  | 'states'
  | 'consent'
  | 'range'
  | 'money'
  | 'days'
  | 'text'
  | 'tags'
  | 'preference'
  | 'companion'
  | 'item'
  | 'hours'
  | 'complaint'
  | 'staff';

export interface Condition {
  field: ConditionField;
  label: PlainKey;
  shape: ConditionShape;
  /** How it begins when it is chosen from the menu. */
  start: GroupFilter;
}

export interface ConditionSection {
  title: PlainKey;
  conditions: readonly Condition[];
}

const condition = (field: ConditionField, shape: ConditionShape, start: GroupFilter): Condition => ({
  ...{ field, shape, start },
  label: `condition.${field}`,
});

/** Everything a group can be made of, as the menu shows it. */
export const conditionSections: readonly ConditionSection[] = [
  {
    title: 'condition.section.visits',
    conditions: [
      condition('states', 'states', { states: ['on_time'] }),
      condition('visitDays', 'range', { visitDays: { min: 5 } }),
      condition('lastSeenDays', 'range', { lastSeenDays: { max: 30 } }),
      condition('usualGapDays', 'range', { usualGapDays: { max: 14 } }),
      condition('knownForDays', 'range', { knownForDays: { min: 365 } }),
      condition('hours', 'hours', { hours: { from: 7, to: 10 } }),
    ],
  },
  {
    title: 'condition.section.likes',
    conditions: [
      condition('preference', 'preference', { preference: { kind: 'likes', text: '' } }),
      condition('item', 'item', { item: { name: '', times: 3 } }),
      condition('companion', 'companion', { companion: { kind: 'dog' } }),
      condition('hasCompanion', 'yesNo', { hasCompanion: true }),
    ],
  },
  {
    title: 'condition.section.value',
    conditions: [
      condition('isKey', 'yesNo', { isKey: true }),
      condition('spentMinor', 'money', { spentMinor: {} }),
      condition('valueToDateMinor', 'money', { valueToDateMinor: {} }),
    ],
  },
  {
    title: 'condition.section.us',
    conditions: [
      condition('notTouchedDays', 'days', { notTouchedDays: 60 }),
      condition('score', 'range', { score: { min: 9 } }),
      condition('complaint', 'complaint', { complaint: 'never' }),
      condition('knownBestBy', 'staff', { knownBestBy: null }),
      condition('isReferred', 'yesNo', { isReferred: true }),
      condition('foundUs', 'text', { foundUs: '' }),
    ],
  },
  {
    title: 'condition.section.reach',
    conditions: [
      condition('consent', 'consent', { consent: ['email'] }),
      condition('hasAddress', 'yesNo', { hasAddress: true }),
      condition('city', 'text', { city: '' }),
      condition('postalCode', 'text', { postalCode: '' }),
      condition('country', 'text', { country: '' }),
      condition('language', 'text', { language: '' }),
      condition('birthdayWithinDays', 'days', { birthdayWithinDays: 14 }),
      condition('tags', 'tags', { tags: [] }),
    ],
  },
];

const all = conditionSections.flatMap(section => section.conditions);

/** The conditions a filter is made of, in the order they were added. */
export function conditionsOf(filter: GroupFilter): Condition[] {
  return Object.keys(filter).flatMap(field => all.find(one => one.field === field) ?? []);
}

/** The filter without conditions that are not written to their end yet, which would find nobody or be refused. */
export function finished(filter: GroupFilter): GroupFilter {
  const entries = Object.entries(filter).flatMap(([field, value]): [string, unknown][] => {
    const whole = withoutBlanks(value);
    return whole === undefined ? [] : [[field, whole]];
  });
  return Object.fromEntries(entries) as GroupFilter;
}

function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => part !== undefined && part !== '');
  // An item without its name is nothing yet; the number of times alone says nothing.
  if (kept.length === 0 || ('times' in value && !kept.some(([key]) => key === 'name'))) return undefined;
  return Object.fromEntries(kept);
}

/** What is written between commas, each once. */
export function readTags(text: string): string[] {
  return [...new Set(text.split(',').map(tag => tag.trim()))].filter(tag => tag !== '').slice(0, 10);
}
