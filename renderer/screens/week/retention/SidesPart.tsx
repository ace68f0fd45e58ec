import { useState } from 'react';
import { SideBySide } from '../../../components/charts/SideBySide.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Select } from '../../../components/Select.tsx';
import { t } from '../../../locales/t.ts';
import { useRead } from '../../../store/read.ts';
import { GroupSelect } from './GroupSelect.tsx';

const kinds = ['keeper', 'found_us', 'companion', 'preference', 'referred'] as const;
type Kind = (typeof kinds)[number];

/** Who stays, by a trait of theirs; or any two groups. */
export function SidesPart() {
  const [by, setBy] = useState<Kind | 'groups'>('keeper');
  const [one, setOne] = useState<number | null>(null);
  const [other, setOther] = useState<number | null>(null);
  return (
    <>
      <div className="retention-choices">
        <Select
          label={t('retention.by')}
          value={by}
          onChange={setBy}
          options={[...kinds, 'groups' as const].map(key => ({ key, label: t(`retention.by.${key}`) }))}
        />
        {by === 'groups' && (
          <>
            <GroupSelect label={t('retention.one')} value={one} onChange={setOne} />
            <GroupSelect label={t('retention.other')} value={other} onChange={setOther} />
          </>
        )}
      </div>
      {by === 'groups' ? <TwoGroups one={one} other={other} /> : <ByTrait by={by} />}
    </>
  );
}

function ByTrait({ by }: { by: Kind }) {
  const { value, error } = useRead('retention.breakdown', { by });
  return (
    <>
      <ErrorNote error={error} />
      {value && <SideBySide {...value} whom={({ name }) => ({ kind: 'side', by, name })} />}
    </>
  );
}

const whom = (groupId: number | null) => (groupId === null ? {} : { groupId });

function TwoGroups({ one, other }: { one: number | null; other: number | null }) {
  const { value, error } = useRead('retention.compare', { a: whom(one), b: whom(other) });
  if (one === other) return <p className="chart-note">{t('retention.chooseTwo')}</p>;
  return (
    <>
      <ErrorNote error={error} />
      {value && (
        <SideBySide
          sides={[value.a, value.b]}
          coverage={value.coverage}
          missing={value.missing}
          asOf={value.asOf}
          whom={(_, at) => ({ kind: 'group', ...whom(at === 0 ? one : other) })}
        />
      )}
    </>
  );
}
