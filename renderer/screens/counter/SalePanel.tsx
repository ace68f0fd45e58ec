import { useState } from 'react';
import type { Card } from '../../../shared/contract/card.ts';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { write } from '../../store/write.ts';
import { AmountField, useTypedAmount } from './AmountField.tsx';
import { FootForm, leaveForm } from './FootForm.tsx';
import { ItemsField } from './ItemsField.tsx';
import { useSaving } from './use-saving.ts';

/** What they bought: the amount, the items when one likes. */
export function SalePanel({ card }: { card: Card }) {
  const format = useFormat();
  const amount = useTypedAmount(format);
  const [items, setItems] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState('');
  const { error, isBusy, save } = useSaving();
  const amountMinor = amount.minor;
  const names = draft.trim() === '' ? items : [...items, draft.trim()];
  const onSave = () => {
    const sum = amountMinor === null ? names.join(', ') : format.money(amountMinor);
    const sentence = t('done.sale', { what: sum, name: card.name });
    const input = { customerId: card.id, amountMinor, items: countItems(names) };
    void save(() => write('visits.record', input, sentence), leaveForm);
  };
  return (
    <FootForm
      title={t('sale.title', { name: card.name })}
      error={error}
      isBusy={isBusy}
      isDisabled={amount.isWrong || (amountMinor === null && names.length === 0)}
      onSave={onSave}
    >
      <div className="foot-row">
        <AmountField amount={amount} />
        <ItemsField customerId={card.id} items={items} onChange={setItems} draft={draft} onDraft={setDraft} />
      </div>
    </FootForm>
  );
}

/** The same item named twice is two of it. */
function countItems(names: readonly string[]): { name: string; quantity: number }[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, quantity]) => ({ name, quantity }));
}
