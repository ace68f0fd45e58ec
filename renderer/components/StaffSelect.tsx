import { useSession } from '../store/session.ts';
import { Select } from './Select.tsx';

const nobody = 'nobody';

interface StaffSelectProps {
  label: string;
  /** What it says when no colleague in particular is meant. */
  none: string;
  value: number | null;
  onChange: (staffId: number | null) => void;
}

/** A colleague, or none in particular. */
export function StaffSelect({ label, none, value, onChange }: StaffSelectProps) {
  const staff = useSession(state => state.staff).filter(one => one.isActive || one.id === value);
  return (
    <Select
      label={label}
      options={[{ key: nobody, label: none }, ...staff.map(({ id, name }) => ({ key: String(id), label: name }))]}
      value={value === null ? nobody : String(value)}
      onChange={key => onChange(key === nobody ? null : Number(key))}
    />
  );
}
