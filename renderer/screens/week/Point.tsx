import type { ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { t } from '../../locales/t.ts';
import { type PointKey, points } from './agenda-points.ts';
import type { Sense } from './so-what.ts';

interface PointProps {
  point: PointKey;
  sense: Sense;
  /** Null on the last one. */
  onNext: (() => void) | null;
  children: ReactNode;
}

/** A point of the agenda: what it comes to, what is known, what to do now. */
export function Point({ point, sense, onNext, children }: PointProps) {
  const at = points.findIndex(({ key }) => key === point);
  return (
    <article className="agenda-point" aria-labelledby="agenda-point">
      <header className="agenda-lead">
        <h2 id="agenda-point">
          <span className="agenda-number">{at + 1}</span> {t(points[at]!.label)}
        </h2>
        <p className="agenda-so">{sense.soWhat}</p>
      </header>
      {children}
      <footer className="agenda-now">
        <p>
          <b>{t('agenda.now')}</b> {sense.nowWhat}
        </p>
        {onNext && (
          <Button icon="forth" keyCap="→" onPress={onNext}>
            {t('agenda.next')}
          </Button>
        )}
      </footer>
    </article>
  );
}

/** A panel of a point. */
export function Panel({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="sheet agenda-panel" aria-label={title}>
      <h3>{title}</h3>
      {note && <p className="agenda-note">{note}</p>}
      {children}
    </section>
  );
}
