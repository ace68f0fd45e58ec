import { closeSync, existsSync, openSync, renameSync, writeSync } from 'node:fs';
import { cachedFile } from './cache.ts';
import { makeAddress, makePeople } from './people.ts';

const HEADER = 'First Name,Last Name,Email,Phone,Street,City,Postal Code,Birthday';
const ROWS_AT_ONCE = 5000;

/** A CSV of so many customers, from the cache or made anew. */
export function customersCsv(size: number): string {
  const path = cachedFile(`customers-csv-${size}`, 'csv');
  if (existsSync(path)) return path;
  const temporary = `${path}.part`;
  const file = openSync(temporary, 'w');
  let rows = [HEADER];
  for (const { givenName, familyName, emails, phones, birthday } of makePeople(size)) {
    const { street, city, postalCode } = makeAddress();
    rows.push([givenName, familyName, emails[0], phones[0], street, city, postalCode, birthday].map(cell).join(','));
    if (rows.length < ROWS_AT_ONCE) continue;
    writeSync(file, `${rows.join('\n')}\n`);
    rows = [];
  }
  if (rows.length > 0) writeSync(file, `${rows.join('\n')}\n`);
  closeSync(file);
  renameSync(temporary, path);
  return path;
}

const cell = (value: string | null | undefined): string => {
  const text = value ?? '';
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
