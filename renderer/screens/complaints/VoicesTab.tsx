import './voices.css';
import { useEffect, useRef, useState } from 'react';
import type { FeedbackKind } from '../../../shared/contract/feedback.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Select } from '../../components/Select.tsx';
import { type PlainKey, t, tCount } from '../../locales/t.ts';
import { isPlainPress, isTyping } from '../../store/keys.ts';
import { goTo } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { useSession } from '../../store/session.ts';
import { ChipButton } from './BoardHead.tsx';
import { ScoreFigure } from './ScoreFigure.tsx';
import { SlipForm } from './SlipForm.tsx';
import { VoiceLine } from './VoiceLine.tsx';

const kinds: readonly { kind: FeedbackKind; label: PlainKey }[] = [
  { kind: 'suggestion', label: 'voices.suggestions' },
  { kind: 'praise', label: 'voices.praise' },
  { kind: 'score', label: 'voices.scores' },
];
const anyone = 'anyone';
const page = 50;

/** What customers say, newest first; the score; and a form for a pile of slips. */
export function VoicesTab() {
  const [kind, setKind] = useState<FeedbackKind | null>(null);
  const [aboutStaffId, setAboutStaffId] = useState<number | null>(null);
  const [limit, setLimit] = useState(page);
  const [hasSlips, setHasSlips] = useState(false);
  const { value, error, reload } = useRead('feedback.list', {
    limit,
    ...(kind === null ? {} : { kind }),
    ...(kind === 'praise' && aboutStaffId !== null ? { aboutStaffId } : {}),
  });
  useSlipKey(() => setHasSlips(true));
  const choose = (next: FeedbackKind | null) => {
    setKind(next);
    setLimit(page);
  };
  const rows = value?.feedback ?? [];
  return (
    <div className="voices">
      <div className="voices-page">
        <div className="voices-head">
          <fieldset className="board-chips" aria-label={t('voices.filters')}>
            <ChipButton isOn={kind === null} onPress={() => choose(null)}>
              {t('voices.all')}
            </ChipButton>
            {kinds.map(one => (
              <ChipButton key={one.kind} isOn={kind === one.kind} onPress={() => choose(one.kind)}>
                {t(one.label)}
              </ChipButton>
            ))}
            {kind === 'praise' && <PraiseFor staffId={aboutStaffId} onChange={setAboutStaffId} />}
          </fieldset>
          <p className="board-count" role="status">
            {value && tCount('voices.count', value.total)}
          </p>
        </div>
        {error && (
          <>
            <ErrorNote error={error} />
            <Button onPress={reload}>{t('frame.retry')}</Button>
          </>
        )}
        {value && rows.length === 0 && <NothingSaid isFiltered={kind !== null} onSlips={() => setHasSlips(true)} />}
        <ul className="voices-list">
          {rows.map(row => (
            <VoiceLine key={row.id} row={row} />
          ))}
        </ul>
        {value && value.total > rows.length && (
          <Button icon="down" onPress={() => setLimit(Math.min(500, limit + page))}>
            {t('voices.more')}
          </Button>
        )}
      </div>
      <aside className="voices-side">
        {hasSlips ? (
          <SlipForm onClose={() => setHasSlips(false)} />
        ) : (
          <Button icon="note" keyCap="N" onPress={() => setHasSlips(true)}>
            {t('voices.enterSlips')}
          </Button>
        )}
        <ScoreFigure />
      </aside>
    </div>
  );
}

/** N: a pile of slips to be entered. */
function useSlipKey(open: () => void): void {
  const newest = useRef(open);
  newest.current = open;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPlainPress(event) || isTyping(event) || event.repeat || event.key.toLowerCase() !== 'n') return;
      event.preventDefault();
      newest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function PraiseFor({ staffId, onChange }: { staffId: number | null; onChange: (id: number | null) => void }) {
  const staff = useSession(state => state.staff);
  if (staff.length === 0) return null;
  return (
    <Select
      label={t('voices.praiseFor')}
      options={[
        { key: anyone, label: t('promises.anyone') },
        ...staff.map(({ id, name }) => ({ key: String(id), label: name })),
      ]}
      value={staffId === null ? anyone : String(staffId)}
      onChange={key => onChange(key === anyone ? null : Number(key))}
    />
  );
}

function NothingSaid({ isFiltered, onSlips }: { isFiltered: boolean; onSlips: () => void }) {
  return (
    <EmptyState title={t(isFiltered ? 'voices.noneOfKind' : 'voices.empty')}>
      <p>{t('voices.emptyHow')}</p>
      <div className="complaints-ways">
        <Button tone="go" icon="counter" onPress={() => goTo('counter')}>
          {t('board.empty.go')}
        </Button>
        <Button icon="note" onPress={onSlips}>
          {t('voices.enterSlips')}
        </Button>
      </div>
    </EmptyState>
  );
}
