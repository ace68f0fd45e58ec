import type { Allowance } from '../../shared/contract/complaints.ts';

/**
 * What may be given without asking. `limitMinor` is what this colleague may give on one complaint, null for an owner; `givenMinor` is what
 * was given on it already without an owner's yes, whoever gave it, so that neither two steps nor two names add up to more.
 */
export function allowanceOf(limitMinor: number | null, givenMinor: number, costMinor: number): Allowance {
  if (limitMinor === null) return { ok: true, limitMinor, leftMinor: null, needs: 'none' };
  const leftMinor = Math.max(0, limitMinor - givenMinor);
  const ok = costMinor === 0 || costMinor <= leftMinor;
  return { ok, limitMinor, leftMinor, needs: ok ? 'none' : 'owner' };
}
