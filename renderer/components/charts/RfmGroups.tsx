import { useState } from 'react';
import type { MethodOutput } from '../../../shared/contract/index.ts';
import type { RfmName } from '../../../shared/contract/retention.ts';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { percent } from '../../store/percent.ts';
import { BarLines } from './BarLines.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { inPercent } from './chart-table.ts';
import { majorUnits } from './major-units.ts';
import { PeopleBehind } from './PeopleBehind.tsx';

interface RfmGroupsProps {
  rfm: MethodOutput<'retention.rfm'>;
  level?: 2 | 3;
  asOf?: string | undefined;
}

/** The named groups by how lately, how often and for how much they came: how many each has, and its share of spend. */
export function RfmGroups({ rfm, level = 2, asOf }: RfmGroupsProps) {
  const { groups, people, windowDays: days, coverage, missing } = rfm;
  const { locale, currency } = useFormat();
  const [opened, setOpened] = useState<RfmName | null>(null);
  const most = Math.max(1, ...groups.map(group => group.people));
  const top = groups.toSorted((one, other) => (other.shareOfSpend ?? 0) - (one.shareOfSpend ?? 0))[0];
  return (
    <ChartFrame
      title={
        top?.shareOfSpend
          ? t('rfm.title', { name: t(`rfm.${top.name}`), share: percent(top.shareOfSpend, locale), days })
          : t('rfm.titleNone', { people })
      }
      level={level}
      window={t('rfm.window', { days })}
      people={people}
      coverage={coverage}
      meaning={t('rfm.meaning')}
      behind={
        opened && (
          <PeopleBehind
            title={t(`rfm.${opened}`)}
            of={{ kind: 'rfm', name: opened }}
            asOf={asOf}
            onClose={() => setOpened(null)}
          />
        )
      }
      missing={missing}
      table={{
        head: [
          ...[t('rfm.group'), t('rfm.people'), t('rfm.visits'), t('rfm.spent', { currency })],
          ...[t('rfm.share'), t('rfm.last')],
        ],
        rows: groups.map(group => [
          t(`rfm.${group.name}`),
          { value: group.people, onOpen: () => setOpened(group.name) },
          group.visits,
          majorUnits(group.spentMinor, currency),
          inPercent(group.shareOfSpend),
          group.medianDaysSinceLast,
        ]),
      }}
    >
      <BarLines
        lines={groups.map(group => ({
          key: group.name,
          name: t(`rfm.${group.name}`),
          share: group.people / most,
          figure: [
            tCount('chart.people', group.people),
            group.shareOfSpend !== null && t('rfm.ofSpend', { share: percent(group.shareOfSpend, locale) }),
          ]
            .filter(Boolean)
            .join(' · '),
          onOpen: () => setOpened(group.name),
        }))}
      />
    </ChartFrame>
  );
}
