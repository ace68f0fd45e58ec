import './touch.css';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Kbd } from '../../components/Kbd.tsx';
import { type PlainKey, t } from '../../locales/t.ts';
import { useUndoKey } from '../../store/use-undo-key.ts';
import { DueTab } from './DueTab.tsx';
import { GivingTab } from './GivingTab.tsx';
import { GroupsTab } from './GroupsTab.tsx';
import { PlansTab } from './PlansTab.tsx';
import { useRoomKeys } from './room-keys.ts';
import { SentTab } from './SentTab.tsx';
import { type RoomTab, roomTabs, setTab, useRoom } from './touch-store.ts';

const pages: Readonly<Record<RoomTab, { label: PlainKey; Page: () => React.JSX.Element }>> = {
  due: { label: 'touch.tab.due', Page: DueTab },
  plans: { label: 'touch.tab.plans', Page: PlansTab },
  giving: { label: 'touch.tab.giving', Page: GivingTab },
  groups: { label: 'touch.tab.groups', Page: GroupsTab },
  sent: { label: 'touch.tab.sent', Page: SentTab },
};

/** Staying in touch: whose turn it is, by which plan, what is given to whom, groups, and who sent whom. */
export function TouchScreen() {
  const tab = useRoom(state => state.tab);
  useUndoKey();
  useRoomKeys();
  return (
    <main className="touch">
      <Tabs className="touch-tabs" selectedKey={tab} onSelectionChange={key => setTab(key as RoomTab)}>
        <header className="touch-head">
          <h1>{t('touch.title')}</h1>
          <TabList className="touch-tablist" aria-label={t('touch.tabs')}>
            {roomTabs.map((key, at) => (
              <Tab key={key} id={key} className="touch-tab">
                {t(pages[key].label)}
                <Kbd>{at + 1}</Kbd>
              </Tab>
            ))}
          </TabList>
        </header>
        {roomTabs.map(key => {
          const { Page } = pages[key];
          return (
            <TabPanel key={key} id={key} className="touch-panel">
              <Page />
            </TabPanel>
          );
        })}
      </Tabs>
    </main>
  );
}
