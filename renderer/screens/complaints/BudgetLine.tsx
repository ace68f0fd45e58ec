import type { Budget } from '../../../shared/contract/complaints.ts';
import { t } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';

/** The month's money for making it right, as a line of the ledger: spent, left, and what came back of it. */
export function BudgetLine({ budget }: { budget: Budget }) {
  const format = useFormat();
  const { budgetMinor, spentMinor, leftMinor, returned, returnedOf, returnedValueMinor } = budget;
  return (
    <dl className="budget" aria-label={t('budget.label')}>
      <div>
        <dt>{t('budget.spent', { month: monthName(budget.month, format) })}</dt>
        <dd>
          <span className="figure">{format.money(spentMinor)}</span>
        </dd>
        {budgetMinor !== null && <dd>{t('budget.of', { amount: format.money(budgetMinor) })}</dd>}
      </div>
      {leftMinor !== null && (
        <div data-tone={leftMinor < 0 ? 'due' : 'good'}>
          <dt>{t(leftMinor < 0 ? 'budget.over' : 'budget.left')}</dt>
          <dd>
            <span className="figure">{format.money(Math.abs(leftMinor))}</span>
          </dd>
        </div>
      )}
      {returnedOf > 0 && (
        <div>
          <dt>{t('budget.cameBack')}</dt>
          <dd title={t('budget.cameBackHint')}>
            <span className="figure">{t('budget.share', { count: returned, of: returnedOf })}</span>
          </dd>
          {returned > 0 && <dd>{t('budget.spentSince', { amount: format.money(returnedValueMinor) })}</dd>}
        </div>
      )}
    </dl>
  );
}

function monthName(month: string, { locale }: Format): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}
