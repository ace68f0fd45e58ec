import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDecoder, detectEncoding, type Encoding } from '../../../electron/transfer/encoding.ts';
import { inspectFile } from '../../../electron/transfer/file-kind.ts';
import { openTable } from '../../../electron/transfer/table.ts';
import { readAll, temporaryFolder } from './files.ts';

const folder = temporaryFolder();
const TEXT = 'Name;Ort\r\nZoë Müller;Köln\r\nŽofie Šťastná;Brno €\r\n';

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
const windows1252 = (text: string) =>
  Buffer.from([...text].map(letter => ({ '€': 0x80, Ž: 0x8e, Š: 0x8a })[letter] ?? letter.charCodeAt(0)));

describe('the encoding of a file is found out', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['utf-16be', swapped(`\ufeff${TEXT}`)],
    ['utf-16le', Buffer.from(TEXT, 'utf16le')],
    ['utf-16be', swapped(TEXT)],
  ] as [Encoding, Buffer][])('%s, with and without a mark', async (encoding, bytes) => {
    const table = await openTable(folder.write(bytes));
    expect(table).toMatchObject({ encoding, delimiter: ';', header: ['Name', 'Ort'], hasHeader: true });
    expect(table.sample).toEqual([
      ['Zoë Müller', 'Köln'],
      ['Žofie Šťastná', 'Brno €'],
    ]);
  });

  it('reads Windows-1252, with the letters that Latin-1 does not have', async () => {
    const table = await openTable(folder.write(windows1252('Name;Ort\r\nZoë;Köln\r\nŽan Šik;5 €\r\n')));
    expect(table.encoding).toBe('windows-1252');
    expect(table.sample).toEqual([
      ['Zoë', 'Köln'],
      ['Žan Šik', '5 €'],
    ]);
  });

  it('takes no offence at a letter cut in two where the sample ends', () => {
    const bytes = Buffer.from('Name\nZoë €');
    for (let end = 6; end < bytes.length; end++) {
      expect(detectEncoding(bytes.subarray(0, end), false).encoding).toBe('utf-8');
    }
    expect(detectEncoding(Buffer.from([0x5a, 0x6f, 0xeb]), true).encoding).toBe('windows-1252');
  });

  it('reads letters that are cut in two between chunks', () => {
    for (const [encoding, bytes] of [
      ['utf-8', Buffer.from('aé€😀z')],
      ['utf-16le', Buffer.from('aé€😀z', 'utf16le')],
      ['utf-16be', swapped('aé€😀z')],
    ] as [Encoding, Buffer][]) {
      const decoder = createDecoder(encoding);
      let text = '';
      for (const byte of bytes) text += decoder.decode(Buffer.from([byte]));
      expect(text + decoder.end()).toBe('aé€😀z');
    }
  });

  it('reads a file that turns from plain letters to Windows-1252 after the sample', async () => {
    const plain = `Name,City\n${'Ann,Rome\n'.repeat(20_000)}`;
    const rows = await readAll(
      folder.write(Buffer.concat([Buffer.from(plain), windows1252('Zoë,Köln\n'), Buffer.from('Zoë,Köln\n')])),
    );
    expect(rows.length).toBe(20_002);
    expect(rows.slice(-2).map(row => row.cells)).toEqual([
      ['Zoë', 'Köln'],
      ['Zoë', 'Köln'],
    ]);
  });

  it('does not garble a UTF-8 file for one stray byte', async () => {
    const rows = await readAll(
      folder.write(Buffer.concat([Buffer.from('Name,City\nZoë,Köln\nJosé,'), Buffer.from([0xe9, 0x0a])])),
    );
    expect(rows.map(row => row.cells)).toEqual([
      ['Zoë', 'Köln'],
      ['José', 'é'],
    ]);
  });
});

describe('the delimiter of a file is found out', () => {
  it.each([
    ['comma', 'a,b,c\n1,2,3\n', ','],
    ['semicolon with decimal commas', 'Name;Betrag\nAnna;1,50\nBen;2,75\n', ';'],
    ['tab with commas in every cell', 'Name\tAddress, full\nA, B\tC, D\n', '\t'],
    ['pipe', 'a|b\n1|2\n', '|'],
    ['semicolons inside quoted cells do not count', 'a,b\n"1;2;3;4","5;6;7"\n', ','],
    ['one column', 'email\nann@example.com\n', ','],
  ])('%s', async (_, text, delimiter) => {
    expect((await openTable(folder.write(text))).delimiter).toBe(delimiter);
  });

  it('obeys Excel’s sep line, which is no row', async () => {
    const path = folder.write('sep=;\r\nName;City, State\r\nAnn;Rome, NY\r\n');
    expect(await openTable(path)).toMatchObject({ delimiter: ';', header: ['Name', 'City, State'] });
    expect(await readAll(path)).toEqual([{ line: 3, cells: ['Ann', 'Rome, NY'] }]);
  });
});

