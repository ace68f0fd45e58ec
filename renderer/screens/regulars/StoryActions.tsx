import { useState } from 'react';
import type { TimelineEntry } from '../../../shared/contract/card.ts';
import type { RegularsError, Result } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t, tCount } from '../../locales/t.ts';
import type { Format } from '../../store/format.ts';
import { useRead } from '../../store/read.ts';
import { write } from '../../store/write.ts';

interface StoryActionsProps {
  entry: TimelineEntry;
  format: Format;
  onDone: () => void;
}

/** Beyond this an action was more than a note at the counter: an import, the demo shop. */
const fewChanges = 12;

/** What one can do about an entry of the timeline: strike a visit, take back anything else. */
export function StoryActions({ entry, format, onDone }: StoryActionsProps) {
  const [error, setError] = useState<RegularsError | null>(null);
  const { visitId, actionId } = entry;
  const run = async (writing: Promise<Result<unknown>>) => {
    const result = await writing;
    if (result.ok) onDone();
    else setError(result.error);
  };
  return (
    <div className="story-open">
      <ErrorNote error={error} />
      {visitId !== null ? (
        <Button
          tone="harm"
          icon="undo"
          onPress={() =>
            void run(write('visits.void', { id: visitId }, t('story.voidDone', { day: format.day(entry.day) })))
          }
        >
          {t('story.void')}
        </Button>
      ) : (
        actionId !== null && <TakeBack actionId={actionId} run={run} />
      )}
    </div>
  );
}

interface TakeBackProps {
  actionId: number;
  run: (writing: Promise<Result<unknown>>) => Promise<void>;
}

/** Says first what the action was: an entry may be a small part of an import. */
function TakeBack({ actionId, run }: TakeBackProps) {
  const { value: action, error } = useRead('actions.get', { id: actionId, limit: 1 });
  if (!action) return <ErrorNote error={error} />;
  if (action.undoneBy !== null) return <p className="whole-none">{t('story.alreadyUndone')}</p>;
  const isLarge = action.changes > fewChanges;
  const undone = ({ sentence }: { sentence: string }) => t('story.undoDone', { sentence });
  return (
    <>
      <p>
        {isLarge
          ? t('story.partOf', { sentence: action.sentence })
          : action.by
            ? t('story.doneBy', { sentence: action.sentence, name: action.by })
            : action.sentence}
      </p>
      <Button tone="harm" icon="undo" onPress={() => void run(write('actions.undo', { actionId }, undone))}>
        {isLarge ? tCount('story.undoAll', action.changes) : t('story.undo')}
      </Button>
    </>
  );
}
