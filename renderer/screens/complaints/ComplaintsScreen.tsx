import './complaints.css';
import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Kbd } from '../../components/Kbd.tsx';
import { type PlainKey, t } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { useUndoKey } from '../../store/use-undo-key.ts';
import type { ScreenProps } from '../screen-props.ts';
import { BoardTab } from './BoardTab.tsx';
import { type RoomTab, roomTabs, setTab, useRoom } from './complaints-store.ts';
import { PromisesTab } from './PromisesTab.tsx';
import { useRoomKeys } from './use-room-keys.ts';
import { VoicesTab } from './VoicesTab.tsx';

const labels: Readonly<Record<RoomTab, PlainKey>> = {
  board: 'complaints.tab.board',
  promises: 'complaints.tab.promises',
  voices: 'complaints.tab.voices',
};

/** Making it right: the board of complaints with one of them beside it, what was promised, and what customers say. */
export function ComplaintsScreen({ id }: ScreenProps) {
  const tab = useRoom(state => state.tab);
  useUndoKey();
  useRoomKeys();
  useEffect(() => {
    if (id !== null) setTab('board');
  }, [id]);
  const choose = (next: RoomTab) => {
    setTab(next);
    if (next !== 'board' && id !== null) goTo('complaints');
  };
  return (
    <main className="complaints">
      <Tabs className="complaints-tabs" selectedKey={tab} onSelectionChange={key => choose(key as RoomTab)}>
        <header className="complaints-head">
          <h1>{t('complaints.title')}</h1>
          <TabList className="complaints-tablist" aria-label={t('complaints.tabs')}>
            {roomTabs.map((key, at) => (
              <Tab key={key} id={key} className="complaints-tab">
                {t(labels[key])}
                <Kbd>{at + 1}</Kbd>
              </Tab>
            ))}
          </TabList>
        </header>
        <TabPanel id="board" className="complaints-panel">
          <BoardTab id={id} />
        </TabPanel>
        <TabPanel id="promises" className="complaints-panel">
          <PromisesTab />
        </TabPanel>
        <TabPanel id="voices" className="complaints-panel">
          <VoicesTab />
        </TabPanel>
      </Tabs>
    </main>
  );
}
