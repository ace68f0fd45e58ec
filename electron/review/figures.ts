/** The five figures of the week and their sentences: plain words for whoever keeps the shop. */
import type { Coverage } from '../../shared/contract/figures.ts';
import type { FlowPeriod } from '../../shared/contract/retention.ts';
import type { Figure } from '../../shared/contract/review.ts';

/** A retention rate of fewer people swings by more than it says. */
const ENOUGH = 20;

export interface Wording {
  percent(share: number): string;
  number(n: number): string;
  money(minor: number): string;
  /** “16 Nov to 22 Nov”. */
  days: string;
}

const and = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
const some = (n: number, words: string): string[] => (n === 0 ? [] : [`${n} ${words}`]);
const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MISSING_VISITS = 'Not enough data yet: visits are missing.';

/** “14 new, 6 back, 2 won back, 9 slipping, 11 lapsed”. */
export function flowInWords(flow: Pick<FlowPeriod, 'new' | 'returned' | 'wonBack' | 'slipping' | 'lapsed'>): string {
  const parts = [
    ...some(flow.new, 'new'),
    ...some(flow.returned, 'back'),
    ...some(flow.wonBack, 'won back'),
    ...some(flow.slipping, 'slipping'),
    ...some(flow.lapsed, 'lapsed'),
  ];
  return parts.length === 0 ? 'Nobody came new and nobody dropped out.' : `${parts.join(', ')}.`;
}

export function activeFigure(flow: FlowPeriod | null, words: Wording): Figure {
  const key = 'active' as const;
  const restsOn = `People last here within twice their usual gap, and at least the shop’s floor; ${words.days}`;
  if (flow === null || (flow.activeAtEnd === 0 && flow.activeAtStart === 0))
    return {
      key,
      value: null,
      change: null,
      sentence: 'Nobody counts as active yet.',
      restsOn,
      missing: MISSING_VISITS,
    };
  return {
    key,
    value: words.number(flow.activeAtEnd),
    change: flow.activeAtEnd - flow.activeAtStart,
    sentence: flowInWords(flow),
    restsOn,
    missing: null,
  };
}

export function retainedFigure(flow: FlowPeriod | null, before: FlowPeriod | null, words: Wording): Figure {
  const key = 'retained' as const;
  const start = flow?.activeAtStart ?? 0;
  const restsOn = `${words.number(start)} active at the start, ${words.days}`;
  const rate = flow?.retentionRate ?? null;
  if (flow === null || rate === null || start < ENOUGH) {
    const missing = `Not enough data yet: this needs ${ENOUGH} active regulars at the start of the week (there ${start === 1 ? 'was 1' : `were ${start}`}).`;
    return { key, value: null, change: null, sentence: 'Too few people to give a rate.', restsOn, missing };
  }
  const known = words.number(flow.activeAtEnd - flow.new);
  const now = [`${known} are now`, ...some(flow.returned + flow.wonBack, 'of them back')].join(', ');
  const rateBefore = before !== null && before.activeAtStart >= ENOUGH ? before.retentionRate : null;
  return {
    key,
    value: words.percent(rate),
    change: rateBefore === null ? null : Math.round((rate - rateBefore) * 1000) / 10,
    sentence: `${words.number(start)} were active before; without the newcomers ${now}.`,
    restsOn,
    missing: null,
  };
}

export interface MadeRightFacts {
  opened: number;
  openedBefore: number;
  closed: number;
  waiting: number;
  spentMinor: number;
  leftMinor: number | null;
}

export function madeRightFigure(facts: MadeRightFacts, words: Wording): Figure {
  const { opened, closed, waiting, spentMinor, leftMinor } = facts;
  const happened = [
    opened === 0 ? 'no complaint' : opened === 1 ? '1 complaint' : `${opened} complaints`,
    ...some(closed, 'made right'),
    ...some(waiting, 'waiting'),
  ];
  const left =
    leftMinor === null ? '' : leftMinor >= 0 ? `, ${words.money(leftMinor)} left` : `, ${words.money(-leftMinor)} over`;
  const money = spentMinor > 0 || leftMinor !== null ? ` ${words.money(spentMinor)} spent this month${left}.` : '';
  return {
    key: 'made_right',
    value: words.number(closed),
    change: opened - facts.openedBefore,
    sentence: `${capital(and(happened))}.${money}`,
    restsOn: `Complaints opened or closed, ${words.days}; the change is in complaints opened`,
    missing: null,
  };
}

export interface SentFacts {
  newCustomers: number;
  sent: number;
  sentBefore: number;
  savingMinor: number | null;
}

export function sentFigure({ newCustomers, sent, sentBefore, savingMinor }: SentFacts, words: Wording): Figure {
  const saved = savingMinor === null || sent === 0 ? '' : `, and spared ${words.money(savingMinor)} of advertising`;
  const sentence =
    newCustomers === 0
      ? 'Nobody came for the first time.'
      : sent === 0
        ? `${people(newCustomers)} came for the first time; nobody is noted as having been sent.`
        : `${sent} of ${people(newCustomers)} who came for the first time ${sent === 1 ? 'was' : 'were'} sent by somebody${saved}.`;
  return {
    key: 'sent',
    value: words.number(sent),
    change: sent - sentBefore,
    sentence,
    restsOn: `First visits, ${words.days}`,
    missing: null,
  };
}

export function coverageFigure(coverage: Coverage, before: Coverage | null, words: Wording): Figure {
  const key = 'coverage' as const;
  const restsOn = `${words.number(coverage.visitsAll)} visits, ${words.days}`;
  const share = coverage.shareOfSales ?? coverage.shareOfVisits;
  if (share === null)
    return {
      key,
      value: null,
      change: null,
      sentence: 'Nothing was sold, or nothing was noted.',
      restsOn,
      missing: MISSING_VISITS,
    };
  const shareBefore =
    before === null ? null : coverage.shareOfSales === null ? before.shareOfVisits : before.shareOfSales;
  return {
    key,
    value: words.percent(share),
    change: shareBefore === null ? null : Math.round((share - shareBefore) * 1000) / 10,
    sentence: coverageSentence(coverage, words),
    restsOn,
    missing: null,
  };
}

function coverageSentence({ shareOfSales, shareOfVisits, visitsLinked, visitsAll }: Coverage, words: Wording): string {
  if (visitsLinked === visitsAll)
    return 'Every sale in the book has a name. Note what passers-by spend too, and this says how much of the shop these pages speak of.';
  const visits = `${words.percent(shareOfVisits ?? 0)} of visits`;
  return shareOfSales === null
    ? `${visits} are linked to a person. No amounts are noted.`
    : `${words.percent(shareOfSales)} of sales and ${visits} are linked to a person.`;
}
