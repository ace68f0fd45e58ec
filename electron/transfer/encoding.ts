import { isUtf8 } from 'node:buffer';

/** How the letters of a file are written down. `utf-8` repairs stray Windows-1252 bytes, see createDecoder. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DetectedEncoding {
  encoding: Encoding;
  /** Bytes of the byte order mark, to be left out of the text: 0, 2 or 3. */
  bomLength: number;
}

/** Turns chunks of bytes into text; sequences cut at a chunk's end are kept for the next one. Never throws. */
export interface Decoder {
  decode(chunk: Buffer): string;
  /** What was still held back at the end of the file. */
  end(): string;
}

/**
 * Finds the encoding from the first bytes of a file. A sequence cut off at the sample's end is no error when
 * `isWhole` is false. Pure ASCII counts as UTF-8: createDecoder copes with what comes later.
 */
export function detectEncoding(sample: Buffer, isWhole: boolean): DetectedEncoding {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return { encoding: 'utf-8', bomLength: 3 };
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', bomLength: 2 };
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', bomLength: 2 };
  const wide = detectUtf16(sample);
  if (wide) return { encoding: wide, bomLength: 0 };
  const complete = isWhole ? sample : sample.subarray(0, sample.length - cutSequenceLength(sample));
  return { encoding: isUtf8(complete) || isMostlyUtf8(complete) ? 'utf-8' : 'windows-1252', bomLength: 0 };
}

/** One stray byte in a UTF-8 file must not garble every other name. */
function isMostlyUtf8(bytes: Buffer): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes[i]!);
    const isGood = length > 0 && i + length <= bytes.length && isUtf8(bytes.subarray(i, i + length));
    if (!isGood) bad++;
    else if (length > 1) good++;
    i += isGood ? length : 1;
  }
  return good > bad;
}

/** UTF-16 without a mark shows in zeros on one side only: commas, digits and line ends have a zero high byte. */
function detectUtf16(sample: Buffer): 'utf-16le' | 'utf-16be' | null {
  const pairs = sample.length >> 1;
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const many = Math.max(2, pairs * 0.08);
  const few = pairs * 0.005;
  if (odd >= many && even <= few) return 'utf-16le';
  if (even >= many && odd <= few) return 'utf-16be';
  return null;
}

/** Length of an unfinished UTF-8 sequence at the end of the bytes: 0 to 3. */
function cutSequenceLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc2) return back < sequenceLength(byte) ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  if (lead >= 0xf0 && lead < 0xf5) return 4;
  return 0;
}

export function createDecoder(encoding: Encoding): Decoder {
  if (encoding === 'windows-1252') return { decode: decodeWindows1252, end: () => '' };
  if (encoding === 'utf-8') return createUtf8Decoder();
  return createUtf16Decoder(encoding === 'utf-16be');
}

/** UTF-8 in which bytes that are no UTF-8 are read as Windows-1252: some tills glue both into one file. */
function createUtf8Decoder(): Decoder {
  let held: Buffer = Buffer.alloc(0);
  return {
    decode(chunk) {
      const bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      const whole = bytes.length - cutSequenceLength(bytes);
      held = Buffer.from(bytes.subarray(whole));
      const complete = bytes.subarray(0, whole);
      return isUtf8(complete) ? complete.toString('utf8') : decodeMixed(complete);
    },
    end() {
      const rest = held;
      held = Buffer.alloc(0);
      return decodeMixed(rest);
    },
  };
}

function decodeMixed(bytes: Buffer): string {
  let text = '';
  let good = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    const length = sequenceLength(byte);
    if (length === 1 || (length > 1 && i + length <= bytes.length && isUtf8(bytes.subarray(i, i + length)))) {
      i += length;
      continue;
    }
    text += bytes.toString('utf8', good, i) + decodeWindows1252(bytes.subarray(i, i + 1));
    good = ++i;
  }
  return text + bytes.toString('utf8', good);
}

function createUtf16Decoder(isBigEndian: boolean): Decoder {
  let held: Buffer = Buffer.alloc(0);
  return {
    decode(chunk) {
      const bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      const whole = bytes.length & ~1;
      held = Buffer.from(bytes.subarray(whole));
      const pairs = bytes.subarray(0, whole);
      return (isBigEndian ? Buffer.from(pairs).swap16() : pairs).toString('utf16le');
    },
    end: () => '',
  };
}

/** The letters Windows puts where Latin-1 has control characters, 0x80 to 0x9F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, letter => WINDOWS_1252[letter.charCodeAt(0) - 0x80]!);
}

/** Decodes a short run of bytes by the name of a character set, as vCards give it; UTF-8 when that fits better. */
export function decodeCharset(bytes: Buffer, charset: string | undefined): string {
  const name = charset?.toLowerCase() ?? 'utf-8';
  if (isUtf8(bytes)) return bytes.toString('utf8');
  if (name === 'utf-8' || name === 'us-ascii' || name === 'iso-8859-1' || name === 'windows-1252') {
    return decodeMixed(bytes);
  }
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return decodeMixed(bytes);
  }
}
