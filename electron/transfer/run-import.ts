import type { ImportFigures } from '../../shared/contract/transfer.ts';
import { minorDigits } from '../../shared/money.ts';
import { Refusal } from '../../shared/result.ts';
import type { BulkContext, WriteContext } from '../engine/context.ts';
import { NewPeopleIndex } from '../search/add-new-people.ts';
import { writeSetting } from '../settings/queries.ts';
import type { DateOrderVerdict } from './date-order.ts';
import { CustomerImporter } from './import-customers.ts';
import { SaleImporter } from './import-sales.ts';
import { PersonFinder } from './match-person.ts';
import { currencyOf, type ImportSource, mustBeMapped, type OpenedImport, openImport } from './open-import.ts';
import { openReader, type Reader } from './open-reader.ts';
import { type ReadingJob, STOPPED } from './reading.ts';
import { type SampleRow, Tally } from './tally.ts';

/** An import writes at the ends of the tables, and sorted where it must write all over one; more would only fill up with what it is done with. */
const CACHE_KIB = 16 * 1024;

/** Thrown to take everything back once the figures are known: a preview, or an import that found nothing new. */
class TakeBack extends Error {}

export interface ImportOutcome {
  figures: ImportFigures;
  dateOrder: DateOrderVerdict | null;
  sample: SampleRow[];
  /** Null for a preview, and when the file brought nothing new: no action is left behind. */
  actionId: number | null;
}

/** Imports a file as one action, or with `isPreview` does the whole of it and takes it back, so that its figures are those of the import. */
export async function runImport(context: BulkContext, input: ImportSource, isPreview: boolean): Promise<ImportOutcome> {
  // What is counted of a long file may be larger than the memory one would spare for it.
  context.book.raw.pragma('temp_store = FILE');
  context.book.raw.pragma(`cache_size = -${CACHE_KIB}`);
  const opened = await openImport(input);
  mustBeMapped(opened);
  const adopted = adoptedCurrency(context, opened);
  const currency = adopted ?? context.settings.currency;
  const reader = await openReader(jobFor(context, input, currency), {
    watch: (bytesRead, bytesTotal) => context.progress(bytesRead, bytesTotal, 'Reading the file'),
    isCancelled: context.isCancelled,
  });
  try {
    return importPages(context, { input, opened, reader, adopted, currency, isPreview });
  } finally {
    await reader.close();
  }
}

interface Run {
  input: ImportSource;
  opened: OpenedImport;
  reader: Reader;
  /** The currency that the shop takes over from the file. */
  adopted: string | null;
  currency: string;
  isPreview: boolean;
}

const jobFor = (context: BulkContext, input: ImportSource, currency: string): ReadingJob => ({
  input,
  locale: context.settings.locale,
  minorDigits: minorDigits(currency),
  currentYear: Number(context.today.slice(0, 4)),
});

function importPages(context: BulkContext, run: Run): ImportOutcome {
  const { input, opened, reader, adopted, isPreview } = run;
  const fileName = input.fileName ?? input.path.split(/[\\/]/).at(-1)!;
  const tally = new Tally(context.book);
  tally.currencySet = adopted;
  let actionId: number | null = null;
  let figures = tally.figures();
  try {
    actionId = context.act('transfer.run', write => {
      if (adopted) writeSetting(write.book, 'currency', adopted);
      takeAll(write, context, tally, { ...run, fileName });
      figures = tally.figures();
      const changed = write.book
        .pluck<[number], number>('SELECT 1 FROM action_changes WHERE action_id = ? LIMIT 1')
        .get(write.actionId);
      if (isPreview || changed === undefined) throw new TakeBack();
      write.book
        .prepare('INSERT INTO imports (action_id, at_ms, file_name, kind, summary_json) VALUES (?, ?, ?, ?, ?)')
        .run(
          write.actionId,
          write.nowMs,
          fileName,
          opened.kind,
          JSON.stringify({ created: figures.created, visits: figures.visits }),
        );
      write.note({ sentence: sentenceFor(fileName, figures) });
      const { count } = reader.survey;
      context.progress(count, count, 'Making everyone findable');
    }).actionId;
  } catch (error) {
    if (!(error instanceof TakeBack)) throw error;
  }
  return { figures, dateOrder: reader.survey.dateOrder, sample: tally.sample, actionId };
}

function takeAll(write: WriteContext, context: BulkContext, tally: Tally, run: Run & { fileName: string }): void {
  const { opened, reader, isPreview } = run;
  const finder = new PersonFinder(write.book);
  const index = isPreview || opened.kind !== 'customers' ? null : new NewPeopleIndex(write.book, write.nowMs);
  const people = new CustomerImporter(write, tally, finder, run.fileName, index);
  const sales = new SaleImporter(write, tally, people, finder, opened.program, run.currency);
  for (const page of reader.pages()) {
    if (page.kind === 'customers') people.takePage(page);
    else sales.takePage(page);
    if (context.isCancelled()) throw new Refusal('cancelled', STOPPED);
    context.progress(page.rowsRead, reader.survey.count, 'Writing into the book');
  }
  index?.finish();
}

/** A shop that has set no currency and has no sales yet takes the one its till writes. */
function adoptedCurrency({ book, settings }: BulkContext, opened: OpenedImport): string | null {
  const currency = currencyOf(opened);
  if (currency === null || currency === settings.currency) return null;
  const isSet = book.pluck("SELECT 1 FROM settings WHERE key = 'currency'").get() !== undefined;
  const hasSales = book.pluck('SELECT 1 FROM visits WHERE amount_minor IS NOT NULL LIMIT 1').get() !== undefined;
  return isSet || hasSales ? null : currency;
}

function sentenceFor(fileName: string, figures: ImportFigures): string {
  const parts = [
    figures.created > 0 ? `${figures.created} people added` : '',
    figures.visits > 0 ? `${figures.visits} sales` : '',
    figures.updated > 0 ? `${figures.updated} completed` : '',
  ];
  return `Import of ${fileName}: ${parts.filter(Boolean).join(', ')}`;
}
