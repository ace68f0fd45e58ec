import type { Jar } from '../../../shared/contract/jars.ts';
import type { Programme } from '../../../shared/contract/programmes.ts';
import { daysBetween } from '../../../shared/dates.ts';
import { Button } from '../../components/Button.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Meaning } from '../../components/Meaning.tsx';
import { t, tCount } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { percent } from '../../store/percent.ts';
import { useRead } from '../../store/read.ts';
import { daysLeft } from './programme-draft.ts';
import { setTab, showGroup } from './touch-store.ts';

interface ProgrammeCardProps {
  programme: Programme;
  jar: Jar | undefined;
  onEdit: () => void;
}

/** A giving programme: what is given to whom, how far one has come, and what came of it. */
export function ProgrammeCard({ programme, jar, onEdit }: ProgrammeCardProps) {
  const format = useFormat();
  const { id, name, give, groupId, groupName, state, given, people } = programme;
  const toGroup = () => {
    setTab('groups');
    showGroup(groupId);
  };
  return (
    <li className="sheet programme" data-state={state} data-programme>
      <div className="programme-head">
        <span className="programme-when">
          <Flag tone={state === 'running' ? 'good' : 'plain'}>{t(`giving.${state}`)}</Flag>
          {whenWords(programme, format)}
        </span>
        <Button tone="quiet" icon="edit" aria-label={t('giving.edit', { name })} onPress={onEdit} />
      </div>
      <h3>{give}</h3>
      <p className="programme-more">
        <button type="button" className="programme-group" onClick={toGroup}>
          {t('giving.for', { group: groupName })}
        </button>
        <span>{t(programme.isUnexpected ? 'giving.isUnexpected' : 'giving.isExpected')}</span>
        <span>
          {programme.costMinor === 0
            ? t('giving.costsNothing')
            : t('giving.each', { cost: format.money(programme.costMinor) })}
        </span>
      </p>
      <div className="programme-far">
        <p>
          <span className="figure">{t('touch.share', { count: given, of: people })}</span> {t('giving.given')}
        </p>
        <meter
          aria-label={t('giving.givenOf', { name })}
          min={0}
          max={Math.max(people, given, 1)}
          value={given}
          className="programme-meter"
        />
      </div>
      {jar && (
        <p className="programme-jar" data-low={jar.isLow || undefined}>
          <Icon name="jar" size={1.1} />
          {tCount(jar.isLow ? 'giving.jarLow' : 'giving.jarLeft', jar.count, { name: jar.name })}
        </p>
      )}
      {given > 0 && <Results id={id} />}
    </li>
  );
}

function whenWords(programme: Programme, format: Format): string {
  const { from, to, state } = programme;
  if (state === 'running') return tCount('giving.daysLeft', daysLeft(programme, format.today));
  if (state === 'coming') return tCount('giving.inDays', daysBetween(format.today, from));
  return t('giving.fromTo', { from: format.day(from), to: format.day(to) });
}

function Results({ id }: { id: number }) {
  const format = useFormat();
  const { value } = useRead('programmes.results', { id });
  if (!value) return null;
  const { returned, costMinor, costPerReturnMinor, isEnough } = value;
  return (
    <div className="programme-results">
      <dl>
        {returned.of > 0 && (
          <div>
            <dt>{t('giving.cameBack')}</dt>
            <dd className="figure">
              {t('touch.share', { count: returned.count, of: returned.of })}
              {isEnough && returned.share !== null && <small>{percent(returned.share, format.locale)}</small>}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('giving.spent')}</dt>
          <dd className="figure">{format.money(costMinor)}</dd>
        </div>
        {isEnough && costPerReturnMinor !== null && (
          <div>
            <dt>{t('giving.perReturn')}</dt>
            <dd className="figure">{format.money(costPerReturnMinor)}</dd>
          </div>
        )}
      </dl>
      {!isEnough && <p className="programme-few">{t('giving.notEnough')}</p>}
      {returned.waiting > 0 && <p className="programme-few">{tCount('giving.waiting', returned.waiting)}</p>}
      <Meaning>{t('giving.meaning')}</Meaning>
    </div>
  );
}
