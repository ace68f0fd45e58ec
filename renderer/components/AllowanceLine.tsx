import type { Allowance } from '../../shared/contract/complaints.ts';
import { t } from '../locales/t.ts';
import { useFormat } from '../store/format.ts';
import { Icon } from './Icon.tsx';

/** What may be given without asking anybody, in words and amount: the first line whoever is at the counter reads. */
export function AllowanceLine({ allowance }: { allowance: Allowance | null }) {
  const { money } = useFormat();
  const isNone = allowance?.leftMinor != null && allowance.leftMinor <= 0;
  return (
    <p className="allowance" data-tone={isNone ? 'none' : 'free'}>
      {allowance && (
        <>
          <Icon name={isNone ? 'warning' : 'check'} />
          {allowanceWords(allowance, money)}
        </>
      )}
    </p>
  );
}

export function allowanceWords({ limitMinor, leftMinor }: Allowance, money: (minor: number) => string): string {
  if (limitMinor === null || leftMinor === null) return t('allowance.owner');
  if (leftMinor <= 0) return t('allowance.none');
  return leftMinor === limitMinor
    ? t('allowance.upTo', { amount: money(leftMinor) })
    : t('allowance.left', { amount: money(leftMinor), limit: money(limitMinor) });
}
