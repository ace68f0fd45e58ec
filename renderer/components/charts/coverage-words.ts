import type { Coverage } from '../../../shared/contract/figures.ts';
import { t } from '../../locales/t.ts';
import { percent } from '../../store/percent.ts';

/** "62 % of sales linked to a person"; of visits, in a shop that notes no amounts. */
export function coveredWords(coverage: Coverage | null, locale: string): string {
  if (coverage === null) return '';
  if (coverage.shareOfSales !== null) {
    return t('chart.salesLinked', { share: percent(coverage.shareOfSales, locale) });
  }
  if (coverage.shareOfVisits !== null) {
    return t('chart.visitsLinked', { share: percent(coverage.shareOfVisits, locale) });
  }
  return t('chart.nothingLinked');
}
