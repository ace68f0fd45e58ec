import { Kbd } from '../../components/Kbd.tsx';
import { t } from '../../locales/t.ts';

/** The keys of an open batch. */
export function BatchFoot({ isDraft }: { isDraft: boolean }) {
  return (
    <footer className="cards-foot batch-foot" aria-hidden="true">
      <span className="cards-hints">
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('cards.hint.walk')}
        </span>
        {isDraft && (
          <>
            <span>
              <Kbd>Enter</Kbd> {t('week.hint.words')}
            </span>
            <span>
              <Kbd>Del</Kbd> {t('batch.hint.out')}
            </span>
          </>
        )}
        <span>
          <Kbd>Ctrl Z</Kbd> {t('batch.hint.undo')}
        </span>
      </span>
    </footer>
  );
}
