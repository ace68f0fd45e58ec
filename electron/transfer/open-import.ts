import type { ParsedInput } from '../../shared/contract/index.ts';
import { Refusal } from '../../shared/result.ts';
import type { DateOrderVerdict } from './date-order.ts';
import { inspectFile } from './file-kind.ts';
import { guessMapping, type Sureness } from './guess.ts';
import { recogniseExport } from './headers.ts';
import {
  columnsByField,
  type ImportKind,
  kindOfMapping,
  type Mapping,
  mappingFromNames,
  missingFields,
} from './mapping.ts';
import type { Table } from './table.ts';
import type { TextSource } from './text-source.ts';

export type ImportSource = ParsedInput<'transfer.run'>;

/** A file that is understood so far: what it is and what its columns mean. */
export type OpenedImport =
  | { format: 'vcard'; kind: 'customers'; source: TextSource; program: string; label: string }
  | {
      format: 'csv';
      kind: ImportKind;
      table: Table;
      mapping: Mapping;
      sureness: { [column: number]: Sureness };
      /** Which program wrote it, so that numbers of two programs are not taken for one another. */
      program: string;
      label: string | null;
    };

/** Opens a file and settles what its columns mean: as told, else as recognised, else as guessed. Refuses what cannot be read. */
export async function openImport(input: ImportSource): Promise<OpenedImport> {
  const file = await inspectFile(input.path);
  if (file.kind === 'vcard') {
    if (input.as === 'sales')
      throw new Refusal('file_not_understood', 'This file holds contacts, not sales. Nothing was imported.');
    return { format: 'vcard', kind: 'customers', source: file.source, program: 'vcard', label: 'vCard contacts' };
  }
  const { table } = file;
  const wanted = input.as === undefined ? undefined : input.as === 'sales' ? 'sales' : 'customers';
  const recognised = recogniseExport(table.header);
  const isKnown = recognised !== null && (wanted === undefined || recognised.kind === wanted);
  const guess = guessMapping(table.header, table.sample, wanted);
  const given = input.mapping === undefined ? null : mappingFromNames(Object.entries(input.mapping), table.header);
  if (given)
    return {
      format: 'csv',
      kind: wanted ?? kindOfMapping(given),
      table,
      mapping: given,
      sureness: {},
      program: recognised ? programOf(recognised.source) : 'csv',
      label: recognised?.label ?? null,
    };
  return isKnown
    ? {
        format: 'csv',
        kind: recognised.kind,
        table,
        mapping: recognised.mapping,
        sureness: {},
        program: programOf(recognised.source),
        label: recognised.label,
      }
    : {
        format: 'csv',
        kind: guess.kind,
        table,
        mapping: guess.mapping,
        sureness: guess.sureness,
        program: 'csv',
        label: null,
      };
}

/** 'square-transactions' and 'square-items' speak of the same sales. */
const programOf = (source: string): string => source.split('-')[0]!;

/** Refuses, naming what is missing, when the mapping is not enough to import by. */
export function mustBeMapped(opened: OpenedImport): void {
  if (opened.format === 'vcard') return;
  const missing = missingFields(opened.kind, opened.mapping);
  if (missing.length === 0) return;
  throw new Refusal(
    'mapping_needed',
    `It is not clear which column holds: ${missing.join(', ')}. Say which column is what; nothing was imported.`,
    'mapping',
  );
}

/** The currency that every row of the sample names, when there is one. */
export function currencyOf(opened: OpenedImport): string | null {
  if (opened.format === 'vcard') return null;
  const column = columnsByField(opened.mapping).get('currency')?.[0];
  if (column === undefined) return null;
  const named = new Set(opened.table.sample.map(cells => (cells[column] ?? '').trim().toUpperCase()).filter(Boolean));
  const [only] = named;
  return named.size === 1 && only && /^[A-Z]{3}$/.test(only) ? only : null;
}

export const shownOrder = (verdict: DateOrderVerdict | null) =>
  verdict === null ? null : { order: verdict.order, isSure: verdict.sure, example: verdict.example };
