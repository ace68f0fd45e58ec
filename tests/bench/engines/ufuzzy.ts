import uFuzzy from '@leeoniya/ufuzzy';
import { readDocs } from '../docs.ts';
import { type BenchEngine, type EngineInput, SHOWN } from './engine.ts';
import { asTyped } from './typed.ts';

/** uFuzzy as its manual sets it up for names: one typo a word, words in any order, over one line of text a customer, most frequent first. */
export async function openUFuzzy({ docsPath }: EngineInput): Promise<BenchEngine> {
  const haystack: string[] = [];
  const ids: number[] = [];
  for (const { id, name, companions, preferences, emailWords, digits } of readDocs(docsPath)) {
    ids.push(id);
    // Copied, so that the line it was cut from is not kept.
    haystack.push(
      Buffer.from([name, companions, preferences, emailWords, digits].filter(Boolean).join(' ')).toString(),
    );
  }
  const fuzzy = new uFuzzy({ intraMode: 1 });
  return {
    search(text) {
      const [found, info, order] = fuzzy.search(haystack, asTyped(text), 1, 1000);
      if (!found) return [];
      const best = info && order ? order.slice(0, SHOWN).map(at => info.idx[at]!) : found.slice(0, SHOWN);
      return best.map(at => ids[at]!);
    },
  };
}
