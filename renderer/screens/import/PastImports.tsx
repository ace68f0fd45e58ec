import { useState } from 'react';
import type { MethodOutput } from '../../../shared/contract/index.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Flag } from '../../components/Flag.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useMoment } from '../../store/moment.ts';
import { useRead } from '../../store/read.ts';
import { write } from '../../store/write.ts';

type PastImport = MethodOutput<'transfer.history'>['imports'][number];

/** Every import so far, each of which can still be taken back. */
export function PastImports() {
  const { value, error } = useRead('transfer.history', {});
  return (
    <section className="sheet import-panel" aria-labelledby="import-past">
      <h2 id="import-past">{t('import.past')}</h2>
      <ErrorNote error={error} />
      {value?.imports.length === 0 && <p className="import-quiet">{t('import.pastNone')}</p>}
      {value?.imports.map(one => (
        <PastImportLine key={one.id} one={one} />
      ))}
    </section>
  );
}

function PastImportLine({ one }: { one: PastImport }) {
  const moment = useMoment();
  const { locale } = useFormat();
  const [error, setError] = useState<RegularsError | null>(null);
  const number = (value: number) => value.toLocaleString(locale);
  const brought = [
    one.created > 0 && tCount('import.pastPeople', one.created, { count: number(one.created) }),
    one.visits > 0 && tCount('import.pastSales', one.visits, { count: number(one.visits) }),
  ].filter(Boolean);
  const takeBack = async () => {
    const result = await write('actions.undo', { actionId: one.actionId }, t('import.done', { name: one.fileName }));
    setError(result.ok ? null : result.error);
  };
  return (
    <div className="import-past">
      <div className="import-past-words">
        <b>{one.fileName}</b>
        <span className="import-quiet">
          {[moment.dayAndTime(one.atMs), ...(brought.length > 0 ? brought : [t('import.pastNothing')])].join(' · ')}
        </span>
        <ErrorNote error={error} />
      </div>
      {one.undoneBy === null ? (
        <Button icon="undo" aria-label={t('import.pastUndo', { name: one.fileName })} onPress={() => void takeBack()}>
          {t('undo')}
        </Button>
      ) : (
        <Flag>{t('import.pastUndone')}</Flag>
      )}
    </div>
  );
}
