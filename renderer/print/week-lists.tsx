/** The lists of the printed week: each says how many more there are than it has lines for. */
import type { ReactNode } from 'react';
import type { WeekReview } from '../../shared/contract/review.ts';
import { formatPhone } from '../../shared/phone.ts';
import { t, tCount } from '../locales/t.ts';
import { whoAndWhen } from '../screens/week/decision-words.ts';
import { lateWords } from '../screens/week/late-words.ts';
import { signed } from '../screens/week/so-what.ts';

interface LinesProps<T> {
  all: readonly T[];
  limit: number;
  /** How many there are when the list itself is only the first of them. */
  total?: number;
  line: (one: T) => ReactNode;
}

function Lines<T>({ all, limit, total = all.length, line }: LinesProps<T>) {
  if (all.length === 0) return null;
  // The last one takes no more room than to say that there is one more.
  const shown = total === all.length && total === limit + 1 ? total : Math.min(limit, all.length);
  return (
    <ul>
      {all.slice(0, shown).map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed once and never changed
        <li key={at}>{line(one)}</li>
      ))}
      {total > shown && <li className="week-more">{tCount('agenda.more', total - shown)}</li>}
    </ul>
  );
}

interface DecisionsProps {
  decisions: WeekReview['decisions'];
  limit: number;
  day: (day: string) => string;
}

export function Decisions({ decisions, limit, day }: DecisionsProps) {
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

export function Figures({ review: { figures } }: { review: WeekReview }) {
  return (
    <div className="week-five">
      {figures.map(({ key, value, change, sentence, missing }) => (
        <div key={key}>
          {value === null ? <i>{t('agenda.notEnough')}</i> : <b>{value}</b>}
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

interface WithMoney {
  review: WeekReview;
  money: (minor: number) => string;
}

export function Slipping({ review: { slipping }, money, limit }: WithMoney & { limit: number }) {
  return (
    <Lines
      all={slipping.people}
      total={slipping.total}
      limit={limit}
      line={person => (
        <>
          <b>{person.name}</b> {person.phone && <b className="week-phone">{formatPhone(person.phone)}</b>}{' '}
          {lateWords(person)}
          {person.valueAtRiskMinor > 0 && ` · ${t('slipping.atRisk', { money: money(person.valueAtRiskMinor) })}`}{' '}
          <i>{person.nextWhy}</i>
        </>
      )}
    />
  );
}

export function MadeRight({ review: { madeRight }, money, limit }: WithMoney & { limit: number }) {
  const { budgetMinor, spentMinor, report, promises, causes } = madeRight;
  const lines = [
    budgetMinor === null
      ? `${t('mending.spent')}: ${money(spentMinor)}`
      : `${t('mending.budget')}: ${t('mending.spentOf', { spent: money(spentMinor), budget: money(budgetMinor) })}`,
    `${t('mending.back')}: ${report.returned.of === 0 ? t('mending.backNone') : t('mending.of', report.returned)}`,
    `${t('mending.promises')}: ${promises.due === 0 ? t('mending.noPromises') : t('mending.promisesOf', promises)}`,
  ];
  return (
    <div className="week-columns">
      <Lines all={lines} limit={lines.length} line={text => text} />
      <Lines
        all={causes}
        limit={limit}
        line={({ cause, n }) => (
          <>
            {cause} <i>{t('mending.causeTimes', { n })}</i>
          </>
        )}
      />
    </div>
  );
}

export function Thank({ review: { thank }, limit }: { review: WeekReview; limit: number }) {
  return (
    <Lines
      all={thank.people}
      total={thank.suggestions}
      limit={limit}
      line={({ name, reason }) => (
        <>
          <b>{name}</b> {reason}
        </>
      )}
    />
  );
}

export function KeyPeople({ review: { key }, money, limit }: WithMoney & { limit: number }) {
  return (
    <Lines
      all={key.people}
      limit={limit}
      line={({ name, valueMinor, state }) => (
        <>
          <b>{name}</b> {valueMinor > 0 && t('key.year', { money: money(valueMinor) })} <i>{t(`key.state.${state}`)}</i>
        </>
      )}
    />
  );
}

export function KeyItems({ review: { key }, limit }: { review: WeekReview; limit: number }) {
  return (
    <Lines
      all={key.items}
      limit={limit}
      line={({ item, people, of }) => (
        <>
          {item} <i>{t('key.itemPeople', { count: people, of })}</i>
        </>
      )}
    />
  );
}

interface VoicesProps {
  review: WeekReview;
  day: (day: string) => string;
  limit: number;
}

export function Voices({ review: { said }, day, limit }: VoicesProps) {
  return (
    <Lines
      all={said.voices}
      limit={limit}
      line={({ text, name, on }) => (
        <>
          “{text}” <i>{[name ?? t('said.unknown'), day(on)].join(', ')}</i>
        </>
      )}
    />
  );
}

type FairProps = WithMoney & { limits: Readonly<Record<'offers' | 'without' | 'recognition', number>> };

export function Fair({ review: { offers, continuity, recognition, wordOfMouth }, money, limits }: FairProps) {
  const { newCustomers, referred } = wordOfMouth;
  return (
    <>
      <p>{newCustomers === 0 ? t('word.none') : t('word.of', { referred, count: newCustomers })}</p>
      <div className="week-columns">
        <Lines
          all={offers}
          limit={limits.offers}
          line={({ name, audience, valueMinor }) => `${name} · ${t(`fair.for.${audience}`)} · ${money(valueMinor)}`}
        />
        <Lines all={continuity.without} limit={limits.without} line={({ name }) => `${name}: ${t('key.noKeeper')}`} />
        <Lines all={recognition} limit={limits.recognition} line={({ name, sentence }) => `${name}: ${sentence}`} />
      </div>
    </>
  );
}
