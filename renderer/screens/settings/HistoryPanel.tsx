import { useState } from 'react';
import type { Action } from '../../../shared/contract/actions.ts';
import type { RegularsError } from '../../../shared/result.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { Flag } from '../../components/Flag.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { type Moment, useMoment } from '../../store/moment.ts';
import { write } from '../../store/write.ts';
import { gatherByDay } from './by-day.ts';
import { useHistory } from './use-history.ts';

/** What was done, by whom and when; each can be taken back. */
export function HistoryPanel() {
  const { actions, hasMore, error, showMore } = useHistory();
  const moment = useMoment();
  const format = useFormat();
  const days = gatherByDay(actions ?? [], action => moment.day(action.atMs));
  return (
    <>
      <p className="settings-quiet">{t('settings.historyHint')}</p>
      <ErrorNote error={error} />
      {actions?.length === 0 && <p>{t('settings.historyNone')}</p>}
      {days.map(({ day, things }) => (
        <section key={day} className="sheet settings-sheet" aria-label={format.day(day)}>
          <h3>{day === format.today ? t('settings.today') : format.day(day)}</h3>
          <ul>
            {things.map(action => (
              <ActionLine key={action.id} action={action} moment={moment} />
            ))}
          </ul>
        </section>
      ))}
      {hasMore && (
        <Button tone="quiet" icon="down" onPress={showMore}>
          {t('settings.earlier')}
        </Button>
      )}
    </>
  );
}

function ActionLine({ action, moment }: { action: Action; moment: Moment }) {
  const { locale } = useFormat();
  const [error, setError] = useState<RegularsError | null>(null);
  const { id, sentence, by, changes, undoes, undoneBy } = action;
  const isUndo = undoes !== null;
  const takeBack = async () => {
    const result = await write('actions.undo', { actionId: id }, t('toast.undone', { what: sentence }));
    setError(result.ok ? null : result.error);
  };
  return (
    <li className="settings-line">
      <div className="settings-action">
        <span className="line-what">{moment.time(action.atMs)}</span>
        <span className="line-text">
          {undoneBy === null ? sentence : <s>{sentence}</s>} {undoneBy !== null && <Flag>{t('settings.undone')}</Flag>}
          <span className="settings-more">
            {[by, changes > 1 && tCount('settings.changes', changes, { count: changes.toLocaleString(locale) })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        {undoneBy === null && (
          <Button
            tone="quiet"
            icon="undo"
            aria-label={t(isUndo ? 'settings.putBackOf' : 'settings.undoOf', { sentence })}
            onPress={() => void takeBack()}
          >
            {t(isUndo ? 'settings.putBack' : 'undo')}
          </Button>
        )}
      </div>
      <ErrorNote error={error} />
    </li>
  );
}
