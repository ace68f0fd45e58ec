import { useId } from 'react';
import { addDays } from '../../../shared/dates.ts';
import { type PlainKey, t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { ChipButton } from './BoardHead.tsx';

interface DayChoiceProps {
  label: string;
  hint?: string;
  /** `YYYY-MM-DD`, or '' for none. */
  value: string;
  onChange: (day: string) => void;
  autoFocus?: boolean;
}

const near: readonly { inDays: number; label: PlainKey }[] = [
  { inDays: 0, label: 'byDay.today' },
  { inDays: 1, label: 'byDay.tomorrow' },
  { inDays: 3, label: 'byDay.inThree' },
  { inDays: 7, label: 'byDay.inWeek' },
];

/** A day to come: the near ones by one press, any other from the calendar. */
export function DayChoice({ label, hint, value, onChange, autoFocus = false }: DayChoiceProps) {
  const { today } = useFormat();
  const id = useId();
  return (
    <div className="field by-day">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="by-day-parts">
        <input
          id={id}
          type="date"
          className="input"
          min={today}
          value={value}
          // biome-ignore lint/a11y/noAutofocus: the form was asked for, and this is its first field
          autoFocus={autoFocus}
          onChange={event => onChange(event.target.value)}
        />
        {near.map(({ inDays, label: word }) => {
          const day = addDays(today, inDays);
          return (
            <ChipButton key={inDays} isOn={value === day} onPress={() => onChange(value === day ? '' : day)}>
              {t(word)}
            </ChipButton>
          );
        })}
      </div>
      {hint && <span className="field-hint">{hint}</span>}
    </div>
  );
}
