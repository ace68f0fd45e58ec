import { KNOWN_EXPORTS, type KnownExport } from './known-exports.ts';
import { type Field, type ImportKind, type Mapping, normaliseColumn } from './mapping.ts';

/** A file whose header row is one of a program we know. */
export interface Recognised {
  source: string;
  label: string;
  kind: ImportKind;
  mapping: Mapping;
}

/** Recognises an export by its set of columns, whatever their order, case and company; null when none fits. */
export function recogniseExport(header: string[]): Recognised | null {
  const columns = header.map(comparable);
  const present = new Set(columns);
  let best: KnownExport | null = null;
  let bestCount = 0;
  for (const known of KNOWN_EXPORTS) {
    if (!fits(known, present)) continue;
    const count = columns.filter(column => fieldOf(known, column) !== undefined).length;
    if (count > bestCount) {
      best = known;
      bestCount = count;
    }
  }
  if (!best) return null;
  return { source: best.source, label: best.label, kind: best.kind, mapping: mapColumns(best, columns) };
}

function fits(known: KnownExport, present: Set<string>): boolean {
  const has = (column: string) => column.split('|').some(name => present.has(name));
  if (!known.all.every(has)) return false;
  return known.some === undefined || known.some[1].filter(has).length >= known.some[0];
}

function mapColumns(known: KnownExport, columns: string[]): Mapping {
  const mapping: Mapping = {};
  columns.forEach((column, at) => {
    const field = fieldOf(known, column);
    if (field !== undefined) mapping[at] = field;
  });
  return mapping;
}

function fieldOf(known: KnownExport, column: string): Field | undefined {
  if (Object.hasOwn(known.columns, column)) return known.columns[column];
  const pattern = column.replace(/\b\d+\b/, '#');
  return Object.hasOwn(known.columns, pattern) ? known.columns[pattern] : undefined;
}

/** Without the numbers some put before each name ("4 Firstname") and after a name used twice ("Phone (2)"). */
function comparable(column: string): string {
  return normaliseColumn(column)
    .replace(/^\d+[.)]? /, '')
    .replace(/ \(\d+\)$/, '');
}
