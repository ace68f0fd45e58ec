/** Where the toasts may stand, the best first; each is a rule in theme/toasts.css. */
export const toastPlaces = ['low-left', 'low-right', 'high-right', 'high-left'] as const;

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** One that must stay free counts more than all the others together. */
const mustCounts = 1000;

/** What a toast would cover at a place: what must stay free first of all, then as few others as may be. */
export const costOf = (toast: Box, free: readonly Box[], others: readonly Box[]): number =>
  mustCounts * free.filter(box => meets(toast, box)).length + others.filter(box => meets(toast, box)).length;

export const isForbidden = (cost: number): boolean => cost >= mustCounts;

const controls = 'a[href], button, input, textarea, select, [tabindex="0"]';
const primary = 'form button[type="submit"], button[data-tone="go"]';

/** The boxes of what must stay free, and of everything else one can press. */
export function boxesInSight(toasts: Element): { free: Box[]; others: Box[] } {
  const isSeen = (element: Element) =>
    !toasts.contains(element) && element.checkVisibility({ visibilityProperty: true });
  const boxes = (elements: Iterable<Element>) =>
    [...elements].filter(isSeen).map(element => element.getBoundingClientRect());
  const active = document.activeElement;
  // A whole room or card that has the focus is no control.
  const focused = active?.matches(controls) && active.clientHeight < window.innerHeight / 3 ? [active] : [];
  // A radio or a box to tick is seen as its label.
  const seen = focused.map(element => (element.matches('input') && element.closest('label')) || element);
  return {
    free: boxes([...seen, ...document.querySelectorAll(primary)]),
    others: boxes(document.querySelectorAll(controls)).filter(
      ({ top, bottom }) => bottom - top < window.innerHeight / 3,
    ),
  };
}
