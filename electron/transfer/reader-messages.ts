import type { MessagePort } from 'node:worker_threads';
import type { Page, ReadingError, ReadingJob, Survey } from './reading.ts';

export interface ReaderData {
  /** Int32s that both sides see, at the places below. */
  state: SharedArrayBuffer;
  /** Where the pages are sent; apart from the thread's own port, because whoever takes them does so without waiting for events. */
  pages: MessagePort;
}

/** How many pages and endings were sent, how many pages were taken, and whether the reader is to stop. */
export const SENT = 0;
export const TAKEN = 1;
export const STOP = 2;

/** Pages that may lie about unread. */
export const AHEAD = 16;

/** First what is to be read, then the survey once somebody wants the pages; or that there is nothing more to do. */
export type ToReader = { type: 'job'; job: ReadingJob } | { type: 'pages'; survey: Survey } | { type: 'nothing' };

/** While it looks through the file. */
export type FromReader =
  | { type: 'progress'; bytesRead: number; bytesTotal: number }
  | { type: 'surveyed'; survey: Survey }
  | { type: 'failed'; error: ReadingError };

export type PageMessage = { type: 'page'; page: Page } | { type: 'end' } | { type: 'failed'; error: ReadingError };
