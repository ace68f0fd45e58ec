import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { scratchFile } from './cache.ts';
import { must, repeat, start } from './client.ts';
import { NOW_MS } from './now.ts';
import type { Times } from './statistics.ts';

const SAMPLE = '../shared/data/transactions/CDNOW_sample.txt';
const FITS = 5;

/** The published sample of 2,357 customers imported as a till's file; how long each fit of the three models takes. Null where it is absent. */
export async function timeCdnow(): Promise<Times | null> {
  if (!existsSync(SAMPLE)) return null;
  const [csvPath, bookPath] = [scratchFile('cdnow.csv'), scratchFile('cdnow.book')];
  const lines = readFileSync(SAMPLE, 'utf8').trim().split('\n');
  const rows = lines.map(line => {
    const [id, , date, , dollars] = line.trim().split(/\s+/) as [string, string, string, string, string];
    return `${id},${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)},${dollars}`;
  });
  writeFileSync(csvPath, ['Customer ID,Date,Amount', ...rows].join('\n'));
  const client = await start(bookPath, NOW_MS);
  await must(client.call('transfer.run', { path: csvPath }));
  const times = await repeat(FITS, () => client.call('model.fit', { asOf: '1997-09-30' }));
  await client.close();
  for (const path of [csvPath, bookPath, `${bookPath}-wal`, `${bookPath}-shm`]) rmSync(path, { force: true });
  return times;
}
