import type { ReactNode } from 'react';
import type { GroupFilter } from '../../../shared/contract/groups.ts';
import { Button } from '../../components/Button.tsx';
import { t } from '../../locales/t.ts';
import { ConditionFields } from './ConditionFields.tsx';
import type { Condition } from './conditions.ts';

interface ConditionRowProps {
  condition: Condition;
  filter: GroupFilter;
  onChange: (changed: GroupFilter) => void;
  onRemove: () => void;
}

/** One condition of a group: its name, its fields, and how to drop it. */
export function ConditionRow({ condition, filter, onChange, onRemove }: ConditionRowProps): ReactNode {
  const label = t(condition.label);
  return (
    <li className="condition" data-condition={condition.field}>
      <span className="condition-label" id={`condition-${condition.field}`}>
        {label}
      </span>
      <fieldset className="condition-fields" aria-labelledby={`condition-${condition.field}`}>
        <ConditionFields condition={condition} filter={filter} onChange={onChange} />
      </fieldset>
      <Button tone="quiet" icon="close" aria-label={t('condition.remove', { what: label })} onPress={onRemove} />
    </li>
  );
}
