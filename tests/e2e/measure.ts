import type { Page } from '@playwright/test';

/** Everything on the page that is wider than its place and would have to be scrolled sideways. */
export function sidewaysScrollers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(element => {
        const { overflowX } = getComputedStyle(element);
        const scrolls = element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll';
        return scrolls && element.scrollWidth > element.clientWidth + 1;
      })
      .map(element => `${element.tagName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`),
  );
}

/** What one presses and finds smaller than 44 pixels either way, among what is in sight. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], input, select, textarea, [role="option"], [role="tab"], .choice')]
      .filter(element => element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 1)
      // A radio is pressed by its label; what is hidden from everyone's tools is not pressed at all.
      .filter(element => !element.matches('label input, [aria-hidden="true"] *'))
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => Math.round(box.width) < 44 || Math.round(box.height) < 44)
      .map(({ element, box }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30);
        return `${element.tagName}.${element.className} “${name}” ${Math.round(box.width)}×${Math.round(box.height)}`;
      }),
  );
}

/** What lies under a toast though it must not: the control that has the focus, and what a form is sent with. */
export function underToasts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const toasts = [...document.querySelectorAll('.toast')].map(toast => toast.getBoundingClientRect());
    const isCovered = (element: Element) => {
      const box = element.getBoundingClientRect();
      return toasts.some(
        toast => toast.left < box.right && box.left < toast.right && toast.top < box.bottom && box.top < toast.bottom,
      );
    };
    const focused = document.activeElement;
    const isControl = focused?.matches('a[href], button, input, textarea, [tabindex="0"]');
    const small = isControl && focused && focused.clientHeight < window.innerHeight / 3 ? [focused] : [];
    return [...small, ...document.querySelectorAll('form button[type="submit"], button[data-tone="go"]')]
      .filter(element => !element.closest('.toasts') && element.checkVisibility({ visibilityProperty: true }))
      .filter(isCovered)
      .map(element => element.textContent?.trim().slice(0, 40) || element.tagName);
  });
}
