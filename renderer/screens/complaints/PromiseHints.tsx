import { Kbd } from '../../components/Kbd.tsx';
import { t } from '../../locales/t.ts';

/** The keys of the promises, at the foot of the page. */
export function PromiseHints() {
  return (
    <footer className="complaints-hints" aria-hidden="true">
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('promises.hint.walk')}
      </span>
      <span>
        <Kbd>K</Kbd> {t('promises.hint.keep')}
      </span>
      <span>
        <Kbd>M</Kbd> {t('promises.hint.move')}
      </span>
      <span>
        <Kbd>B</Kbd> {t('promises.hint.break')}
      </span>
      <span>
        <Kbd>Enter</Kbd> {t('promises.hint.open')}
      </span>
    </footer>
  );
}
