import type { Settings } from '../../shared/contract/settings.ts';
import type { Colleague } from '../../shared/contract/staff.ts';
import { Refusal } from '../../shared/result.ts';
import type { ReadBook } from '../book/handles.ts';
import { readSettings } from '../settings/queries.ts';
import { hasOwner, isOwner, listStaff } from './queries.ts';

/** What a colleague may do: what only an owner changes, once there is one. */
type Standing = Pick<Colleague, 'isActive' | 'role' | 'allowanceMinor'>;

/** The settings that say what may be spent on making it right. */
const limits = ['staffAllowanceMinor', 'makeRightBudgetMinor'] as const;

export const changesLimits = (before: Settings, after: Partial<Settings>): boolean =>
  limits.some(key => after[key] !== undefined && after[key] !== before[key]);

/** What counts how much when colleagues are recognised. */
export const changesWeights = (before: Settings, { recognitionWeights: after }: Partial<Settings>): boolean =>
  after !== undefined &&
  (Object.keys(after) as (keyof typeof after)[]).some(what => after[what] !== before.recognitionWeights[what]);

/** Whether somebody has more or less to say afterwards; null: not in the book. A colleague without powers comes and goes freely. */
export function changesPowers(before: Standing | null, after: Standing | null): boolean {
  const isOwner = (standing: Standing | null) => standing?.role === 'owner';
  if (before === null || after === null) return isOwner(before ?? after) || (after?.allowanceMinor ?? null) !== null;
  if (before.role !== after.role || before.allowanceMinor !== after.allowanceMinor) return true;
  if (before.isActive === after.isActive) return false;
  return isOwner(after) || (after.isActive && after.allowanceMinor !== null);
}

/** Refuses whoever is no owner, once the book has one. `what` completes “Only an owner …”. */
export function requireOwner(book: ReadBook, staffId: number | null, what: string): void {
  if (hasOwner(book) && !isOwner(book, staffId))
    throw new Refusal('not_allowed', `Only an owner ${what}. Ask them, or choose them with F2; nothing was changed.`);
}

/** Who may decide what, as it stood before an action. */
export interface Powers {
  hasOwner: boolean;
  isOwner: boolean;
  staff: Map<number, Colleague>;
  settings: Settings;
}

export function readPowers(book: ReadBook, staffId: number | null, settings: Settings): Powers {
  const staff = new Map(listStaff(book).map(colleague => [colleague.id, colleague]));
  const owners = [...staff.values()].filter(colleague => colleague.isActive && colleague.role === 'owner');
  return {
    hasOwner: owners.length > 0,
    isOwner: owners.some(owner => owner.id === staffId),
    staff,
    settings,
  };
}

/**
 * Whichever method it was, an undo or a put-back too: once there is an owner, nobody else changes roles, allowances and limits.
 * Run at the end of an action with what stood before it.
 */
export function refuseChangedPowers(book: ReadBook, before: Powers): void {
  if (!before.hasOwner || before.isOwner) return;
  const after = new Map(listStaff(book).map(colleague => [colleague.id, colleague]));
  const ids = new Set([...before.staff.keys(), ...after.keys()]);
  const settings = readSettings(book);
  const isChanged =
    changesLimits(before.settings, settings) ||
    changesWeights(before.settings, settings) ||
    [...ids].some(id => changesPowers(before.staff.get(id) ?? null, after.get(id) ?? null));
  if (isChanged)
    throw new Refusal(
      'not_allowed',
      'This would change roles, allowances, the budget or what colleagues are recognised for, which only an owner does. Ask them, or choose them with F2; nothing was changed.',
    );
}
