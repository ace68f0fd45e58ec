import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delimiter, type Row, RowSplitter } from '../../../electron/transfer/row-splitter.ts';

function split(text: string, delimiter: Delimiter = ',', chunk = text.length || 1, newline: '\n' | '\r' = '\n'): Row[] {
  const splitter = new RowSplitter(delimiter, newline);
  const rows: Row[] = [];
  for (let at = 0; at < text.length; at += chunk) rows.push(...splitter.push(text.slice(at, at + chunk)));
  return [...rows, ...splitter.end()];
}

const cells = (rows: Row[]) => rows.map(row => row.cells);

describe('rows of delimited text', () => {
  it.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a,1","b ""x"""\n', [['a,1', 'b "x"']]],
    [
      '"two\nlines",b\nc,d',
      [
        ['two\nlines', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"two\r\nlines",b\r\n', [['two\r\nlines', 'b']]],
    [
      'a,\n,b\n',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['\n\r\n  \na,b\n\n', [['a', 'b']]],
    [
      '5" nail,b\nc,d',
      [
        ['5" nail', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"Anna" Smith,b', [['"Anna" Smith', 'b']]],
    ['"a,b" c,d', [['"a,b" c', 'd']]],
    ['"a" ,b\n', [['a', 'b']]],
    ['"a"', [['a']]],
    ['a,"', [[]]],
    ['"",""\n', [['', '']]],
    [
      'x,"\\"VIP\\",\\"Blog\\""\ny,z',
      [
        ['x', '"VIP","Blog"'],
        ['y', 'z'],
      ],
    ],
    ['"C:\\",b', [['C:\\', 'b']]],
  ] as [string, string[][]][])('%j, in one chunk and letter by letter', (text, expected) => {
    expect(cells(split(text))).toEqual(expected);
    expect(cells(split(text, ',', 1))).toEqual(expected);
  });

  it('knows the line each row starts on', () => {
    expect(split('a,b\n\n"x\ny",1\r\nc,d').map(row => row.line)).toEqual([1, 3, 5]);
  });

  it('reads lines that end with a carriage return alone', () => {
    expect(cells(split('a,b\r"c\rd",e\r', ',', 2, '\r'))).toEqual([
      ['a', 'b'],
      ['c\rd', 'e'],
    ]);
  });

  it('reports a quotation mark that is never closed, and goes on with the next line', () => {
    const rows = split('a,b\n1,"open\n2,x\n3,y\n');
    expect(rows.map(row => [row.line, row.problem?.reason])).toEqual([
      [1, undefined],
      [2, 'unclosed_quote'],
      [3, undefined],
      [4, undefined],
    ]);
    expect(rows[2]?.cells).toEqual(['2', 'x']);
  });

  it('is not led astray by a stray mark in a file where every cell is quoted', () => {
    const rows = split('"a","b"\n"1","open\n"2","x"\n"3","y"\n', ',', 7);
    expect(rows.map(row => row.problem?.reason ?? row.cells[0])).toEqual(['a', 'unclosed_quote', '2', '3']);
  });

  it('reports a cell that is too long, and goes on', () => {
    const rows = split(`a,b\n${'x'.repeat(100_001)},b\n"${'y\n'.repeat(60_000)}",c\n3,4\n`, ',', 65_536);
    expect(rows.map(row => row.problem?.reason ?? row.cells[0])).toEqual(['a', 'cell_too_long', 'cell_too_long', '3']);
    expect(rows[3]?.line).toBe(60_004);
  });

  it('keeps memory and goes on after a line of ten million letters', () => {
    const splitter = new RowSplitter(',');
    const rows = splitter.push('a,b\n"');
    for (let i = 0; i < 160; i++) rows.push(...splitter.push('x'.repeat(65_536)));
    rows.push(...splitter.push('"\n1,2\n'), ...splitter.end());
    expect(rows.map(row => [row.line, row.problem?.reason ?? row.cells[0]])).toEqual([
      [1, 'a'],
      [2, 'cell_too_long'],
      [3, '1'],
    ]);
  });

  const anyCell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'ü', ' ', ',', ';', '"', '\n', '\r\n', "'", '\\', '5') }),
    fc.string(),
  );

  it('gives back every table that was written by the rules, whatever the chunks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 2, maxLength: 5 }), { maxLength: 8 }),
        fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 20 }),
        (table, delimiter, newline, chunk) => {
          const text = table
            .map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + newline)
            .join('');
          expect(cells(split(text, delimiter, chunk))).toEqual(table);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('agrees with csv-parse on tables with quotation marks only where they are needed', () => {
    const needsQuotes = /[",\n\r]|^\s|\s$|^$/;
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (table, chunk) => {
          const quote = (cell: string) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
          const text = `${table.map(row => row.map(quote).join(',')).join('\n')}\n`;
          const theirs = parse(text, {
            relax_quotes: true,
            relax_column_count: true,
            record_delimiter: '\n',
          }) as string[][];
          expect(cells(split(text, ',', chunk))).toEqual(theirs);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throws and never stops on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '\\', ' ') }),
        fc.integer({ min: 1, max: 7 }),
        (text, chunk) => {
          const lines = split(text, ',', chunk).map(row => row.line);
          expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 500 },
    );
  });
});
