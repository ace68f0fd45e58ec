import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';

interface LinesFieldProps {
  label: string;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
  error: string | undefined;
  inputMode: 'tel' | 'email';
}

const most = 20;

/** Several of a kind, a line each, with an empty line below for the next. */
export function LinesField({ label, values, onChange, error, inputMode }: LinesFieldProps) {
  const lines = values.length < most && values.at(-1) !== '' ? [...values, ''] : values;
  return (
    <div className="field">
      {lines.map((value, at) => (
        <TextField
          // A line is known by its place; its text changes while one types.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={at}
          label={at === 0 ? label : t('profile.another', { label })}
          value={value}
          onChange={text => onChange(lines.map((line, place) => (place === at ? text : line)))}
          error={at === 0 ? error : undefined}
          inputMode={inputMode}
          maxLength={inputMode === 'tel' ? 60 : 254}
        />
      ))}
    </div>
  );
}
