import type { OpeningHours } from '../../../shared/opening-hours.ts';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { ClosedTimes } from './ClosedTimes.tsx';
import { SavedField } from './SavedField.tsx';
import { SpecialDays } from './SpecialDays.tsx';
import { saveSetting } from './save-setting.ts';
import { endsNextDay, readSpans, writeSpans } from './times.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** When the shop is open: a week, holidays, and days with other hours. Ages of complaints count in these hours. */
export function HoursPanel() {
  const hours = useSession(state => state.settings.openingHours);
  return (
    <>
      <p className="settings-quiet">{t('hours.hint')}</p>
      <section className="sheet settings-sheet hours-week" aria-label={t('hours.week')}>
        {weekdays.map((weekday, at) => (
          <Weekday key={weekday} weekday={weekday} hours={hours} next={weekdays[(at + 1) % 7] ?? 'mon'} />
        ))}
      </section>
      <ClosedTimes hours={hours} />
      <SpecialDays hours={hours} />
    </>
  );
}

type WeekdayName = (typeof weekdays)[number];

function Weekday({ weekday, next, hours }: { weekday: WeekdayName; next: WeekdayName; hours: OpeningHours }) {
  const spans = hours.week[weekday];
  const until = endsNextDay(spans);
  const name = t(`weekday.${weekday}`);
  const save = (text: string) => {
    const changed = { ...hours, week: { ...hours.week, [weekday]: readSpans(text) ?? spans } };
    return saveSetting('openingHours', changed, name, writeSpans(readSpans(text) ?? spans) || t('hours.closed'));
  };
  return (
    <SavedField
      label={name}
      value={writeSpans(spans)}
      placeholder={t('hours.closed')}
      {...(until ? { hint: t('hours.nextDay', { day: t(`weekday.${next}`), time: until }) } : {})}
      maxLength={100}
      check={text => (readSpans(text) === null ? t('hours.wrong') : null)}
      save={save}
    />
  );
}
