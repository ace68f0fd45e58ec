import { type ComponentType, lazy } from 'react';
import type { IconName } from '../components/icon-paths.ts';
import type { PlainKey } from '../locales/t.ts';
import { CounterScreen } from './counter/CounterScreen.tsx';
import type { ScreenProps } from './screen-props.ts';

/** A room of the house, as the rail on the left and the address know it. */
export interface ScreenEntry {
  /** Its name in the address, `#/name`. */
  name: string;
  label: PlainKey;
  icon: IconName;
  /** At the foot of the rail. */
  isLast?: boolean;
  /** `lazy(…)` for all but the first one seen, which must hear the first key typed. */
  Screen: ComponentType<ScreenProps>;
}

/** Every screen there is, in the order of the rail. Adding one: its folder, its words in locales/en/, a row here. */
export const screens: readonly ScreenEntry[] = [
  {
    name: 'counter',
    label: 'nav.counter',
    icon: 'counter',
    Screen: CounterScreen,
  },
  {
    name: 'complaints',
    label: 'nav.complaints',
    icon: 'complaints',
    Screen: lazy(async () => ({ default: (await import('./complaints/ComplaintsScreen.tsx')).ComplaintsScreen })),
  },
  {
    name: 'touch',
    label: 'nav.touch',
    icon: 'touch',
    Screen: lazy(async () => ({ default: (await import('./touch/TouchScreen.tsx')).TouchScreen })),
  },
  {
    name: 'cards',
    label: 'nav.cards',
    icon: 'cards',
    Screen: lazy(async () => ({ default: (await import('./cards/CardsScreen.tsx')).CardsScreen })),
  },
  {
    name: 'week',
    label: 'nav.week',
    icon: 'week',
    Screen: lazy(async () => ({ default: (await import('./week/WeekScreen.tsx')).WeekScreen })),
  },
  {
    name: 'regulars',
    label: 'nav.regulars',
    icon: 'regulars',
    Screen: lazy(async () => ({ default: (await import('./regulars/RegularsScreen.tsx')).RegularsScreen })),
  },
  {
    name: 'import',
    label: 'nav.import',
    icon: 'import',
    Screen: lazy(async () => ({ default: (await import('./import/ImportScreen.tsx')).ImportScreen })),
  },
  {
    name: 'settings',
    label: 'nav.settings',
    icon: 'settings',
    isLast: true,
    Screen: lazy(async () => ({ default: (await import('./settings/SettingsScreen.tsx')).SettingsScreen })),
  },
];
