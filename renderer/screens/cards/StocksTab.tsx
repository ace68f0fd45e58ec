import './stocks.css';
import { useState } from 'react';
import type { Stock } from '../../../shared/contract/stocks.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { JobPages } from '../../print/JobPages.tsx';
import { usePaper } from '../../print/paper.ts';
import { useRead } from '../../store/read.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { NewStockForm } from './NewStockForm.tsx';
import { OffsetForm } from './OffsetForm.tsx';
import { StockPicture } from './StockPicture.tsx';

/** The packets of cards, labels and envelopes there are, how far the printer is off on each, and the shop's own. */
export function StocksTab() {
  const { value, error, reload } = useRead('stocks.list', {});
  const [isAdding, setIsAdding] = useState(false);
  const paper = usePaper();
  return (
    <div className="stocks">
      <div className="stocks-lead">
        <p>{t('stocks.lead')}</p>
        <Button icon="add" onPress={() => setIsAdding(true)} isDisabled={isAdding}>
          {t('stocks.add')}
        </Button>
      </div>
      {error && (
        <>
          <ErrorNote error={error} />
          <Button onPress={reload}>{t('frame.retry')}</Button>
        </>
      )}
      <ErrorNote error={paper.error} />
      {isAdding && <NewStockForm onClose={() => setIsAdding(false)} />}
      <ul className="stock-list" aria-label={t('cards.tab.stocks')}>
        {value?.stocks.map(stock => (
          <StockLine
            key={stock.id}
            stock={stock}
            isPrinting={paper.isBusy}
            onTest={() => void paper.print({ testSheet: stock.id }, { to: 'dialog' })}
            onPdf={() => void paper.print({ testSheet: stock.id }, { to: 'pdf', fileName: `${stock.id}.pdf` })}
          />
        ))}
      </ul>
      <JobPages job={paper.onPaper} />
    </div>
  );
}

interface StockLineProps {
  stock: Stock;
  isPrinting: boolean;
  onTest: () => void;
  onPdf: () => void;
}

const mm = (length: number): string => String(Math.round(length * 100) / 100);

function StockLine({ stock, isPrinting, onTest, onPdf }: StockLineProps) {
  const { error, isBusy, run } = useWriting();
  const { name, widthMm, heightMm, columns, rows, pageWidthMm, pageHeightMm } = stock;
  const words = {
    size: `${mm(widthMm)} × ${mm(heightMm)}`,
    count: stock.kind === 'folded' ? 1 : columns * rows,
    page: `${mm(pageWidthMm)} × ${mm(pageHeightMm)}`,
  };
  return (
    <li className="stock">
      <StockPicture stock={stock} />
      <div className="stock-about">
        <h2>{name}</h2>
        <p>{t('stocks.about', words)}</p>
      </div>
      <OffsetForm key={`${stock.offsetXMm} ${stock.offsetYMm}`} stock={stock} />
      <div className="stock-acts">
        <Button icon="print" isDisabled={isPrinting} onPress={onTest} aria-label={t('stocks.testOf', { name })}>
          {t('print.test')}
        </Button>
        <Button tone="quiet" isDisabled={isPrinting} onPress={onPdf} aria-label={t('stocks.pdfOf', { name })}>
          {t('stocks.pdf')}
        </Button>
        {stock.isOwn && (
          <Button
            tone="quiet"
            isDisabled={isBusy}
            onPress={() => void run(write('stocks.remove', { stock: stock.id }, t('stocks.removed', { name })))}
          >
            {t('stocks.remove')}
          </Button>
        )}
      </div>
      <ErrorNote error={error} />
    </li>
  );
}
