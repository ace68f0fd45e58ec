import { useFormat } from '../../store/format.ts';
import { type ChartCell, type ChartTable, cellValue } from './chart-table.ts';

/** The figures of a chart as a table that keys and screen readers can walk. */
export function ChartTableView({ title, table }: { title: string; table: ChartTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled with the arrow keys
    <section className="chart-scroll" tabIndex={0} aria-label={title}>
      <table className="chart-table">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            {table.head.map(word => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name = '', ...cells]) => (
            <tr key={String(cellValue(name))}>
              <th scope="row">{cellValue(name)}</th>
              {cells.map((cell, at) => (
                <td key={table.head[at + 1]}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell }: { cell: ChartCell }) {
  const { locale } = useFormat();
  const value = cellValue(cell);
  const words = typeof value === 'number' ? value.toLocaleString(locale, { maximumFractionDigits: 2 }) : value;
  if (cell === null || typeof cell !== 'object') return words;
  return (
    <button type="button" className="chart-open" onClick={cell.onOpen}>
      {words}
    </button>
  );
}
