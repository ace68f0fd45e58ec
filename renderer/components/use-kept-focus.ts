import { type RefObject, useEffect } from 'react';

const takesFocus =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex="0"]';

/** Where the focus was, told so that its place is found again when the element itself is gone. */
interface Place {
  element: HTMLElement;
  /** What the control is called. */
  name: string;
  /** From the nearest on. */
  around: readonly Element[];
  /** Of the line it stood in, from 0; null when it stood in none. */
  line: number | null;
}

/** The fields of a form, and what opened it. */
const remembered = 12;

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
  if (label != null) return label;
  const copy = element.cloneNode(true) as HTMLElement;
  for (const cap of copy.querySelectorAll('.kbd')) cap.remove();
  return copy.textContent.trim();
}

function placeOf(element: HTMLElement): Place {
  const around: Element[] = [];
  for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) around.push(at);
  const row = element.closest('li');
  const line = row?.parentElement ? [...row.parentElement.children].indexOf(row) : null;
  return { element, name: nameOf(element), around, line };
}

const stands = (element: HTMLElement): boolean => element.isConnected && element.matches(takesFocus);

/** The same control made anew, where what is left around it stands. */
function sameAgain({ element, name, around }: Place, root: Element): HTMLElement | undefined {
  if (stands(element)) return element;
  const near = around.find(one => one.isConnected && root.contains(one));
  const controls = [...(near?.querySelectorAll<HTMLElement>(takesFocus) ?? [])];
  return controls.find(one => !one.matches('a') && nameOf(one) === name);
}

/** The line that moved up, else the first control of the panel. */
function beside({ around, line }: Place, root: Element): HTMLElement | null {
  const near = around.find(one => one.isConnected && root.contains(one));
  const row = near?.matches('ul, ol') ? near.children[Math.min(line ?? 0, near.children.length - 1)] : undefined;
  const panel = near?.closest('li, section');
  return row?.querySelector<HTMLElement>(takesFocus) ?? panel?.querySelector<HTMLElement>(takesFocus) ?? null;
}

/** Where one goes on: in the same place; after a form that is gone where it was opened; else beside it. */
function goesOn(places: readonly Place[], root: Element, home: Element | null): HTMLElement | null {
  const last = places[0]!;
  const form = last.around.find(one => one.matches('form') && !one.isConnected);
  const opener = form && places.find(({ around }) => !around.includes(form));
  const same = sameAgain(last, root) ?? (opener && sameAgain(opener, root));
  if (same) return same;
  const isTurned = last.around.find(one => one.isConnected) === home;
  return isTurned ? null : beside(last, root);
}

/**
 * What an action takes away, or makes unusable, takes the focus with it. Within `within` it is given to what stands in its place, else to `home`,
 * so that whoever uses the keyboard goes on from where they were.
 */
export function useKeptFocus(within: RefObject<HTMLElement | null>, home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = within.current;
    if (!root) return undefined;
    let places: readonly Place[] = [];
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) places = [placeOf(target), ...places].slice(0, remembered);
    };
    const mend = () => {
      const [last] = places;
      const active = document.activeElement;
      const isLost = active === null || active === document.body || active === last?.element;
      if (!last || !isLost || stands(last.element)) return;
      (goesOn(places, root, home.current) ?? home.current)?.focus({ preventScroll: true });
    };
    // Once now, and once the browser has taken the focus from what was made unusable.
    const watch = new MutationObserver(() => {
      mend();
      requestAnimationFrame(mend);
    });
    root.addEventListener('focusin', onFocus);
    watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    return () => {
      root.removeEventListener('focusin', onFocus);
      watch.disconnect();
    };
  }, [within, home]);
}
