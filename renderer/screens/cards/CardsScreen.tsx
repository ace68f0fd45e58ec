import './cards.css';
import { useEffect } from 'react';
import { RoomTabs } from '../../components/RoomTabs.tsx';
import { t } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { useUndoKey } from '../../store/use-undo-key.ts';
import type { ScreenProps } from '../screen-props.ts';
import { BatchesTab } from './BatchesTab.tsx';
import { BatchRoom } from './BatchRoom.tsx';
import { type RoomTab, setTab, useRoom } from './cards-store.ts';
import { StocksTab } from './StocksTab.tsx';
import { WeekTab } from './WeekTab.tsx';

/** Cards: who deserves one this week, the batches, one of them open with its cards as they will be printed, and the stocks. */
export function CardsScreen({ id }: ScreenProps) {
  const tab = useRoom(state => state.tab);
  useUndoKey();
  useEffect(() => {
    if (id !== null) setTab('batches');
  }, [id]);
  const choose = (next: RoomTab) => {
    setTab(next);
    if (id !== null) goTo('cards');
  };
  return (
    <RoomTabs
      title={t('cards.title')}
      label={t('cards.tabs')}
      pages={[
        { key: 'week', label: t('cards.tab.week'), page: <WeekTab /> },
        {
          key: 'batches',
          label: t('cards.tab.batches'),
          page: id === null ? <BatchesTab /> : <BatchRoom key={id} id={id} />,
        },
        { key: 'stocks', label: t('cards.tab.stocks'), page: <StocksTab /> },
      ]}
      selected={tab}
      onSelect={choose}
    />
  );
}
