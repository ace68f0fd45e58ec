import { useState } from 'react';
import type { TimelineEntry } from '../../../shared/contract/card.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { StoryFlag } from '../../components/StoryFlag.tsx';
import { t } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { Panel } from './ProfilePanels.tsx';
import { StoryActions } from './StoryActions.tsx';
import { useStory } from './use-story.ts';

/** The complete timeline. A line opens to be taken back. */
export function StoryPanel({ customerId }: { customerId: number }) {
  const { entries, hasMore, error, showMore } = useStory(customerId);
  const format = useFormat();
  const [openKey, setOpenKey] = useState<string | null>(null);
  return (
    <Panel title={t('story.title')}>
      <ErrorNote error={error} />
      {entries?.length === 0 && <p className="whole-none">{t('story.none')}</p>}
      <ul>
        {entries?.map((entry, at) => {
          const key = entry.visitId === null ? `${entry.atMs} ${entry.kind} ${entry.text} ${at}` : `${entry.visitId}`;
          const isOpen = openKey === key;
          return (
            <li key={key}>
              <StoryLine
                entry={entry}
                format={format}
                isOpen={isOpen}
                onToggle={() => setOpenKey(isOpen ? null : key)}
              />
              {isOpen && <StoryActions entry={entry} format={format} onDone={() => setOpenKey(null)} />}
            </li>
          );
        })}
      </ul>
      {hasMore && (
        <Button tone="quiet" icon="down" onPress={showMore}>
          {t('story.earlier')}
        </Button>
      )}
    </Panel>
  );
}

interface StoryLineProps {
  entry: TimelineEntry;
  format: Format;
  isOpen: boolean;
  onToggle: () => void;
}

function StoryLine({ entry, format, isOpen, onToggle }: StoryLineProps) {
  const amount = entry.amountMinor === null ? '' : format.money(entry.amountMinor);
  // A note without items comes with the dot that would part them.
  const words = [amount, entry.text.replace(/^\s*·\s*/, '')].filter(Boolean).join(' · ') || t('story.visit');
  const line = (
    <>
      <span className="line-what">{format.day(entry.day)}</span>
      <span className="line-text">
        {entry.isVoided ? <s>{words}</s> : words} <StoryFlag entry={entry} />
      </span>
      <span className="line-by">{entry.by}</span>
    </>
  );
  const canBeTakenBack = entry.visitId === null ? entry.actionId !== null : !entry.isVoided;
  if (!canBeTakenBack) return <div className="line">{line}</div>;
  return (
    <button type="button" className="line" aria-expanded={isOpen} onClick={onToggle}>
      {line}
    </button>
  );
}
