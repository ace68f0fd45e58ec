import { isUnspacedScript, words } from '../../shared/fold.ts';
import type { ActionChanges } from '../book/changes.ts';
import type { WriteBook } from '../book/handles.ts';
import { imagesOf } from './images.ts';

interface Note {
  id: number;
  customer_id: number;
  kind: string;
  text: string;
  retired_at_ms: number | null;
}

/** Notes are read so many at a time: a list may bring hundreds of thousands. */
const PAGE = 1000;

/** Longer runs without a space than this are found by the beginnings of this many of their characters. */
const LONGEST_RUN = 60;

/** The words a note is found by; a script without spaces is found from each of its characters on. */
export function wordsOfNote(text: string): string[] {
  return [
    ...new Set(
      words(text).flatMap(word => {
        if (!isUnspacedScript(word)) return [word];
        const letters = [...word];
        return letters.slice(0, LONGEST_RUN).map((_, at) => letters.slice(at).join(''));
      }),
    ),
  ];
}

export function refreshWords(book: WriteBook, changes: ActionChanges): void {
  const remove = book.prepare('DELETE FROM preference_words WHERE word = ? AND preference_id = ?');
  for (const { before, after } of imagesOf<Note>(book, changes, 'preferences')) {
    if (before && before.retired_at_ms === null)
      for (const word of wordsOfNote(before.text)) remove.run(word, before.id);
    if (after && after.retired_at_ms === null) writeWords(book, after);
  }
}

function writeWords(book: WriteBook, note: Note): void {
  const put = book.prepare('INSERT INTO preference_words (word, preference_id, customer_id, kind) VALUES (?, ?, ?, ?)');
  for (const word of wordsOfNote(note.text)) put.run(word, note.id, note.customer_id, note.kind);
}

export function rebuildWords(book: WriteBook): void {
  book.prepare('DELETE FROM preference_words').run();
  const notesAfter = book.prepare<[number, number], Note>(
    'SELECT id, customer_id, kind, text, retired_at_ms FROM preferences WHERE id > ? AND retired_at_ms IS NULL ORDER BY id LIMIT ?',
  );
  let notes = notesAfter.all(0, PAGE);
  while (notes.length > 0) {
    for (const note of notes) writeWords(book, note);
    notes = notesAfter.all(notes.at(-1)!.id, PAGE);
  }
}
