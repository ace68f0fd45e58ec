/** Rows as text, columns as wide as they need to be; the first column to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ');
  const [head, ...body] = rows.map(line);
  return [head, '-'.repeat(head!.length), ...body].join('\n');
}

export const percent = (share: number | null): string => (share === null ? '-' : `${(share * 100).toFixed(1)} %`);
