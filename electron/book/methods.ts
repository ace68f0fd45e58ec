import { statSync } from 'node:fs';
import { Refusal } from '../../shared/result.ts';
import type { Bulk, Report } from '../engine/context.ts';
import { APP_VERSION } from '../version.ts';

const info: Report<'book.info'> = ({ book, nowMs, today }) => {
  const row = book.prepare<[], { uuid: string; is_demo: number }>('SELECT uuid, is_demo FROM book').get()!;
  const count = (table: string) => book.pluck<[], number>(`SELECT count(*) FROM ${table}`).get()!;
  return {
    path: book.raw.name,
    uuid: row.uuid,
    schemaVersion: book.raw.pragma('user_version', { simple: true }) as number,
    appVersion: APP_VERSION,
    customers: count('customers'),
    visits: count('visits'),
    companions: count('companions'),
    preferences: count('preferences'),
    sizeBytes: statSync(book.raw.name).size,
    today,
    nowMs,
    isDemo: row.is_demo === 1,
  };
};

const demo: Bulk<'book.fillDemo'> = async (context, input) => {
  if (context.book.pluck('SELECT 1 FROM customers LIMIT 1').get()) {
    throw new Refusal(
      'conflict',
      'This book has people in it already, so the demo shop was not put on top of them. Open it with a new book.',
    );
  }
  // The counter's thread does without the demo shop's names and stories.
  const { fillDemo } = await import('../demo/fill.ts');
  return fillDemo(context, input);
};

export const bookMethods = { 'book.info': info, 'book.fillDemo': demo };
