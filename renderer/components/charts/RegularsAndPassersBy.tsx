import { useState } from 'react';
import type { MethodOutput } from '../../../shared/contract/index.ts';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { percent } from '../../store/percent.ts';
import { Dialog } from '../Dialog.tsx';
import { BarLines } from './BarLines.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import { inPercent } from './chart-table.ts';
import type { Ink } from './inks.tsx';
import { majorUnits } from './major-units.ts';
import { PeopleBehind } from './PeopleBehind.tsx';

interface Props {
  summary: MethodOutput<'retention.summary'>;
  level?: 2 | 3;
}

const parts = ['regulars', 'once', 'passersBy'] as const;
type Part = (typeof parts)[number];
const inks: Readonly<Record<Part, Ink>> = { regulars: 'solid', once: 'striped', passersBy: 'hollow' };

/** Visits and spend of regulars, of those seen once, and of nobody we know. */
export function RegularsAndPassersBy({ summary, level = 2 }: Props) {
  const { coverage, missing, retained, repeat } = summary;
  const format = useFormat();
  const { locale, currency } = format;
  const [opened, setOpened] = useState<Part | null>(null);
  const visits = parts.reduce((sum, part) => sum + summary[part].visits, 0);
  const spent = parts.reduce((sum, part) => sum + summary[part].spentMinor, 0);
  const of = (count: number, all: number) => (all > 0 ? count / all : null);
  const share = of(summary.regulars.visits, visits);
  const words = (value: number | null) => (value === null ? '–' : percent(value, locale));
  return (
    <ChartFrame
      title={share === null ? t('shares.titleNone') : t('shares.title', { share: percent(share, locale) })}
      level={level}
      window={t('chart.window', { from: format.day(coverage.from), to: format.day(coverage.to) })}
      people={summary.regulars.people + summary.once.people}
      coverage={coverage}
      meaning={t('shares.meaning')}
      behind={opened && <PartBehind part={opened} summary={summary} onClose={() => setOpened(null)} />}
      missing={missing}
      table={{
        head: [
          ...[t('shares.who'), t('shares.people'), t('shares.visits'), t('shares.ofVisits')],
          ...[t('shares.spent', { currency }), t('shares.ofSpend')],
        ],
        rows: parts.map(part => [
          t(`shares.${part}`),
          part === 'passersBy' ? null : { value: summary[part].people, onOpen: () => setOpened(part) },
          { value: summary[part].visits, onOpen: () => setOpened(part) },
          inPercent(of(summary[part].visits, visits)),
          majorUnits(summary[part].spentMinor, currency),
          inPercent(of(summary[part].spentMinor, spent)),
        ]),
      }}
    >
      {(['visits', 'spentMinor'] as const).map(measure => (
        <div key={measure} className="bar-part">
          <p className="bar-head">{measure === 'visits' ? t('shares.visits') : t('behind.spent')}</p>
          <BarLines
            lines={parts.map(part => {
              const value = summary[part][measure];
              const shown = of(value, measure === 'visits' ? visits : spent);
              const figure = measure === 'visits' ? value.toLocaleString(locale) : format.money(value);
              return {
                key: part,
                name: t(`shares.${part}`),
                share: Math.max(0, shown ?? 0),
                figure: `${figure} · ${words(shown)}`,
                ink: inks[part],
                onOpen: () => setOpened(part),
              };
            })}
          />
        </div>
      ))}
      <p className="chart-note">
        {t('shares.rates', { retained: words(retained.share), repeat: words(repeat.share) })}
      </p>
    </ChartFrame>
  );
}

interface PartBehindProps {
  part: Part;
  summary: Props['summary'];
  onClose: () => void;
}

/** Who came in the window; of those without a name there is nobody to show, and that is said. */
function PartBehind({ part, summary, onClose }: PartBehindProps) {
  const { locale, day } = useFormat();
  const { asOf, coverage, passersBy } = summary;
  const { from, to } = coverage;
  if (part === 'passersBy')
    return (
      <Dialog title={t('shares.passersBy')} isOpen onClose={onClose}>
        <p className="behind-quiet">
          {tCount('shares.nobody', passersBy.visits, { count: passersBy.visits.toLocaleString(locale) })}
        </p>
      </Dialog>
    );
  return (
    <PeopleBehind
      title={t('shares.came', { who: t(`shares.${part}`), from: day(from), to: day(to) })}
      of={{ kind: 'window', from, to, who: part }}
      asOf={asOf}
      onClose={onClose}
    />
  );
}
