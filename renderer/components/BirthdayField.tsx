import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { isBirthday } from '../../shared/dates.ts';
import { t } from '../locales/t.ts';
import { useSession } from '../store/session.ts';

interface BirthdayFieldProps {
  label: string;
  /** `YYYY-MM-DD`, `MM-DD` or null. */
  value: string | null;
  /** `isWhole` is false while what stands there is not a day of the calendar yet; the value is null then. */
  onChange: (value: string | null, isWhole: boolean) => void;
}

/** Day, month, and the year only when it is known. */
export function BirthdayField({ label, value, onChange }: BirthdayFieldProps) {
  const locale = useSession(state => state.settings.locale);
  const [parts, setParts] = useState(() => splitBirthday(value));
  const change = (changed: Partial<Parts>) => {
    const next = { ...parts, ...changed };
    setParts(next);
    const joined = joinBirthday(next);
    onChange(joined, joined !== null || isBlank(next));
  };
  const isWrong = !isBlank(parts) && parts.day !== '' && parts.month !== '' && joinBirthday(parts) === null;
  return (
    <fieldset className="field birthday">
      <legend className="field-label">{label}</legend>
      <div className="birthday-parts">
        <Input
          className="input"
          aria-label={t('birthday.day')}
          placeholder={t('birthday.day')}
          inputMode="numeric"
          maxLength={2}
          value={parts.day}
          onChange={event => change({ day: event.target.value })}
        />
        <select
          className="input"
          aria-label={t('birthday.month')}
          value={parts.month}
          onChange={event => change({ month: event.target.value })}
        >
          <option value="">{t('birthday.month')}</option>
          {months.map(month => (
            <option key={month} value={month}>
              {monthName(month, locale)}
            </option>
          ))}
        </select>
        <Input
          className="input"
          aria-label={t('birthday.year')}
          placeholder={t('birthday.year')}
          inputMode="numeric"
          maxLength={4}
          value={parts.year}
          onChange={event => change({ year: event.target.value })}
        />
      </div>
      {isWrong && <span className="field-error">{t('birthday.wrong')}</span>}
    </fieldset>
  );
}

interface Parts {
  day: string;
  month: string;
  year: string;
}

const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
const isBlank = ({ day, month, year }: Parts) => day === '' && month === '' && year === '';

function splitBirthday(value: string | null): Parts {
  const [, year = '', month = '', day = ''] = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(value ?? '') ?? [];
  return { day: day.replace(/^0/, ''), month, year };
}

function joinBirthday({ day, month, year }: Parts): string | null {
  const monthDay = `${month}-${day.trim().padStart(2, '0')}`;
  const joined = year.trim() === '' ? monthDay : `${year.trim()}-${monthDay}`;
  return isBirthday(joined) ? joined : null;
}

function monthName(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, Number(month) - 1, 1),
  );
}
