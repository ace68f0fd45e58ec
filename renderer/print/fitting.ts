import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** How many lines each list may have. */
export type Limits<K extends string> = Readonly<Record<K, number>>;

/** The limits after so many lines were taken, each from the list that is the longest then; a list keeps its first line. */
export function shorten<K extends string>(limits: Limits<K>, cuts: number): Limits<K> {
  const left: Record<K, number> = { ...limits };
  const keys = Object.keys(left) as K[];
  for (let cut = 0; cut < cuts; cut += 1) {
    const longest = keys.reduce((one, other) => (left[other] >= left[one] ? other : one));
    if (left[longest] <= 1) break;
    left[longest] -= 1;
  }
  return left;
}

const cutsPossible = (limits: Limits<string>): number =>
  Object.values(limits).reduce((sum, lines) => sum + Math.max(0, lines - 1), 0);

/** No line is taller, in px: so many lines can be taken at once without taking too many. */
const tallestLine = 60;

/** Shortens the lists of a part of a page until all of it is on the page. The fonts have to be there before. */
export function useFitted<K extends string>(
  limits: Limits<K>,
): { room: RefObject<HTMLDivElement | null>; fitted: Limits<K> } {
  const room = useRef<HTMLDivElement>(null);
  const [cuts, setCuts] = useState(0);
  useLayoutEffect(() => {
    if (!room.current || cuts >= cutsPossible(limits)) return;
    const excess = room.current.scrollHeight - room.current.clientHeight;
    if (excess > 0) setCuts(cuts + Math.max(1, Math.floor(excess / tallestLine)));
  });
  return { room, fitted: shorten(limits, cuts) };
}
