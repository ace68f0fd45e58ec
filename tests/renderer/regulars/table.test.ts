import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ariaSort,
  filterChips,
  isFiltering,
  isOn,
  nextSort,
  toggleChip,
  withField,
} from '../../../renderer/screens/regulars/table-filter.ts';
import { rowForKey } from '../../../renderer/screens/regulars/table-keys.ts';

const chip = (key: string) => filterChips.find(one => one.key === key)!;

describe('moving through the table', () => {
  it('goes a row, a page or to an end', () => {
    expect(rowForKey('ArrowDown', 4, 100, 10)).toBe(5);
    expect(rowForKey('ArrowUp', 4, 100, 10)).toBe(3);
    expect(rowForKey('PageDown', 4, 100, 10)).toBe(13);
    expect(rowForKey('PageUp', 4, 100, 10)).toBe(0);
    expect(rowForKey('Home', 4, 100, 10)).toBe(0);
    expect(rowForKey('End', 4, 100, 10)).toBe(99);
  });

  it('leaves other keys alone, and every key of an empty table', () => {
    expect(rowForKey('toString', 4, 100, 10)).toBeNull();
    expect(rowForKey('a', 4, 100, 10)).toBeNull();
    expect(rowForKey('End', 0, 0, 10)).toBeNull();
  });

  it('never leaves the table', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(keys, fc.nat(500), fc.integer({ min: 1, max: 500 }), fc.nat(40), (key, at, count, perPage) => {
        const to = rowForKey(key, at, count, perPage)!;
        return to >= 0 && to < count;
      }),
    );
  });
});

describe('filter chips', () => {
  it('combine when they are about different things', () => {
    const filter = toggleChip(toggleChip({}, chip('dog')), chip('key'));
    expect(filter).toEqual({ hasCompanion: 'dog', isKey: true });
    expect(isOn(filter, chip('dog'))).toBe(true);
    expect(isOn(filter, chip('overdue'))).toBe(false);
  });

  it('replace each other when nobody can be both', () => {
    expect(toggleChip(toggleChip({}, chip('overdue')), chip('lapsed'))).toEqual({ state: 'lapsed' });
  });

  it('a second press takes a chip off and leaves the rest', () => {
    expect(toggleChip({ state: 'new', text: 'anna' }, chip('new'))).toEqual({ text: 'anna' });
  });

  it('an empty text is no filter', () => {
    expect(isFiltering({})).toBe(false);
    expect(isFiltering({ text: '' })).toBe(false);
    expect(isFiltering(withField({ text: 'a' }, 'text', null))).toBe(false);
    expect(isFiltering({ hasAllergy: true })).toBe(true);
  });
});

describe('sorting', () => {
  it('begins with the way one usually wants and turns on the second press', () => {
    expect(nextSort('name', 'spentMinor')).toBe('-spentMinor');
    expect(nextSort('-spentMinor', 'spentMinor')).toBe('spentMinor');
    expect(nextSort('spentMinor', 'spentMinor')).toBe('-spentMinor');
    expect(nextSort('name', 'name')).toBe('-name');
    expect(nextSort('-lastDay', 'city')).toBe('city');
  });

  it('tells assistive technology which way', () => {
    expect(ariaSort('-name', 'name')).toBe('descending');
    expect(ariaSort('name', 'name')).toBe('ascending');
    expect(ariaSort('name', 'city')).toBe('none');
  });
});
