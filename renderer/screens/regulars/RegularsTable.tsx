import './table.css';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { t } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { goTo } from '../../store/place.ts';
import { useSession } from '../../store/session.ts';
import { GridPart } from './GridPart.tsx';
import { RegularsRow, rowElementId } from './RegularsRow.tsx';
import { TableHead } from './TableHead.tsx';
import { rowForKey } from './table-keys.ts';
import { setActive, togglePicked, useTable } from './table-store.ts';
import type { ShownList } from './use-list-pages.ts';

/** Heights in rem, as table.css has them. */
const rowRem = 3.5;
const headRem = 2.75;
/** Rows asked for before they come into sight. */
const ahead = 20;
const settledAfterMs = 80;

/** The book as a grid in which only the rows in sight exist. Arrows, Home, End and the page keys move; Enter opens, Space picks. */
export function RegularsTable({ shown }: { shown: ShownList }) {
  const { list, state } = shown;
  const total = state.total ?? 0;
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const active = Math.min(
    useTable(table => table.active),
    Math.max(0, total - 1),
  );
  const picked = useTable(table => table.picked);
  const pickedIds = useMemo(() => new Set(picked.map(one => one.id)), [picked]);
  const rowPx = useRem(rowRem);
  const headPx = useRem(headRem);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 6,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
    // The active row stays in the page even when scrolled away, or the focus would be lost with it.
    rangeExtractor: useCallback(
      (range: Range) => withActive(defaultRangeExtractor(range), active, total),
      [active, total],
    ),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the size of the text changes
  useEffect(() => virtualizer.measure(), [rowPx]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => virtualizer.scrollToIndex(useTable.getState().active), [list]);
  const items = virtualizer.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => askFor(list, startIndex, endIndex), [list, startIndex, endIndex]);
  const open = useCallback(
    (at: number) => {
      setActive(at);
      const row = list.getState().rowAt(at);
      if (row) goTo('regulars', row.id);
    },
    [list],
  );
  const pick = useCallback(
    (at: number) => {
      const row = list.getState().rowAt(at);
      if (row) togglePicked(row);
    },
    [list],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target as Element).matches('.table-row')) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return event.key === ' ' ? pick(active) : open(active);
    }
    const perPage = Math.floor(((scroller.current?.clientHeight ?? 0) - headPx) / rowPx);
    const to = rowForKey(event.key, active, total, perPage);
    if (to === null) return;
    event.preventDefault();
    setActive(to);
    virtualizer.scrollToIndex(to);
    requestAnimationFrame(() => focusRow(to));
  };
  return (
    <div className="table-scroll" ref={scroller}>
      <GridPart
        role="grid"
        aria-label={t('regulars.title')}
        aria-rowcount={total + 1}
        aria-multiselectable={true}
        aria-busy={shown.isPending}
        onKeyDown={onKeyDown}
      >
        <TableHead />
        <GridPart role="rowgroup" className="table-body" style={{ height: virtualizer.getTotalSize() }}>
          {items.map(item => (
            <RegularsRow
              key={item.index}
              row={state.rowAt(item.index)}
              at={item.index}
              top={item.start - headPx}
              isActive={item.index === active}
              format={format}
              isPicked={pickedIds.has(state.rowAt(item.index)?.id ?? 0)}
              onOpen={open}
              onPick={pick}
            />
          ))}
        </GridPart>
      </GridPart>
    </div>
  );
}

/**
 * Asks for the rows in sight and a few around them: at once where one scrolls on from rows that are there, and after a
 * moment where one drags across the book. Hands back how to think better of it.
 */
function askFor(list: ShownList['list'], first: number, last: number): (() => void) | undefined {
  const { rowAt } = list.getState();
  const show = () => list.show(first - ahead, last + ahead);
  if (rowAt(first) || rowAt(last)) {
    show();
    return undefined;
  }
  const timer = setTimeout(show, settledAfterMs);
  return () => clearTimeout(timer);
}

/** Gives the keyboard to a row, if it is there. */
export function focusRow(at: number): void {
  document.getElementById(rowElementId(at))?.focus({ preventScroll: true });
}

function withActive(indexes: number[], active: number, total: number): number[] {
  if (active >= total || indexes.includes(active)) return indexes;
  return [...indexes, active].sort((a, b) => a - b);
}

/** `rem` in pixels, at the size of text the shop chose. */
function useRem(rem: number): number {
  useSession(state => state.settings.textSize);
  return Math.round(rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}
