import { useState } from 'react';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';

/** An amount as it is being typed; `minor` in minor units, null while there is none or what is typed is no amount. */
export interface TypedAmount {
  text: string;
  setText: (text: string) => void;
  minor: number | null;
  isWrong: boolean;
}

export function useTypedAmount({ parseMoney }: Format): TypedAmount {
  const [text, setText] = useState('');
  const minor = text.trim() === '' ? null : parseMoney(text);
  return { text, setText, minor, isWrong: text.trim() !== '' && minor === null };
}

/** What a sale came to: says how it is read, that a negative one is a refund, or that it is no amount. */
export function AmountField({ amount: { text, setText, minor, isWrong } }: { amount: TypedAmount }) {
  const { currency, money } = useFormat();
  return (
    <div className="foot-amount">
      <TextField
        label={t('sale.amount', { currency })}
        value={text}
        onChange={setText}
        inputMode="decimal"
        autoFocus
        error={isWrong ? t('sale.wrong', { example: money(1840) }) : undefined}
        hint={minor === null ? undefined : amountHint(minor, money)}
      />
    </div>
  );
}

function amountHint(amountMinor: number, money: (minor: number) => string): string {
  return amountMinor < 0 ? t('sale.refund', { amount: money(amountMinor) }) : money(amountMinor);
}
