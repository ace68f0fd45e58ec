import { expect, test } from 'vitest';
import { altKeyCap } from '../../renderer/components/use-alt-keys.ts';

test.each([
  ['a', 'KeyA', 'A', 'as it is'],
  ['A', 'KeyA', 'A', 'with Shift or Caps Lock'],
  ['a', 'KeyQ', 'A', 'on a French keyboard'],
  ['å', 'KeyA', 'A', 'where Alt makes another letter'],
  ['Dead', 'KeyN', 'N', 'where Alt makes an accent'],
  ['ф', 'KeyA', 'A', 'in another script'],
  ['&', 'Digit1', '1', 'where digits need Shift'],
  ['3', 'Numpad3', '3', 'of the number pad'],
  ['Alt', 'AltLeft', null, 'Alt alone'],
  ['ArrowLeft', 'ArrowLeft', null, 'an arrow'],
])('%s on %s is the key %s: %s', (key, code, cap, _where) => {
  expect(altKeyCap({ key, code })).toBe(cap);
});
