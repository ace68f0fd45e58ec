import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** What can be found of one customer, folded as the app folds; `email` also as it is written. */
export interface Doc {
  id: number;
  name: string;
  companions: string;
  preferences: string;
  emailWords: string;
  digits: string;
  email: string;
}

/** Reads the documents one at a time, so that whoever measures memory holds only what its engine keeps. */
export function* readDocs(path: string): Generator<Doc> {
  for (const line of readLines(path)) {
    const [id = '', name = '', companions = '', preferences = '', emailWords = '', digits = '', email = ''] =
      line.split('\t');
    yield { id: Number(id), name, companions, preferences, emailWords, digits, email };
  }
}

function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(1 << 20);
  let rest = '';
  try {
    for (;;) {
      const bytes = readSync(file, buffer);
      if (bytes === 0) break;
      const lines = (rest + decoder.write(buffer.subarray(0, bytes))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(file);
  }
}
