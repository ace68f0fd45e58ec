import { Icon } from '../../components/Icon.tsx';
import { t } from '../../locales/t.ts';
import { type Column, columns } from './columns.ts';
import { GridPart } from './GridPart.tsx';
import { ariaSort, nextSort } from './table-filter.ts';
import { setSort, useTable } from './table-store.ts';

/** The names of the columns; those that sort are buttons. */
export function TableHead() {
  return (
    <GridPart role="rowgroup" className="table-head">
      <GridPart role="row" aria-rowindex={1} className="table-head-row">
        <GridPart role="columnheader" className="cell-pick">
          <span className="unseen">{t('regulars.pick')}</span>
        </GridPart>
        {columns.map(column => (
          <Head key={column.key} column={column} />
        ))}
      </GridPart>
    </GridPart>
  );
}

function Head({ column: { key, label, sort: by, hint } }: { column: Column }) {
  const sort = useTable(state => state.sort);
  const title = hint && t(hint);
  if (!by) {
    return (
      <GridPart role="columnheader" className={`cell-${key}`} title={title}>
        {t(label)}
      </GridPart>
    );
  }
  const way = ariaSort(sort, by);
  return (
    <GridPart role="columnheader" className={`cell-${key}`} aria-sort={way} title={title}>
      <button type="button" className="sort" data-way={way} onClick={() => setSort(nextSort(sort, by))}>
        {t(label)}
        <Icon name="down" size={0.9} />
      </button>
    </GridPart>
  );
}
