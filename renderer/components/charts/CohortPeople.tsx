import type { CohortTable } from '../../../shared/contract/retention.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { cohortName, laterWords } from './cohort-figures.ts';
import { PeopleBehind } from './PeopleBehind.tsx';

interface CohortPeopleProps {
  table: CohortTable;
  /** The cohort, and how many periods after its first. */
  point: { start: string; n: number };
  groupId?: number | undefined;
  asOf?: string | undefined;
  onClose: () => void;
}

/** Who of a cohort came in one of its periods. */
export function CohortPeople({ table: { unit, mode }, point, groupId, asOf, onClose }: CohortPeopleProps) {
  const { locale } = useFormat();
  const words = { start: cohortName(point.start, unit, locale), n: laterWords(point.n, unit) };
  return (
    <PeopleBehind
      title={t('cohort.people', words)}
      of={{ kind: 'cohort', unit, mode, ...point, ...(groupId ? { groupId } : {}) }}
      asOf={asOf}
      onClose={onClose}
    />
  );
}
