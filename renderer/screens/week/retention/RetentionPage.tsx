import { FlowChart } from '../../../components/charts/FlowChart.tsx';
import { RegularsAndPassersBy } from '../../../components/charts/RegularsAndPassersBy.tsx';
import { RfmGroups } from '../../../components/charts/RfmGroups.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { useFormat } from '../../../store/format.ts';
import { useRead } from '../../../store/read.ts';
import { CohortPart } from './CohortPart.tsx';
import { ModelPart } from './ModelPart.tsx';
import { SidesPart } from './SidesPart.tsx';
import { windowsUpTo } from './windows.ts';

/** Who stays: the flow of active regulars, cohorts, regulars and passers-by, named groups, any two side by side, the model. */
export function RetentionPage() {
  const { today } = useFormat();
  if (today === '') return <div className="retention" />;
  return (
    <div className="retention">
      <FlowPart today={today} />
      <CohortPart today={today} />
      <SummaryPart today={today} />
      <RfmPart />
      <SidesPart />
      <ModelPart />
    </div>
  );
}

function FlowPart({ today }: { today: string }) {
  const { value, error } = useRead('retention.flow', { ...windowsUpTo(today).weeks, unit: 'week' });
  return (
    <>
      <ErrorNote error={error} />
      {value && <FlowChart flow={value} unit="week" />}
    </>
  );
}

function SummaryPart({ today }: { today: string }) {
  const { value, error } = useRead('retention.summary', windowsUpTo(today).quarter);
  return (
    <>
      <ErrorNote error={error} />
      {value && <RegularsAndPassersBy summary={value} />}
    </>
  );
}

function RfmPart() {
  const { value, error } = useRead('retention.rfm', {});
  return (
    <>
      <ErrorNote error={error} />
      {value && <RfmGroups rfm={value} />}
    </>
  );
}
