import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Flag } from '../../components/Flag.tsx';
import { t, tCount } from '../../locales/t.ts';
import { DaysOrder } from './DaysOrder.tsx';
import { type Found, mapColumn, useImport } from './import-store.ts';
import { type Column, isStillGuess } from './mapping.ts';

/** So many columns that are left out are named; of more, the first. */
const MOST_NAMED = 8;

/** The columns of the file with what stands in them, and what each is taken for. */
export function ColumnsPanel() {
  const { found, firstColumns, stage } = useImport();
  const [showsAll, setShowsAll] = useState(false);
  if (!found) return null;
  const isGuessed = found.columns.some(column => isStillGuess(column, firstColumns));
  // A column one has just left out stays in sight, to be taken in again.
  const isTaken = ({ name, field }: Column) =>
    field !== null || firstColumns.some(one => one.name === name && one.field);
  const isMissing = found.missing.length > 0;
  const leftOut = found.columns.filter(column => !isTaken(column));
  const columns = showsAll || isMissing ? found.columns : found.columns.filter(isTaken);
  return (
    <section className="sheet import-panel" aria-labelledby="import-columns">
      <h2 id="import-columns">{t('import.columns')}</h2>
      {found.format === 'vcard' && <p className="import-quiet">{t('import.vcard')}</p>}
      {isMissing && (
        <p className="import-missing" role="status">
          {t('import.missing', { fields: found.missing.join(', ') })}
        </p>
      )}
      {isGuessed && !isMissing && <p className="import-quiet">{t('import.columnsGuess')}</p>}
      <DaysOrder />
      {columns.map((column, at) => (
        <ColumnLine
          // Names of columns may repeat; their places do not change.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={`${at} ${column.name}`}
          column={column}
          fields={found.fields}
          isGuess={isStillGuess(column, firstColumns)}
          isDisabled={stage !== 'ready'}
        />
      ))}
      {!showsAll && !isMissing && <NotTaken columns={leftOut} />}
      {leftOut.length > 0 && !isMissing && (
        <Button tone="quiet" icon={showsAll ? 'close' : 'down'} onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? t('import.hideLeftOut') : tCount('import.showLeftOut', leftOut.length)}
        </Button>
      )}
    </section>
  );
}

/** The names of those with something in them: what a list knows and this book would not must not go unsaid. */
function NotTaken({ columns }: { columns: readonly Column[] }) {
  const names = columns.filter(({ samples }) => samples.length > 0).map(({ name }) => name);
  if (names.length === 0) return null;
  const named = names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ' …' : '');
  return <p className="import-quiet">{t('import.notTaken', { columns: named })}</p>;
}

interface ColumnLineProps {
  column: Column;
  fields: Found['fields'];
  isGuess: boolean;
  isDisabled: boolean;
}

function ColumnLine({ column: { name, field, samples }, fields, isGuess, isDisabled }: ColumnLineProps) {
  return (
    <div className="import-column" data-left-out={field === null || undefined}>
      <div className="import-column-what">
        <b>{name}</b>
        <span className="import-samples">{samples.length === 0 ? t('import.noSample') : samples.join(' · ')}</span>
      </div>
      {isGuess && <Flag tone="due">{t('import.guess')}</Flag>}
      <select
        className="input"
        aria-label={t('import.column', { column: name })}
        value={field ?? ''}
        disabled={isDisabled}
        onChange={event => void mapColumn(name, event.target.value)}
      >
        <option value="">{t('import.leftOut')}</option>
        {fields.map(one => (
          <option key={one.field} value={one.field}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
