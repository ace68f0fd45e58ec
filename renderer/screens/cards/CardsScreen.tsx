import './cards.css';
import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Kbd } from '../../components/Kbd.tsx';
import { type PlainKey, t } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { useUndoKey } from '../../store/use-undo-key.ts';
import type { ScreenProps } from '../screen-props.ts';
import { BatchesTab } from './BatchesTab.tsx';
import { BatchRoom } from './BatchRoom.tsx';
import { type RoomTab, roomTabs, setTab, useRoom } from './cards-store.ts';
import { useKeys } from './room-keys.ts';
import { StocksTab } from './StocksTab.tsx';
import { WeekTab } from './WeekTab.tsx';

const labels: Readonly<Record<RoomTab, PlainKey>> = {
  week: 'cards.tab.week',
  batches: 'cards.tab.batches',
  stocks: 'cards.tab.stocks',
};

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
  useKeys(({ key, target }) => {
    const wanted = /^[123]$/.test(key) ? roomTabs[Number(key) - 1] : undefined;
    if (!wanted || (target instanceof Element && target.closest('form'))) return false;
    choose(wanted);
    return true;
  });
  return (
    <main className="cards">
      <Tabs className="cards-tabs" selectedKey={tab} onSelectionChange={key => choose(key as RoomTab)}>
        <header className="cards-head">
          <h1>{t('cards.title')}</h1>
          <TabList className="cards-tablist" aria-label={t('cards.tabs')}>
            {roomTabs.map((key, at) => (
              <Tab key={key} id={key} className="cards-tab">
                {t(labels[key])}
                <Kbd>{at + 1}</Kbd>
              </Tab>
            ))}
          </TabList>
        </header>
        <TabPanel id="week" className="cards-panel">
          <WeekTab />
        </TabPanel>
        <TabPanel id="batches" className="cards-panel">
          {id === null ? <BatchesTab /> : <BatchRoom key={id} id={id} />}
        </TabPanel>
        <TabPanel id="stocks" className="cards-panel">
          <StocksTab />
        </TabPanel>
      </Tabs>
    </main>
  );
}
