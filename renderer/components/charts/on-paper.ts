import { createContext } from 'react';

/** Lengths of a drawing that is printed, in its own px. */
export interface PaperDrawing {
  width: number;
  /** What stands left of the drawn columns: names on the axis. */
  left: number;
  /** What stands right of them: sums. */
  right: number;
}

/** Set around charts that go on paper: there nothing is pressed or opened, and what the screen keeps one press away stands beside. Null on the screen. */
export const OnPaper = createContext<PaperDrawing | null>(null);
