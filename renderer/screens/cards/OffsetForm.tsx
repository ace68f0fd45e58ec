import { type FormEvent, useState } from 'react';
import type { Stock } from '../../../shared/contract/stocks.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { readMm } from './length.ts';

/** How far everything is moved on this stock, to make up for the printer. */
export function OffsetForm({ stock }: { stock: Stock }) {
  const [x, setX] = useState(String(stock.offsetXMm));
  const [y, setY] = useState(String(stock.offsetYMm));
  const { error, isBusy, run } = useWriting();
  const [offsetXMm, offsetYMm] = [readMm(x), readMm(y)];
  const isChanged = offsetXMm !== stock.offsetXMm || offsetYMm !== stock.offsetYMm;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || offsetXMm === null || offsetYMm === null) return;
    const input = { stock: stock.id, offsetXMm, offsetYMm };
    void run(write('stocks.setOffset', input, t('stocks.offsetSaved', { name: stock.name })));
  };
  const wrong = (length: number | null) => (length === null ? { error: t('stocks.noLength') } : {});
  return (
    <form className="stock-offset" aria-label={t('stocks.offsetOf', { name: stock.name })} onSubmit={save}>
      <TextField label={t('stocks.right')} value={x} onChange={setX} inputMode="decimal" {...wrong(offsetXMm)} />
      <TextField label={t('stocks.down')} value={y} onChange={setY} inputMode="decimal" {...wrong(offsetYMm)} />
      <Button type="submit" isDisabled={isBusy || !isChanged || offsetXMm === null || offsetYMm === null}>
        {t('save')}
      </Button>
      <ErrorNote error={error} />
    </form>
  );
}
