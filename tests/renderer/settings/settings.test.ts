import { describe, expect, it } from 'vitest';
import { gatherByDay } from '../../../renderer/screens/settings/by-day.ts';
import { readDays, readMargin } from '../../../renderer/screens/settings/numbers.ts';
import {
  currencyOptions,
  gather,
  localeOptions,
  timeZoneOptions,
} from '../../../renderer/screens/settings/pick-options.ts';

describe('numbers in the settings', () => {
  it('a margin may be written with a point, a comma or a per cent sign', () => {
    expect([readMargin('62'), readMargin('62.5'), readMargin('62,5 %')]).toEqual([62, 62.5, 62.5]);
  });

  it('an empty margin is no margin, and more than all of it is none', () => {
    expect(readMargin(' ')).toBeNull();
    expect([readMargin('101'), readMargin('-3'), readMargin('a lot'), readMargin('1e2')]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('days are whole and within a year', () => {
    expect([readDays('1'), readDays(' 30 '), readDays('366')]).toEqual([1, 30, 366]);
    expect([readDays('0'), readDays('367'), readDays('3.5'), readDays('')]).toEqual(Array(4).fill(undefined));
  });
});

describe('what can be picked', () => {
  it('has the usual and always what is set now, once', () => {
    expect(currencyOptions('EUR').filter(({ id }) => id === 'EUR')).toEqual([
      { id: 'EUR', label: 'EUR · Euro', group: '' },
    ]);
    expect(localeOptions('en-GB').map(({ id }) => id)).toContain('de-DE');
    expect(localeOptions('mt-MT').map(({ id }) => id)).toContain('mt-MT');
    expect(timeZoneOptions('UTC').map(({ id }) => id)).toEqual(expect.arrayContaining(['UTC', 'Europe/Dublin']));
  });

  it('finds a time zone by its town, under its part of the world', () => {
    const zones = timeZoneOptions('UTC');
    expect(zones.find(({ id }) => id === 'Europe/Dublin')).toMatchObject({ group: 'Europe', label: 'Dublin' });
    expect(zones.find(({ id }) => id.endsWith('Argentina/Salta'))).toMatchObject({ label: 'Salta, Argentina' });
    expect(gather(zones).find(({ group }) => group === 'Europe')?.options.length).toBeGreaterThan(30);
  });
});

describe('the history by day', () => {
  it('keeps the order and gathers what belongs to one day', () => {
    const things = [
      { at: 3, day: 'b' },
      { at: 2, day: 'b' },
      { at: 1, day: 'a' },
    ];
    expect(gatherByDay(things, thing => thing.day).map(({ day, things: of }) => [day, of.map(one => one.at)])).toEqual([
      ['b', [3, 2]],
      ['a', [1]],
    ]);
  });
});
