import { useEffect, useState } from 'react';
import type { RegularsError } from '../../../shared/result.ts';
import { call, onEvent } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { t } from '../../locales/t.ts';
import { goTo } from '../../store/place.ts';
import { showDone } from '../../store/toasts.ts';
import { startAdding } from './counter-store.ts';
import { focusSearch } from './focus.ts';
import { newCap } from './new-cap.ts';

/** A book nobody is in yet: three ways to begin. */
export function EmptyBook() {
  const [progress, setProgress] = useState<string | null>(null);
  const [error, setError] = useState<RegularsError | null>(null);
  const isFilling = progress !== null;
  useEffect(() => {
    if (!isFilling) return undefined;
    return onEvent(event => event.type === 'progress' && setProgress(event.message));
  }, [isFilling]);
  const fill = async () => {
    setProgress(t('empty.filling'));
    setError(null);
    const result = await call('book.fillDemo', {});
    setProgress(null);
    if (!result.ok) return setError(result.error);
    showDone(t('empty.filled', { count: result.value.customers }), [result.value.actionId]);
    focusSearch();
  };
  return (
    <section className="today">
      <EmptyState title={t('empty.title')}>
        <p>{t('empty.how')}</p>
        <div className="empty-ways">
          <Button tone="go" icon="add" keyCap={newCap} onPress={startAdding}>
            {t('empty.add')}
          </Button>
          <Button icon="import" onPress={() => goTo('import')}>
            {t('empty.import')}
          </Button>
          <Button isDisabled={isFilling} onPress={() => void fill()}>
            {t('empty.demo')}
          </Button>
        </div>
        <p role="status">{progress}</p>
        <ErrorNote error={error} />
      </EmptyState>
    </section>
  );
}
