import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { Refusal } from '../../shared/result.ts';
import { refuseUnlessText } from './binary-file.ts';
import { createDecoder, detectEncoding, type Encoding } from './encoding.ts';

const SAMPLE_BYTES = 64 * 1024;
/** What is made of a chunk is garbage soon, and the less of it there is at once, the less there is to be moved about meanwhile. */
const CHUNK_BYTES = 32 * 1024;

/** A text file that is read in chunks, any number of times. */
export interface TextSource {
  path: string;
  encoding: Encoding;
  bytesTotal: number;
  /** Bytes read in the pass that was begun last. */
  bytesRead(): number;
  /** The first 64 KB as text, and whether that is the whole file. */
  sample: string;
  isWholeSample: boolean;
  /**
   * One pass over the whole text, zeros and the byte order mark left out. It waits for the disk where it stands, as it is made by a thread
   * that has nothing else to do. Aborting ends it with the signal's reason. Refuses (file_unreadable) a file that was written to since an
   * earlier pass began.
   */
  chunks(signal?: AbortSignal): Generator<string>;
}

/** Opens a text file. Refuses what is missing, unreadable, a folder, empty (file_unreadable) or no text (file_not_understood). */
export async function openText(path: string): Promise<TextSource> {
  const bytesTotal = await sizeOf(path);
  const file = await openFile(path);
  try {
    const bytes = await readSample(file, bytesTotal);
    const isWholeSample = bytes.length >= bytesTotal;
    const detected = detectEncoding(bytes, isWholeSample);
    refuseUnlessText(bytes, detected);
    const sample = withoutZeros(createDecoder(detected.encoding).decode(bytes.subarray(detected.bomLength)));
    if (isWholeSample && sample.trim() === '') throw isEmpty();
    let read = 0;
    let version: string | null = null;
    const count = (length: number) => {
      read = length;
    };
    const mustBeSame = (now: string) => {
      version ??= now;
      if (version !== now) throw hasChanged();
    };
    return {
      path,
      encoding: detected.encoding,
      bytesTotal,
      bytesRead: () => read,
      sample,
      isWholeSample,
      chunks: signal => readChunks(path, detected, { count, mustBeSame, signal }),
    };
  } finally {
    await file.close();
  }
}

interface Pass {
  /** Told how many bytes have been read so far. */
  count(bytes: number): void;
  /** Told the size and the time of the last change, before and after. */
  mustBeSame(version: string): void;
  signal: AbortSignal | undefined;
}

function* readChunks(
  path: string,
  { encoding, bomLength }: { encoding: Encoding; bomLength: number },
  pass: Pass,
): Generator<string> {
  const file = safely(() => openSync(path, 'r'));
  try {
    pass.mustBeSame(versionOf(file));
    const decoder = createDecoder(encoding);
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    let position = bomLength;
    pass.count(bomLength);
    for (;;) {
      pass.signal?.throwIfAborted();
      const bytesRead = safely(() => readSync(file, buffer, 0, buffer.length, position));
      if (bytesRead === 0) break;
      position += bytesRead;
      pass.count(position);
      yield withoutZeros(decoder.decode(buffer.subarray(0, bytesRead)));
    }
    const rest = decoder.end();
    if (rest !== '') yield rest;
    pass.mustBeSame(versionOf(file));
  } finally {
    closeSync(file);
  }
}

function versionOf(file: number): string {
  const { size, mtimeMs } = safely(() => fstatSync(file));
  return `${size} ${mtimeMs}`;
}

function safely<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(error);
  }
}

function withoutZeros(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw unreadable(error);
  }
}

/** Looked at before opening: a pipe would wait for ever. */
async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(error);
  });
  if (found.isDirectory()) {
    throw new Refusal('file_unreadable', 'This is a folder. Choose the file inside it; nothing was imported.');
  }
  if (!found.isFile())
    throw new Refusal('file_unreadable', 'This is not a file that can be read; nothing was imported.');
  if (found.size === 0) throw isEmpty();
  return found.size;
}

async function readSample(file: FileHandle, bytesTotal: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.min(SAMPLE_BYTES, bytesTotal));
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await readSafely(file, bytes.subarray(filled), filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

async function readSafely(file: FileHandle, buffer: Buffer, position: number): Promise<{ bytesRead: number }> {
  try {
    return await file.read(buffer, 0, buffer.length, position);
  } catch (error) {
    throw unreadable(error);
  }
}

function isEmpty(): Refusal {
  return new Refusal(
    'file_unreadable',
    'This file is empty. Export it again and choose the new file; nothing was imported.',
  );
}

function hasChanged(): Refusal {
  return new Refusal(
    'file_unreadable',
    'Another program wrote to this file while it was being read. Wait until it is done and try again; nothing was imported.',
  );
}

function unreadable(error: unknown): Refusal {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') {
    return new Refusal('file_unreadable', 'There is no such file. Choose it again; nothing was imported.');
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new Refusal(
      'file_unreadable',
      'This file may not be read from here: copy it to your documents and try again. Nothing was imported.',
    );
  }
  if (code === 'EISDIR') {
    return new Refusal('file_unreadable', 'This is a folder. Choose the file inside it; nothing was imported.');
  }
  if (code === 'EBUSY') {
    return new Refusal(
      'file_unreadable',
      'Another program holds this file open. Close it there and try again; nothing was imported.',
    );
  }
  return new Refusal(
    'file_unreadable',
    'This file cannot be read: the disk or stick may be damaged or gone. Nothing was imported.',
  );
}
