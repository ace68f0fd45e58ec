import { useState } from 'react';
import type { Jar } from '../../../shared/contract/jars.ts';
import type { Programme } from '../../../shared/contract/programmes.ts';
import { isDay } from '../../../shared/dates.ts';
import { Button } from '../../components/Button.tsx';
import { Choices } from '../../components/Choices.tsx';
import { FormFrame } from '../../components/FormFrame.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { draftOf, lastDayToEnd, newProgramme, type ProgrammeDraft, programmeInput } from './programme-draft.ts';
import { setTab, showGroup } from './touch-store.ts';

interface ProgrammeFormProps {
  /** The programme to change; none for a new one. */
  programme?: Programme;
  jars: readonly Jar[];
  onDone: () => void;
}

/** What is given, to whom, over which days, and what it costs; expected or a surprise. */
export function ProgrammeForm({ programme, jars, onDone }: ProgrammeFormProps) {
  const format = useFormat();
  const [draft, setDraft] = useState<ProgrammeDraft>(() =>
    programme ? draftOf(programme, amountText(programme.costMinor, format.money)) : newProgramme(format.today),
  );
  const set = (changed: Partial<ProgrammeDraft>) => setDraft(before => ({ ...before, ...changed }));
  const { error, isBusy, run } = useWriting();
  const costMinor = draft.cost.trim() === '' ? 0 : format.parseMoney(draft.cost);
  const input = programmeInput(draft, costMinor);
  const isBackwards = isDay(draft.from) && isDay(draft.to) && draft.to < draft.from;
  const onSave = () => {
    if (!input) return;
    const { name } = input;
    const writing = programme
      ? write('programmes.update', { id: programme.id, ...input }, t('giving.changed', { name }))
      : write('programmes.add', input, t('giving.added', { name }));
    void run<unknown>(writing, onDone);
  };
  const end = () => {
    if (!programme) return;
    const input = { id: programme.id, to: lastDayToEnd(programme, format.today) };
    void run(write('programmes.update', input, t('giving.ended', { name: programme.name })), onDone);
  };
  return (
    <FormFrame
      className="touch-form"
      title={programme ? t('giving.edit', { name: programme.name }) : t('giving.new')}
      isTitleHidden
      saveLabel={t('save')}
      error={error}
      isBusy={isBusy}
      isDisabled={input === null}
      onSave={onSave}
      onCancel={onDone}
      more={
        programme?.state === 'running' && (
          <Button tone="quiet" onPress={end}>
            {t('giving.end')}
          </Button>
        )
      }
    >
      <TextField
        label={t('giving.give')}
        placeholder={t('giving.giveExample')}
        value={draft.give}
        onChange={give => set({ give })}
        maxLength={300}
        autoFocus
      />
      <Choices
        label={t('giving.how')}
        choices={[
          { key: 'unexpected', label: t('giving.unexpected') },
          { key: 'expected', label: t('giving.expected') },
        ]}
        value={draft.isUnexpected ? 'unexpected' : 'expected'}
        onChange={how => set({ isUnexpected: how === 'unexpected' })}
      />
      <div className="touch-form-row">
        <ToGroup groupId={draft.groupId} onChange={groupId => set({ groupId })} />
        <TextField
          label={t('giving.cost', { currency: format.currency })}
          value={draft.cost}
          onChange={cost => set({ cost })}
          inputMode="decimal"
          placeholder={amountText(0, format.money)}
          error={costMinor === null ? t('cost.wrong', { example: format.money(120) }) : undefined}
        />
      </div>
      <div className="touch-form-row">
        <DayInput label={t('giving.from')} value={draft.from} onChange={from => set({ from })} />
        <DayInput label={t('giving.to')} value={draft.to} onChange={to => set({ to })} min={draft.from} />
      </div>
      {isBackwards && <p className="field-error">{t('giving.backwards')}</p>}
      <div className="touch-form-row">
        <Select
          label={t('giving.jar')}
          options={[
            { key: '', label: t('giving.noJar') },
            ...jars.map(({ id, name, count }) => ({ key: String(id), label: t('giving.jarWith', { name, count }) })),
          ]}
          value={draft.jarId === null ? '' : String(draft.jarId)}
          onChange={key => set({ jarId: key === '' ? null : Number(key) })}
        />
        <TextField
          label={t('giving.name')}
          value={draft.name}
          onChange={name => set({ name })}
          placeholder={draft.give.trim()}
          maxLength={200}
        />
      </div>
    </FormFrame>
  );
}

/** "0.40" without the sign of the currency, as one types it. */
function amountText(minor: number, money: (minor: number) => string): string {
  return money(minor).replace(/[^\d.,]/g, '');
}

function ToGroup({ groupId, onChange }: { groupId: number | null; onChange: (id: number) => void }) {
  const { value } = useRead('groups.list', {});
  if (value?.groups.length === 0) {
    const makeOne = () => {
      setTab('groups');
      showGroup('new');
    };
    return (
      <div className="field">
        <span className="field-label">{t('plans.noGroup')}</span>
        <Button icon="add" onPress={makeOne}>
          {t('groups.new')}
        </Button>
      </div>
    );
  }
  return (
    <Select
      label={t('giving.toWhom')}
      options={[
        ...(groupId === null ? [{ key: '', label: t('plans.chooseGroup') }] : []),
        ...(value?.groups ?? []).map(({ id, name, count }) => ({ key: String(id), label: `${name} (${count})` })),
      ]}
      value={groupId === null ? '' : String(groupId)}
      onChange={key => key !== '' && onChange(Number(key))}
    />
  );
}

interface DayInputProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
  min?: string;
}

function DayInput({ label, value, onChange, min }: DayInputProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        type="date"
        className="input"
        value={value}
        {...(min ? { min } : {})}
        onChange={event => onChange(event.target.value)}
      />
    </label>
  );
}
