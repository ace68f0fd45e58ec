import { useState } from 'react';
import type { TodayEntry } from '../../../shared/contract/today.ts';
import { Button } from '../../components/Button.tsx';
import { SettleForm } from '../../components/SettleForm.tsx';
import { t } from '../../locales/t.ts';

/** A decision of the owner's week whose day has come: what came of it. */
export function DecisionDo({ entry }: { entry: TodayEntry }) {
  const { decisionId } = entry;
  const text = entry.detail ?? entry.headline;
  const [isSettling, setIsSettling] = useState(false);
  if (decisionId === null) return null;
  return (
    <div className="today-do">
      {isSettling ? (
        <SettleForm id={decisionId} text={text} onDone={() => setIsSettling(false)} />
      ) : (
        <Button icon="check" aria-label={t('decided.settleOf', { text })} onPress={() => setIsSettling(true)}>
          {t('decided.settle')}
        </Button>
      )}
    </div>
  );
}
