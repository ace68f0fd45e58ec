import { useState } from 'react';
import type { Plan } from '../../../shared/contract/plans.ts';
import { touchKind } from '../../../shared/contract/touches.ts';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { FormFrame } from '../../components/FormFrame.tsx';
import { Select } from '../../components/Select.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useRead } from '../../store/read.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { cadenceWords } from './cadence-words.ts';
import { cadenceOf, draftOf, newPlan, type PlanDraft, planInput } from './plan-draft.ts';
import { iconOf } from './touch-kinds.ts';
import { setTab, showGroup } from './touch-store.ts';
import { WhoField } from './WhoField.tsx';

interface PlanFormProps {
  /** The plan to change; none for a new one. */
  plan?: Plan;
  onDone: () => void;
}

/** A plan as one would say it: what, for whom, how often, who does it. */
export function PlanForm({ plan, onDone }: PlanFormProps) {
  const [draft, setDraft] = useState<PlanDraft>(() => (plan ? draftOf(plan) : newPlan));
  const set = (changed: Partial<PlanDraft>) => setDraft(before => ({ ...before, ...changed }));
  const { value } = useRead('groups.list', {});
  const { error, isBusy, run } = useWriting();
  const groups = value?.groups ?? [];
  const cadence = cadenceOf(draft);
  const whose = draft.whom === 'person' ? draft.person?.name : groups.find(one => one.id === draft.groupId)?.name;
  const usualName = whose && cadence ? t('plans.named', { whose, cadence: cadenceWords(cadence) }) : '';
  const name = draft.name.trim() || usualName.slice(0, 200);
  const input = planInput(draft);
  const onSave = () => {
    if (!input) return;
    const writing = plan
      ? write('plans.update', { id: plan.id, name, ...input }, t('plans.changed', { name }))
      : write('plans.add', { name, ...input }, t('plans.added', { name }));
    void run<unknown>(writing, onDone);
  };
  const setActive = (isActive: boolean) => {
    if (!plan) return;
    const sentence = t(isActive ? 'plans.begun' : 'plans.ended', { name: plan.name });
    void run(write('plans.update', { id: plan.id, isActive }, sentence), onDone);
  };
  return (
    <FormFrame
      className="touch-form"
      title={plan ? t('plans.edit', { name: plan.name }) : t('plans.new')}
      isTitleHidden
      saveLabel={t('save')}
      error={error}
      isBusy={isBusy}
      isDisabled={input === null}
      onSave={onSave}
      onCancel={onDone}
      more={
        plan && (
          <Button tone="quiet" onPress={() => setActive(!plan.isActive)}>
            {t(plan.isActive ? 'plans.end' : 'plans.beginAgain')}
          </Button>
        )
      }
    >
      <div className="field">
        <span className="field-label" aria-hidden="true">
          {t('plans.kind')}
        </span>
        <Choices
          label={t('plans.kind')}
          choices={touchKind.options.map(kind => ({
            ...{ key: kind, label: t(`touch.kind.${kind}`), icon: iconOf(kind) },
          }))}
          value={draft.kind}
          onChange={kind => set({ kind })}
          autoFocus
        />
      </div>
      <Whom draft={draft} set={set} groups={groups} />
      <HowOften draft={draft} set={set} />
      <StaffSelect
        label={t('plans.staff')}
        none={t('plans.knowsBest')}
        value={draft.staffId}
        onChange={staffId => set({ staffId })}
      />
      <TextField
        label={t('plans.name')}
        value={draft.name}
        onChange={text => set({ name: text })}
        placeholder={usualName}
        maxLength={200}
      />
    </FormFrame>
  );
}

interface PartProps {
  draft: PlanDraft;
  set: (changed: Partial<PlanDraft>) => void;
}

function Whom({ draft, set, groups }: PartProps & { groups: readonly { id: number; name: string; count: number }[] }) {
  return (
    <div className="touch-form-row">
      <div className="field">
        <span className="field-label" aria-hidden="true">
          {t('plans.whom')}
        </span>
        <Choices
          label={t('plans.whom')}
          choices={[
            { key: 'group', label: t('plans.group') },
            { key: 'person', label: t('plans.person') },
          ]}
          value={draft.whom}
          onChange={whom => set({ whom })}
        />
      </div>
      {draft.whom === 'person' ? (
        <WhoField label={t('plans.which')} value={draft.person} onChange={person => set({ person })} />
      ) : groups.length === 0 ? (
        <div className="field">
          <span className="field-label">{t('plans.noGroup')}</span>
          <Button
            icon="add"
            onPress={() => {
              setTab('groups');
              showGroup('new');
            }}
          >
            {t('groups.new')}
          </Button>
        </div>
      ) : (
        <Select
          label={t('plans.whichGroup')}
          options={[
            ...(draft.groupId === null ? [{ key: '', label: t('plans.chooseGroup') }] : []),
            ...groups.map(({ id, name, count }) => ({ key: String(id), label: `${name} (${count})` })),
          ]}
          value={draft.groupId === null ? '' : String(draft.groupId)}
          onChange={key => set({ groupId: key === '' ? null : Number(key) })}
        />
      )}
    </div>
  );
}

function HowOften({ draft, set }: PartProps) {
  return (
    <div className="touch-form-row">
      <div className="field">
        <span className="field-label" aria-hidden="true">
          {t('plans.cadence')}
        </span>
        <Choices
          label={t('plans.cadence')}
          choices={[
            { key: 'every', label: t('plans.every') },
            { key: 'after', label: t('plans.after') },
          ]}
          value={draft.cadence}
          onChange={cadence => set({ cadence })}
        />
      </div>
      {draft.cadence === 'every' ? (
        <>
          <Figure label={t('plans.howMany')} value={draft.every} onChange={every => set({ every })} />
          <div className="field">
            <span className="field-label" aria-hidden="true">
              {t('plans.unit')}
            </span>
            <Choices
              label={t('plans.unit')}
              choices={[
                { key: 'days', label: t('plans.days') },
                { key: 'weeks', label: t('plans.weeks') },
              ]}
              value={draft.unit}
              onChange={unit => set({ unit })}
            />
          </div>
        </>
      ) : (
        <>
          <Figure label={t('plans.afterDays')} value={draft.afterDays} onChange={afterDays => set({ afterDays })} />
          <Figure label={t('plans.visitNo')} value={draft.afterVisit} onChange={afterVisit => set({ afterVisit })} />
        </>
      )}
    </div>
  );
}

function Figure({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  return (
    <div className="touch-figure-field">
      <TextField label={label} value={value} onChange={onChange} inputMode="numeric" maxLength={3} />
    </div>
  );
}
