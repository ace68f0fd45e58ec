import { expect, test } from 'vitest';
import { fold } from '../../shared/fold.ts';
import { listNicknameFamilies, nicknamesOf } from '../../shared/nicknames.ts';

const families = listNicknameFamilies();
const names = [...new Set(families.flat())];

test.each([
  ['bob', 'robert'],
  ['liz', 'elizabeth'],
  ['beth', 'eliza'],
  ['bill', 'william'],
  ['peggy', 'margaret'],
  ['jack', 'john'],
  ['dick', 'richard'],
  ['hans', 'johannes'],
  ['sepp', 'josef'],
  ['pepe', 'jose'],
  ['sasha', 'alexander'],
  ['katja', 'ekaterina'],
  ['beppe', 'giuseppe'],
  ['kees', 'cornelis'],
  ['lasse', 'lars'],
  ['kasia', 'katarzyna'],
  ['paco', 'francisco'],
  ['nacho', 'ignacio'],
  ['саша', 'александр'],
])('%s and %s find one another', (short, long) => {
  expect(nicknamesOf(short)).toContain(long);
  expect(nicknamesOf(long)).toContain(short);
});

test('a short form of two names finds both', () => {
  expect(nicknamesOf('alex')).toEqual(expect.arrayContaining(['alexander', 'alexandra']));
});

test('every name finds whoever finds it, and never itself', () => {
  for (const name of names) {
    expect(nicknamesOf(name)).not.toContain(name);
    expect(new Set(nicknamesOf(name)).size).toBe(nicknamesOf(name).length);
    for (const other of nicknamesOf(name)) expect(nicknamesOf(other)).toContain(name);
  }
});

test('the list is long, of single folded words, and no name fans out without end', () => {
  expect(families.length).toBeGreaterThan(150);
  for (const family of families) expect(family.length).toBeGreaterThan(1);
  for (const name of names) {
    expect(name).toMatch(/^\p{L}+$/u);
    expect(fold(name)).toBe(name);
    expect(nicknamesOf(name).length).toBeLessThan(50);
  }
});

test('an unknown name has none', () => {
  expect(nicknamesOf('zzyzx')).toEqual([]);
  expect(nicknamesOf('')).toEqual([]);
  expect(nicknamesOf('constructor')).toEqual([]);
});
