import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureType, sizeWithin } from '../../../renderer/screens/settings/picture-type.ts';

const bytes = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0));

describe('what a file is', () => {
  test.each([
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\r'],
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
    ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
  ])('%s is known by its first bytes', (type, first) => {
    expect(pictureType(bytes(first))).toBe(type);
  });

  test.each([['GIF89a\x01\0\x01\0'], ['<svg xmlns='], ['BM\x36\0\0\0'], ['RIFF\x24\0\0\0WAVEfmt '], ['\x89PNG'], ['']])(
    '%j is no picture that is printed',
    first => {
      expect(pictureType(bytes(first))).toBeNull();
    },
  );
});

test('a picture made smaller keeps its proportions, has no side of nothing and is never enlarged', () => {
  const length = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(length, length, fc.integer({ min: 1, max: 4000 }), (width, height, side) => {
      const size = sizeWithin({ width, height }, side);
      expect(Math.max(size.width, size.height)).toBe(Math.min(side, Math.max(width, height)));
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1);
      const [longer, shorter] = width >= height ? [size.width, size.height] : [size.height, size.width];
      const exact = (longer * Math.min(width, height)) / Math.max(width, height);
      expect(Math.abs(shorter - Math.max(1, exact))).toBeLessThanOrEqual(0.5 + 1e-9);
    }),
  );
});
