import '../theme/tokens.css';
import '../theme/charts.css';
import './week.css';
import type { ReactNode } from 'react';
import type { WeekReview } from '../../shared/contract/review.ts';
import { formatDay } from '../../shared/dates.ts';
import { formatMoney } from '../../shared/money.ts';
import { CohortHeatMap } from '../components/charts/CohortHeatMap.tsx';
import { FlowChart } from '../components/charts/FlowChart.tsx';
import { OnPaper } from '../components/charts/on-paper.ts';
import { t } from '../locales/t.ts';
import { type PointKey, points } from '../screens/week/agenda-points.ts';
import { senseOf } from '../screens/week/so-what.ts';
import { type Limits, useFitted } from './fitting.ts';
import type { PaperSize } from './office-paper.ts';
import { Decisions, Fair, Figures, KeyItems, KeyPeople, MadeRight, Slipping, Thank, Voices } from './week-lists.tsx';

export interface WeekSheetsProps extends PaperSize {
  review: WeekReview;
  shopName: string;
  currency: string;
  locale: string;
}

/** The owner's week on two pages: the sentences and the pictures of the screen, and as much of each list as there is room for. */
export function WeekSheets(props: WeekSheetsProps) {
  return (
    <>
      <FirstPage {...props} />
      <SecondPage {...props} />
    </>
  );
}

function FirstPage(props: WeekSheetsProps) {
  const { review, pageWidthMm } = props;
  const { decided, slipping } = review;
  const { room, fitted } = useFitted(limitsOf({ decided: [decided, 6], slipping: [slipping.people, 12] }));
  const { money, day, part } = wordsOf(props);
  return (
    <Sheet {...props} room={room}>
      {part('decided', <Decisions decisions={decided} limit={fitted.decided} day={day} />)}
      {part(
        'figures',
        <>
          <Figures review={review} />
          <Pictures review={review} pageWidthMm={pageWidthMm} />
        </>,
      )}
      {part('slipping', <Slipping review={review} money={money} limit={fitted.slipping} />)}
    </Sheet>
  );
}

function SecondPage(props: WeekSheetsProps) {
  const { review } = props;
  const { madeRight, thank, key, said, offers, continuity, recognition, decisions } = review;
  const { room, fitted } = useFitted(
    limitsOf({
      causes: [madeRight.causes, 3],
      thank: [thank.people, 8],
      keyPeople: [key.people, 8],
      keyItems: [key.items, 8],
      voices: [said.voices, 8],
      offers: [offers, 5],
      without: [continuity.without, 6],
      recognition: [recognition, 6],
      decisions: [decisions, 8],
    }),
  );
  const { money, day, part } = wordsOf(props);
  return (
    <Sheet {...props} room={room}>
      {part('made_right', <MadeRight review={review} money={money} limit={fitted.causes} />)}
      {part('thank', <Thank review={review} limit={fitted.thank} />)}
      {part(
        'key',
        <div className="week-columns">
          <KeyPeople review={review} money={money} limit={fitted.keyPeople} />
          <KeyItems review={review} limit={fitted.keyItems} />
        </div>,
      )}
      {part('said', <Voices review={review} day={day} limit={fitted.voices} />)}
      {part('fair', <Fair review={review} money={money} limits={fitted} />)}
      {part('decide', <Decisions decisions={decisions} limit={fitted.decisions} day={day} />)}
    </Sheet>
  );
}

function limitsOf<K extends string>(lists: Readonly<Record<K, readonly [all: readonly unknown[], most: number]>>) {
  const limits = Object.entries<readonly [readonly unknown[], number]>(lists).map(([key, [all, most]]) => [
    key,
    Math.min(all.length, most),
  ]);
  return Object.fromEntries(limits) as Limits<K>;
}

function wordsOf({ review, currency, locale }: WeekSheetsProps) {
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const day = (one: string) => formatDay(one, locale, review.asOf);
  const part = (point: PointKey, children: ReactNode) => (
    <PrintedPoint point={point} {...senseOf(point, review, { money, locale })}>
      {children}
    </PrintedPoint>
  );
  return { money, day, part };
}

interface SheetProps extends WeekSheetsProps {
  room: ReturnType<typeof useFitted>['room'];
  children: ReactNode;
}

function Sheet({ review, shopName, locale, pageWidthMm, pageHeightMm, room, children }: SheetProps) {
  const day = (one: string) => formatDay(one, locale, review.asOf);
  const window = { from: day(review.from), to: formatDay(review.to, locale) };
  return (
    // What can be pressed on the screen cannot on paper.
    <div
      className="week-sheet"
      data-theme="light"
      style={{ width: `${pageWidthMm}mm`, height: `${pageHeightMm - 0.5}mm` }}
      inert
    >
      <header className="week-head">
        <b>{shopName}</b>
        <span>
          {t('agenda.week', { number: Number(review.week.slice(-2)) })} · {window.from} – {window.to}
        </span>
        <span>{review.isClosed ? t('agenda.closedMark') : t('weekprint.asOf', { day: day(review.asOf) })}</span>
      </header>
      <div className="week-points" ref={room}>
        {children}
      </div>
    </div>
  );
}

interface PrintedPointProps {
  point: PointKey;
  soWhat: string;
  nowWhat: string;
  children: ReactNode;
}

function PrintedPoint({ point, soWhat, nowWhat, children }: PrintedPointProps) {
  const at = points.findIndex(({ key }) => key === point);
  return (
    <section className="week-point">
      <h2>
        {at + 1} {t(points[at]!.label)}
      </h2>
      <p className="week-so">{soWhat}</p>
      {children}
      <p className="week-now">
        <b>{t('agenda.now')}:</b> {nowWhat}
      </p>
    </section>
  );
}

const pxPerMm = 96 / 25.4;
/** Of the sheet's width, in mm: its margins, and the words beside a picture with the gap between. As in week.css. */
const besidePicture = 28 + 48;
/** The pictures are drawn as on the screen and set smaller. As in week.css. */
const pictureZoom = 0.75;

/** The flow and the cohorts that the five figures come from, as on the screen. */
function Pictures({ review, pageWidthMm }: Pick<WeekSheetsProps, 'review' | 'pageWidthMm'>) {
  const { flow, cohorts, coverage } = review;
  const width = Math.floor(((pageWidthMm - besidePicture) * pxPerMm) / pictureZoom);
  return (
    <OnPaper value={{ width, left: 116, right: 64 }}>
      {flow.length > 0 && <FlowChart flow={{ periods: flow, coverage, missing: null }} unit="week" level={3} />}
      <CohortHeatMap cohorts={cohorts} level={3} />
    </OnPaper>
  );
}
