import { useState } from 'react';
import { companionKind } from '../../../shared/contract/companions.ts';
import type { GroupFilter } from '../../../shared/contract/groups.ts';
import { preferenceKind } from '../../../shared/contract/preferences.ts';
import { Choices } from '../../components/Choices.tsx';
import { Select } from '../../components/Select.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { AnyOf, Range, WrittenField } from './condition-parts.tsx';
import { type Condition, readTags } from './conditions.ts';
import { readWhole } from './read-figures.ts';

interface ConditionFieldsProps {
  condition: Condition;
  filter: GroupFilter;
  onChange: (changed: GroupFilter) => void;
}

type Of<F extends keyof GroupFilter> = NonNullable<GroupFilter[F]>;

const any = 'any';

/** The fields of one condition, by its shape. */
export function ConditionFields({ condition, filter, onChange }: ConditionFieldsProps) {
  const { field, shape } = condition;
  const format = useFormat();
  const set = (value: unknown) => onChange({ [field]: value } as GroupFilter);
  const value = filter[field];
  switch (shape) {
    case 'yesNo':
      return (
        <Choices
          label={t(condition.label)}
          choices={[
            { key: 'yes', label: t('condition.yes') },
            { key: 'no', label: t('condition.no') },
          ]}
          value={value === true ? 'yes' : 'no'}
          onChange={key => set(key === 'yes')}
        />
      );
    case 'states':
      return (
        <AnyOf
          choices={(['new', 'on_time', 'overdue', 'lapsed', 'never'] as const).map(key => ({
            ...{ key, label: t(`condition.state.${key}`) },
          }))}
          value={value as Of<'states'>}
          onChange={set}
        />
      );
    case 'consent':
      return (
        <AnyOf
          choices={(['email', 'sms', 'phone', 'post'] as const).map(key => ({
            ...{ key, label: t(`condition.channel.${key}`) },
          }))}
          value={value as Of<'consent'>}
          onChange={set}
        />
      );
    case 'complaint':
      return (
        <Choices
          label={t(condition.label)}
          choices={(['open', 'ever', 'never'] as const).map(key => ({ key, label: t(`condition.complaint.${key}`) }))}
          value={value as Of<'complaint'>}
          onChange={set}
        />
      );
    case 'range':
      return (
        <Range
          value={value as Of<'visitDays'>}
          read={text => readWhole(text, 0, 36_500)}
          write={String}
          onChange={set}
        />
      );
    case 'money':
      return (
        <Range
          value={value as Of<'spentMinor'>}
          read={text => format.parseMoney(text) ?? undefined}
          write={minor => format.money(minor)}
          onChange={set}
        />
      );
    case 'days':
      return (
        <WrittenField
          label={t('condition.days')}
          start={String(value)}
          isShort
          onChange={text => {
            const days = readWhole(text, 0, field === 'birthdayWithinDays' ? 366 : 36_500);
            if (days !== undefined) set(days);
          }}
        />
      );
    case 'text':
      return <WrittenField label={t(condition.label)} start={String(value ?? '')} onChange={set} />;
    case 'tags':
      return (
        <WrittenField
          label={t('condition.tagsHint')}
          start={(value as Of<'tags'>).join(', ')}
          onChange={text => set(readTags(text))}
        />
      );
    case 'staff':
      return (
        <StaffSelect
          label={t(condition.label)}
          none={t('condition.nobody')}
          value={(value as number | null | undefined) ?? null}
          onChange={set}
        />
      );
    default:
      return <Things condition={condition} filter={filter} onChange={onChange} />;
  }
}

/** What they like, have, buy, and when they come. */
function Things({ condition: { field }, filter, onChange }: ConditionFieldsProps) {
  const [kinds] = useState(() => ({
    preference: [
      { key: any, label: t('condition.anyNote') },
      ...preferenceKind.options.map(key => ({ key, label: t(`condition.note.${key}`) })),
    ],
    companion: [
      { key: any, label: t('condition.anyCompanion') },
      ...companionKind.options.map(key => ({ key, label: t(`condition.companionKind.${key}`) })),
    ],
  }));
  const { preference, companion, item, hours } = filter;
  if (field === 'preference' && preference) {
    const setKind = (key: string) => {
      const { kind: _, ...rest } = preference;
      onChange({ preference: key === any ? rest : { ...rest, kind: key as NonNullable<typeof preference.kind> } });
    };
    return (
      <>
        <Select
          label={t('condition.noteKind')}
          options={kinds.preference}
          value={preference.kind ?? any}
          onChange={setKind}
        />
        <WrittenField
          label={t('condition.noteText')}
          start={preference.text ?? ''}
          onChange={text => onChange({ preference: { ...preference, text } })}
        />
      </>
    );
  }
  if (field === 'companion' && companion) {
    const setKind = (key: string) => {
      const { kind: _, ...rest } = companion;
      onChange({ companion: key === any ? rest : { ...rest, kind: key } });
    };
    return (
      <>
        <Select
          label={t('condition.companionWhich')}
          options={kinds.companion}
          value={companion.kind ?? any}
          onChange={setKind}
        />
        <WrittenField
          label={t('condition.companionName')}
          start={companion.name ?? ''}
          onChange={name => onChange({ companion: { ...companion, name } })}
        />
      </>
    );
  }
  if (field === 'item' && item) {
    return (
      <>
        <WrittenField
          label={t('condition.itemName')}
          start={item.name}
          onChange={name => onChange({ item: { ...item, name } })}
        />
        <WrittenField
          label={t('condition.itemTimes')}
          start={String(item.times)}
          isShort
          onChange={text => onChange({ item: { ...item, times: readWhole(text, 1, 10_000) ?? 1 } })}
        />
      </>
    );
  }
  if (field === 'hours' && hours) {
    return (
      <>
        <HourSelect
          label={t('condition.hoursFrom')}
          hours={range(0, 23)}
          value={hours.from}
          onChange={from => onChange({ hours: { from, to: Math.max(hours.to, from + 1) } })}
        />
        <HourSelect
          label={t('condition.hoursTo')}
          hours={range(hours.from + 1, 24)}
          value={hours.to}
          onChange={to => onChange({ hours: { ...hours, to } })}
        />
      </>
    );
  }
  return null;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

interface HourSelectProps {
  label: string;
  hours: readonly number[];
  value: number;
  onChange: (hour: number) => void;
}

function HourSelect({ label, hours, value, onChange }: HourSelectProps) {
  return (
    <Select
      label={label}
      options={hours.map(hour => ({ key: String(hour), label: t('condition.hour', { hour }) }))}
      value={String(value)}
      onChange={key => onChange(Number(key))}
    />
  );
}
