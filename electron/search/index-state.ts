import type { ReadBook } from '../book/handles.ts';
import { Vocabulary } from './vocabulary.ts';

interface State {
  vocabulary: Vocabulary;
  dataVersion: number;
}

const states = new WeakMap<object, State>();

/** The vocabulary of a connection; read again when another connection has written. */
export function vocabularyOf(book: ReadBook): Vocabulary {
  const dataVersion = book.pluck<[], number>('PRAGMA data_version').get()!;
  let state = states.get(book.raw);
  if (!state || state.dataVersion !== dataVersion) {
    state = { vocabulary: Vocabulary.load(book), dataVersion };
    states.set(book.raw, state);
  }
  return state.vocabulary;
}

/** After a transaction was taken back the words it added are not in the book; the next look-up reads them again. */
export function forgetVocabulary(book: ReadBook): void {
  states.delete(book.raw);
}
