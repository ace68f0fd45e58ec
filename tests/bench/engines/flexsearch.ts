import { Document, Encoder } from 'flexsearch';
import { readDocs } from '../docs.ts';
import { type BenchEngine, type EngineInput, SHOWN } from './engine.ts';
import { asTyped } from './typed.ts';

/** FlexSearch: beginnings of words of one text a customer, for its fields do not share a query, and any part of a phone number. */
export async function openFlexSearch({ docsPath }: EngineInput): Promise<BenchEngine> {
  const index = new Document({
    document: {
      id: 'id',
      index: [
        { field: 'text', tokenize: 'forward' },
        // Left alone, it would cut numbers into threes.
        { field: 'digits', tokenize: 'full', encoder: new Encoder({ numeric: false, dedupe: false }) },
      ],
    },
  });
  for (const { id, name, companions, preferences, emailWords, digits } of readDocs(docsPath)) {
    index.add({ id, text: [name, companions, preferences, emailWords].filter(Boolean).join(' '), digits });
  }
  return {
    search(text) {
      const typed = asTyped(text);
      if (typed === '') return [];
      const field = /^\d+$/.test(typed) ? 'digits' : 'text';
      return index.search(typed, { limit: SHOWN, pluck: field, suggest: true }) as unknown as number[];
    },
  };
}
