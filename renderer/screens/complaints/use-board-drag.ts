import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { ComplaintRow, Stage } from '../../../shared/contract/complaints.ts';
import type { BoardColumn } from './board-filter.ts';
import { useRoom } from './complaints-store.ts';
import { moveTo } from './take-step.ts';

/** Further than a hand trembles, in pixels. */
const beginsAfterPx = 6;
/** A finger that rests this long means to take the card; before that it scrolls. */
const longPressMs = 350;

interface Grip {
  row: ComplaintRow;
  pointerId: number;
  x: number;
  y: number;
  isTouch: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

/** Dragging a card to another column, by mouse or by a finger that rests on it first. Esc lets go without moving it. */
export function useBoardDrag(columns: readonly BoardColumn[]) {
  const grip = useRef<Grip | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const holdStill = (event: TouchEvent) => {
      // The browser already scrolls with this finger, and cannot be stopped.
      if (!event.cancelable) letGo(grip);
      else if (useRoom.getState().drag) event.preventDefault();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !useRoom.getState().drag) return;
      event.preventDefault();
      letGo(grip);
    };
    document.addEventListener('touchstart', holdStill, { passive: false });
    document.addEventListener('touchmove', holdStill, { passive: false });
    window.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('touchstart', holdStill);
      document.removeEventListener('touchmove', holdStill);
      window.removeEventListener('keydown', onKey, true);
      letGo(grip);
    };
  }, []);
  const take = (target: Element, { x, y }: { x: number; y: number }) => {
    if (!grip.current) return;
    target.closest('.board')?.setPointerCapture(grip.current.pointerId);
    useRoom.setState({ drag: { row: grip.current.row, over: grip.current.row.stage } });
    follow(ghost.current, x, y);
  };
  const dragProps = {
    onPointerDown: (event: PointerEvent) => {
      const card = (event.target as Element).closest<HTMLElement>('[data-card]');
      const row = card && findRow(columns, Number(card.dataset.card));
      if (!row || event.button !== 0 || !event.isPrimary) return;
      const { pointerId, clientX: x, clientY: y } = event;
      const isTouch = event.pointerType === 'touch';
      grip.current = { row, pointerId, x, y, isTouch };
      if (isTouch) grip.current.timer = setTimeout(() => take(card, { x, y }), longPressMs);
    },
    onPointerMove: (event: PointerEvent) => {
      const held = grip.current;
      if (!held) return;
      const { clientX: x, clientY: y } = event;
      const { drag } = useRoom.getState();
      if (drag) {
        follow(ghost.current, x, y);
        const over = stageAt(x, y);
        if (over !== drag.over) useRoom.setState({ drag: { ...drag, over } });
      } else if (Math.hypot(x - held.x, y - held.y) > beginsAfterPx) {
        if (held.isTouch) letGo(grip);
        else take(event.target as Element, { x, y });
      }
    },
    onPointerUp: (event: PointerEvent) => {
      const { drag } = useRoom.getState();
      letGo(grip);
      if (!drag) return;
      swallowClick();
      const stage = stageAt(event.clientX, event.clientY);
      if (stage) void moveTo(drag.row, stage);
    },
    onPointerCancel: () => letGo(grip),
    // A finger that rests would open the browser's own menu.
    onContextMenu: (event: MouseEvent) => grip.current?.isTouch && event.preventDefault(),
  };
  return { dragProps, ghost };
}

function letGo(grip: { current: Grip | null }): void {
  clearTimeout(grip.current?.timer);
  grip.current = null;
  if (useRoom.getState().drag) useRoom.setState({ drag: null });
}

function follow(ghost: HTMLElement | null, x: number, y: number): void {
  if (ghost) ghost.style.transform = `translate(${x + 12}px, ${y + 12}px)`;
}

function stageAt(x: number, y: number): Stage | null {
  const column = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-stage]');
  return (column?.dataset.stage as Stage | undefined) ?? null;
}

/** Letting go of a card is no press on it. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}

function findRow(columns: readonly BoardColumn[], id: number): ComplaintRow | null {
  for (const { complaints } of columns) {
    const row = complaints.find(one => one.id === id);
    if (row) return row;
  }
  return null;
}
