import type { Ref } from 'react';
import { stageKey } from '../../components/complaint-words.ts';
import { t } from '../../locales/t.ts';
import { useRoom } from './complaints-store.ts';
import { moveBetween } from './stages.ts';
import { nameOf, stepWords } from './take-step.ts';

/** What one has in hand while dragging, and what letting go would do. Follows the finger without rendering anew. */
export function DragGhost({ ref }: { ref: Ref<HTMLDivElement> }) {
  const drag = useRoom(state => state.drag);
  const over = drag?.over ?? null;
  const move = drag && over && over !== drag.row.stage ? moveBetween(drag.row.stage, over) : null;
  return (
    <div className="board-ghost" ref={ref} hidden={drag === null} aria-hidden="true">
      {drag && (
        <>
          <b>{nameOf(drag.row)}</b>
          <span className="board-ghost-word" data-tone={move && 'why' in move ? 'due' : undefined}>
            {move === null ? t(stageKey(drag.row.stage)) : t('step' in move ? stepWords[move.step] : move.why)}
          </span>
        </>
      )}
    </div>
  );
}
