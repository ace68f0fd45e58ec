import { CardSheets } from './CardSheets.tsx';
import { HandoverSheets } from './HandoverSheets.tsx';
import { PrintPage } from './PrintPage.tsx';
import type { ReadJob } from './read-job.ts';
import { TestSheet } from './TestSheet.tsx';

/** What goes on the paper, while something does. */
export function JobPages({ job }: { job: ReadJob | null }) {
  return (
    job && (
      <PrintPage>
        <Pages job={job} />
      </PrintPage>
    )
  );
}

/** The pages of a job by themselves. */
export function Pages({ job }: { job: ReadJob }) {
  if ('testSheet' in job) return <TestSheet stock={job.testSheet} />;
  if ('review' in job) return <PrintedWeek job={job} />;
  if ('brief' in job) return <PrintedBrief job={job} />;
  return <CardSheets sheets={job.sheets} sender={job.sender} />;
}

function PrintedWeek({ job }: { job: Extract<ReadJob, { review: unknown }> }) {
  const { Week, review, sender, look, pageWidthMm, pageHeightMm } = job;
  const { currency, locale } = look;
  return <Week {...{ review, currency, locale, pageWidthMm, pageHeightMm }} shopName={sender.shopName} />;
}

function PrintedBrief({ job }: { job: Extract<ReadJob, { brief: unknown }> }) {
  const { brief, briefSheets: sheets, sender, pages, pageWidthMm, pageHeightMm } = job;
  return <HandoverSheets {...{ brief, sheets, pages, pageWidthMm, pageHeightMm }} shopName={sender.shopName} />;
}
