import { Flag } from '../../components/Flag.tsx';
import { t } from '../../locales/t.ts';
import type { Preview } from './import-store.ts';

const tones = { create: 'good', match: 'plain', skip: 'due' } as const;

/** The first rows of each outcome, as they were understood. */
export function Sample({ rows }: { rows: Preview['sample'] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="import-sample">
      <h3 id="import-sample">{t('import.sample')}</h3>
      {rows.map(({ line, outcome, text, detail }) => (
        <div className="line" key={`${line} ${outcome} ${text}`}>
          <span className="line-what">{t('import.line', { line })}</span>
          <span className="line-text">
            {text !== t('import.line', { line }) && `${text} `}
            <span className="import-quiet">{detail}</span>
          </span>
          <Flag tone={tones[outcome]}>{t(`import.outcome.${outcome}`)}</Flag>
        </div>
      ))}
    </section>
  );
}
