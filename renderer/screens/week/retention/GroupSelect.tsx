import { Select } from '../../../components/Select.tsx';
import { t } from '../../../locales/t.ts';
import { useRead } from '../../../store/read.ts';

interface GroupSelectProps {
  label: string;
  /** Null is everybody. */
  value: number | null;
  onChange: (groupId: number | null) => void;
}

/** Everybody, or one of the saved groups. */
export function GroupSelect({ label, value, onChange }: GroupSelectProps) {
  const groups = useGroups();
  return (
    <Select
      label={label}
      options={[
        { key: 'all', label: t('retention.everybody') },
        ...groups.map(({ id, name }) => ({ key: String(id), label: name })),
      ]}
      value={value === null ? 'all' : String(value)}
      onChange={key => onChange(key === 'all' ? null : Number(key))}
    />
  );
}

export function useGroups() {
  return useRead('groups.list', {}).value?.groups ?? [];
}
