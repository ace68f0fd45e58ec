import { useCallback, useSyncExternalStore } from 'react';

/** From here on the detail stands beside the board; below it lies over it. Known to complaints.css too. */
export const besideBoard = '(min-width: 1280px)';
/** Room for all five columns beside the detail. */
export const roomForAll = '(min-width: 1760px)';

/** Whether the window is as the media query says. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
