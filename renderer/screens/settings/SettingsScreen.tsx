import './settings.css';
import { type ComponentType, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { type PlainKey, t } from '../../locales/t.ts';
import { useUndoKey } from '../../store/use-undo-key.ts';
import { AboutPanel } from './AboutPanel.tsx';
import { BookPanel } from './BookPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { HoursPanel } from './HoursPanel.tsx';
import { LookPanel } from './LookPanel.tsx';
import { MakingRightPanel } from './MakingRightPanel.tsx';
import { PrintingPanel } from './PrintingPanel.tsx';
import { ShopPanel } from './ShopPanel.tsx';
import { StaffPanel } from './StaffPanel.tsx';

const sections: readonly { key: string; label: PlainKey; Panel: ComponentType }[] = [
  { key: 'shop', label: 'settings.shop', Panel: ShopPanel },
  { key: 'look', label: 'settings.look', Panel: LookPanel },
  { key: 'printing', label: 'settings.printing', Panel: PrintingPanel },
  { key: 'staff', label: 'settings.staff', Panel: StaffPanel },
  { key: 'right', label: 'settings.right', Panel: MakingRightPanel },
  { key: 'hours', label: 'settings.hours', Panel: HoursPanel },
  { key: 'book', label: 'settings.book', Panel: BookPanel },
  { key: 'history', label: 'settings.history', Panel: HistoryPanel },
  { key: 'about', label: 'settings.about', Panel: AboutPanel },
];

/** The part last looked at, for as long as the window is open. */
let lastSeen = 'shop';

export function SettingsScreen() {
  useUndoKey();
  const [section, setSection] = useState(lastSeen);
  return (
    <main className="settings">
      <Tabs
        className="settings-tabs"
        orientation="vertical"
        selectedKey={section}
        onSelectionChange={key => {
          lastSeen = String(key);
          setSection(lastSeen);
        }}
      >
        <div className="settings-index">
          <h1>{t('settings.title')}</h1>
          <TabList aria-label={t('settings.sections')}>
            {sections.map(({ key, label }) => (
              <Tab key={key} id={key} className="settings-tab">
                {t(label)}
              </Tab>
            ))}
          </TabList>
        </div>
        {sections.map(({ key, label, Panel }) => (
          <TabPanel key={key} id={key} className="settings-panel">
            <h2>{t(label)}</h2>
            <Panel />
          </TabPanel>
        ))}
      </Tabs>
    </main>
  );
}
