/** One way to look customers up, as the bench asks it: the ids of its best twelve for what was typed so far. */
export interface BenchEngine {
  search(text: string): number[] | Promise<number[]>;
  close?(): Promise<void>;
}

export interface EngineInput {
  bookPath: string;
  docsPath: string;
}

export const SHOWN = 12;
