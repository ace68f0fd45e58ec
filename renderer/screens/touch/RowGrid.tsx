import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { lineForKey } from '../../store/keys.ts';
import { useSession } from '../../store/session.ts';

interface RowGridProps {
  label: string;
  /** Sets the widths of the columns, `.grid-<name>` in CSS. */
  name: string;
  head: readonly string[];
  count: number;
  /** The cells of a row, as many as there are heads. */
  cells: (at: number) => readonly ReactNode[];
  onOpen: (at: number) => void;
  onShow?: (first: number, last: number) => void;
}

const rowRem = 3;

/** Rows of any number of which only those in sight exist. Arrows, Home, End and the page keys walk; Enter opens. */
export function RowGrid({ label, name, head, count, cells, onOpen, onShow }: RowGridProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const rowPx = useRem(rowRem);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 8,
    scrollPaddingStart: rowPx,
  });
  const at = Math.min(active, Math.max(0, count - 1));
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => onShow?.(startIndex, endIndex), [onShow, startIndex, endIndex]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const perPage = Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 1;
    const to = lineForKey(event.key, at, count, perPage);
    if (event.key === 'Enter' || event.key === ' ') onOpen(at);
    else if (to !== null) {
      setActive(to);
      virtualizer.scrollToIndex(to);
      requestAnimationFrame(() => document.getElementById(`${id}-${to}`)?.focus({ preventScroll: true }));
    } else return;
    event.preventDefault();
  };
  return (
    <div className={`row-grid grid-${name}`} ref={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table element cannot leave out the rows that are not in sight */}
      <div role="grid" aria-label={label} aria-rowcount={count + 1} onKeyDown={onKeyDown}>
        <Row className="row-grid-head" at={0}>
          {head.map(words => (
            <Cell key={words} role="columnheader">
              {words}
            </Cell>
          ))}
        </Row>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup" className="row-grid-body" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of all rows
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              key={index}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              className="row-grid-row"
              tabIndex={index === at ? 0 : -1}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setActive(index)}
              onClick={() => onOpen(index)}
            >
              {cells(index).map((cell, column) => (
                <Cell key={head[column]} role="gridcell">
                  {cell}
                </Cell>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function Row({ className, at, children }: { className: string; at: number; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as in RowGrid
    // biome-ignore lint/a11y/useFocusableInteractive: only names its columns
    <div role="row" className={className} aria-rowindex={at + 1}>
      {children}
    </div>
  );
}

function Cell({ role, children }: { role: 'gridcell' | 'columnheader'; children: ReactNode }) {
  return <div role={role}>{children}</div>;
}

/** `rem` in pixels, at the size of text the shop chose. */
function useRem(rem: number): number {
  useSession(state => state.settings.textSize);
  return Math.round(rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}