describe('the header of a file', () => {
  it('tells by the line ends outside of quotation marks that an old Mac wrote it', async () => {
    const table = await openTable(folder.write('Name,Notes\rZoë,"rye ""dark"",\nsoup"\rBo,plain\r'));
    expect(table.sample).toEqual([
      ['Zoë', 'rye "dark",\nsoup'],
      ['Bo', 'plain'],
    ]);
  });

  it('drops Thunderbird’s trailing comma', async () => {
    expect((await openTable(folder.write('First Name,Last Name,\nAnn,Lee,\n'))).header).toEqual([
      'First Name',
      'Last Name',
    ]);
  });

  it('gives every column a name of its own', async () => {
    expect((await openTable(folder.write('Phone,,Phone, phone\n1,2,3,4\n'))).header).toEqual([
      'Phone',
      'Column 2',
      'Phone (2)',
      'phone (3)',
    ]);
  });

  it.each(['Ann,Lee,ann@example.com\n', '00004,19970101,29.33\n', 'Ann,+1 555 010 9999\n', 'Ann,2026-10-05\n'])(
    'is missing in %j, and its rows are all read',
    async text => {
      const path = folder.write(text);
      const table = await openTable(path);
      expect(table.hasHeader).toBe(false);
      expect(table.header[0]).toBe('Column 1');
      expect(await readAll(path)).toHaveLength(1);
    },
  );

  it('is found below the titles of a report', async () => {
    const path = folder.write('Customers\n2026\n\nName,Phone,City\nAnn,5550109,Rome\n');
    expect((await openTable(path)).header).toEqual(['Name', 'Phone', 'City']);
    expect(await readAll(path)).toEqual([{ line: 5, cells: ['Ann', '5550109', 'Rome'] }]);
  });
});

describe('a table is read in batches', () => {
  it('of at most a thousand rows, any number of times, with progress', async () => {
    const table = await openTable(folder.write(`Name,City\n${'Ann Lee,Rome\n'.repeat(30_000)}`));
    for (let pass = 0; pass < 2; pass++) {
      let rows = 0;
      for await (const batch of table.batches()) {
        expect(batch.length).toBeLessThanOrEqual(1000);
        rows += batch.length;
      }
      expect(rows).toBe(30_000);
      expect(table.bytesRead()).toBe(table.bytesTotal);
    }
  });

  it('keeps ragged rows, drops zeros and skips blank lines', async () => {
    const rows = await readAll(folder.write('a,b,c\n1\n\n1,2,3,4\nx\0y,z\n'));
    expect(rows.map(row => row.cells)).toEqual([['1'], ['1', '2', '3', '4'], ['xy', 'z']]);
  });

  it('ends where it is cancelled', async () => {
    const table = await openTable(folder.write(`Name,City\n${'Ann Lee,Rome\n'.repeat(30_000)}`));
    const cancel = new AbortController();
    await expect(async () => {
      for await (const _ of table.batches(cancel.signal)) cancel.abort(new Error('cancelled'));
    }).rejects.toThrow('cancelled');
  });
});

describe('a file that is no table gets a clear sentence', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

  it.each([
    [
      'an Excel workbook',
      bytes('PK\x03\x04', [20, 0, 6, 0], '[Content_Types].xml xl/workbook.xml'),
      /Excel workbook.*CSV.*nothing was imported/i,
    ],
    ['an old Excel file', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], '\0'.repeat(600)), /old Excel/],
    [
      'an OpenDocument spreadsheet',
      bytes('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      /OpenDocument/,
    ],
    ['a zip', bytes('PK\x03\x04', [20, 0], 'customers.csv'), /zip archive/],
    ['a PDF', bytes('%PDF-1.7\n'), /PDF/],
    ['a picture', bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13]), /picture/],
    ['a book', bytes('SQLite format 3\0', [16, 0, 1, 1]), /database/],
    ['a web page', bytes('<!DOCTYPE html><html>'), /web page/],
    ['JSON', bytes('[{"name": "Ann"}]'), /JSON/],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)), /no text/],
  ])('%s', async (_, content, sentence) => {
    const path = folder.write(content);
    await expect(openTable(path)).rejects.toMatchObject({
      code: 'file_not_understood',
      message: expect.stringMatching(sentence),
    });
    await expect(inspectFile(path)).rejects.toMatchObject({ code: 'file_not_understood' });
  });

  it.each([
    ['missing', () => join(folder.path, 'gone.csv'), /no such file/],
    ['a folder', () => folder.path, /folder/],
    ['empty', () => folder.write(''), /empty/],
    ['blank', () => folder.write('\ufeff \n \n'), /empty/],
  ])('%s', async (_, path, sentence) => {
    await expect(openTable(path())).rejects.toMatchObject({
      code: 'file_unreadable',
      message: expect.stringMatching(sentence),
    });
  });

  it('does not fall over a file that shrinks while it is read', async () => {
    const path = folder.write(`Name,City\n${'Ann Lee,Rome\n'.repeat(30_000)}`);
    const table = await openTable(path);
    truncateSync(path, 1000);
    let rows = 0;
    for await (const batch of table.batches()) rows += batch.length;
    expect(rows).toBe(77);
  });

  it('opens a file whose folder has any letters in its name', async () => {
    const odd = join(folder.path, 'Übung 𝔸 #%?');
    mkdirSync(odd);
    expect(await readAll(folder.write('a,b\n1,2\n', 'Übung 𝔸 #%?/kunden.csv'))).toHaveLength(1);
  });
});
