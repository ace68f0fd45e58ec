import type { ComparedSide } from '../../../shared/contract/retention.ts';
import { t } from '../../locales/t.ts';
import { PartPeople } from './PartPeople.tsx';
import type { PointOf } from './PeopleBehind.tsx';

/** How the people of a side are asked for. */
export type SideOf = Extract<PointOf, { kind: 'side' | 'group' }>;

interface SidePeopleProps {
  side: ComparedSide;
  of: SideOf;
  asOf?: string | undefined;
  onClose: () => void;
}

/** Who is on a side, and of those known long enough who still comes and who stays away. */
export function SidePeople({ side: { name, people, retained }, of, asOf, onClose }: SidePeopleProps) {
  const { count, of: known } = retained;
  return (
    <PartPeople
      title={name}
      which={t('sides.which')}
      parts={[
        { key: 'all', label: t('sides.all', { count: people }), of },
        { key: 'stayed', label: t('sides.stayed', { count }), of: { ...of, part: 'stayed' } },
        { key: 'gone', label: t('sides.gone', { count: known - count }), of: { ...of, part: 'gone' } },
      ]}
      first="all"
      asOf={asOf}
      onClose={onClose}
    />
  );
}
