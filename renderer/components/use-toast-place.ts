import { type RefObject, useLayoutEffect } from 'react';
import { boxesToKeepFree, countCovered, toastPlaces } from './toast-place.ts';

/**
 * Puts the toasts where they cover neither the control that has the focus nor the button a form is sent with: at the lower left, unless they
 * would there. They stay where they are until they would.
 */
export function useToastPlace(toasts: RefObject<HTMLElement | null>, shown: readonly unknown[]): void {
  useLayoutEffect(() => {
    const section = toasts.current;
    if (!section || shown.length === 0) return undefined;
    const place = () => {
      const free = boxesToKeepFree(section);
      const coveredAt = (at: string) => {
        section.dataset.place = at;
        return countCovered(section.getBoundingClientRect(), free);
      };
      const before = section.dataset.place;
      if (before !== undefined && coveredAt(before) === 0) return;
      const covered = toastPlaces.map(coveredAt);
      section.dataset.place = toastPlaces[covered.indexOf(Math.min(...covered))]!;
    };
    let frame = 0;
    const placeSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    };
    place();
    placeSoon();
    const events = ['focusin', 'scroll', 'resize'] as const;
    for (const event of events) window.addEventListener(event, placeSoon, true);
    return () => {
      cancelAnimationFrame(frame);
      for (const event of events) window.removeEventListener(event, placeSoon, true);
    };
  }, [toasts, shown]);
  useLayoutEffect(() => {
    // The next ones may stand anywhere again.
    if (shown.length === 0 && toasts.current) delete toasts.current.dataset.place;
  }, [toasts, shown]);
}
