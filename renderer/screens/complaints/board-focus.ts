import type { Stage } from '../../../shared/contract/complaints.ts';

export const cardElementId = (id: number) => `complaint-card-${id}`;
export const columnElementId = (stage: Stage) => `board-column-${stage}`;

/** Gives the keyboard to a card, if it is in the page. */
export function focusCard(id: number): boolean {
  const card = document.getElementById(cardElementId(id));
  card?.focus({ preventScroll: true });
  return card !== null;
}

/** From the filter on to the board: the first card there is. */
export function focusFirstCard(): void {
  document.querySelector<HTMLElement>('.board [data-card]')?.focus();
}

/** Cards of a column that are in the page now, the one at the same height as `top` first. */
export function cardNearest(stage: Stage, top: number): HTMLElement | null {
  const cards = [
    ...(document.getElementById(columnElementId(stage))?.querySelectorAll<HTMLElement>('[data-card]') ?? []),
  ];
  const distance = (card: HTMLElement) => Math.abs(card.getBoundingClientRect().top - top);
  return cards.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}
