import type { MethodName, MethodOutput } from '../../shared/contract/index.ts';
import type { WeekReview } from '../../shared/contract/review.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Stock } from '../../shared/contract/stocks.ts';
import type { PrintJob } from '../../shared/print-job.ts';
import { failure, ok, type Result } from '../../shared/result.ts';
import { briefPages } from './brief-pages.tsx';
import type { Sender } from './CardFace.tsx';
import { designOf } from './designs/designs.ts';
import { fitText, fontsReady } from './fit.ts';
import type { Brief, BriefSheet } from './HandoverSheets.tsx';
import { officePaper, type PaperSize } from './office-paper.ts';
import { faceKind, type Sheets } from './sheets.ts';
import type { WeekSheets } from './WeekSheets.tsx';

/** A job with everything on it, ready to be set. */
export type ReadJob = { sender: Sender; pages: number } & (
  | { sheets: Sheets }
  | { testSheet: Stock }
  | ({ review: WeekReview; look: Pick<Settings, 'currency' | 'locale'>; Week: typeof WeekSheets } & PaperSize)
  | ({ brief: Brief; briefSheets: BriefSheet[] } & PaperSize)
);

const mostInBrief = 500;

/** How large its pages are, in millimetres. */
export function pageOf(job: ReadJob): PaperSize {
  if ('sheets' in job) return job.sheets;
  return 'testSheet' in job ? job.testSheet : job;
}

type Call = <M extends MethodName>(method: M, input: never) => Promise<Result<MethodOutput<M>>>;

/** Asks the book for what a job prints. `call` is how this window reaches it. */
export async function readJob(call: Call, job: PrintJob): Promise<Result<ReadJob>> {
  const settings = await call('settings.get', {} as never);
  if (!settings.ok) return settings;
  const { shopName, logoDataUrl, signatureDataUrl, locale } = settings.value;
  const paper = officePaper(locale);
  const sender = { shopName, logo: logoDataUrl, signature: signatureDataUrl };
  if ('week' in job) {
    const review = await call('review.week', job as never);
    if (!review.ok) return review;
    // Read only now: charts are large, and cards are printed without them.
    const { WeekSheets: Week } = await import('./WeekSheets.tsx');
    await fontsReady(JSON.stringify(review.value));
    return ok({ sender, ...paper, look: settings.value, review: review.value, Week, pages: 2 });
  }
  if ('handover' in job) {
    const brief = await call('continuity.handover', { staffId: job.handover, limit: mostInBrief } as never);
    if (!brief.ok) return brief;
    await fontsReady(JSON.stringify(brief.value));
    const briefSheets = briefPages(brief.value, shopName, paper);
    return ok({ sender, ...paper, brief: brief.value, briefSheets, pages: briefSheets.length });
  }
  if ('testSheet' in job) {
    const stocks = await call('stocks.list', {} as never);
    if (!stocks.ok) return stocks;
    const stock = stocks.value.stocks.find(one => one.id === job.testSheet);
    if (!stock) return failure('not_found', 'That stock is not in the list. Nothing was printed.');
    return ok({ sender, testSheet: stock, pages: 1 });
  }
  if ('labelsFor' in job) {
    const { labelsFor: batchId, stock, start } = job;
    const labels = await call('cards.labels', { batchId, stock, start } as never);
    if (!labels.ok) return labels;
    const { cards } = labels.value;
    if (cards.length === 0)
      return failure('not_found', 'Nobody of these has a postal address and wants post. Nothing was printed.');
    const plain = { design: '', cropMarks: false, flip: 'none' as const, signedBy: '' };
    return ok({ sender, sheets: { ...labels.value, ...plain }, pages: labels.value.pages });
  }
  const sheet = await call('cards.sheet', job as never);
  if (!sheet.ok) return sheet;
  if (sheet.value.cards.length === 0) return failure('not_found', 'Nobody is in this batch yet. Nothing was printed.');
  const sides = sheet.value.flip === 'none' ? 1 : 2;
  return ok({ sender, sheets: sheet.value, pages: sheet.value.pages * sides });
}

/** Whose text does not fit its card or cannot be printed, once the fonts are there. */
export async function findMisfits(sheets: Sheets): Promise<number[]> {
  await fontsReady(lettersOf(sheets));
  const { art } = designOf(sheets.design);
  return sheets.cards.flatMap(({ customerId, side, widthMm, heightMm, text }) => {
    const kind = faceKind(sheets.stock, sheets.flip, side);
    if (kind === 'cover') return [];
    const isRuled = art.isRuled === true && kind !== 'label' && kind !== 'envelope';
    const { problem } = fitText({ text, signedBy: sheets.signedBy, kind, widthMm, heightMm, isRuled });
    return problem ? [customerId] : [];
  });
}

/** All the letters there are, so that the fonts for them are read before anything is measured. */
const lettersOf = (sheets: Sheets): string => {
  const letters = new Set(sheets.signedBy);
  for (const { text } of sheets.cards) for (const letter of text) letters.add(letter);
  return [...letters].join('');
};
