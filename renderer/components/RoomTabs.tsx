import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useKeys } from '../store/keys.ts';
import { Kbd } from './Kbd.tsx';

export interface RoomPage<K extends string> {
  key: K;
  label: string;
  page: ReactNode;
}

interface RoomTabsProps<K extends string> {
  title: string;
  /** What the row of tabs is called aloud. */
  label: string;
  pages: readonly RoomPage<K>[];
  selected: K;
  onSelect: (key: K) => void;
}

/** A room with pages, like the thumb index of a ledger: 1, 2, 3 … and the arrows go from one to the other. */
export function RoomTabs<K extends string>({ title, label, pages, selected, onSelect }: RoomTabsProps<K>) {
  useKeys(({ key, target }) => {
    const wanted = /^[1-9]$/.test(key) ? pages[Number(key) - 1] : undefined;
    // A form has its own figures: a verdict, a score.
    if (!wanted || (target instanceof Element && target.closest('form'))) return false;
    onSelect(wanted.key);
    return true;
  });
  return (
    <main className="room">
      <Tabs className="room-tabs" selectedKey={selected} onSelectionChange={key => onSelect(key as K)}>
        <header className="room-head">
          <h1>{title}</h1>
          <TabList className="room-tablist" aria-label={label}>
            {pages.map(({ key, label: name }, at) => (
              <Tab key={key} id={key} className="room-tab">
                {name}
                <Kbd>{at + 1}</Kbd>
              </Tab>
            ))}
          </TabList>
        </header>
        {pages.map(({ key, page }) => (
          <TabPanel key={key} id={key} className="room-panel">
            {page}
          </TabPanel>
        ))}
      </Tabs>
    </main>
  );
}
