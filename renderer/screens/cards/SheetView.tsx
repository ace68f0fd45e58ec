import { useMemo, useState } from 'react';
import type { Batch } from '../../../shared/contract/cards.ts';
import type { Stock } from '../../../shared/contract/stocks.ts';
import { cardsPerSheet } from '../../../shared/sheet-layout.ts';
import { Button } from '../../components/Button.tsx';
import { Scaled } from '../../components/Scaled.tsx';
import { t } from '../../locales/t.ts';
import { SheetPage } from '../../print/CardSheets.tsx';
import { sheetSides } from '../../print/sheets.ts';
import { useSession } from '../../store/session.ts';
import { setStart, useRoom } from './cards-store.ts';
import { StartPicker } from './StartPicker.tsx';
import { sheetsOf } from './shown-batch.ts';

/** The sheets as they come out of the printer; on a used sheet one says where the first free place is. */
export function SheetView({ batch, stock }: { batch: Batch; stock: Stock }) {
  const start = useRoom(state => state.starts[batch.id] ?? 1);
  const [shownSide, setShownSide] = useState(0);
  const { shopName, logoDataUrl, signatureDataUrl } = useSession(state => state.settings);
  const sheets = useMemo(() => sheetsOf(batch, stock, start), [batch, stock, start]);
  const sides = useMemo(() => sheetSides(sheets.cards), [sheets]);
  const at = Math.min(shownSide, Math.max(0, sides.length - 1));
  const shown = sides[at];
  const sender = { shopName, logo: logoDataUrl, signature: signatureDataUrl };
  if (!shown) return <p className="batch-nobody">{t('batch.nobodyCard')}</p>;
  const words = { sheet: shown.page, of: sheets.pages };
  const label = shown.side === 'front' ? t('batch.sheetFront', words) : t('batch.sheetBack', words);
  return (
    <div className="sheet-view">
      <div className="sheet-side">
        <Scaled widthMm={stock.pageWidthMm} heightMm={stock.pageHeightMm} most={1} label={label}>
          <SheetPage sheets={sheets} shown={shown} sender={sender} />
        </Scaled>
      </div>
      <div className="sheet-beside">
        <p role="status">{label}</p>
        <div className="sheet-turn">
          <Button isDisabled={at === 0} onPress={() => setShownSide(at - 1)}>
            {t('batch.earlier')}
          </Button>
          <Button isDisabled={at >= sides.length - 1} onPress={() => setShownSide(at + 1)}>
            {t('batch.next')}
          </Button>
        </div>
        {cardsPerSheet(stock) > 1 && (
          <StartPicker stock={stock} start={start} onChange={place => setStart(batch.id, place)} />
        )}
      </div>
    </div>
  );
}
