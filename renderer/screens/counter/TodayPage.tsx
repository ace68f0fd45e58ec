import { useState } from 'react';
import type { TodayEntry } from '../../../shared/contract/today.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { type PlainKey, t, tCount } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { startComplaining, startSelling } from './counter-store.ts';
import { EmptyBook } from './EmptyBook.tsx';
import { complainCap, sellCap } from './new-cap.ts';
import { TodayLine } from './TodayLine.tsx';
import { useToday } from './today-store.ts';

interface Chapter {
  title: PlainKey;
  icon: IconName;
  kinds: readonly TodayEntry['kind'][];
  page: 'left' | 'right';
  shownAtFirst: number;
}

const chapters: readonly Chapter[] = [
  {
    title: 'today.toDo',
    icon: 'speech',
    kinds: ['request', 'complaint', 'promise', 'call_back', 'follow_up', 'tell', 'praise'],
    page: 'left',
    shownAtFirst: 12,
  },
  { title: 'today.decided', icon: 'week', kinds: ['decision'], page: 'left', shownAtFirst: 4 },
  { title: 'today.birthdays', icon: 'cake', kinds: ['birthday', 'companion_birthday'], page: 'left', shownAtFirst: 8 },
  {
    title: 'today.inTouch',
    icon: 'touch',
    kinds: ['touch', 'thank_sender', 'jar_low'],
    page: 'right',
    shownAtFirst: 6,
  },
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
        <div>
          <h1 id="today-title">{longDay(value.today, locale)}</h1>
          <p>{tCount('today.regulars', value.regulars, { count: value.regulars.toLocaleString(locale) })}</p>
        </div>
        <div className="today-tools">
          <Button icon="sale" keyCap={sellCap} onPress={startSelling}>
            {t('sale.noName')}
          </Button>
          <Button icon="speech" keyCap={complainCap} onPress={startComplaining}>
            {t('complain.log')}
          </Button>
        </div>
      </header>
      {filled.length === 0 && <p className="today-quiet">{t('today.quiet')}</p>}
      <div className="today-page sheet" hidden={filled.length === 0}>
        {(['left', 'right'] as const).map(page => (
          <div key={page} className="today-column">
            {filled
              .filter(chapter => pageOf(chapter, filled) === page)
              .map(chapter => (
                <ChapterOf key={chapter.title} {...chapter} />
              ))}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Birthdays make room for what waits. */
function pageOf({ title, page }: Chapter, filled: readonly Chapter[]): Chapter['page'] {
  return title === 'today.birthdays' && filled.some(other => other.title === 'today.toDo') ? 'right' : page;
}

/** Two things may be about the same person in the same words. */
function entryKey({ kind, customerId, headline, ...about }: TodayEntry): string {
  const { complaintId, requestId, promiseId, planId, feedbackId, decisionId } = about;
  return [kind, customerId, complaintId, requestId, promiseId, planId, feedbackId, decisionId, headline].join(' ');
}

function ChapterOf({ title, icon, shownAtFirst, entries }: Chapter & { entries: readonly TodayEntry[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, shownAtFirst);
  return (
    <section className="today-chapter" aria-label={t(title)}>
      <h2>
        <Icon name={icon} />
        {t(title)}
        <span className="figure">{entries.length}</span>
      </h2>
      {shown.map(entry => (
        <TodayLine key={entryKey(entry)} entry={entry} />
      ))}
      {shown.length < entries.length && (
        <Button tone="quiet" icon="down" onPress={() => setIsWhole(true)}>
          {t('today.all', { count: entries.length })}
        </Button>
      )}
    </section>
  );
}

/** "Saturday 21 November" */
function longDay(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(day)).replace(',', '');
}
