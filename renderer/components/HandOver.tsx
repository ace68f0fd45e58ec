import { useState } from 'react';
import type { MethodOutput } from '../../shared/contract/index.ts';
import { t, tCount } from '../locales/t.ts';
import { JobPages } from '../print/JobPages.tsx';
import { usePaper } from '../print/paper.ts';
import { useSession } from '../store/session.ts';
import { useWriting } from '../store/use-writing.ts';
import { write } from '../store/write.ts';
import { Button } from './Button.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { StaffSelect } from './StaffSelect.tsx';

type Keeper = MethodOutput<'continuity.report'>['keepers'][number];

/** The people a colleague knows best: their brief on paper, and who knows them best from now on. */
export function HandOver({ keeper: { staffId, name, people } }: { keeper: Keeper }) {
  const staff = useSession(state => state.staff);
  const [to, setTo] = useState<number | null>(null);
  const paper = usePaper();
  const writing = useWriting();
  const handOver = () => {
    const heir = staff.find(one => one.id === to)?.name;
    if (to === null || heir === undefined) return;
    const sentence = (done: { people: number }) => tCount('keep.handedOver', done.people, { name: heir });
    void writing.run(write('continuity.handOver', { fromStaffId: staffId, toStaffId: to }, sentence));
  };
  return (
    <div className="handover">
      <p className="handover-note">{tCount('keep.briefOf', people, { name })}</p>
      <Button
        icon="print"
        isDisabled={paper.isBusy}
        onPress={() => void paper.print({ handover: staffId }, { to: 'dialog' })}
      >
        {t('keep.printBrief')}
      </Button>
      <StaffSelect label={t('keep.to')} none={t('keep.choose')} value={to} onChange={setTo} />
      <Button isDisabled={to === null || to === staffId || writing.isBusy} onPress={handOver}>
        {t('keep.handOver')}
      </Button>
      <ErrorNote error={paper.error ?? writing.error} />
      <JobPages job={paper.onPaper} />
    </div>
  );
}
