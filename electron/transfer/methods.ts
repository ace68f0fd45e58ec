import type { Bulk, Read, Report } from '../engine/context.ts';
import { type ImportKind, listFields, missingFields } from './mapping.ts';

const SAMPLES_PER_COLUMN = 4;

/** Loaded by the thread that reads a file, when it does: the counter's does without. */
const opening = () => import('./open-import.ts');
const running = () => import('./run-import.ts');

const inspect: Report<'transfer.inspect'> = async (_context, input) => {
  const { openImport } = await opening();
  const opened = await openImport(input);
  if (opened.format === 'vcard') {
    return {
      format: 'vcard',
      kind: 'customers',
      recognised: opened.label,
      encoding: opened.source.encoding,
      delimiter: null,
      columns: [],
      fields: fieldsOf('customers'),
      missing: [],
    };
  }
  const { table, mapping, sureness } = opened;
  return {
    format: 'csv',
    kind: opened.kind,
    recognised: opened.label,
    encoding: table.encoding,
    delimiter: table.delimiter,
    columns: table.header.map((name, column) => ({
      name,
      field: mapping[column] ?? null,
      isGuess: sureness[column] !== undefined && sureness[column] !== 'sure',
      samples: samplesOf(table.sample, column),
    })),
    fields: fieldsOf(opened.kind),
    missing: missingFields(opened.kind, mapping),
  };
};

const fieldsOf = (kind: ImportKind) => listFields(kind).map(({ field, label }) => ({ field: field as string, label }));

const samplesOf = (sample: string[][], column: number): string[] =>
  [...new Set(sample.map(cells => (cells[column] ?? '').trim().slice(0, 80)).filter(Boolean))].slice(
    0,
    SAMPLES_PER_COLUMN,
  );

const preview: Bulk<'transfer.preview'> = async (context, input) => {
  const [{ runImport }, { shownOrder }] = await Promise.all([running(), opening()]);
  const { figures, dateOrder, sample } = await runImport(context, input, true);
  return { ...figures, dateOrder: shownOrder(dateOrder), sample };
};

const run: Bulk<'transfer.run'> = async (context, input) => {
  const { runImport } = await running();
  const { figures, actionId } = await runImport(context, input, false);
  return { ...figures, actionId };
};

interface ImportRow {
  id: number;
  at_ms: number;
  file_name: string;
  kind: string;
  action_id: number;
  summary_json: string;
  undone_by: number | null;
}

const history: Read<'transfer.history'> = ({ book }) => ({
  imports: book
    .prepare<[], ImportRow>(
      `SELECT i.*, (SELECT max(u.id) FROM actions u WHERE u.undoes_action_id = i.action_id AND NOT EXISTS (SELECT 1 FROM actions w WHERE w.undoes_action_id = u.id)) AS undone_by
       FROM imports i ORDER BY i.id DESC LIMIT 100`,
    )
    .all()
    .map(row => ({
      id: row.id,
      atMs: row.at_ms,
      fileName: row.file_name,
      kind: row.kind,
      actionId: row.action_id,
      undoneBy: row.undone_by,
      ...(JSON.parse(row.summary_json) as { created: number; visits: number }),
    })),
});

export const transferMethods = {
  'transfer.inspect': inspect,
  'transfer.preview': preview,
  'transfer.run': run,
  'transfer.history': history,
};
