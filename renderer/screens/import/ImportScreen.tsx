import './import.css';
import { type DragEvent, useState } from 'react';
import type { RegularsError } from '../../../shared/result.ts';
import { t } from '../../locales/t.ts';
import { useUndoKey } from '../../store/use-undo-key.ts';
import { ChooseFile } from './ChooseFile.tsx';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { DonePage } from './DonePage.tsx';
import { FileHead } from './FileHead.tsx';
import { openFile, useImport } from './import-store.ts';
import { PastImports } from './PastImports.tsx';
import { WouldBring } from './WouldBring.tsx';

/** Brings in what a till or an address book knows: choose, look, import, and take back if it was not right. */
export function ImportScreen() {
  useUndoKey();
  const stage = useImport(state => state.stage);
  const isBusy = stage === 'opening' || stage === 'looking' || stage === 'importing';
  const { isOver, dropError, handlers } = useDrop(!isBusy);
  return (
    <main className="room import" data-over={isOver || undefined} {...handlers}>
      {isOver && <p className="import-over">{t('import.dropNow')}</p>}
      <Stage dropError={dropError} />
    </main>
  );
}

function Stage({ dropError }: { dropError: RegularsError | null }) {
  const stage = useImport(state => state.stage);
  if (stage === 'done') return <DonePage />;
  if (stage === 'choosing' || stage === 'opening') {
    return (
      <div className="import-page">
        <ChooseFile dropError={dropError} />
        <PastImports />
      </div>
    );
  }
  return (
    <div className="import-page">
      <FileHead />
      <div className="import-columns">
        <ColumnsPanel />
        <WouldBring />
      </div>
    </div>
  );
}

/** A file may be dropped anywhere in the room. */
function useDrop(isOpen: boolean) {
  const [isOver, setIsOver] = useState(false);
  const [dropError, setDropError] = useState<RegularsError | null>(null);
  const handlers = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      event.dataTransfer.dropEffect = isOpen ? 'copy' : 'none';
      setIsOver(isOpen && event.dataTransfer.types.includes('Files'));
    },
    onDragLeave(event: DragEvent) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
    },
    onDrop(event: DragEvent) {
      event.preventDefault();
      setIsOver(false);
      const [file, second] = event.dataTransfer.files;
      if (!isOpen || !file) return;
      setDropError(second ? { code: 'bad_input', message: t('import.dropOne') } : null);
      if (!second) void openFile(file);
    },
  };
  return { isOver, dropError, handlers };
}
