import { useState } from 'react';
import type { Card, TimelineEntry } from '../../../shared/contract/card.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { StoryFlag } from '../../components/StoryFlag.tsx';
import { t } from '../../locales/t.ts';
import { type Format, useFormat } from '../../store/format.ts';
import { placeHash } from '../../store/place.ts';
import { write } from '../../store/write.ts';

const shownAtFirst = 5;
const page = 50;

/** What happened, newest first: the first few lines, and more when asked for. A visit that never was can be struck. */
export function Timeline({ card }: { card: Card }) {
  const format = useFormat();
  const [earlier, setEarlier] = useState<readonly TimelineEntry[]>([]);
  const [isWhole, setIsWhole] = useState(false);
  const [hasMore, setHasMore] = useState(true);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [error, setError] = useState<RegularsError | null>(null);
  const entries = isWhole ? [...card.timeline, ...earlier] : card.timeline.slice(0, shownAtFirst);
  const mayHaveMore = isWhole ? hasMore : card.timeline.length > 0;
  const showMore = async () => {
    const wasWhole = isWhole;
    setIsWhole(true);
    if (!wasWhole && card.timeline.length > shownAtFirst) return;
    const offset = card.timeline.length + earlier.length;
    const result = await call('customers.timeline', { id: card.id, offset, limit: page });
    if (!result.ok) return setError(result.error);
    setError(null);
    setHasMore(result.value.hasMore);
    setEarlier([...earlier, ...result.value.entries]);
  };
  return (
    <>
      {entries.map((entry, at) => {
        const key = `${entry.atMs} ${entry.kind} ${entry.visitId ?? at}`;
        return (
          <Entry
            key={key}
            entry={entry}
            format={format}
            isOpen={openKey === key}
            onToggle={() => setOpenKey(openKey === key ? null : key)}
            onError={setError}
          />
        );
      })}
      <ErrorNote error={error} />
      {mayHaveMore && (
        <Button tone="quiet" icon="down" onPress={() => void showMore()}>
          {t('timeline.more')}
        </Button>
      )}
    </>
  );
}

interface EntryProps {
  entry: TimelineEntry;
  format: Format;
  isOpen: boolean;
  onToggle: () => void;
  onError: (error: RegularsError | null) => void;
}

function Entry({ entry, format, isOpen, onToggle, onError }: EntryProps) {
  const { visitId, complaintId, isVoided } = entry;
  const line = <EntryLine entry={entry} format={format} />;
  if (complaintId !== null) {
    return (
      <a className="line" href={placeHash('complaints', complaintId)}>
        {line}
      </a>
    );
  }
  if (visitId === null || isVoided) return <div className="line">{line}</div>;
  const strike = async () => {
    const result = await write('visits.void', { id: visitId }, t('done.voided', { day: format.day(entry.day) }));
    onError(result.ok ? null : result.error);
  };
  return (
    <>
      <button type="button" className="line" aria-expanded={isOpen} onClick={onToggle}>
        {line}
      </button>
      {isOpen && (
        <div className="line-open">
          <Button tone="harm" icon="undo" onPress={() => void strike()}>
            {t('timeline.void')}
          </Button>
        </div>
      )}
    </>
  );
}

function EntryLine({ entry, format }: { entry: TimelineEntry; format: Format }) {
  const amount = entry.amountMinor === null ? '' : format.money(entry.amountMinor);
  const words = [amount, entry.text].filter(Boolean).join(' · ') || t('story.visit');
  return (
    <>
      <span className="line-what">{format.day(entry.day)}</span>
      <span className="line-text">
        {entry.isVoided ? <s>{words}</s> : words} <StoryFlag entry={entry} />
      </span>
      <span className="line-by">{entry.by}</span>
    </>
  );
}
