import './week.css';
import type { ReactNode } from 'react';
import type { WeekReview } from '../../shared/contract/review.ts';
import { formatDay } from '../../shared/dates.ts';
import { formatMoney } from '../../shared/money.ts';
import { t, tCount } from '../locales/t.ts';
import { type PointKey, points } from '../screens/week/agenda-points.ts';
import { whoAndWhen } from '../screens/week/decision-words.ts';
import { senseOf, signed } from '../screens/week/so-what.ts';

export interface WeekSheetsProps {
  review: WeekReview;
  shopName: string;
  currency: string;
  locale: string;
}

/** Lines of each list that are sure to fit on two pages; how many more there are is said. */
const most = { decided: 5, slipping: 8, thank: 5, people: 8, items: 8, voices: 6, offers: 4, decisions: 6, without: 6 };

/** The owner's week on two pages of A4, the sentences of the screen with their first lines. */
export function WeekSheets({ review, shopName, currency, locale }: WeekSheetsProps) {
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const day = (one: string) => formatDay(one, locale, review.asOf);
  const words = { money, locale };
  const head = (
    <header className="week-head">
      <b>{shopName}</b>
      <span>
        {t('agenda.week', { number: Number(review.week.slice(-2)) })} · {day(review.from)} – {day(review.to)}
      </span>
      <span>{review.isClosed ? t('agenda.closedMark') : t('weekprint.asOf', { day: day(review.asOf) })}</span>
    </header>
  );
  const part = (point: PointKey, children: ReactNode = null) => (
    <PrintedPoint key={point} point={point} {...senseOf(point, review, words)}>
      {children}
    </PrintedPoint>
  );
  return (
    <>
      <div className="week-sheet">
        {head}
        {part('decided', <Decisions decisions={review.decided} limit={most.decided} day={day} />)}
        {part('figures', <Figures review={review} />)}
        {part('slipping', <Slipping review={review} money={money} />)}
        {part('made_right', <MadeRight review={review} money={money} />)}
        {part('thank', <Thank review={review} />)}
      </div>
      <div className="week-sheet">
        {head}
        {part('key', <Keys review={review} money={money} />)}
        {part('said', <Voices review={review} day={day} />)}
        {part('fair', <Fair review={review} money={money} />)}
        {part('decide', <Decisions decisions={review.decisions} limit={most.decisions} day={day} />)}
      </div>
    </>
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

interface LinesProps<T> {
  all: readonly T[];
  limit: number;
  /** How many there are when the list itself is only the first of them. */
  total?: number;
  line: (one: T) => ReactNode;
}

function Lines<T>({ all, limit, total = all.length, line }: LinesProps<T>) {
  if (all.length === 0) return null;
  return (
    <ul>
      {all.slice(0, limit).map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed once and never changed
        <li key={at}>{line(one)}</li>
      ))}
      {total > Math.min(limit, all.length) && <li>{tCount('agenda.more', total - Math.min(limit, all.length))}</li>}
    </ul>
  );
}

interface DecisionsProps {
  decisions: WeekReview['decisions'];
  limit: number;
  day: (day: string) => string;
}

function Decisions({ decisions, limit, day }: DecisionsProps) {
  return (
    <Lines
      all={decisions}
      limit={limit}
      line={one => (
        <>
          <b>{t(one.isLate ? 'decided.late' : `decided.${one.state}`)}</b> {one.text}
          {one.result && ` – ${one.result}`} <i>{whoAndWhen(one, { day })}</i>
        </>
      )}
    />
  );
}

function Figures({ review: { figures } }: { review: WeekReview }) {
  return (
    <div className="week-five">
      {figures.map(({ key, value, change, sentence, missing }) => (
        <div key={key}>
          <b>{value ?? t('agenda.notEnough')}</b>
          <span>
            {t(`figure.${key}`)} {change !== null && signed(change)}
          </span>
          <p>{sentence}</p>
          {missing && <p>{missing}</p>}
        </div>
      ))}
    </div>
  );
}

type WithMoney = { review: WeekReview; money: (minor: number) => string };

function Slipping({ review: { slipping }, money }: WithMoney) {
  return (
    <Lines
      all={slipping.people}
      total={slipping.total}
      limit={most.slipping}
      line={({ name, daysSinceLast, usualGapDays, valueAtRiskMinor, nextWhy }) => (
        <>
          <b>{name}</b> {t('slipping.days', { days: daysSinceLast, usual: usualGapDays })}
          {valueAtRiskMinor > 0 && ` · ${t('slipping.atRisk', { money: money(valueAtRiskMinor) })}`} <i>{nextWhy}</i>
        </>
      )}
    />
  );
}

function MadeRight({ review: { madeRight }, money }: WithMoney) {
  const { budgetMinor, spentMinor, report, promises, causes } = madeRight;
  const lines = [
    budgetMinor === null
      ? `${t('mending.spent')}: ${money(spentMinor)}`
      : `${t('mending.budget')}: ${t('mending.spentOf', { spent: money(spentMinor), budget: money(budgetMinor) })}`,
    `${t('mending.back')}: ${report.returned.of === 0 ? t('mending.backNone') : t('mending.of', report.returned)}`,
    `${t('mending.promises')}: ${promises.due === 0 ? t('mending.noPromises') : t('mending.promisesOf', promises)}`,
    ...causes.slice(0, 2).map(({ cause, n }) => `${cause}: ${t('mending.causeTimes', { n })}`),
  ];
  return <Lines all={lines} limit={lines.length} line={text => text} />;
}

function Thank({ review: { thank } }: { review: WeekReview }) {
  return (
    <Lines
      all={thank.people}
      total={thank.suggestions}
      limit={most.thank}
      line={({ name, reason }) => (
        <>
          <b>{name}</b> {reason}
        </>
      )}
    />
  );
}

function Keys({ review: { key }, money }: WithMoney) {
  return (
    <div className="week-columns">
      <Lines
        all={key.people}
        limit={most.people}
        line={({ name, valueMinor, state }) => (
          <>
            <b>{name}</b> {valueMinor > 0 && t('key.year', { money: money(valueMinor) })}{' '}
            <i>{t(`key.state.${state}`)}</i>
          </>
        )}
      />
      <Lines
        all={key.items}
        limit={most.items}
        line={({ item, people, of }) => (
          <>
            {item} <i>{t('key.itemPeople', { count: people, of })}</i>
          </>
        )}
      />
    </div>
  );
}

function Voices({ review: { said }, day }: { review: WeekReview; day: (day: string) => string }) {
  return (
    <Lines
      all={said.voices}
      limit={most.voices}
      line={({ text, name, on }) => (
        <span className="week-voice">
          “{text}” <i>{[name ?? t('said.unknown'), day(on)].join(', ')}</i>
        </span>
      )}
    />
  );
}

function Fair({ review: { offers, continuity, recognition, wordOfMouth }, money }: WithMoney) {
  const { newCustomers, referred } = wordOfMouth;
  return (
    <>
      <p>{newCustomers === 0 ? t('word.none') : t('word.of', { referred, count: newCustomers })}</p>
      <div className="week-columns">
        <Lines
          all={offers}
          limit={most.offers}
          line={({ name, audience, valueMinor }) => `${name} · ${t(`fair.for.${audience}`)} · ${money(valueMinor)}`}
        />
        <Lines all={continuity.without} limit={most.without} line={({ name }) => `${name}: ${t('key.noKeeper')}`} />
        <Lines all={recognition} limit={most.offers} line={({ name, sentence }) => `${name}: ${sentence}`} />
      </div>
    </>
  );
}
