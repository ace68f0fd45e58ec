import { describe, expect, it } from 'vitest';
import { createListPages, type Page, pagesBetween } from '../../../renderer/screens/regulars/list-pages.ts';
import { failure, ok, type Result } from '../../../shared/result.ts';

/** A list of `total` numbers whose answers come when the test says so. */
function slowList(total: number) {
  const asked: { offset: number; answer: (result?: Result<Page<number>>) => Promise<void> }[] = [];
  const load = (offset: number, limit: number) =>
    new Promise<Result<Page<number>>>(resolve => {
      const rows = Array.from({ length: Math.min(limit, total - offset) }, (_, at) => offset + at);
      asked.push({
        offset,
        answer: async (result = ok({ total, rows })) => {
          resolve(result);
          await new Promise(setImmediate);
        },
      });
    });
  return { asked, list: createListPages<number>(10, load), offsets: () => asked.map(one => one.offset) };
}

describe('a list fetched in pages', () => {
  it('asks for the first page as soon as somebody looks', async () => {
    const { list, asked, offsets } = slowList(95);
    expect(list.getState().total).toBeNull();
    list.subscribe(() => {});
    expect(offsets()).toEqual([0]);
    await asked[0]!.answer();
    expect(list.getState().total).toBe(95);
    expect(list.getState().rowAt(3)).toBe(3);
    expect(list.getState().rowAt(12)).toBeUndefined();
  });

  it('never asks for pages that were only scrolled past', async () => {
    const { list, asked, offsets } = slowList(1000);
    list.subscribe(() => {});
    await asked[0]!.answer();
    list.show(100, 119);
    for (let row = 120; row < 900; row += 20) list.show(row, row + 19);
    for (let at = 1; at < asked.length; at += 1) await asked[at]!.answer();
    expect(offsets()).toEqual([0, 100, 110, 880, 890]);
  });

  it('asks for nothing beyond the last row', async () => {
    const { list, asked, offsets } = slowList(15);
    list.subscribe(() => {});
    await asked[0]!.answer();
    list.show(-20, 60);
    await asked[1]!.answer();
    expect(offsets()).toEqual([0, 10]);
  });

  it('keeps old rows in sight while it asks anew, and forgets those out of sight', async () => {
    const { list, asked, offsets } = slowList(100);
    list.subscribe(() => {});
    await asked[0]!.answer();
    list.show(20, 25);
    await asked[1]!.answer();
    list.refresh();
    expect(list.getState().rowAt(20)).toBe(20);
    expect(list.getState().rowAt(0)).toBeUndefined();
    expect(offsets()).toEqual([0, 20, 20]);
  });

  it('asks again when the book changed while an answer was on its way', async () => {
    const { list, asked, offsets } = slowList(100);
    list.subscribe(() => {});
    list.refresh();
    await asked[0]!.answer();
    expect(offsets()).toEqual([0, 0]);
  });

  it('says what went wrong, asks no more by itself, and recovers with the next change', async () => {
    const { list, asked, offsets } = slowList(100);
    list.subscribe(() => {});
    await asked[0]!.answer(failure('internal', 'The book could not be read.'));
    expect(list.getState().error?.message).toBe('The book could not be read.');
    expect(offsets()).toEqual([0]);
    list.refresh();
    await asked[1]!.answer();
    expect(list.getState()).toMatchObject({ error: null, total: 100 });
  });

  it('knows which pages hold the rows in sight', () => {
    expect(pagesBetween(0, 9, 10)).toEqual([0]);
    expect(pagesBetween(9, 10, 10)).toEqual([0, 1]);
    expect(pagesBetween(-3, -1, 10)).toEqual([0]);
  });
});
