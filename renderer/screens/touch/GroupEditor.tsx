import { type FormEvent, useState } from 'react';
import type { Group, GroupFilter } from '../../../shared/contract/groups.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { TextField } from '../../components/TextField.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useWriting } from '../../store/use-writing.ts';
import { write } from '../../store/write.ts';
import { ConditionMenu } from './ConditionMenu.tsx';
import { ConditionRow } from './ConditionRow.tsx';
import { type Condition, conditionsOf, finished } from './conditions.ts';
import { GroupMembers } from './GroupMembers.tsx';
import { MailingForm } from './MailingForm.tsx';
import { showGroup } from './touch-store.ts';
import { useCount } from './use-count.ts';

/** One group: its conditions, how many it finds while they are written, the sentence, and who they are. */
export function GroupEditor({ group }: { group: Group | null }) {
  const { locale } = useFormat();
  const [name, setName] = useState(group?.name ?? '');
  const [filter, setFilter] = useState<GroupFilter>(group?.filter ?? {});
  const [isMailing, setIsMailing] = useState(false);
  const conditions = conditionsOf(filter);
  const whole = finished(filter);
  const { value, error: countError, isPending } = useCount(whole);
  const { error, isBusy, run } = useWriting();
  const isChanged =
    group === null || name.trim() !== group.name || JSON.stringify(whole) !== JSON.stringify(group.filter);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || !isChanged || name.trim() === '') return;
    const words = { name: name.trim() };
    if (group)
      return void run(
        write('groups.update', { id: group.id, name, filter: whole }, t('groups.saved', words)),
        () => {},
      );
    void run(write('groups.create', { name, filter: whole }, t('groups.added', words)), made => showGroup(made.id));
  };
  const remove = () => {
    if (group)
      void run(write('groups.remove', { id: group.id }, t('groups.removed', { name: group.name })), () =>
        showGroup(null),
      );
  };
  return (
    <div className="group-editor">
      <form className="group-form" aria-label={group ? group.name : t('groups.new')} onSubmit={save}>
        <div className="group-name">
          <TextField
            label={t('groups.name')}
            placeholder={t('groups.nameExample')}
            value={name}
            onChange={setName}
            maxLength={200}
            autoFocus={group === null}
          />
        </div>
        <div className="group-says" data-pending={isPending || undefined}>
          <p className="group-count" role="status">
            <span className="figure">{value ? value.count.toLocaleString(locale) : '…'}</span>{' '}
            {value && tCount('groups.people', value.count)}
          </p>
          <p className="group-sentence">{value?.sentence}</p>
        </div>
        <Conditions conditions={conditions} filter={filter} onChange={setFilter} />
        <ErrorNote error={error ?? countError} />
        <div className="group-buttons">
          <ConditionMenu
            used={new Set(conditions.map(one => one.field))}
            onAdd={({ start }) => setFilter({ ...filter, ...start })}
          />
          {isChanged && (
            <Button tone="go" type="submit" keyCap="Enter" isDisabled={isBusy || name.trim() === ''}>
              {t(group ? 'groups.saveChanges' : 'groups.save')}
            </Button>
          )}
          {group && isChanged && (
            <Button
              tone="quiet"
              onPress={() => {
                setName(group.name);
                setFilter(group.filter);
              }}
            >
              {t('groups.discard')}
            </Button>
          )}
          {group && !isChanged && (
            <>
              <Button icon="mail" onPress={() => setIsMailing(true)}>
                {t('groups.mailing')}
              </Button>
              <Button tone="quiet" onPress={remove}>
                {t('groups.remove')}
              </Button>
            </>
          )}
        </div>
      </form>
      <GroupMembers filter={whole} />
      {group && (
        <Dialog title={t('mailing.title', { name: group.name })} isOpen={isMailing} onClose={() => setIsMailing(false)}>
          <MailingForm group={group} onDone={() => setIsMailing(false)} />
        </Dialog>
      )}
    </div>
  );
}

interface ConditionsProps {
  conditions: readonly Condition[];
  filter: GroupFilter;
  onChange: (filter: GroupFilter) => void;
}

function Conditions({ conditions, filter, onChange }: ConditionsProps) {
  if (conditions.length === 0) return null;
  const remove = ({ field }: Condition) => {
    const { [field]: _, ...rest } = filter;
    onChange(rest);
  };
  return (
    <ul className="conditions" aria-label={t('condition.list')}>
      {conditions.map(condition => (
        <ConditionRow
          key={condition.field}
          condition={condition}
          filter={filter}
          onChange={changed => onChange({ ...filter, ...changed })}
          onRemove={() => remove(condition)}
        />
      ))}
    </ul>
  );
}
