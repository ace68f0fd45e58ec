import './plans.css';
import { useState } from 'react';
import type { Plan } from '../../../shared/contract/plans.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Flag } from '../../components/Flag.tsx';
import { Hints } from '../../components/Hints.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useKeys } from '../../store/keys.ts';
import { placeHash } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { cadenceWords } from './cadence-words.ts';
import { PlanForm } from './PlanForm.tsx';
import { iconOf } from './touch-kinds.ts';
import { setTab } from './touch-store.ts';

/** Who hears from us how often; ended plans at the foot. */
export function PlansTab() {
  const { value, error } = useRead('plans.list', {});
  const [editing, setEditing] = useState<Plan | 'new' | null>(null);
  const close = () => setEditing(null);
  useKeys(event => {
    const isNew = event.key.toLowerCase() === 'n' && !event.repeat;
    if (isNew) setEditing('new');
    return isNew;
  });
  const active = value?.plans.filter(plan => plan.isActive) ?? [];
  const ended = value?.plans.filter(plan => !plan.isActive) ?? [];
  const due = active.reduce((sum, plan) => sum + plan.due, 0);
  return (
    <div className="touch-alone">
      <div className="touch-page">
        <div className="touch-page-head">
          <p className="touch-count" role="status">
            {value && tCount('plans.count', active.length, { due })}
          </p>
          <Button tone="go" icon="add" keyCap="N" onPress={() => setEditing('new')}>
            {t('plans.new')}
          </Button>
        </div>
        <ErrorNote error={error} />
        {value && value.plans.length === 0 && (
          <EmptyState title={t('plans.empty')}>
            <p>{t('plans.emptyHow')}</p>
          </EmptyState>
        )}
        <ul className="plans">
          {active.map(plan => (
            <PlanLine key={plan.id} plan={plan} onEdit={() => setEditing(plan)} />
          ))}
        </ul>
        {ended.length > 0 && (
          <details className="plans-ended">
            <summary>{tCount('plans.endedCount', ended.length)}</summary>
            <ul className="plans">
              {ended.map(plan => (
                <PlanLine key={plan.id} plan={plan} onEdit={() => setEditing(plan)} />
              ))}
            </ul>
          </details>
        )}
      </div>
      <Hints
        keys={[
          ['N', t('plans.hint.new')],
          ['Ctrl+Z', t('due.hint.undo')],
        ]}
      />
      <Dialog
        title={editing === 'new' || editing === null ? t('plans.new') : t('plans.edit', { name: editing.name })}
        isOpen={editing !== null}
        onClose={close}
        width="wide"
      >
        {editing !== null && <PlanForm {...(editing === 'new' ? {} : { plan: editing })} onDone={close} />}
      </Dialog>
    </div>
  );
}

function PlanLine({ plan, onEdit }: { plan: Plan; onEdit: () => void }) {
  const { locale } = useFormat();
  return (
    <li className="plan" data-plan>
      <span className="plan-kind" aria-hidden="true">
        <Icon name={iconOf(plan.kind)} size={1.4} />
      </span>
      <div className="plan-what">
        <h3>{plan.name}</h3>
        <p>
          {t('plans.sentence', { kind: t(`touch.kind.${plan.kind}`), cadence: cadenceWords(plan) })}
          {' · '}
          {plan.customerId === null ? (
            plan.groupName
          ) : (
            <a href={placeHash('counter', plan.customerId)}>{plan.customerName}</a>
          )}
          {' · '}
          {plan.staffName ?? t('plans.knowsBest')}
        </p>
      </div>
      <p className="plan-people">
        <span className="figure">{plan.people.toLocaleString(locale)}</span> {tCount('plans.people', plan.people)}
      </p>
      <p className="plan-due">
        {!plan.isActive ? (
          <Flag>{t('plans.isEnded')}</Flag>
        ) : plan.due > 0 ? (
          <button type="button" className="plan-due-button" onClick={() => setTab('due')}>
            <span className="figure">{plan.due.toLocaleString(locale)}</span> {t('plans.due')}
          </button>
        ) : (
          <span className="plan-none">{t('plans.nobodyDue')}</span>
        )}
      </p>
      <Button tone="quiet" icon="edit" aria-label={t('plans.editNamed', { name: plan.name })} onPress={onEdit} />
    </li>
  );
}
