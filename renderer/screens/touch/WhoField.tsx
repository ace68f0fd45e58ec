import { Button } from '../../components/Button.tsx';
import { PersonSearch } from '../../components/PersonSearch.tsx';
import { t } from '../../locales/t.ts';
import type { Person } from './whom.ts';

interface WhoFieldProps {
  label: string;
  value: Person | null;
  onChange: (person: Person | null) => void;
  autoFocus?: boolean;
}

/** One person, found as at the counter: by name, dog or phone. Arrows choose, Enter takes. */
export function WhoField({ label, value, onChange, autoFocus = false }: WhoFieldProps) {
  if (value !== null) {
    return (
      <div className="field">
        <span className="field-label">{label}</span>
        <div className="who-taken">
          <b>{value.name}</b>
          <Button tone="quiet" onPress={() => onChange(null)}>
            {t('whom.another')}
          </Button>
        </div>
      </div>
    );
  }
  return <PersonSearch label={label} onFound={({ id, name }) => onChange({ id, name })} autoFocus={autoFocus} />;
}
