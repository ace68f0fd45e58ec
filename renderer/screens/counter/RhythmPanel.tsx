import type { Card, Rhythm } from '../../../shared/contract/card.ts';
import type { Expected } from '../../../shared/contract/expected.ts';
import { Flag } from '../../components/Flag.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { placeRhythmBars } from './rhythm-bars.ts';
import { Timeline } from './Timeline.tsx';

const width = 360;
const height = 56;

/** How often they come, how long it has been, and what happened. */
export function RhythmPanel({ card }: { card: Card }) {
  const format = useFormat();
  const { rhythm } = card;
  return (
    <section className="sheet panel" aria-labelledby="rhythm">
      <h2 id="rhythm">
        {t('rhythm.title')}
        <StateFlag rhythm={rhythm} />
      </h2>
      <Picture rhythm={rhythm} format={format} />
      <p className="rhythm-words">{rhythmWords(rhythm, format)}</p>
      {card.expected && <p className="rhythm-words">{expectedWords(card.expected, format)}</p>}
      <Timeline card={card} />
    </section>
  );
}

function StateFlag({ rhythm }: { rhythm: Rhythm }) {
  const { state, daysSinceLast, usualGapDays, isOwn } = rhythm;
  if (daysSinceLast === null || usualGapDays === null || (state !== 'overdue' && state !== 'lapsed')) return null;
  const words = { days: daysSinceLast, usual: round(usualGapDays) };
  return <Flag tone="due">{t(isOwn ? 'rhythm.late' : 'rhythm.lateShop', words)}</Flag>;
}

function Picture({ rhythm, format }: { rhythm: Rhythm; format: Format }) {
  const today = format.today || rhythm.lastDay;
  if (!today || rhythm.recent.length < 2) return null;
  const picture = placeRhythmBars(rhythm.recent, today, rhythm.usualGapDays, width, height);
  const { bars, wait, isWaitCut, expectedX, barWidth } = picture;
  const isLate = rhythm.state === 'overdue' || rhythm.state === 'lapsed';
  return (
    <svg
      className="rhythm"
      viewBox={`0 0 ${width} ${height + 1}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={rhythmWords(rhythm, format)}
    >
      {wait && (
        <rect className={isLate ? 'rhythm-late' : 'rhythm-wait'} x={wait.x} y={0} width={wait.width} height={height} />
      )}
      {isLate && expectedX !== null && <path className="rhythm-due" d={`M${expectedX} 0v${height}`} />}
      {wait && isWaitCut && <path className="rhythm-cut" d={cutMark(wait.x + wait.width * 0.6)} />}
      {bars.map(bar => (
        <rect key={bar.day} x={bar.x} y={height - bar.height} width={barWidth} height={bar.height} rx={1.5}>
          <title>
            {bar.amountMinor ? `${format.day(bar.day)} · ${format.money(bar.amountMinor)}` : format.day(bar.day)}
          </title>
        </rect>
      ))}
      <path className="rhythm-ground" d={`M0 ${height + 0.5}h${width}`} />
    </svg>
  );
}

/** Two strokes through the ground line: time was left out here. */
function cutMark(x: number): string {
  return `M${x} ${height}l5 -12M${x + 6} ${height}l5 -12`;
}

/** "Every 7 days, last here 16 days ago", or why nothing can be said yet. */
function rhythmWords(rhythm: Rhythm, format: Format): string {
  const { visitDays, daysSinceLast, usualGapDays, isOwn } = rhythm;
  if (visitDays === 0 || daysSinceLast === null) return t('rhythm.none');
  const last = t('rhythm.last', { ago: format.ago(daysSinceLast) });
  if (isOwn && usualGapDays !== null) return `${tCount('rhythm.every', round(usualGapDays))}, ${last}.`;
  const few = tCount('rhythm.few', visitDays);
  const shop = usualGapDays === null ? '' : ` ${tCount('rhythm.shop', round(usualGapDays))}`;
  return `${capital(last)}. ${few}${shop}`;
}

/** What the next twelve months are likely to bring, with the range in which most people like them end. */
function expectedWords({ visits, alive, spendMinor, range }: Expected, { locale, money }: Format): string {
  const whole = (value: number) => Math.round(value).toLocaleString(locale);
  const coming = t('expected.words', {
    ...{ visits: whole(visits), low: whole(range.visitsLow), high: whole(range.visitsHigh) },
    alive: whole(alive * 100),
  });
  if (spendMinor === null || range.spendLowMinor === null || range.spendHighMinor === null) return coming;
  const worth = { money: money(spendMinor), low: money(range.spendLowMinor), high: money(range.spendHighMinor) };
  return `${coming} ${t('expected.worth', worth)}`;
}

const round = (days: number) => Math.max(1, Math.round(days));
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
