import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useCallback, useImperativeHandle, useRef } from 'react';
import type { ComplaintRow, Stage } from '../../../shared/contract/complaints.ts';
import { stageKey } from '../../components/complaint-words.ts';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { lineForKey } from '../../store/keys.ts';
import { BoardCard } from './BoardCard.tsx';
import { columnElementId, focusCard } from './board-focus.ts';
import { setActive, useRoom } from './complaints-store.ts';
import { moveBetween } from './stages.ts';

/** What the board asks of a column. */
export interface ColumnHandle {
  walk(key: string, fromId: number): void;
  focus(id: number): void;
}

interface BoardColumnProps {
  ref: Ref<ColumnHandle>;
  stage: Stage;
  rows: readonly ComplaintRow[];
  /** Without the filter. */
  total: number;
  isFolded: boolean;
  openId: number | null;
  onOpen: (row: ComplaintRow) => void;
  onMenu: (row: ComplaintRow, anchor: Element) => void;
  onUnfold: (stage: Stage) => void;
}

const usualCardPx = 150;

/** One stage. Only the cards in sight are in the page. */
export function BoardColumn(props: BoardColumnProps) {
  const { ref, stage, rows, isFolded, openId, onOpen, onMenu } = props;
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const remembered = useRoom(state => state.active[stage]);
  const found = rows.findIndex(row => row.id === remembered?.id);
  const active = found >= 0 ? found : Math.min(remembered?.at ?? 0, Math.max(0, rows.length - 1));
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((at: number) => rows[at]?.id ?? at, [rows]),
    estimateSize: () => usualCardPx,
    overscan: 4,
    gap: 8,
    paddingStart: 3,
    paddingEnd: 12,
    // The active card stays in the page even when scrolled away, or the focus would be lost with it.
    rangeExtractor: useCallback(
      (range: Range) => withActive(defaultRangeExtractor(range), active, rows.length),
      [active, rows.length],
    ),
  });
  const goToCard = (at: number) => {
    const row = rows[at];
    if (!row) return;
    setActive(stage, row.id, at);
    virtualizer.scrollToIndex(at);
    requestAnimationFrame(() => focusCard(row.id));
  };
  useImperativeHandle(ref, () => ({
    walk: (key, fromId) => {
      const from = rows.findIndex(row => row.id === fromId);
      const perPage = Math.floor((scroller.current?.clientHeight ?? 0) / usualCardPx);
      const to = lineForKey(key, from, rows.length, perPage);
      if (to !== null) goToCard(to);
    },
    focus: id => goToCard(rows.findIndex(row => row.id === id)),
  }));
  return (
    <ColumnFrame {...props}>
      {!isFolded && (
        <div className="board-scroll" ref={scroller}>
          <ul style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(item => {
              const row = rows[item.index];
              if (!row) return null;
              return (
                <li
                  key={row.id}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  aria-setsize={rows.length}
                  aria-posinset={item.index + 1}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <BoardCard
                    row={row}
                    at={item.index}
                    isActive={item.index === active}
                    isOpen={row.id === openId}
                    format={format}
                    onOpen={onOpen}
                    onMenu={onMenu}
                  />
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </ColumnFrame>
  );
}

type FrameProps = Pick<BoardColumnProps, 'stage' | 'rows' | 'total' | 'isFolded' | 'onUnfold'>;

function ColumnFrame({ stage, rows, total, isFolded, onUnfold, children }: FrameProps & { children: React.ReactNode }) {
  const drag = useRoom(state => state.drag);
  const { locale } = useFormat();
  const late = rows.filter(row => row.age?.isLate).length;
  const target = drag && drag.row.stage !== stage ? moveBetween(drag.row.stage, stage) : null;
  const count = rows.length.toLocaleString(locale);
  const all = total.toLocaleString(locale);
  const head = (
    <>
      <span className="board-column-name">{t(stageKey(stage))}</span>
      <span className="figure board-column-count">
        {rows.length === total ? count : t('board.countOf', { count, all })}
      </span>
      {late > 0 && <span className="board-column-late">{tCount('board.late', late)}</span>}
    </>
  );
  return (
    <section
      id={columnElementId(stage)}
      className="board-column"
      aria-label={t(stageKey(stage))}
      data-stage={stage}
      data-folded={isFolded || undefined}
      data-over={drag?.over === stage || undefined}
      data-target={target ? ('step' in target ? 'yes' : 'no') : undefined}
    >
      {isFolded ? (
        <button type="button" className="board-spine" onClick={() => onUnfold(stage)}>
          {head}
        </button>
      ) : (
        <h2 className="board-column-head">{head}</h2>
      )}
      {rows.length === 0 && !isFolded && <p className="board-column-none">{t(`board.nothing.${stage}`)}</p>}
      {children}
    </section>
  );
}

function withActive(indexes: number[], active: number, total: number): number[] {
  if (active >= total || indexes.includes(active)) return indexes;
  return [...indexes, active].sort((a, b) => a - b);
}
