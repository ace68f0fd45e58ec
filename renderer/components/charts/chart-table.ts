/** What a cell of the table behind a chart says; with `onOpen` a press on it shows the people behind it. */
export type ChartCell = string | number | null | { value: number | string; onOpen: () => void };

/** The table behind a chart: the same figures, in order. Shares are in percent, money in whole units; the head says so. */
export interface ChartTable {
  head: readonly string[];
  /** The first cell names the row. */
  rows: readonly (readonly ChartCell[])[];
}

export function cellValue(cell: ChartCell): string | number | null {
  return cell !== null && typeof cell === 'object' ? cell.value : cell;
}

/** A share of 0 to 1 in percent, to a tenth; null stays null. */
export function inPercent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 10;
}

/** "Active regulars: 412" as the name of a file. */
export function fileNameOf(title: string, ending: 'csv' | 'png'): string {
  const plain = title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return `${plain || 'chart'}.${ending}`;
}
