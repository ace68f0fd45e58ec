import { useEffect, useState } from 'react';
import type { Batch, BatchPerson } from '../../../shared/contract/cards.ts';
import type { Stock } from '../../../shared/contract/stocks.ts';
import type { PrintJob } from '../../../shared/print-job.ts';
import { type Printer, printing } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Select } from '../../components/Select.tsx';
import { t, tCount } from '../../locales/t.ts';
import { JobPages } from '../../print/JobPages.tsx';
import { type PaperWay, usePaper } from '../../print/paper.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { useRoom } from './cards-store.ts';
import { LabelsNote } from './LabelsNote.tsx';
import type { Misfits } from './use-misfits.ts';

interface PrintDialogProps {
  batch: Batch;
  stocks: readonly Stock[];
  person: BatchPerson | null;
  misfits: Misfits | null;
  onClose: () => void;
}

type What = 'cards' | 'label' | 'envelope' | 'test';
type Whom = 'all' | 'fitting' | 'one';
const noPrinter = '';

/** What of a batch goes on which paper, and how. Afterwards one says whether it came out well. */
export function PrintDialog({ batch, stocks, person, misfits, onClose }: PrintDialogProps) {
  const start = useRoom(state => state.starts[batch.id] ?? 1);
  const [what, setWhat] = useState<What>('cards');
  const [whom, setWhom] = useState<Whom>(misfits !== null && misfits.size > 0 ? 'fitting' : 'all');
  const [paperId, setPaperId] = useState('');
  const [printer, setPrinter] = useState(noPrinter);
  const [wasPrinted, setWasPrinted] = useState(false);
  const paper = usePaper();
  const marking = useWriting();
  const fitting = batch.persons.filter(({ customerId }) => !misfits?.has(customerId));
  const papers = stocks.filter(({ kind }) => kind === what);
  const stock = papers.find(({ id }) => id === paperId) ?? papers[0];
  const ids =
    whom === 'one' && person
      ? [person.customerId]
      : whom === 'fitting'
        ? fitting.map(one => one.customerId)
        : undefined;
  const job = jobOf(what, batch, stock, start, ids);
  const print = async (way: PaperWay) => {
    if (job && (await paper.print(job, way)) && what === 'cards') setWasPrinted(true);
  };
  const mark = () => {
    const input = { batchId: batch.id, ...(ids ? { customerIds: ids } : {}) };
    void marking.run(write('cards.markPrinted', input, t('batch.markedPrinted', { name: batch.name })), onClose);
  };
  const pdfName = `${what === 'test' ? batch.stock : batch.name}.pdf`;
  return (
    <>
      <Dialog
        title={t('print.title')}
        isOpen
        onClose={onClose}
        foot={
          wasPrinted ? (
            <>
              <p className="print-asked">{t('print.wasPrinted')}</p>
              <Button tone="quiet" onPress={onClose}>
                {t('print.notYet')}
              </Button>
              <Button tone="go" icon="check" autoFocus isDisabled={marking.isBusy} onPress={mark}>
                {t('batch.markPrinted')}
              </Button>
            </>
          ) : (
            <>
              <Button isDisabled={paper.isBusy || !job} onPress={() => void print({ to: 'pdf', fileName: pdfName })}>
                {paper.isBusy ? t('print.busy') : t('print.pdf')}
              </Button>
              <Button
                tone="go"
                icon="print"
                isDisabled={paper.isBusy || !job}
                onPress={() =>
                  void print(printer === noPrinter ? { to: 'dialog' } : { to: 'printer', deviceName: printer })
                }
              >
                {t(printer === noPrinter ? 'print.dialog' : 'print.now')}
              </Button>
            </>
          )
        }
      >
        <Choices
          label={t('print.what')}
          autoFocus
          choices={[
            { key: 'cards', label: t('print.cards') },
            { key: 'label', label: t('print.labels') },
            { key: 'envelope', label: t('print.envelopes') },
            { key: 'test', label: t('print.test') },
          ]}
          value={what}
          onChange={setWhat}
        />
        {(what === 'label' || what === 'envelope') && stock && (
          <Select
            label={t('batch.stock')}
            options={papers.map(({ id, name }) => ({ key: id, label: name }))}
            value={stock.id}
            onChange={setPaperId}
          />
        )}
        {what === 'cards' && (
          <Choices
            label={t('print.whom')}
            choices={[
              { key: 'all', label: tCount('print.all', batch.people) },
              ...(misfits !== null && misfits.size > 0
                ? [{ key: 'fitting' as const, label: tCount('print.fitting', fitting.length) }]
                : []),
              ...(person ? [{ key: 'one' as const, label: t('print.one', { name: person.name }) }] : []),
            ]}
            value={whom}
            onChange={setWhom}
          />
        )}
        {what === 'cards' && <MisfitNote batch={batch} misfits={misfits} isLeftOut={whom === 'fitting'} />}
        {(what === 'label' || what === 'envelope') && stock && <LabelsNote batchId={batch.id} stock={stock.id} />}
        {start > 1 && what === 'cards' && <p className="field-hint">{t('batch.startUsed', { used: start - 1 })}</p>}
        {what === 'test' && <p className="field-hint">{t('print.testWhy')}</p>}
        <PrinterField value={printer} onChange={setPrinter} />
        <p className="field-hint">{t('print.trueToSize')}</p>
        <ErrorNote error={paper.error ?? marking.error} />
      </Dialog>
      <JobPages job={paper.onPaper} />
    </>
  );
}

function jobOf(
  what: What,
  batch: Batch,
  stock: Stock | undefined,
  start: number,
  customerIds: number[] | undefined,
): PrintJob | null {
  if (what === 'test') return { testSheet: batch.stock };
  if (what === 'cards') {
    if (customerIds?.length === 0) return null;
    return { batchId: batch.id, start, ...(customerIds ? { customerIds } : {}) };
  }
  return stock ? { labelsFor: batch.id, stock: stock.id } : null;
}

/** Who would get a card that says it is not whole, in red and by name, before anything is printed. */
function MisfitNote({ batch, misfits, isLeftOut }: { batch: Batch; misfits: Misfits | null; isLeftOut: boolean }) {
  if (misfits === null || misfits.size === 0) return null;
  const names = batch.persons.filter(({ customerId }) => misfits.has(customerId)).map(({ name }) => name);
  return (
    <div className="error-note">
      <Icon name="warning" />
      <span>
        {tCount(isLeftOut ? 'print.leftOut' : 'print.marked', names.length)} {names.slice(0, 8).join(', ')}
        {names.length > 8 && ' …'}
      </span>
    </div>
  );
}

/** Only the Electron window knows the printers; a browser asks in its own dialog. */
function PrinterField({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const [printers, setPrinters] = useState<readonly Printer[]>([]);
  useEffect(() => {
    void printing()
      ?.printers()
      .then(setPrinters)
      .catch(() => {});
  }, []);
  if (printers.length === 0) return null;
  return (
    <Select
      label={t('print.printer')}
      options={[
        { key: noPrinter, label: t('print.ask') },
        ...printers.map(({ name, displayName }) => ({ key: name, label: displayName })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
