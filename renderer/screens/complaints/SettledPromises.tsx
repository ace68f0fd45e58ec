import type { PromiseRow } from '../../../shared/contract/promises.ts';
import { Flag } from '../../components/Flag.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { placeHash } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';

const shown = 30;

/** Those kept and broken lately, the latest first. */
export function SettledPromises({ staffId }: { staffId: number | null }) {
  const format = useFormat();
  const seesTo = staffId === null ? {} : { staffId };
  const kept = useRead('promises.list', { state: 'kept', limit: shown, ...seesTo }).value?.promises ?? [];
  const broken = useRead('promises.list', { state: 'broken', limit: shown, ...seesTo }).value?.promises ?? [];
  const settled = [...kept, ...broken].sort(latestFirst).slice(0, shown);
  if (settled.length === 0) return null;
  return (
    <section className="pledge-group pledge-settled" aria-labelledby="promises-settled">
      <h2 id="promises-settled">{t('promises.settled')}</h2>
      <ul>
        {settled.map(promise => (
          <li key={promise.id} className="line">
            <span className="line-what">{promise.settledOn && format.day(promise.settledOn)}</span>
            <span className="line-text">
              <a href={placeHash('counter', promise.customerId)}>{promise.customerName}</a> · {promise.text}
              {promise.note && <span className="did-note">{promise.note}</span>}
            </span>
            <span className="line-by">
              <SettledFlag promise={promise} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SettledFlag({ promise: { state, settledOn, dueOn } }: { promise: PromiseRow }) {
  if (state === 'broken') return <Flag tone="harm">{t('promises.wasBroken')}</Flag>;
  const isLate = settledOn !== null && settledOn > dueOn;
  return isLate ? (
    <Flag tone="due">{t('promises.wasLate')}</Flag>
  ) : (
    <Flag tone="good" icon="check">
      {t('promises.wasKept')}
    </Flag>
  );
}

function latestFirst(a: PromiseRow, b: PromiseRow): number {
  return (b.settledOn ?? '').localeCompare(a.settledOn ?? '') || b.id - a.id;
}
