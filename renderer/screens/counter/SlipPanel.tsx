import { useEffect, useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import type { Slip } from '../../../shared/contract/feedback.ts';
import { Choices } from '../../components/Choices.tsx';
import { t } from '../../locales/t.ts';
import { PrintPage } from '../../print/PrintPage.tsx';
import { printSoon } from '../../print/print.ts';
import { SlipSheet } from '../../print/SlipSheet.tsx';
import { rememberedStock, rememberStock, type SlipStock, slipStocks } from '../../print/stocks.ts';
import { useFormat } from '../../store/format.ts';
import { useSession } from '../../store/session.ts';
import { write } from '../../store/write.ts';
import { FootForm } from './FootForm.tsx';
import { useSaving } from './use-saving.ts';

const blankCode = '···-···';

/** An after-sale slip: the paper, how it will look, and Enter prints it. */
export function SlipPanel({ card }: { card: Card }) {
  const shopName = useSession(state => state.settings.shopName);
  const { today } = useFormat();
  const [stock, setStock] = useState<SlipStock>(rememberedStock);
  const [slip, setSlip] = useState<Slip | null>(null);
  const { error, isBusy, save } = useSaving();
  useEffect(() => (slip ? printSoon() : undefined), [slip]);
  const choose = (next: SlipStock) => {
    setStock(next);
    rememberStock(next);
  };
  const visitId = card.timeline.find(({ visitId: of, day, isVoided }) => of !== null && day === today && !isVoided);
  const print = () => {
    if (slip) return void printSoon();
    const input = { customerId: card.id, ...(visitId ? { visitId: visitId.visitId } : {}) };
    const writing = async () => {
      const result = await write('slips.make', input, made =>
        t('slip.made', { code: made.slip.code, name: card.name }),
      );
      if (result.ok) setSlip(result.value.slip);
      return result;
    };
    void save(writing, () => undefined);
  };
  return (
    <FootForm
      title={t('slip.title', { name: card.name })}
      error={error}
      isBusy={isBusy}
      onSave={print}
      saveLabel={t(slip ? 'slip.again' : 'slip.print')}
    >
      <div className="slip-panel">
        <div className="slip-words">
          <Choices
            label={t('slip.stock')}
            choices={slipStocks.map(key => ({ key, label: t(`slip.${key}`) }))}
            value={stock}
            onChange={choose}
            autoFocus
          />
          <p>{slip ? t('slip.found', { code: slip.code, name: card.name }) : t('slip.how')}</p>
        </div>
        <div className="slip-preview" role="img" aria-label={t('slip.preview')}>
          <div aria-hidden="true">
            <SlipSheet shopName={slip?.shopName ?? shopName} code={slip?.code ?? blankCode} stock={stock} />
          </div>
        </div>
      </div>
      {slip && (
        <PrintPage>
          <SlipSheet shopName={slip.shopName} code={slip.code} stock={stock} />
        </PrintPage>
      )}
    </FootForm>
  );
}
