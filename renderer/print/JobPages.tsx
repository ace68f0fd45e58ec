import { CardSheets } from './CardSheets.tsx';
import { PrintPage } from './PrintPage.tsx';
import type { ReadJob } from './read-job.ts';
import { TestSheet } from './TestSheet.tsx';

/** What goes on the paper, while something does. */
export function JobPages({ job }: { job: ReadJob | null }) {
  if (!job) return null;
  return (
    <PrintPage>
      {'testSheet' in job ? (
        <TestSheet stock={job.testSheet} />
      ) : (
        <CardSheets sheets={job.sheets} sender={job.sender} />
      )}
    </PrintPage>
  );
}
