import { useId, useMemo, useState } from 'react';
import { addDays, type Day, isDay } from '../../shared/dates.ts';
import { t } from '../locales/t.ts';
import { useSession } from '../store/session.ts';
import { Choices } from './Choices.tsx';
import { isClosedOn, nearDays, weekdayAndDay } from './day-choices.ts';

interface DayFieldProps {
  label: string;
  /** '' before one is chosen. */
  value: Day | '';
  onChange: (day: Day | '') => void;
  today: Day | '';
  autoFocus?: boolean;
}

const pick = 'pick';

/** A day to come: today, tomorrow, the next few by name, or any from the calendar. Says when the shop is closed then. */
export function DayField({ label, value, onChange, today, autoFocus = false }: DayFieldProps) {
  const id = useId();
  const { locale, openingHours, timeZone } = useSession(state => state.settings);
  // Today may not be known yet: it comes with the first answer of the book.
  const near = useMemo(() => (today === '' ? [] : nearDays(today)), [today]);
  const [wantsToPick, setWantsToPick] = useState(false);
  const isPicking = wantsToPick || (value !== '' && near.length > 0 && !near.includes(value));
  const choices = [
    ...near.map(day => ({ key: day, label: dayName(day, today, locale) })),
    { key: pick, label: t('day.pick') },
  ];
  const choose = (key: string) => {
    setWantsToPick(key === pick);
    if (key !== pick) onChange(key);
  };
  return (
    <div className="field day-field">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <div className="day-row">
        <Choices
          label={label}
          choices={choices}
          value={isPicking ? pick : value}
          onChange={choose}
          autoFocus={autoFocus}
        />
        {isPicking && (
          <input
            id={`${id}-day`}
            type="date"
            className="input day-input"
            aria-label={t('day.pick')}
            min={today}
            value={value}
            onChange={event => onChange(isDay(event.target.value) ? event.target.value : '')}
          />
        )}
      </div>
      <span className="field-hint" role="status">
        {value !== '' && dayHint(value)}
      </span>
    </div>
  );

  function dayHint(day: Day): string {
    if (day < today) return t('promise.past');
    return isClosedOn(day, openingHours, timeZone) ? t('promise.closed') : '';
  }
}

function dayName(day: Day, today: Day, locale: string): string {
  if (day === today) return t('day.today');
  return day === addDays(today, 1) ? t('day.tomorrow') : weekdayAndDay(day, locale).replace(/ .*/, '');
}
