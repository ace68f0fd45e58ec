import { useState } from 'react';
import type { Coverage, Share } from '../../../shared/contract/figures.ts';
import type { ComparedSide } from '../../../shared/contract/retention.ts';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { percent } from '../../store/percent.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { inPercent } from './chart-table.ts';
import { majorUnits } from './major-units.ts';
import { type SideOf, SidePeople } from './SidePeople.tsx';
import { sidesFinding } from './sides-finding.ts';

interface SideBySideProps {
  sides: readonly ComparedSide[];
  coverage: Coverage | null;
  missing: string | null;
  /** How the people of a side are asked for. */
  whom: (side: ComparedSide, at: number) => SideOf;
  asOf?: string | undefined;
  level?: 2 | 3;
}

/** Who stays, side by side: a dot for the share, a line for where the true one may lie. */
export function SideBySide({ sides, coverage, missing, whom, asOf, level = 2 }: SideBySideProps) {
  const [opened, setOpened] = useState<number | null>(null);
  const side = opened === null ? undefined : sides[opened];
  const { locale, currency } = useFormat();
  return (
    <ChartFrame
      title={sidesFinding(sides, locale)}
      level={level}
      window={t('sides.window')}
      coverage={coverage}
      meaning={t('sides.meaning')}
      behind={
        side && <SidePeople side={side} of={whom(side, opened ?? 0)} asOf={asOf} onClose={() => setOpened(null)} />
      }
      missing={missing}
      table={{
        head: [
          ...[t('sides.who'), t('sides.people'), t('sides.retained'), t('sides.low'), t('sides.high')],
          ...[t('sides.repeat'), t('sides.visits'), t('sides.spent', { currency }), t('sides.gap')],
        ],
        rows: sides.map((side, at) => [
          side.name,
          { value: side.people, onOpen: () => setOpened(at) },
          inPercent(side.retained.share),
          ...[inPercent(side.retained.low), inPercent(side.retained.high), inPercent(side.repeat.share)],
          ...[side.visitsPerPerson, majorUnits(side.spentPerPersonMinor, currency), side.medianGapDays],
        ]),
      }}
    >
      <ul className="sides">
        {sides.map((side, at) => (
          <li key={side.name}>
            <button type="button" className="side" onClick={() => setOpened(at)}>
              <span className="bar-name">
                {side.name}
                <span className="side-people">{tCount('chart.people', side.people)}</span>
              </span>
              <Whisker share={side.retained} />
              <span className="bar-figure figure">{inWords(side.retained, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

function Whisker({ share: { share, low, high, isEnough } }: { share: Share }) {
  return (
    <svg className="side-scale" aria-hidden="true" height="28" width="100%">
      <line className="side-ground" x1="0" x2="100%" y1="14" y2="14" />
      {isEnough && share !== null && low !== null && high !== null && (
        <>
          <line className="side-line" x1={`${low * 100}%`} x2={`${high * 100}%`} y1="14" y2="14" />
          {[low, high].map(end => (
            <line key={end} className="side-line" x1={`${end * 100}%`} x2={`${end * 100}%`} y1="7" y2="21" />
          ))}
          <circle className="side-dot" cx={`${share * 100}%`} cy="14" r="6.5" />
        </>
      )}
    </svg>
  );
}

/** "62 % (54 to 69)", or why there is no figure. */
function inWords({ share, low, high, isEnough, count, of }: Share, locale: string): string {
  if (!isEnough || share === null || low === null || high === null) return t('sides.few');
  const figures = { low: Math.round(low * 100), high: Math.round(high * 100), count, of };
  return t('sides.share', { share: percent(share, locale), ...figures });
}
