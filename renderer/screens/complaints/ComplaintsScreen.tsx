import './complaints.css';
import { useEffect } from 'react';
import { RoomTabs } from '../../components/RoomTabs.tsx';
import { t } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { useUndoKey } from '../../store/use-undo-key.ts';
import type { ScreenProps } from '../screen-props.ts';
import { BoardTab } from './BoardTab.tsx';
import { type RoomTab, setTab, useRoom } from './complaints-store.ts';
import { PromisesTab } from './PromisesTab.tsx';
import { useFilterKey } from './use-filter-key.ts';
import { VoicesTab } from './VoicesTab.tsx';

/** Making it right: the board of complaints with one of them beside it, what was promised, and what customers say. */
export function ComplaintsScreen({ id }: ScreenProps) {
  const tab = useRoom(state => state.tab);
  useUndoKey();
  useFilterKey();
  useEffect(() => {
    if (id !== null) setTab('board');
  }, [id]);
  const choose = (next: RoomTab) => {
    setTab(next);
    if (next !== 'board' && id !== null) goTo('complaints');
  };
  return (
    <RoomTabs
      title={t('complaints.title')}
      label={t('complaints.tabs')}
      pages={[
        { key: 'board', label: t('complaints.tab.board'), page: <BoardTab id={id} /> },
        { key: 'promises', label: t('complaints.tab.promises'), page: <PromisesTab /> },
        { key: 'voices', label: t('complaints.tab.voices'), page: <VoicesTab /> },
      ]}
      selected={tab}
      onSelect={choose}
    />
  );
}
