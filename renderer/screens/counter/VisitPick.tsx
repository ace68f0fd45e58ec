import type { Visit } from '../../../shared/contract/visits.ts';
import { Select, type SelectOption } from '../../components/Select.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { aboutKey, noVisit } from './complaint-draft.ts';

interface VisitPickProps {
  visits: readonly Visit[];
  value: string;
  onChange: (about: string) => void;
}

/** Which of the last visits a complaint is about, or which thing they had then. */
export function VisitPick({ visits, value, onChange }: VisitPickProps) {
  const { day, money } = useFormat();
  const options: SelectOption<string>[] = [
    { key: noVisit, label: t('complain.noVisit') },
    ...visits.filter(({ isVoided }) => !isVoided).flatMap(visit => optionsOf(visit, day(visit.day), money)),
  ];
  return <Select label={t('complain.visit')} options={options} value={value} onChange={onChange} />;
}

function optionsOf({ id, items, amountMinor }: Visit, day: string, money: (minor: number) => string) {
  const names = [...new Set(items.map(({ name }) => name))];
  const sum = amountMinor === null ? null : money(amountMinor);
  const whole = { key: aboutKey(id), label: [day, sum, names.join(', ')].filter(Boolean).join(' · ') };
  return names.length < 2
    ? [whole]
    : [whole, ...names.map(name => ({ key: aboutKey(id, name), label: `${day}: ${name}` }))];
}
