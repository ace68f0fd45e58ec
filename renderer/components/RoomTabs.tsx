import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useKeys } from '../store/keys.ts';
import { Kbd } from './Kbd.tsx';

export interface RoomPage<K extends string> {
  key: K;
  label: string;
  /** The key that leads here in place of its number, where the page has figures of its own. */
  keyCap?: string;
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
    const wanted = pages.find((page, at) => key.toUpperCase() === capOf(page, at));
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
            {pages.map((page, at) => (
              <Tab key={page.key} id={page.key} className="room-tab">
                {page.label}
                <Kbd>{capOf(page, at)}</Kbd>
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

const capOf = ({ keyCap }: { keyCap?: string }, at: number): string => keyCap ?? String(at + 1);
