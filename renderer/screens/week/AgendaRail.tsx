import type { WeekReview } from '../../../shared/contract/review.ts';
import { Button } from '../../components/Button.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useMoment } from '../../store/moment.ts';
import { points } from './agenda-points.ts';
import { useClock } from './use-clock.ts';
import { showPoint, showWeek, useRoom } from './week-store.ts';

interface AgendaRailProps {
  review: WeekReview;
  isBusy: boolean;
  onClose: () => void;
  onPrint: () => void;
  onPdf: () => void;
}

/** Week number in words, from `2026-W47`. */
export const weekNumber = (week: string): number => Number(week.slice(-2));

/** The agenda on the left: which week, its points with what was seen, the clock, closing and printing. */
export function AgendaRail({ review, isBusy, onClose, onPrint, onPdf }: AgendaRailProps) {
  const { week, from, to, previousWeek, nextWeek, isClosed } = review;
  const format = useFormat();
  const current = useRoom(state => state.point);
  const seen = useRoom(state => state.seen[week]) ?? [];
  const minutes = useClock(week);
  return (
    <aside className="agenda-rail">
      <div className="agenda-week">
        <Button
          tone="quiet"
          icon="back"
          aria-label={t('agenda.earlier')}
          isDisabled={!previousWeek}
          onPress={() => showWeek(previousWeek)}
        />
        <div>
          <h2>{t('agenda.week', { number: weekNumber(week) })}</h2>
          <p className="agenda-days">
            {new Intl.DateTimeFormat(format.locale, dayAndMonth).formatRange(new Date(from), new Date(to))}
          </p>
        </div>
        <Button
          tone="quiet"
          icon="forth"
          aria-label={t('agenda.later')}
          isDisabled={!nextWeek}
          onPress={() => showWeek(nextWeek)}
        />
      </div>
      <State review={review} />
      <nav aria-label={t('agenda.points')}>
        <ol className="agenda-list">
          {points.map(({ key, label }, at) => (
            <li key={key}>
              <button type="button" aria-current={key === current ? 'step' : undefined} onClick={() => showPoint(key)}>
                <span className="agenda-number">{at + 1}</span>
                <span>{t(label)}</span>
                {seen.includes(key) && (
                  <span className="agenda-tick">
                    <Icon name="check" size={1} />
                    <span className="unseen">{t('agenda.seen')}</span>
                  </span>
                )}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <p className="agenda-clock" role="status">
        {isBusy ? t('agenda.printing') : t('agenda.clock', { minutes })}
      </p>
      <div className="agenda-acts">
        <Button icon="print" keyCap="P" isDisabled={isBusy} onPress={onPrint}>
          {t('agenda.print')}
        </Button>
        <Button isDisabled={isBusy} onPress={onPdf}>
          {t('agenda.pdf')}
        </Button>
        {!isClosed && (
          <Button tone="go" icon="check" keyCap="E" onPress={onClose}>
            {t('agenda.close')}
          </Button>
        )}
      </div>
    </aside>
  );
}

const dayAndMonth = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;

/** Whether the figures still move, or stand as they were when the review was closed. */
function State({ review: { isClosed, closedAtMs, state, asOf } }: { review: WeekReview }) {
  const format = useFormat();
  const moment = useMoment();
  return (
    <div className="agenda-state">
      {isClosed && closedAtMs !== null ? (
        <>
          <Flag icon="later">{t('agenda.closedMark')}</Flag>
          <p>{t('agenda.closed', { day: moment.dayAndTime(closedAtMs) })}</p>
        </>
      ) : (
        <p>{t(state === 'running' ? 'agenda.running' : 'agenda.past', { day: format.day(asOf) })}</p>
      )}
      {state !== 'running' && <Button onPress={() => showWeek(null)}>{t('agenda.toToday')}</Button>}
    </div>
  );
}
