import { useEffect, useRef } from 'react';
import type { WeekReview } from '../../../shared/contract/review.ts';
import { Button } from '../../components/Button.tsx';
import { weekdayAndDay } from '../../components/day-choices.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Hints } from '../../components/Hints.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { t } from '../../locales/t.ts';
import { JobPages } from '../../print/JobPages.tsx';
import { usePaper } from '../../print/paper.ts';
import { useFormat } from '../../store/format.ts';
import { useKeys } from '../../store/keys.ts';
import { useRead } from '../../store/read.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { AgendaRail, weekNumber } from './AgendaRail.tsx';
import { type PointKey, pointForKey, points } from './agenda-points.ts';
import { DecidedPoint } from './DecidedPoint.tsx';
import { DecidePoint } from './DecidePoint.tsx';
import { FairPoint } from './FairPoint.tsx';
import { FiguresPoint } from './FiguresPoint.tsx';
import { KeyPoint } from './KeyPoint.tsx';
import { MadeRightPoint } from './MadeRightPoint.tsx';
import { Point } from './Point.tsx';
import { SaidPoint } from './SaidPoint.tsx';
import { SlippingPoint } from './SlippingPoint.tsx';
import { senseOf } from './so-what.ts';
import { ThankPoint } from './ThankPoint.tsx';
import { markSeen, showPoint, showWeek, useRoom } from './week-store.ts';

/** The owner's fifteen minutes: the agenda on the left, the point one is at beside it. */
export function AgendaPage() {
  const week = useRoom(state => state.week);
  const { value, error, reload } = useRead('review.week', week === null ? {} : { week });
  if (error)
    return (
      <div className="agenda-body">
        <ErrorNote error={error} />
        <Button onPress={reload}>{t('frame.retry')}</Button>
      </div>
    );
  return value ? <Agenda review={value} /> : <div className="agenda" />;
}

const parts = {
  decided: DecidedPoint,
  figures: FiguresPoint,
  slipping: SlippingPoint,
  made_right: MadeRightPoint,
  thank: ThankPoint,
  key: KeyPoint,
  said: SaidPoint,
  fair: FairPoint,
  decide: DecidePoint,
} as const satisfies Record<PointKey, (props: { review: WeekReview }) => unknown>;

function Agenda({ review }: { review: WeekReview }) {
  const { week, to, previousWeek, nextWeek, isClosed } = review;
  const point = useRoom(state => state.point);
  const format = useFormat();
  const paper = usePaper();
  const closing = useWriting();
  const agenda = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLElement>(null);
  useKeptFocus(agenda, body);
  useEffect(() => {
    markSeen(week, point);
    body.current?.scrollTo(0, 0);
  }, [week, point]);
  const close = () => {
    const number = weekNumber(week);
    const isEarly = review.state === 'running';
    const done = isEarly
      ? t('agenda.closeEarly', { number, day: weekdayAndDay(to, format.locale) })
      : t('agenda.closeDone', { number });
    if (!isClosed && !closing.isBusy) void closing.run(write('review.close', { week }, done));
  };
  const print = () => void paper.print({ week }, { to: 'dialog' });
  useKeys(event => {
    const target = event.target instanceof Element ? event.target : null;
    // A form has its own figures and arrows, tabs and radio buttons their own arrows.
    if (target?.closest('form, [role="tablist"], [role="radiogroup"]')) return false;
    const inRail = target?.closest('.agenda-rail') != null;
    const key =
      inRail && event.key === 'ArrowDown' ? 'PageDown' : inRail && event.key === 'ArrowUp' ? 'PageUp' : event.key;
    const to = pointForKey(key, point);
    if (to !== null) {
      showPoint(to);
      if (inRail) focusPoint(to);
      return true;
    }
    const acts: Readonly<Record<string, () => void>> = {
      b: () => previousWeek && showWeek(previousWeek),
      n: () => nextWeek && showWeek(nextWeek),
      e: close,
      p: print,
    };
    const act = event.repeat ? undefined : acts[key.toLowerCase()];
    act?.();
    return act !== undefined;
  });
  const Part = parts[point];
  const next = points[points.findIndex(({ key }) => key === point) + 1];
  return (
    <div className="agenda" ref={agenda}>
      <AgendaRail
        review={review}
        isBusy={paper.isBusy}
        onClose={close}
        onPrint={print}
        onPdf={() => void paper.print({ week }, { to: 'pdf', fileName: `${week}.pdf` })}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long point is scrolled with the keyboard */}
      <section className="agenda-body" ref={body} tabIndex={0} aria-labelledby="agenda-point">
        <ErrorNote error={paper.error ?? closing.error} />
        <Point
          key={`${week} ${point}`}
          point={point}
          sense={senseOf(point, review, format)}
          onNext={next ? () => showPoint(next.key) : null}
        >
          <Part review={review} />
        </Point>
      </section>
      <Hints
        keys={[
          ['1 … 9', t('agenda.hint.points')],
          ['← →', t('agenda.hint.turn')],
          ['B N', t('agenda.hint.weeks')],
          ['P', t('agenda.hint.print')],
          ['E', t('agenda.hint.close')],
          ['Ctrl+Z', t('agenda.hint.undo')],
        ]}
      />
      <JobPages job={paper.onPaper} />
    </div>
  );
}

function focusPoint(point: PointKey): void {
  const at = points.findIndex(({ key }) => key === point);
  document.querySelectorAll<HTMLElement>('.agenda-list button')[at]?.focus();
}
