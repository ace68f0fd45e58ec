import type { Allowance } from '../../../shared/contract/complaints.ts';
import type { Colleague } from '../../../shared/contract/staff.ts';
import { t } from '../../locales/t.ts';

/** Who can say yes to more: "Mara", "Mara or Jonas", or null while nobody in the book is an owner. */
export function ownersInWords(staff: readonly Colleague[]): string | null {
  const names = staff.filter(one => one.isActive && one.role === 'owner').map(one => one.name);
  if (names.length <= 1) return names[0] ?? null;
  return t('give.or', { names: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
}

export function isOwner(staff: readonly Colleague[], staffId: number | null): boolean {
  return staff.some(one => one.id === staffId && one.isActive && one.role === 'owner');
}

/** The first thing one reads: what one may do about it without asking. */
export function allowanceInWords(
  { limitMinor, leftMinor }: Allowance,
  owners: string | null,
  money: (minor: number) => string,
): { tone: 'good' | 'due'; text: string } {
  if (limitMinor === null || leftMinor === null) return { tone: 'good', text: t('give.owner') };
  if (leftMinor >= limitMinor && limitMinor > 0) {
    return { tone: 'good', text: t('give.free', { amount: money(limitMinor) }) };
  }
  const owner = owners === null ? t('give.askOwner') : t('give.ask', { owner: owners });
  if (leftMinor <= 0) return { tone: 'due', text: t('give.none', { owner }) };
  return { tone: 'due', text: t('give.left', { amount: money(leftMinor), owner }) };
}
