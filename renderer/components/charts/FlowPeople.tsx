import { useState } from 'react';
import type { FlowPeriod } from '../../../shared/contract/retention.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { Choices } from '../Choices.tsx';
import { type FlowPart, flowParts } from './flow-figures.ts';
import { PeopleBehind } from './PeopleBehind.tsx';

interface FlowPeopleProps {
  period: FlowPeriod;
  part: FlowPart;
  asOf?: string | undefined;
  onClose: () => void;
}

/** Who came or went in one period of the flow. */
export function FlowPeople({ period, part: first, asOf, onClose }: FlowPeopleProps) {
  const format = useFormat();
  const [part, setPart] = useState(first);
  const { from, to } = period;
  return (
    <PeopleBehind
      title={t('flow.period', { from: format.day(from), to: format.day(to) })}
      of={{ kind: 'flow', from, to, part }}
      asOf={asOf}
      onClose={onClose}
      choice={
        <Choices
          label={t('flow.which')}
          value={part}
          onChange={setPart}
          choices={flowParts.map(key => ({ key, label: `${t(`flow.${key}`)} ${period[key]}` }))}
        />
      }
    />
  );
}
