import type { ComponentType } from 'react';
import type { IconName } from '../components/icon-paths.ts';
import type { PlainKey } from '../locales/t.ts';

/** A room of the house, as the rail on the left and the address know it. */
export interface ScreenEntry {
  /** Its name in the address, `#/name`. */
  name: string;
  label: PlainKey;
  icon: IconName;
  /** At the foot of the rail. */
  isLast?: boolean;
  load: () => Promise<{ default: ComponentType<ScreenProps> }>;
}

export interface ScreenProps {
  /** The one thing the address asks for, `#/counter/12`. */
  id: number | null;
}

/** Every screen there is, in the order of the rail. Adding one: its folder, its words in locales/en/, a row here. */
export const screens: readonly ScreenEntry[] = [
  {
    name: 'counter',
    label: 'nav.counter',
    icon: 'counter',
    load: async () => ({ default: (await import('./counter/CounterScreen.tsx')).CounterScreen }),
  },
];
