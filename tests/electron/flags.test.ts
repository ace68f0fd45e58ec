import { describe, expect, test } from 'vitest';
import { parseFlags, parseWindowFlags } from '../../electron/flags.ts';

describe('the flags of the launcher', () => {
  test('are all off when nothing is asked for, and a window opens', () => {
    expect(parseFlags([])).toEqual({
      ok: true,
      value: { demo: false, browser: false, open: true, dev: false, help: false },
    });
  });

  test('are read in any order', () => {
    const flags = parseFlags(['--no-open', '--port=8080', '--book', 'my shop.book', '--browser', '--demo']);
    expect(flags).toMatchObject({
      ok: true,
      value: { book: 'my shop.book', port: 8080, browser: true, demo: true, open: false },
    });
  });

  test.each([
    [['--brwoser'], '--brwoser'],
    [['-x'], '-x'],
    [['shop.book'], 'shop.book'],
    [['--book'], '--book'],
    [['--book='], '--book'],
    [['--demo=yes'], '--demo'],
    [['--port', 'abc'], 'abc'],
    [['--port', '0'], '0'],
    [['--port', '65536'], '65536'],
    [['--port', '1e3'], '1e3'],
  ])('%j gets a sentence naming what is wrong', (args, named) => {
    const flags = parseFlags(args);
    expect(flags.ok).toBe(false);
    if (flags.ok) return;
    expect(flags.error.code).toBe('bad_input');
    expect(flags.error.message).toContain(named);
    expect(flags.error.message).toMatch(/^[A-Z“].*\.$/);
  });
});

test('the window passes over switches that are meant for Chromium', () => {
  expect(parseWindowFlags(['.', '--disable-gpu', '--book', '/a b.book', '--lang=de'])).toEqual({
    book: '/a b.book',
    demo: false,
  });
  expect(parseWindowFlags(['--demo'])).toEqual({ demo: true });
  expect(parseWindowFlags(['--book'])).toEqual({ demo: false });
});
