import { Kbd } from '../../components/Kbd.tsx';
import { t } from '../../locales/t.ts';

/** The keys of the board, at its foot. */
export function BoardHints() {
  return (
    <footer className="complaints-hints" aria-hidden="true">
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> <Kbd>←</Kbd> <Kbd>→</Kbd> {t('board.hint.walk')}
      </span>
      <span>
        <Kbd>Enter</Kbd> {t('board.hint.open')}
      </span>
      <span>
        <Kbd>]</Kbd> {t('board.hint.next')}
      </span>
      <span>
        <Kbd>[</Kbd> {t('board.hint.back')}
      </span>
      <span>
        <Kbd>/</Kbd> {t('board.hint.filter')}
      </span>
    </footer>
  );
}
