import { describe, expect, test } from 'vitest';
import { setText } from '../../../renderer/print/card-text.ts';

describe('a text as it is set', () => {
  test('a first line by itself greets, the name that signs signs', () => {
    expect(setText('Dear Anna,\n\nthank you.\nSee you.\n\nJonas', 'Jonas')).toEqual({
      hello: 'Dear Anna,',
      paragraphs: ['thank you.\nSee you.'],
      signature: 'Jonas',
    });
  });

  test('who is not named in the text signs below it', () => {
    expect(setText('Thank you.', 'Jonas').signature).toBe('Jonas');
  });

  test('who is named elsewhere in the text does not sign twice', () => {
    expect(setText('Jonas says thank you.', 'Jonas').signature).toBeNull();
  });

  test('one line, and a long first one, are no greeting', () => {
    expect(setText('Thank you.', '')).toEqual({ hello: null, paragraphs: ['Thank you.'], signature: null });
    const long = 'x'.repeat(80);
    expect(setText(`${long}\n\nand more`, '')).toEqual({
      hello: null,
      paragraphs: [long, 'and more'],
      signature: null,
    });
  });

  test('paragraphs are parted by blank lines, however many', () => {
    expect(setText('Dear A,\n\none\n \n\ntwo\r\n\r\nthree', '').paragraphs).toEqual(['one', 'two', 'three']);
  });

  test('nothing is set as nothing', () => {
    expect(setText('  \n ', '')).toEqual({ hello: null, paragraphs: [], signature: null });
  });
});
