import type { TodayEntry } from '../../../shared/contract/today.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Face } from '../../components/Face.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { type PlainKey, t, tCount } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { open } from './counter-store.ts';
import { EmptyBook } from './EmptyBook.tsx';
import { useToday } from './today-store.ts';

interface Chapter {
  title: PlainKey;
  icon: IconName;
  kinds: readonly TodayEntry['kind'][];
}

const chapters: readonly Chapter[] = [
  { title: 'today.birthdays', icon: 'cake', kinds: ['birthday', 'companion_birthday'] },
  { title: 'today.keyOverdue', icon: 'star', kinds: ['key_overdue'] },
  { title: 'today.overdue', icon: 'clock', kinds: ['overdue'] },
];

/** With nothing typed: what wants attention today, as a page of the ledger. */
export function TodayPage() {
  const { value, error } = useToday();
  const locale = useSession(state => state.settings.locale);
  if (!value) return <section className="today">{error && <ErrorNote error={error} />}</section>;
  if (value.regulars === 0) return <EmptyBook />;
  const filled = chapters
    .map(chapter => ({ ...chapter, entries: value.entries.filter(entry => chapter.kinds.includes(entry.kind)) }))
    .filter(chapter => chapter.entries.length > 0);
  return (
    <section className="today" aria-labelledby="today-title">
      <ErrorNote error={error} />
      <header>
        <h1 id="today-title">{longDay(value.today, locale)}</h1>
        <p>{tCount('today.regulars', value.regulars, { count: value.regulars.toLocaleString(locale) })}</p>
      </header>
      {filled.length === 0 && <p className="today-quiet">{t('today.quiet')}</p>}
      <div className="today-page sheet" hidden={filled.length === 0}>
        {filled.map(chapter => (
          <section key={chapter.title} aria-label={t(chapter.title)}>
            <h2>
              <Icon name={chapter.icon} />
              {t(chapter.title)}
              <span className="figure">{chapter.entries.length}</span>
            </h2>
            {chapter.entries.map(entry => (
              <Entry key={`${entry.kind} ${entry.customerId} ${entry.headline}`} entry={entry} />
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}

function Entry({ entry }: { entry: TodayEntry }) {
  const isBirthday = entry.kind === 'birthday' || entry.kind === 'companion_birthday';
  return (
    <button type="button" className="today-entry" data-today-entry onClick={() => open(entry.customerId)}>
      <Face id={entry.customerId} initials={entry.initials} hasPhoto={entry.hasPhoto} />
      <span className="today-who">
        <span className="hit-name">{entry.name}</span>
        <span className="hit-about">{[entry.headline, entry.detail].filter(Boolean).join(' · ')}</span>
      </span>
      {isBirthday ? (
        <Flag tone={entry.inDays === 0 ? 'good' : 'plain'}>{birthdayWord(entry.inDays)}</Flag>
      ) : (
        entry.isKey && <Flag icon="star">{t('card.key')}</Flag>
      )}
    </button>
  );
}

function birthdayWord(inDays: number): string {
  if (inDays === 0) return t('today.today');
  return inDays === 1 ? t('today.tomorrow') : tCount('today.inDays', inDays);
}

/** "Saturday 21 November" */
function longDay(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(day)).replace(',', '');
}
