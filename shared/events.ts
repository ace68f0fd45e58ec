/** What the engine pushes to every open door and window. */
export type EngineEvent =
  | { type: 'changed'; nouns: string[]; ids: number[]; actionId: number }
  | { type: 'progress'; job: string; done: number; total: number; message: string }
  | { type: 'fatal'; message: string };

/** Who is calling: the colleague at the counter, when one was chosen. */
export interface Caller {
  staffId?: number;
}
