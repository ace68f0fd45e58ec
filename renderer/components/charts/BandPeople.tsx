import type { BacktestResult } from '../../../shared/contract/model.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { percent } from '../../store/percent.ts';
import type { Band } from './calibration-figures.ts';
import { PartPeople } from './PartPeople.tsx';

export interface OpenedBand {
  band: Band;
  part: 'all' | 'came';
}

interface BandPeopleProps extends OpenedBand {
  parameters: NonNullable<BacktestResult['parameters']>;
  /** The day of the fit. */
  asOf: string;
  onClose: () => void;
}

/** Who was given about the same chance, and of them who came and who did not. */
export function BandPeople({ band, part, parameters, asOf, onClose }: BandPeopleProps) {
  const { locale } = useFormat();
  const { from, to, customers, came } = band;
  const of = { kind: 'chance', parameters, band: Math.round(from * 10) } as const;
  return (
    <PartPeople
      title={t('calibration.bandOf', { from: percent(from, locale), to: percent(to, locale) })}
      which={t('calibration.which')}
      parts={[
        { key: 'all', label: t('calibration.all', { count: customers }), of },
        { key: 'came', label: t('calibration.cameOf', { count: came }), of: { ...of, part: 'came' } },
        {
          key: 'stayed_away',
          label: t('calibration.awayOf', { count: customers - came }),
          of: { ...of, part: 'stayed_away' },
        },
      ]}
      first={part}
      asOf={asOf}
      onClose={onClose}
    />
  );
}
