import { useState } from 'react';
import type { WeekReview } from '../../../shared/contract/review.ts';
import { HandOver } from '../../components/HandOver.tsx';
import { Select } from '../../components/Select.tsx';
import { t, tCount } from '../../locales/t.ts';
import { placeHash } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { Panel } from './Point.tsx';
import { keeperSentence } from './so-what.ts';

const shown = 6;

/** Who knows whom best: key customers without anybody, the brief of a colleague, and handing their people over. */
export function Keepers({ review: { continuity, isClosed } }: { review: WeekReview }) {
  const { without } = continuity;
  return (
    <Panel title={t('keep.title')}>
      <p>{keeperSentence(continuity)}</p>
      {without.length > 0 && <h4>{t('keep.without')}</h4>}
      <ul className="agenda-lines">
        {without.slice(0, shown).map(({ customerId, name, formerKeeper }) => (
          <li key={customerId} className="agenda-line">
            <a href={placeHash('counter', customerId)}>{name}</a>
            {formerKeeper !== null && <span className="agenda-note">{t('keep.former', { name: formerKeeper })}</span>}
          </li>
        ))}
      </ul>
      {without.length > shown && <p className="agenda-note">{tCount('agenda.more', without.length - shown)}</p>}
      {!isClosed && <Handover />}
    </Panel>
  );
}

const none = 'none';

function Handover() {
  const keepers = useRead('continuity.report', {}).value?.keepers.filter(one => one.people > 0) ?? [];
  const [chosen, setChosen] = useState<number | null>(null);
  if (keepers.length === 0) return null;
  const from = keepers.find(one => one.staffId === chosen) ?? keepers.find(one => one.isGone) ?? null;
  return (
    <div className="handover">
      <h4>{t('keep.handover')}</h4>
      <Select
        label={t('keep.from')}
        options={[
          { key: none, label: t('keep.choose') },
          ...keepers.map(({ staffId, name, isGone }) => ({
            key: String(staffId),
            label: isGone ? t('keep.gone', { name }) : name,
          })),
        ]}
        value={from ? String(from.staffId) : none}
        onChange={key => setChosen(key === none ? null : Number(key))}
      />
      {from && <HandOver keeper={from} key={from.staffId} />}
    </div>
  );
}
