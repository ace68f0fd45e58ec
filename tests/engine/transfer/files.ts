import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Row } from '../../../electron/transfer/row-splitter.ts';
import { openTable } from '../../../electron/transfer/table.ts';

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): { write(content: string | Buffer, name?: string): string; path: string } {
  const path = mkdtempSync(join(tmpdir(), 'regulars-transfer-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  let count = 0;
  return {
    path,
    write(content, name = `file-${++count}.csv`) {
      const file = join(path, name);
      writeFileSync(file, content);
      return file;
    },
  };
}

export async function readAll(path: string): Promise<Row[]> {
  const table = await openTable(path);
  const rows: Row[] = [];
  for await (const batch of table.batches()) rows.push(...batch);
  return rows;
}
