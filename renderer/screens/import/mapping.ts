import type { MethodOutput } from '../../../shared/contract/index.ts';

export type Column = MethodOutput<'transfer.inspect'>['columns'][number];

/** Column name -> field, of those that are taken for something. */
export function fieldByColumn(columns: readonly Column[]): Record<string, string> {
  return Object.fromEntries(columns.flatMap(({ name, field }) => (field === null ? [] : [[name, field]])));
}

/** The mapping with one column taken for something else; an empty field leaves the column out. */
export function withColumn(mapping: Readonly<Record<string, string>>, column: string, field: string) {
  const { [column]: _, ...rest } = mapping;
  return field === '' ? rest : { ...rest, [column]: field };
}

/** Whether what a column is taken for is still what was guessed at first; what a person said is no guess. */
export function isStillGuess(column: Column, firstColumns: readonly Column[]): boolean {
  const first = firstColumns.find(one => one.name === column.name);
  return first?.isGuess === true && first.field === column.field;
}
