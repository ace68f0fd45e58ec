import { useState } from 'react';
import { Choices } from '../../../components/Choices.tsx';
import { CohortCurves } from '../../../components/charts/CohortCurves.tsx';
import { CohortHeatMap } from '../../../components/charts/CohortHeatMap.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { t } from '../../../locales/t.ts';
import { useRead } from '../../../store/read.ts';
import { GroupSelect, useGroups } from './GroupSelect.tsx';
import { firstCohort } from './windows.ts';

/** The cohorts as a heat map and as curves, as chosen above them. */
export function CohortPart({ today }: { today: string }) {
  const [unit, setUnit] = useState<'month' | 'quarter'>('month');
  const [mode, setMode] = useState<'classic' | 'unbounded'>('classic');
  const [groupId, setGroupId] = useState<number | null>(null);
  const group = useGroups().find(({ id }) => id === groupId);
  const ofGroup = group ? { groupId: group.id } : {};
  const { value, error } = useRead('retention.cohorts', { unit, mode, from: firstCohort(today, unit), ...ofGroup });
  return (
    <>
      <fieldset className="retention-choices" aria-label={t('retention.choices')}>
        <Choices
          label={t('retention.unit')}
          value={unit}
          onChange={setUnit}
          choices={(['month', 'quarter'] as const).map(key => ({ key, label: t(`retention.${key}`) }))}
        />
        <Choices
          label={t('retention.mode')}
          value={mode}
          onChange={setMode}
          choices={(['classic', 'unbounded'] as const).map(key => ({ key, label: t(`retention.${key}.${unit}`) }))}
        />
        <GroupSelect label={t('retention.group')} value={groupId} onChange={setGroupId} />
      </fieldset>
      <ErrorNote error={error} />
      {value && (
        <>
          <CohortHeatMap cohorts={value} groupId={group?.id} groupName={group?.name} />
          <CohortCurves cohorts={value} groupId={group?.id} />
        </>
      )}
    </>
  );
}
