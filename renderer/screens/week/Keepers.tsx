import { useState } from 'react';
import type { WeekReview } from '../../../shared/contract/review.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Select } from '../../components/Select.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { t, tCount } from '../../locales/t.ts';
import { JobPages } from '../../print/JobPages.tsx';
import { usePaper } from '../../print/paper.ts';
import { placeHash } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { useSession } from '../../store/session.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
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
  const staff = useSession(state => state.staff);
  const [chosen, setChosen] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const paper = usePaper();
  const writing = useWriting();
  if (keepers.length === 0) return null;
  const from = keepers.find(one => one.staffId === chosen) ?? keepers.find(one => one.isGone) ?? null;
  const handOver = () => {
    const name = staff.find(one => one.id === to)?.name;
    if (!from || to === null || name === undefined) return;
    const input = { fromStaffId: from.staffId, toStaffId: to };
    void writing.run(write('continuity.handOver', input, ({ people }) => tCount('keep.handedOver', people, { name })));
  };
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
      {from && (
        <>
          <p className="agenda-note">{tCount('keep.briefOf', from.people, { name: from.name })}</p>
          <Button
            icon="print"
            isDisabled={paper.isBusy}
            onPress={() => void paper.print({ handover: from.staffId }, { to: 'dialog' })}
          >
            {t('keep.printBrief')}
          </Button>
          <StaffSelect label={t('keep.to')} none={t('keep.choose')} value={to} onChange={setTo} />
          <Button isDisabled={to === null || to === from.staffId || writing.isBusy} onPress={handOver}>
            {t('keep.handOver')}
          </Button>
        </>
      )}
      <ErrorNote error={paper.error ?? writing.error} />
      <JobPages job={paper.onPaper} />
    </div>
  );
}
