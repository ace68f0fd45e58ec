import './board.css';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ComplaintRow, Stage } from '../../../shared/contract/complaints.ts';
import { t } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { showProblem } from '../../store/toasts.ts';
import { BoardColumn, type ColumnHandle } from './BoardColumn.tsx';
import type { BoardColumn as Column } from './board-filter.ts';
import { cardNearest } from './board-focus.ts';
import { boardCommand } from './board-keys.ts';
import { useRoom } from './complaints-store.ts';
import { DragGhost } from './DragGhost.tsx';
import { foldedStages } from './folded-stages.ts';
import { MoveMenu } from './MoveMenu.tsx';
import { stageBeside } from './stages.ts';
import { moveTo } from './take-step.ts';
import { useBoardDrag } from './use-board-drag.ts';
import { besideBoard, roomForAll, useMedia } from './use-media.ts';

interface BoardProps {
  columns: readonly Column[];
  totals: readonly { stage: Stage; total: number; late: number }[];
  openId: number | null;
}

/** Five columns of cards. Arrows walk, Enter opens, `[` and `]` move a card, and so does dragging it. */
export function Board({ columns, totals, openId }: BoardProps) {
  const [menu, setMenu] = useState<{ row: ComplaintRow; anchor: Element } | null>(null);
  const handles = useRef(new Map<Stage, ColumnHandle>());
  const { dragProps, ghost } = useBoardDrag(columns);
  const isBeside = useMedia(besideBoard);
  const hasRoomForAll = useMedia(roomForAll);
  const [unfolded, setUnfolded] = useState<Stage | null>(null);
  const openStage = columns.find(({ complaints }) => complaints.some(row => row.id === openId))?.stage ?? null;
  const folded = useMemo(
    () =>
      openId !== null && isBeside && !hasRoomForAll ? foldedStages(columns, unfolded ?? openStage) : new Set<Stage>(),
    [openId, isBeside, hasRoomForAll, columns, unfolded, openStage],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another complaint shows its own column again
  useEffect(() => setUnfolded(null), [openStage]);
  useFocusWhenThere(columns, handles.current);
  const onOpen = useCallback((row: ComplaintRow) => goTo('complaints', row.id), []);
  const onMenu = useCallback((row: ComplaintRow, anchor: Element) => setMenu({ row, anchor }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null;
    const row = card && rowWithId(columns, Number(card.dataset.card));
    const command = row && boardCommand(event);
    if (!row || !command) return;
    event.preventDefault();
    if (command.do === 'walk') handles.current.get(row.stage)?.walk(command.key, row.id);
    else if (command.do === 'cross') cross(columns, folded, row.stage, command.direction, card);
    else if (command.do === 'move') {
      const stage = stageBeside(row.stage, command.direction);
      if (stage) void moveTo(row, stage);
      else showProblem(t(command.direction === 1 ? 'board.why.lastStage' : 'board.why.firstStage'));
    } else if (command.do === 'step') {
      useRoom.setState({ begun: { id: row.id, step: command.step } });
      goTo('complaints', row.id);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of all cards, which are buttons
    <div className="board" onKeyDown={onKeyDown} {...dragProps}>
      {columns.map(({ stage, complaints }) => (
        <BoardColumn
          key={stage}
          ref={handle => {
            if (handle) handles.current.set(stage, handle);
          }}
          stage={stage}
          rows={complaints}
          total={totals.find(one => one.stage === stage)?.total ?? complaints.length}
          isFolded={folded.has(stage)}
          openId={openId}
          onOpen={onOpen}
          onMenu={onMenu}
          onUnfold={setUnfolded}
        />
      ))}
      {menu && <MoveMenu {...menu} onClose={() => setMenu(null)} />}
      <DragGhost ref={ghost} />
    </div>
  );
}

function rowWithId(columns: readonly Column[], id: number): ComplaintRow | undefined {
  for (const { complaints } of columns) {
    const found = complaints.find(row => row.id === id);
    if (found) return found;
  }
  return undefined;
}

/** To the card at the same height of the next column that has any. */
function cross(
  columns: readonly Column[],
  folded: ReadonlySet<Stage>,
  from: Stage,
  direction: -1 | 1,
  card: HTMLElement | null,
): void {
  const top = card?.getBoundingClientRect().top ?? 0;
  let at = columns.findIndex(({ stage }) => stage === from) + direction;
  for (let column = columns[at]; column; column = columns[at]) {
    const nearest = folded.has(column.stage) ? null : cardNearest(column.stage, top);
    if (nearest) {
      nearest.focus();
      return;
    }
    at += direction;
  }
}

/** A card that was moved, or whose detail was closed, gets the keyboard back where it stands now. */
function useFocusWhenThere(columns: readonly Column[], handles: ReadonlyMap<Stage, ColumnHandle>): void {
  const wanted = useRoom(state => state.wantsFocus);
  useEffect(() => {
    if (wanted === null) return;
    const row = rowWithId(columns, wanted.id);
    if (!row || row.stage === wanted.awayFrom) return;
    handles.get(row.stage)?.focus(wanted.id);
    useRoom.setState({ wantsFocus: null });
  }, [wanted, columns, handles]);
}
