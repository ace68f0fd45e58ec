import type { BenchEngine, EngineInput } from './engine.ts';

/** Each engine is loaded only by the process that measures it. */
export const ENGINES = {
  regulars: async (input: EngineInput): Promise<BenchEngine> => (await import('./regulars.ts')).openRegulars(input),
  minisearch: async (input: EngineInput): Promise<BenchEngine> =>
    (await import('./minisearch.ts')).openMiniSearch(input),
  ufuzzy: async (input: EngineInput): Promise<BenchEngine> => (await import('./ufuzzy.ts')).openUFuzzy(input),
  flexsearch: async (input: EngineInput): Promise<BenchEngine> =>
    (await import('./flexsearch.ts')).openFlexSearch(input),
};
export type EngineName = keyof typeof ENGINES;

export const ENGINE_LABELS: Record<EngineName, string> = {
  regulars: 'Regulars',
  minisearch: 'MiniSearch',
  ufuzzy: 'uFuzzy',
  flexsearch: 'FlexSearch',
};
