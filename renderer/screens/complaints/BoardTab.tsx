import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { useSession } from '../../store/session.ts';
import { Board } from './Board.tsx';
import { BoardHead } from './BoardHead.tsx';
import { BoardHints } from './BoardHints.tsx';
import { FoldedTexts, filterColumns, isFiltering, noFilter } from './board-filter.ts';
import { ComplaintDetail } from './ComplaintDetail.tsx';
import { setFilter, useRoom } from './complaints-store.ts';
import { besideBoard, useMedia } from './use-media.ts';

/** Ages go on while nobody writes. */
const askAgainMs = 120_000;

/** The board, and the complaint the address names beside it or, in a small window, over it. */
export function BoardTab({ id }: { id: number | null }) {
  const { value, error, reload } = useRead('complaints.board', {});
  const isBeside = useMedia(besideBoard);
  const mine = useSession(state => state.staffId);
  const typed = useRoom(state => state.filter);
  // The box shows each letter at once; the columns follow when the hands leave time for it.
  const filter = useDeferredValue(typed);
  const texts = useRef(new FoldedTexts());
  const all = useMemo(() => {
    const columns = value?.columns ?? [];
    texts.current.take(columns);
    return columns;
  }, [value]);
  const shown = useMemo(() => filterColumns(all, filter, texts.current, mine), [all, filter, mine]);
  useEffect(() => {
    const timer = setInterval(reload, askAgainMs);
    return () => clearInterval(timer);
  }, [reload]);
  const count = all.reduce((sum, column) => sum + column.complaints.length, 0);
  const left = shown.reduce((sum, column) => sum + column.complaints.length, 0);
  return (
    <div className="board-room" data-detail={id !== null || undefined}>
      <div className="board-page" inert={id !== null && !isBeside}>
        {value && count > 0 && <BoardHead board={value} count={count} left={left} isFiltered={isFiltering(filter)} />}
        {error && (
          <div className="complaints-instead">
            <ErrorNote error={error} />
            <Button onPress={reload}>{t('frame.retry')}</Button>
          </div>
        )}
        {!value && !error && <p className="complaints-instead quiet">{t('loading')}</p>}
        {value && count === 0 && !error && <NothingYet />}
        {count > 0 && left === 0 && <NoMatch />}
        {left > 0 && <Board columns={shown} totals={value?.columns ?? []} openId={id} />}
        {count > 0 && <BoardHints />}
      </div>
      {id !== null && <ComplaintDetail id={id} key={id} />}
    </div>
  );
}

function NothingYet() {
  return (
    <div className="complaints-instead">
      <EmptyState title={t('board.empty.title')}>
        <p>{t('board.empty.how')}</p>
        <Button tone="go" icon="counter" onPress={() => goTo('counter')}>
          {t('board.empty.go')}
        </Button>
      </EmptyState>
    </div>
  );
}

function NoMatch() {
  return (
    <div className="complaints-instead">
      <EmptyState title={t('board.none.title')}>
        <p>{t('board.none.how')}</p>
        <Button tone="go" onPress={() => setFilter(noFilter)}>
          {t('board.none.clear')}
        </Button>
      </EmptyState>
    </div>
  );
}
