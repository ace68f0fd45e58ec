import { useState } from 'react';
import type { TodayEntry } from '../../../shared/contract/today.ts';
import { Button } from '../../components/Button.tsx';
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
  page: 'left' | 'right';
  shownAtFirst: number;
}

const chapters: readonly Chapter[] = [
  { title: 'today.birthdays', icon: 'cake', kinds: ['birthday', 'companion_birthday'], page: 'left', shownAtFirst: 8 },
  { title: 'today.keyOverdue', icon: 'star', kinds: ['key_overdue'], page: 'right', shownAtFirst: 5 },
  { title: 'today.overdue', icon: 'clock', kinds: ['overdue'], page: 'right', shownAtFirst: 5 },
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
          <ChapterOf key={chapter.title} {...chapter} />
        ))}
      </div>
    </section>
  );
}

function ChapterOf({ title, icon, page, shownAtFirst, entries }: Chapter & { entries: readonly TodayEntry[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, shownAtFirst);
  return (
    <section className="today-chapter" data-page={page} aria-label={t(title)}>
      <h2>
        <Icon name={icon} />
        {t(title)}
        <span className="figure">{entries.length}</span>
      </h2>
      {shown.map(entry => (
        <Entry key={`${entry.kind} ${entry.customerId} ${entry.headline}`} entry={entry} />
      ))}
      {shown.length < entries.length && (
        <Button tone="quiet" icon="down" onPress={() => setIsWhole(true)}>
          {t('today.all', { count: entries.length })}
        </Button>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: TodayEntry }) {
  const { customerId, name, headline, detail, inDays } = entry;
  const isBirthday = entry.kind === 'birthday' || entry.kind === 'companion_birthday';
  return (
    <button type="button" className="today-entry" data-today-entry onClick={() => open(customerId)}>
      <Face id={customerId} initials={entry.initials} hasPhoto={entry.hasPhoto} />
      <span className="today-who">
        <span className="hit-name">{name}</span>
        <span className="hit-about">{[headline, detail].filter(Boolean).join(' · ')}</span>
      </span>
      {isBirthday && <Flag tone={inDays === 0 ? 'good' : 'plain'}>{birthdayWord(inDays)}</Flag>}
      {!isBirthday && inDays < 0 && <Flag tone="due">{tCount('today.late', -inDays)}</Flag>}
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
