import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { write } from '../../store/write.ts';
import { AmountField, useTypedAmount } from './AmountField.tsx';
import { leaveForSearch, UnknownForm } from './UnknownForm.tsx';
import { useSaving } from './use-saving.ts';

/** A sale to somebody who is not in the book, or not known: what it came to. */
export function UnknownSale() {
  const format = useFormat();
  const amount = useTypedAmount(format);
  const { error, isBusy, save } = useSaving();
  const onSave = () => {
    const amountMinor = amount.minor;
    if (amountMinor === null) return;
    const sentence = t(amountMinor < 0 ? 'sale.noNameRefund' : 'sale.noNameDone', {
      amount: format.money(Math.abs(amountMinor)),
    });
    void save(() => write('passersBy.record', { amountMinor }, sentence), leaveForSearch);
  };
  return (
    <UnknownForm
      title={t('sale.unknown')}
      how={t('sale.unknownHow')}
      saveLabel={t('sale.note')}
      error={error}
      isBusy={isBusy}
      isDisabled={amount.minor === null}
      onSave={onSave}
    >
      <AmountField amount={amount} />
    </UnknownForm>
  );
}
