/** Where the focus goes at the counter; two places only, so that hands never have to look for it. */
export const searchBoxId = 'counter-search';
export const cardRegionId = 'counter-card';

export function focusSearch(selectsText = false): void {
  const box = document.getElementById(searchBoxId) as HTMLInputElement | null;
  box?.focus();
  if (selectsText) box?.select();
}

export function focusCard(): void {
  document.getElementById(cardRegionId)?.focus({ preventScroll: true });
}

/** Up and down through the entries of Today; from the first one up leads back to the search box. */
export function moveThroughToday(step: 1 | -1): void {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-today-entry]')];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  const next = entries[at + step];
  if (at === -1 ? step === 1 : next) (next ?? entries[0])?.focus();
  else if (step === -1) focusSearch();
}
