import { type Table, tableOf } from './table.ts';
import { openText, type TextSource } from './text-source.ts';

/** What a file is and how to read it. */
export type InspectedFile = { kind: 'vcard'; source: TextSource } | { kind: 'table'; table: Table };

/** Looks into a file, whatever its name ends with. Refuses (file_unreadable, file_not_understood) what holds neither. */
export async function inspectFile(path: string): Promise<InspectedFile> {
  const source = await openText(path);
  return isVcard(source.sample) ? { kind: 'vcard', source } : { kind: 'table', table: tableOf(source) };
}

function isVcard(sample: string): boolean {
  return /^\s*BEGIN:VCARD\s*$/im.test(sample.slice(0, 4096));
}
