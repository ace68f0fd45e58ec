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

/** How much of what must stay free a toast would cover. */
export const countCovered = (toast: Box, free: readonly Box[]): number => free.filter(box => meets(toast, box)).length;

const controls = 'a[href], button, input, textarea, select, [tabindex="0"]';
/** What a form is sent with, and what is said and warned of on a card. */
const neverCovered = 'form button[type="submit"], button[data-tone="go"], .say, section.allergy';

/** The boxes of what must stay free. */
export function boxesToKeepFree(toasts: Element): Box[] {
  const active = document.activeElement;
  // A whole room or card that has the focus is no control.
  const focused = active?.matches(controls) && active.clientHeight < window.innerHeight / 3 ? [active] : [];
  // A radio or a box to tick is seen as its label.
  const seen = focused.map(element => (element.matches('input') && element.closest('label')) || element);
  return [...seen, ...document.querySelectorAll(neverCovered)]
    .filter(element => !toasts.contains(element) && element.checkVisibility({ visibilityProperty: true }))
    .map(element => element.getBoundingClientRect());
}
