/** What each point of the agenda comes to, and what to do now: plain sentences, the same on the screen and in print. */
import type { WeekReview } from '../../../shared/contract/review.ts';
import { t, tCount } from '../../locales/t.ts';
import { percent } from '../../store/percent.ts';
import type { PointKey } from './agenda-points.ts';

/** Money and language as the shop writes them. */
export interface Words {
  money: (minor: number) => string;
  locale: string;
}

export interface Sense {
  soWhat: string;
  nowWhat: string;
}

/** Below this share of sales with a name, the first thing to do is to ask for names. */
const fewWithName = 0.6;
/** So many senders are named in the sentence; of the others it says how many. */
const mostNamed = 3;
const isLate = (state: string) => state === 'overdue' || state === 'lapsed';

const senses: Readonly<Record<PointKey, (review: WeekReview, words: Words) => Sense>> = {
  decided: ({ decided }) => {
    if (decided.length === 0) return { soWhat: t('decided.none'), nowWhat: t('decided.noneHow') };
    const count = (state: string) => decided.filter(one => one.state === state).length;
    const late = decided.filter(one => one.isLate).length;
    const open = count('open');
    const so = tCount('decided.so', decided.length, { done: count('done'), dropped: count('dropped'), open });
    return {
      soWhat: late > 0 ? t('decided.soLate', { so, late }) : t('decided.soOnTime', { so }),
      nowWhat: t(open > 0 ? 'decided.now' : 'decided.nowNone'),
    };
  },
  figures: ({ notice, figures, coverage }, { locale }) => {
    const share = coverage.shareOfSales ?? coverage.shareOfVisits;
    const active = figures.find(figure => figure.key === 'active');
    return {
      soWhat: notice ?? activeSentence(active?.value ?? null, active?.change ?? null),
      nowWhat:
        share !== null && share < fewWithName
          ? t('figure.nowCoverage', { share: percent(share, locale) })
          : t('figure.now'),
    };
  },
  slipping: ({ slipping: { total, valueAtRiskMinor } }, { money }) => {
    if (total === 0) return { soWhat: t('slipping.none'), nowWhat: t('slipping.noneHow') };
    const soWhat =
      valueAtRiskMinor > 0
        ? tCount('slipping.so', total, { money: money(valueAtRiskMinor) })
        : tCount('slipping.soNoMoney', total);
    return { soWhat, nowWhat: t('slipping.now') };
  },
  made_right: ({ madeRight }, { money }) => {
    const { opened, closed, waiting, causes, cameBackMinor, report } = madeRight;
    if (report.opened === 0 && waiting === 0) return { soWhat: t('mending.none'), nowWhat: t('mending.noneHow') };
    const cause = causes[0];
    const parts = [
      t('mending.so', { opened, closed, waiting }),
      cause && t('mending.soCause', { cause: cause.cause, n: cause.n }),
      cameBackMinor > 0 && t('mending.soBack', { money: money(cameBackMinor) }),
    ];
    const nowWhat = cause ? 'mending.nowCause' : waiting > 0 ? 'mending.now' : 'mending.nowNone';
    return { soWhat: sentences(parts), nowWhat: t(nowWhat) };
  },
  thank: ({ thank: { suggestions, senders } }, { locale }) => {
    const more = senders.length - mostNamed;
    const names = new Intl.ListFormat(locale).format([
      ...senders.slice(0, mostNamed).map(one => one.name),
      ...(more > 0 ? [t('thank.moreSenders', { count: more })] : []),
    ]);
    return {
      soWhat: sentences([
        suggestions === 0 ? t('thank.none') : tCount('thank.so', suggestions),
        senders.length > 0 && t('thank.soSent', { names }),
      ]),
      nowWhat: t(suggestions === 0 ? 'thank.nowNone' : 'thank.now'),
    };
  },
  key: ({ key: { people, shareOfSales } }, { locale }) => {
    if (people.length === 0) return { soWhat: t('key.none'), nowWhat: t('key.noneHow') };
    const late = people.filter(one => isLate(one.state)).length;
    const count = people.length;
    return {
      soWhat: sentences([
        shareOfSales === null
          ? tCount('key.soNoMoney', count)
          : tCount('key.so', count, { share: percent(shareOfSales, locale) }),
        late > 0 && tCount('key.soLate', late),
      ]),
      nowWhat: t('key.now'),
    };
  },
  said: ({ said }) => {
    const { voices, counts, scores, nps, isEnough } = said;
    if (voices.length === 0) return { soWhat: t('said.none'), nowWhat: t('said.noneHow') };
    const count = (kind: 'complaint' | 'suggestion' | 'praise') =>
      counts?.[kind] ?? voices.filter(voice => voice.kind === kind).length;
    const so = t('said.so', {
      complaints: tCount('said.complaints', count('complaint')),
      suggestions: tCount('said.suggestions', count('suggestion')),
      praise: tCount('said.praise', count('praise')),
    });
    return {
      soWhat: `${so} ${scoreSentence(scores, nps, isEnough)}`,
      nowWhat: t(count('suggestion') > 0 ? 'said.now' : 'said.nowAsk'),
    };
  },
  fair: ({ fairness, continuity }) => ({
    soWhat: sentences([fairness.sentence, keeperSentence(continuity)]),
    nowWhat: t(
      fairness.isUnfair ? 'fair.now' : continuity.keyKept < continuity.keyPeople ? 'fair.nowKeepers' : 'fair.nowNone',
    ),
  }),
  decide: ({ decisions, isClosed }) => ({
    soWhat: decisions.length === 0 ? t('decide.none') : tCount('decide.so', decisions.length),
    nowWhat: t(isClosed ? 'decide.nowClosed' : 'decide.now'),
  }),
};

export const senseOf = (point: PointKey, review: WeekReview, words: Words): Sense => senses[point](review, words);

export function scoreSentence(scores: number, nps: number | null, isEnough: boolean): string {
  if (scores === 0) return t('said.noScores');
  return isEnough && nps !== null
    ? t('said.nps', { nps: signed(Math.round(nps)), count: scores })
    : tCount('said.few', scores);
}

export function keeperSentence({ keyPeople, keyKept }: WeekReview['continuity']): string {
  if (keyPeople === 0) return t('keep.none');
  return keyKept === keyPeople ? tCount('keep.all', keyPeople) : t('keep.of', { kept: keyKept, of: keyPeople });
}

/** "+9", "−1", with a true minus sign; "±0" when nothing changed. */
export function signed(change: number): string {
  if (change === 0) return '±0';
  return change > 0 ? `+${change}` : `−${Math.abs(change)}`;
}

function activeSentence(value: string | null, change: number | null): string {
  if (value === null) return t('figure.none');
  // The figure comes as it is printed; only a single one takes the other form.
  const number = value === '1' ? 1 : 0;
  if (change === null || change === 0) return tCount('figure.same', number, { count: value });
  return tCount(change > 0 ? 'figure.up' : 'figure.down', number, { count: value, change: Math.abs(change) });
}

const sentences = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');
