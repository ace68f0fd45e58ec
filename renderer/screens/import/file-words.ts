import { type PlainKey, t } from '../../locales/t.ts';

const delimiters: Record<string, PlainKey> = {
  ',': 'import.delimiter.comma',
  ';': 'import.delimiter.semicolon',
  '\t': 'import.delimiter.tab',
  '|': 'import.delimiter.bar',
};

const encodings: Record<string, PlainKey> = {
  'utf-8': 'import.encoding.utf8',
  'utf-16le': 'import.encoding.utf16',
  'utf-16be': 'import.encoding.utf16',
  'windows-1252': 'import.encoding.windows1252',
};

/** "comma between the cells, UTF-8": how a file is written, for people. */
export function howWritten({ delimiter, encoding }: { delimiter: string | null; encoding: string }): string {
  const encodingKey = encodings[encoding.toLowerCase()];
  const encodingWords = encodingKey ? t(encodingKey) : encoding;
  if (delimiter === null) return encodingWords;
  const delimiterKey = delimiters[delimiter];
  return `${delimiterKey ? t(delimiterKey) : t('import.delimiter.other', { sign: delimiter })}, ${encodingWords}`;
}
