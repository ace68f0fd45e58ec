import { t } from '../locales/t.ts';
import { loadSession, useSession } from '../store/session.ts';
import { Button } from './Button.tsx';
import { ErrorNote } from './ErrorNote.tsx';

/** Over every room while the book cannot be reached: what happened, and trying again. */
export function TroubleBar() {
  const error = useSession(state => state.error);
  if (!error) return null;
  return (
    <div className="trouble">
      <ErrorNote error={error} />
      <Button onPress={() => void loadSession()}>{t('frame.retry')}</Button>
    </div>
  );
}
