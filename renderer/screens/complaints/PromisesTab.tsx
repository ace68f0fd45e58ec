import './promises.css';
import { useMemo, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Select } from '../../components/Select.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { goTo } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { useSession } from '../../store/session.ts';
import { KeptRate } from './KeptRate.tsx';
import { PromiseHints } from './PromiseHints.tsx';
import { PromiseLine } from './PromiseLine.tsx';
import { byGroup, type PromiseGroup } from './promise-groups.ts';
import { SettledPromises } from './SettledPromises.tsx';
import { usePromiseKeys } from './use-promise-keys.ts';

const anyone = 'anyone';
const most = 500;

/** What was promised, by the day it is for; one key each to keep, move or break the line one is on. */
export function PromisesTab() {
  const [staffId, setStaffId] = useState<number | null>(null);
  const seesTo = staffId === null ? {} : { staffId };
  const { value, error, reload } = useRead('promises.list', { state: 'open', limit: most, ...seesTo });
  const page = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => byGroup(value?.promises ?? []), [value]);
  const lines = useMemo(() => groups.flatMap(group => group.promises), [groups]);
  const { selected, select, moving, setMoving, act } = usePromiseKeys(lines, page);
  const late = lines.filter(line => line.inDays < 0).length;
  return (
    <div className="promises">
      <div className="promises-page" ref={page}>
        <div className="promises-head">
          <p className="board-count" role="status">
            {value &&
              (late > 0 ? tCount('promises.openLate', value.total, { late }) : tCount('promises.open', value.total))}
          </p>
          <ByColleague staffId={staffId} onChange={setStaffId} />
        </div>
        {error && (
          <>
            <ErrorNote error={error} />
            <Button onPress={reload}>{t('frame.retry')}</Button>
          </>
        )}
        {value && lines.length === 0 && (
          <NothingPromised isFiltered={staffId !== null} onAll={() => setStaffId(null)} />
        )}
        {groups.map(({ group, promises }) => (
          <section key={group} className="pledge-group" aria-labelledby={`promises-${group}`} data-group={group}>
            <h2 id={`promises-${group}`}>
              {t(groupWords[group])} <span className="figure">{promises.length}</span>
            </h2>
            <ul>
              {promises.map(promise => (
                <PromiseLine
                  key={promise.id}
                  promise={promise}
                  isSelected={promise.id === selected}
                  isMoving={promise.id === moving}
                  onSelect={() => select(promise.id)}
                  onAct={deed => act(promise, deed)}
                  onMoved={() => setMoving(null)}
                />
              ))}
            </ul>
          </section>
        ))}
        <SettledPromises staffId={staffId} />
      </div>
      <aside className="promises-side">
        <KeptRate />
      </aside>
      <PromiseHints />
    </div>
  );
}

const groupWords = {
  late: 'promises.late',
  today: 'promises.today',
  tomorrow: 'promises.tomorrow',
  week: 'promises.week',
  later: 'promises.later',
} as const satisfies Record<PromiseGroup, string>;

function ByColleague({ staffId, onChange }: { staffId: number | null; onChange: (id: number | null) => void }) {
  const staff = useSession(state => state.staff).filter(one => one.isActive || one.id === staffId);
  if (staff.length === 0) return null;
  return (
    <Select
      label={t('promises.seenToBy')}
      options={[
        { key: anyone, label: t('promises.anyone') },
        ...staff.map(({ id, name }) => ({ key: String(id), label: name })),
      ]}
      value={staffId === null ? anyone : String(staffId)}
      onChange={key => onChange(key === anyone ? null : Number(key))}
    />
  );
}

function NothingPromised({ isFiltered, onAll }: { isFiltered: boolean; onAll: () => void }) {
  const { today } = useFormat();
  if (today === '') return null;
  return (
    <EmptyState title={t(isFiltered ? 'promises.noneOfTheirs' : 'promises.empty')}>
      <p>{t('promises.emptyHow')}</p>
      {isFiltered ? (
        <Button tone="go" onPress={onAll}>
          {t('promises.everyones')}
        </Button>
      ) : (
        <Button tone="go" icon="counter" onPress={() => goTo('counter')}>
          {t('board.empty.go')}
        </Button>
      )}
    </EmptyState>
  );
}
