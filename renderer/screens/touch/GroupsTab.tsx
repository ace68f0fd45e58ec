import './groups.css';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Hints } from '../../components/Hints.tsx';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { useKeys } from '../../store/keys.ts';
import { useRead } from '../../store/read.ts';
import { GroupEditor } from './GroupEditor.tsx';
import { setTab, showGroup, useRoom } from './touch-store.ts';

/** Saved filters over everything known: the list beside the one in front. They keep themselves up to date. */
export function GroupsTab() {
  const { value, error } = useRead('groups.list', {});
  const { locale } = useFormat();
  const chosen = useRoom(state => state.groupId);
  const groups = value?.groups ?? [];
  const group = chosen === 'new' ? null : (groups.find(one => one.id === chosen) ?? groups[0] ?? null);
  useKeys(event => {
    const isNew = event.key.toLowerCase() === 'n' && !event.repeat;
    const isMoving = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    const isInList = event.target instanceof Element && event.target.closest('.group-list') !== null;
    if (isNew) showGroup('new');
    if (isMoving && isInList) focusBeside(event.target as Element, event.key === 'ArrowDown' ? 1 : -1);
    return isNew || (isMoving && isInList);
  });
  return (
    <div className="groups-tab">
      <aside className="group-list" aria-label={t('groups.list')}>
        <Button tone="go" icon="add" keyCap="N" onPress={() => showGroup('new')}>
          {t('groups.new')}
        </Button>
        <ErrorNote error={error} />
        <ul>
          {groups.map(one => (
            <li key={one.id}>
              <button
                type="button"
                className="group-line"
                aria-current={one.id === group?.id ? 'true' : undefined}
                onClick={() => showGroup(one.id)}
              >
                <span className="group-line-name">{one.name}</span>
                <span className="figure">{one.count.toLocaleString(locale)}</span>
                <span className="group-line-says">{one.sentence}</span>
              </button>
            </li>
          ))}
        </ul>
      </aside>
      {chosen === 'new' || group ? (
        <GroupEditor key={chosen === 'new' ? 'new' : group!.id} group={group} />
      ) : (
        value && (
          <div className="touch-page">
            <EmptyState title={t('groups.empty')}>
              <p>{t('groups.emptyHow')}</p>
              <div className="touch-ways">
                <Button tone="go" icon="add" onPress={() => showGroup('new')}>
                  {t('groups.new')}
                </Button>
                <Button icon="gift" onPress={() => setTab('giving')}>
                  {t('groups.toThreads')}
                </Button>
              </div>
            </EmptyState>
          </div>
        )
      )}
      <Hints
        keys={[
          ['N', t('groups.hint.new')],
          ['↑ ↓', t('due.hint.walk')],
          ['Enter', t('due.hint.open')],
        ]}
      />
    </div>
  );
}

function focusBeside(from: Element, step: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>('.group-line')];
  lines[lines.indexOf(from as HTMLElement) + step]?.focus();
}
