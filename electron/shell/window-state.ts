import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowState {
  /** Where the window stands when it is not maximised; absent the first time. */
  bounds?: Rectangle;
  isMaximised: boolean;
}

const coordinate = z.int().min(-100_000).max(100_000);
const stateSchema = z.object({
  bounds: z.object({ x: coordinate, y: coordinate, width: coordinate, height: coordinate }).optional(),
  isMaximised: z.boolean(),
});

/** Where the window was last; forgotten when it would not be seen on any of today's screens (their work areas). */
export function readWindowState(file: string, screens: Rectangle[]): WindowState {
  const forgotten: WindowState = { isMaximised: false };
  try {
    const { bounds, isMaximised } = stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (bounds === undefined || !screens.some(screen => isReachable(bounds, screen))) return { isMaximised };
    return { bounds, isMaximised };
  } catch {
    return forgotten;
  }
}

/** Never worth an error in front of a person: a state that cannot be kept is forgotten. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The next start opens the window in its usual place.
  }
}

/** At least this many pixels of the title bar have to be on the screen, to take hold of the window by. */
const handle = 80;

function isReachable(bounds: Rectangle, screen: Rectangle): boolean {
  const shownWidth = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
  const isTopShown = bounds.y >= screen.y && bounds.y <= screen.y + screen.height - handle;
  return shownWidth >= handle && isTopShown;
}
