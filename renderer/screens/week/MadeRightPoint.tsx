import type { WeekReview } from '../../../shared/contract/review.ts';
import { Button } from '../../components/Button.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { percent } from '../../store/percent.ts';
import { goTo } from '../../store/place.ts';
import { Panel } from './Point.tsx';

type MadeRight = WeekReview['madeRight'];

/** Complaints: the budget, who came back, what keeps coming back, and an honest comparison. */
export function MadeRightPoint({ review: { madeRight } }: { review: WeekReview }) {
  const { causes, promises, report } = madeRight;
  return (
    <>
      <div className="agenda-columns">
        <Budget madeRight={madeRight} />
        <CameBack madeRight={madeRight} />
      </div>
      <div className="agenda-columns">
        <Panel title={t('mending.causes')}>
          {causes.length === 0 && <p>{t('mending.noCauses')}</p>}
          <ul className="agenda-lines">
            {causes.map(({ cause, n }) => {
              const changes = report.causes.find(one => one.cause === cause)?.changes ?? [];
              return (
                <li key={cause} className="agenda-line">
                  <span>
                    {cause}
                    {changes.length > 0 && (
                      <span className="agenda-note"> {t('mending.changes', { changes: changes.join('; ') })}</span>
                    )}
                  </span>
                  <b>{t('mending.causeTimes', { n })}</b>
                </li>
              );
            })}
          </ul>
        </Panel>
        <Panel title={t('mending.promises')}>
          <p>{promises.due === 0 ? t('mending.noPromises') : t('mending.promisesOf', promises)}</p>
          <Button onPress={() => goTo('complaints')}>{t('mending.board')}</Button>
        </Panel>
      </div>
    </>
  );
}

function Budget({ madeRight: { spentMinor, budgetMinor, leftMinor } }: { madeRight: MadeRight }) {
  const { money } = useFormat();
  if (budgetMinor === null || leftMinor === null)
    return (
      <Panel title={t('mending.spent')} note={t('mending.noBudget')}>
        <p className="figure agenda-big">{money(spentMinor)}</p>
      </Panel>
    );
  return (
    <Panel title={t('mending.budget')}>
      <p className="figure agenda-big">
        {leftMinor < 0
          ? t('mending.over', { money: money(-leftMinor) })
          : t('mending.left', { money: money(leftMinor) })}
      </p>
      <p>{t('mending.spentOf', { spent: money(spentMinor), budget: money(budgetMinor) })}</p>
      <meter
        className="agenda-meter"
        aria-label={t('mending.budget')}
        min={0}
        max={Math.max(budgetMinor, 1)}
        value={Math.min(spentMinor, budgetMinor)}
      />
    </Panel>
  );
}

function CameBack({ madeRight: { report, cameBackMinor } }: { madeRight: MadeRight }) {
  const { money } = useFormat();
  const { returned, comparison } = report;
  return (
    <Panel title={t('mending.back')}>
      {returned.of === 0 ? (
        <p>{t('mending.backNone')}</p>
      ) : (
        <p className="figure agenda-big">{t('mending.of', returned)}</p>
      )}
      {cameBackMinor > 0 && <p>{t('mending.backMoney', { money: money(cameBackMinor) })}</p>}
      {returned.waiting > 0 && <p>{tCount('mending.waiting', returned.waiting)}</p>}
      <p>
        {t('mending.compare')}: <Compared report={report} />
      </p>
      {comparison.of > 0 && (
        <details className="agenda-details">
          <summary>{t('mending.rule')}</summary>
          <p>{comparison.rule}</p>
        </details>
      )}
    </Panel>
  );
}

/** Stated only where both sides rest on enough people. */
function Compared({ report: { returned, comparison, isEnough } }: Pick<MadeRight, 'report'>) {
  const { locale } = useFormat();
  const { count, of, share } = comparison;
  if (of === 0) return t('mending.compareNone');
  if (!isEnough || !comparison.isEnough || share === null || returned.share === null)
    return t('mending.compareFew', { count, of });
  return t('mending.compareOf', {
    ...{ share: percent(returned.share, locale), other: percent(share, locale), count, of },
  });
}
