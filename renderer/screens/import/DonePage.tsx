import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { t, tCount } from '../../locales/t.ts';
import { useFormat } from '../../store/format.ts';
import { goTo, placeHash } from '../../store/place.ts';
import { useRead } from '../../store/read.ts';
import { undo } from '../../store/toasts.ts';
import { Figures } from './Figures.tsx';
import { FileButton } from './FileButton.tsx';
import { startOver, useImport } from './import-store.ts';
import { PastImports } from './PastImports.tsx';
import { Reasons } from './Reasons.tsx';

/** It is done: what came in, and the way back. */
export function DonePage() {
  const { outcome, fileName, doneIds } = useImport();
  const { value: history } = useRead('transfer.history', {});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (!outcome) return null;
  const { actionId } = outcome;
  const isUndone = history?.imports.some(one => one.actionId === actionId && one.undoneBy !== null) ?? false;
  return (
    <div className="import-page">
      <header>
        <h1 className="page-title" ref={heading} tabIndex={-1}>
          {t(actionId === null ? 'import.doneNothing' : isUndone ? 'import.doneUndone' : 'import.doneTitle', {
            name: fileName,
          })}
        </h1>
      </header>
      <section className="sheet import-panel" aria-labelledby="import-brought">
        <h2 id="import-brought">{t('import.brought')}</h2>
        {isUndone ? <p role="status">{t('import.undone')}</p> : <Figures figures={outcome} />}
        <div className="import-buttons">
          <Button tone="go" icon="regulars" onPress={() => goTo('regulars')}>
            {t('import.seeRegulars')}
          </Button>
          {actionId !== null && !isUndone && (
            <Button
              icon="undo"
              onPress={() => void undo({ text: t('import.done', { name: fileName }), actionIds: doneIds })}
            >
              {t('import.undo')}
            </Button>
          )}
          <FileButton>{t('import.another')}</FileButton>
          <Button tone="quiet" onPress={startOver}>
            {t('import.putAway')}
          </Button>
        </div>
        {!isUndone && <Doubles />}
        {!isUndone && <Reasons figures={outcome} />}
      </section>
      <PastImports />
    </div>
  );
}

/** Whoever the book knows twice now; nothing where it is nobody. */
function Doubles() {
  const { value } = useRead('doubles.list', { limit: 1 });
  const { locale } = useFormat();
  if (!value || value.total === 0) return null;
  return (
    <p>
      <a href={placeHash('regulars', 'doubles')}>
        {tCount('doubles.found', value.total, { count: value.total.toLocaleString(locale) })}
      </a>
    </p>
  );
}
