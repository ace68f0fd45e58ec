import './due.css';
import { useMemo, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Hints } from '../../components/Hints.tsx';
import { StaffSelect } from '../../components/StaffSelect.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';
import { useSession } from '../../store/session.ts';
import { Consistency } from './Consistency.tsx';
import { DueLine } from './DueLine.tsx';
import { byDay, type DueGroup, dueKey, lastDayShown } from './due-days.ts';
import { setTab, showStaff, useRoom } from './touch-store.ts';
import { useDueKeys } from './use-due-keys.ts';

const most = 500;

/** Whose turn it is this week, by day; one key each to say what was done with the line one is on. */
export function DueTab() {
  const { today } = useFormat();
  return today === '' ? <div className="due-tab" /> : <DuePage today={today} />;
}

function DuePage({ today }: { today: string }) {
  const staffId = useRoom(state => state.staffId);
  const hasStaff = useSession(state => state.staff.length > 0);
  const { locale } = useFormat();
  const whose = staffId === null ? {} : { staffId };
  const { value, error, reload } = useRead('touches.due', { day: lastDayShown(today), limit: most, ...whose });
  const page = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => byDay(value?.due ?? [], today), [value, today]);
  const lines = useMemo(() => groups.flatMap(group => group.due), [groups]);
  const { selected, select, snoozing, snooze, endSnooze, log } = useDueKeys(lines, page);
  const now = groups.filter(({ group }) => group !== 'week').reduce((sum, { due }) => sum + due.length, 0);
  return (
    <div className="due-tab touch-beside">
      <div className="touch-page" ref={page}>
        <div className="touch-page-head">
          <p className="touch-count" role="status">
            {value && countWords(now, (value.total - now).toLocaleString(locale))}
          </p>
          {hasStaff && (
            <StaffSelect label={t('due.doneBy')} none={t('due.anyone')} value={staffId} onChange={showStaff} />
          )}
        </div>
        {error && (
          <>
            <ErrorNote error={error} />
            <Button onPress={reload}>{t('frame.retry')}</Button>
          </>
        )}
        {value && lines.length === 0 && <NobodyDue isFiltered={staffId !== null} />}
        {groups.map(({ group, due }) => (
          <section key={group} className="due-group" aria-labelledby={`due-${group}`} data-group={group}>
            <h2 id={`due-${group}`}>
              {t(groupWords[group])} <span className="figure">{due.length}</span>
            </h2>
            <ul>
              {due.map(one => {
                const key = dueKey(one);
                return (
                  <DueLine
                    key={key}
                    due={one}
                    isSelected={key === selected}
                    isSnoozing={key === snoozing}
                    onSelect={select}
                    onLog={log}
                    onSnooze={snooze}
                    onSnoozed={endSnooze}
                  />
                );
              })}
            </ul>
          </section>
        ))}
        {value && value.total > lines.length && (
          <p className="touch-more">{t('due.more', { shown: lines.length, total: value.total })}</p>
        )}
      </div>
      <aside className="touch-side">
        <Consistency />
      </aside>
      <Hints
        keys={[
          ['↑ ↓', t('due.hint.walk')],
          ['C N E V G S A', t('due.hint.log')],
          ['Z', t('due.hint.later')],
          ['Enter', t('due.hint.open')],
          ['Ctrl+Z', t('due.hint.undo')],
        ]}
      />
    </div>
  );
}

function countWords(now: number, week: string): string {
  return now === 0 ? t('due.countNone', { week }) : tCount('due.count', now, { week });
}

const groupWords = {
  late: 'due.late',
  today: 'due.today',
  week: 'due.week',
} as const satisfies Record<DueGroup, string>;

function NobodyDue({ isFiltered }: { isFiltered: boolean }) {
  const { value } = useRead('plans.list', {});
  if (!value) return null;
  if (isFiltered) {
    return (
      <EmptyState title={t('due.noneOfTheirs')}>
        <Button tone="go" onPress={() => showStaff(null)}>
          {t('due.everyones')}
        </Button>
      </EmptyState>
    );
  }
  const hasPlans = value.plans.some(plan => plan.isActive);
  return (
    <EmptyState title={t(hasPlans ? 'due.empty' : 'due.noPlans')}>
      <p>{t(hasPlans ? 'due.emptyHow' : 'due.noPlansHow')}</p>
      <Button tone="go" icon={hasPlans ? 'again' : 'add'} onPress={() => setTab('plans')}>
        {t(hasPlans ? 'due.toPlans' : 'due.makePlan')}
      </Button>
    </EmptyState>
  );
}
