import { type RefObject, useLayoutEffect } from 'react';
import { boxesInSight, costOf, isForbidden, toastPlaces } from './toast-place.ts';

/**
 * Puts the toasts where they cover neither the control that has the focus nor the button a form is sent with, and as little else as may be.
 * They stay where they are until they would.
 */
export function useToastPlace(toasts: RefObject<HTMLElement | null>, shown: readonly unknown[]): void {
  useLayoutEffect(() => {
    const section = toasts.current;
    if (!section || shown.length === 0) return undefined;
    const place = () => {
      const { free, others } = boxesInSight(section);
      const costAt = (at: string) => {
        section.dataset.place = at;
        return costOf(section.getBoundingClientRect(), free, others);
      };
      const before = section.dataset.place;
      if (before !== undefined && !isForbidden(costAt(before))) return;
      const costs = toastPlaces.map(costAt);
      section.dataset.place = toastPlaces[costs.indexOf(Math.min(...costs))]!;
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
