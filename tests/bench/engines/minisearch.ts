import MiniSearch from 'minisearch';
import { type Doc, readDocs } from '../docs.ts';
import { type BenchEngine, type EngineInput, SHOWN } from './engine.ts';
import { asTyped } from './typed.ts';

/** MiniSearch as its manual sets it up for search as you type: prefixes, a fifth of the letters may differ, every word must match. */
export async function openMiniSearch({ docsPath }: EngineInput): Promise<BenchEngine> {
  const index = new MiniSearch<Doc>({
    fields: ['name', 'companions', 'preferences', 'emailWords', 'digits'],
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { name: 2 } },
  });
  for (const doc of readDocs(docsPath)) index.add(doc);
  return {
    search: text =>
      index
        .search(asTyped(text))
        .slice(0, SHOWN)
        .map(found => found.id as number),
  };
}
