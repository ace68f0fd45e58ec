import './counter.css';
import './forms.css';
import './today.css';
import './making-right.css';
import { useCallback, useEffect } from 'react';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { t } from '../../locales/t.ts';
import { useOnChange } from '../../store/changes.ts';
import { placeHash } from '../../store/place.ts';
import { useSession } from '../../store/session.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CardPane } from './CardPane.tsx';
import { doCardAction } from './card-actions.ts';
import { isNobodyFound, open, refresh, startAdding, type, useCounter } from './counter-store.ts';
import { FindPane } from './FindPane.tsx';
import { focusSearch } from './focus.ts';
import { NewRegular } from './NewRegular.tsx';
import { newCap } from './new-cap.ts';
import { TodayPage } from './TodayPage.tsx';
import { loadToday } from './today-store.ts';
import { UnknownComplaint } from './UnknownComplaint.tsx';
import { UnknownSale } from './UnknownSale.tsx';
import { useCounterKeys } from './use-counter-keys.ts';

/** Home: find someone with every keystroke, see what to say, note what was learned. */
export function CounterScreen({ id }: ScreenProps) {
  useCounterKeys(useCallback(action => void doCardAction(action), []));
  useOnChange(() => {
    refresh();
    void loadToday();
  });
  const staffId = useSession(state => state.staffId);
  // What waits for the owner is in the owner's Today.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when somebody else is at the counter
  useEffect(() => void loadToday(), [staffId]);
  useEffect(() => focusSearch(), []);
  useEffect(() => {
    if (id === null) return;
    // Whatever list is there is about somebody else.
    type('');
    open(id);
    // The address has done its work: asking for the same card again must be a change.
    history.replaceState(null, '', placeHash('counter'));
  }, [id]);
  return (
    <main className="counter">
      <FindPane />
      <RightPane />
    </main>
  );
}

function RightPane() {
  const sheet = useCounter(state => state.sheet);
  const hasCard = useCounter(state => state.openId !== null || state.text.trim() !== '');
  const isNobody = useCounter(isNobodyFound);
  if (sheet === 'new') return <NewRegular />;
  if (sheet === 'complaint') return <UnknownComplaint />;
  if (sheet === 'sale') return <UnknownSale />;
  if (isNobody) return <NobodyFound />;
  return hasCard ? <CardPane /> : <TodayPage />;
}

function NobodyFound() {
  const text = useCounter(state => state.answeredText);
  return (
    <section className="today">
      <EmptyState title={t('find.newTitle')}>
        <p>{t('find.newHow', { text: text.trim() })}</p>
        <Button tone="go" icon="add" keyCap={newCap} onPress={startAdding}>
          {t('empty.add')}
        </Button>
      </EmptyState>
    </section>
  );
}
