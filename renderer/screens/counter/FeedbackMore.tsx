import { useState } from 'react';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useSession } from '../../store/session.ts';
import { useCounter } from './counter-store.ts';

export const everyone = 'everyone';

/** Whom the praise is for. */
export function PraiseFor({ value, onChange }: { value: string; onChange: (about: string) => void }) {
  const active = useSession(state => state.staff).filter(({ isActive }) => isActive);
  if (active.length === 0) return null;
  return (
    <Select
      label={t('feedback.forWhom')}
      options={[
        { key: everyone, label: t('feedback.everyone') },
        ...active.map(({ id, name }) => ({ key: String(id), label: name })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

/** The code of the slip a score came on. */
export function SlipCode({ code, onChange }: { code: string; onChange: (code: string) => void }) {
  return <TextField label={t('feedback.code')} value={code} onChange={onChange} maxLength={20} />;
}

/** Whoever was found by the code of a slip has it in hand: it need not be typed again. */
export function useTypedCode(customerId: number) {
  return useState(() => {
    const { hits, text } = useCounter.getState();
    const isByCode = hits.some(({ id, match }) => id === customerId && match.field === 'slip');
    return isByCode ? text.trim() : '';
  });
}
