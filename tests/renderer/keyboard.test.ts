import { describe, expect, test } from 'vitest';
import { commandFor, type KeyPress, type Zone } from '../../renderer/screens/counter/keyboard.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  isCtrl: false,
  isAlt: false,
  isComposing: false,
  isRepeat: false,
  ...more,
});

const at = (key: string, zone: Zone, more: Partial<KeyPress> = {}, hasText = true) =>
  commandFor(press(key, more), zone, hasText);

describe('in the search box', () => {
  test.each([
    ['ArrowDown', { do: 'move', to: 'next' }],
    ['ArrowUp', { do: 'move', to: 'previous' }],
    ['Home', { do: 'move', to: 'first' }],
    ['End', { do: 'move', to: 'last' }],
    ['Enter', { do: 'open' }],
    ['Escape', { do: 'back' }],
  ])('%s chooses, opens or goes back', (key, command) => {
    expect(at(key, 'search')).toEqual(command);
  });

  test.each(['v', 's', 'z', '/', ' ', 'Tab'])('%j is left to the box', key => {
    expect(at(key, 'search')).toBeNull();
  });

  test('a slash types nothing while the box is empty: it has led to where one is', () => {
    expect(at('/', 'search', {}, false)).toEqual({ do: 'toSearch' });
  });

  test('Ctrl+Z takes back what was typed while there is something, and the last action otherwise', () => {
    expect(at('z', 'search', { isCtrl: true })).toBeNull();
    expect(at('z', 'search', { isCtrl: true }, false)).toEqual({ do: 'undo' });
  });

  test.each([{ isCtrl: true }, { isAlt: true }])('N with %j adds someone new', held => {
    expect(at('n', 'search', held)).toEqual({ do: 'addNew' });
  });

  test('keys of an input method are left alone', () => {
    expect(at('Enter', 'search', { isComposing: true })).toBeNull();
    expect(at('Process', 'search')).toBeNull();
  });
});

describe('on the card', () => {
  test.each([
    ['v', 'visit'],
    ['s', 'sale'],
    ['p', 'remember'],
    ['d', 'companion'],
    ['e', 'edit'],
    ['c', 'complaint'],
    ['o', 'promise'],
    ['f', 'feedback'],
    ['t', 'slip'],
    ['r', 'makeRight'],
    ['g', 'give'],
    ['h', 'touch'],
    ['w', 'sender'],
    ['u', 'merge'],
    ['V', 'visit'],
  ])('%s does %s', (key, action) => {
    expect(at(key, 'card')).toEqual({ do: 'act', action });
  });

  test('the same key does it on a keyboard of another script', () => {
    expect(at('м', 'card', { code: 'KeyV' })).toEqual({ do: 'act', action: 'visit' });
  });

  test('a key held down notes one visit, not ten', () => {
    expect(at('v', 'card', { isRepeat: true })).toBeNull();
    expect(at('z', 'card', { isRepeat: true })).toBeNull();
  });

  test('Alt+C logs a complaint, Ctrl+C copies', () => {
    expect(at('c', 'card', { isAlt: true })).toEqual({ do: 'complain' });
    expect(at('c', 'search', { isAlt: true })).toEqual({ do: 'complain' });
    expect(at('c', 'field', { isAlt: true })).toBeNull();
    expect(at('c', 'card', { isCtrl: true })).toBeNull();
  });

  test('Alt+S notes a sale from anywhere, S only on a card', () => {
    expect(at('s', 'card', { isAlt: true })).toEqual({ do: 'sell' });
    expect(at('s', 'search', { isAlt: true })).toEqual({ do: 'sell' });
    expect(at('s', 'elsewhere', { isAlt: true })).toEqual({ do: 'sell' });
    expect(at('s', 'field', { isAlt: true })).toBeNull();
    expect(at('s', 'search')).toBeNull();
    expect(at('s', 'card', { isCtrl: true })).toBeNull();
  });

  test('Z and Ctrl+Z take back the last thing', () => {
    expect(at('z', 'card')).toEqual({ do: 'undo' });
    expect(at('z', 'card', { isCtrl: true })).toEqual({ do: 'undo' });
  });

  test('/ and Esc lead back to the search', () => {
    expect(at('/', 'card')).toEqual({ do: 'toSearch' });
    expect(at('Escape', 'card')).toEqual({ do: 'back' });
  });

  test.each(['a', '7', 'é', '山', '+'])('%s is no action and begins a new search', key => {
    expect(at(key, 'card')).toEqual({ do: 'newSearch' });
  });

  test.each(['Tab', 'Enter', ' ', 'ArrowDown', 'F5'])('%j is left to the browser', key => {
    expect(at(key, 'card')).toBeNull();
  });

  test('Ctrl+V pastes instead of noting a visit', () => {
    expect(at('v', 'card', { isCtrl: true })).toBeNull();
  });
});

describe('in a form', () => {
  test.each(['v', 'z', '/', 'Enter', 'ArrowDown', 'Home'])('%s is left to the field', key => {
    expect(at(key, 'field')).toBeNull();
  });

  test('Esc leaves it, and Ctrl+Z belongs to what is being written', () => {
    expect(at('Escape', 'field')).toEqual({ do: 'back' });
    expect(at('z', 'field', { isCtrl: true }, false)).toBeNull();
  });
});

test('anywhere else a letter goes into the search box and the arrows walk through Today', () => {
  expect(at('b', 'elsewhere', {}, false)).toEqual({ do: 'newSearch' });
  expect(at('v', 'elsewhere', {}, false)).toEqual({ do: 'newSearch' });
  expect(at('ArrowDown', 'elsewhere', {}, false)).toEqual({ do: 'move', to: 'next' });
});
