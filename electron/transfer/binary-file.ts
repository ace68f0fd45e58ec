import { Refusal } from '../../shared/result.ts';
import type { DetectedEncoding } from './encoding.ts';

const NOTHING = 'Nothing was imported.';
const AS_CSV = `Open it, save it as CSV (File > Save as > CSV UTF-8), then import that file. ${NOTHING}`;

/** Beginnings of files that are certainly not text, as Latin-1. */
const MAGIC: [prefix: string, sentence: string][] = [
  [
    '%PDF',
    `This is a PDF document, which holds a picture of a table and not the table. Export a CSV instead. ${NOTHING}`,
  ],
  ['\xd0\xcf\x11\xe0', `This is an old Excel or Word file. ${AS_CSV}`],
  ['\x89PNG', `This is a picture (PNG), not a list of people or sales. ${NOTHING}`],
  ['\xff\xd8\xff', `This is a picture (JPEG), not a list of people or sales. ${NOTHING}`],
  ['GIF8', `This is a picture (GIF), not a list of people or sales. ${NOTHING}`],
  ['SQLite format 3\0', `This is a database or a book, not an export. A book is opened, not imported. ${NOTHING}`],
  ['\x1f\x8b', `This is a compressed file (gzip). Unpack it first, then import what is inside. ${NOTHING}`],
  ['7z\xbc\xaf', `This is a compressed file (7z). Unpack it first, then import what is inside. ${NOTHING}`],
  ['Rar!', `This is a compressed file (RAR). Unpack it first, then import what is inside. ${NOTHING}`],
  ['MZ', `This is a program, not a list of people or sales. ${NOTHING}`],
  ['\x7fELF', `This is a program, not a list of people or sales. ${NOTHING}`],
  ['{\\rtf', `This is a formatted text document (RTF). Export a CSV instead. ${NOTHING}`],
];

/** Refuses, with a sentence saying what the file is, whatever cannot be a table or vCards. */
export function refuseUnlessText(sample: Buffer, detected: DetectedEncoding): void {
  const sentence = describeBinary(sample, detected) ?? describeMarkup(sample);
  if (sentence !== null) throw new Refusal('file_not_understood', sentence);
}

function describeBinary(sample: Buffer, detected: DetectedEncoding): string | null {
  const start = sample.toString('latin1', 0, 16);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return describeZip(sample);
  for (const [prefix, sentence] of MAGIC) {
    // 'MZ' may begin a header ('MZ;Name'); a program has a zero within the first bytes.
    if (start.startsWith(prefix) && (prefix !== 'MZ' || start.includes('\0'))) return sentence;
  }
  if (detected.encoding.startsWith('utf-16')) return null;
  return hasTooManyControls(sample)
    ? `This file holds no text that can be read as a table or as contacts. Export a CSV or vCard file and import that. ${NOTHING}`
    : null;
}

function describeZip(sample: Buffer): string {
  const names = sample.toString('latin1');
  if (names.includes('opendocument.spreadsheet')) return `This is an OpenDocument spreadsheet. ${AS_CSV}`;
  if (names.includes('word/')) return `This is a Word document. Export a CSV instead. ${NOTHING}`;
  if (names.includes('Index/') && names.includes('.iwa')) return `This is a Numbers spreadsheet. ${AS_CSV}`;
  if (names.includes('[Content_Types].xml') || names.includes('xl/')) {
    return `This is an Excel workbook. Save it as CSV first (File > Save as > CSV UTF-8), then import that file. ${NOTHING}`;
  }
  return `This is a zip archive. Unpack it first, then import the CSV or vCard file inside. ${NOTHING}`;
}

function describeMarkup(sample: Buffer): string | null {
  const start = sample
    .toString('latin1', 0, 200)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('<!doctype') || start.startsWith('<html') || start.startsWith('<table')) {
    return `This is a web page, not a CSV file; perhaps the download needed a sign-in first. ${NOTHING}`;
  }
  if (start.startsWith('<?xml')) return `This is an XML file. ${AS_CSV}`;
  if (/^(\[\s*)?\{\s*"/.test(start)) return `This is a JSON file. Export a CSV or vCard file instead. ${NOTHING}`;
  return null;
}

/** Text may hold a stray zero or two; a binary file has control characters all over. */
function hasTooManyControls(sample: Buffer): boolean {
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) controls++;
  return controls > sample.length * 0.005 + 1;
}
