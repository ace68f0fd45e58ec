/** Who was sent by whom. */
export interface Sending {
  customerId: number;
  referredBy: number;
}

/** Where somebody stands in the tree. */
export interface Place {
  customerId: number;
  referredBy: number | null;
  /** 0: nobody sent them. */
  generation: number;
  /** People they sent themselves. */
  sent: number;
  /** People they sent, and those sent by these, and so on. */
  sentInAll: number;
}

/**
 * Everyone who sent somebody or was sent, generation by generation, so that parents come before their children; within one generation
 * those with most people below them first, children beside each other. With `only`, the tree that this person is in, which may be they
 * alone. One pass down and one up: linear in the number of people.
 */
export function placeInTree(sendings: readonly Sending[], only: number | null = null): Place[] {
  const senderOf = new Map(sendings.map(({ customerId, referredBy }) => [customerId, referredBy]));
  const children = new Map<number, number[]>();
  for (const { customerId, referredBy } of sendings) {
    const siblings = children.get(referredBy);
    if (siblings) siblings.push(customerId);
    else children.set(referredBy, [customerId]);
  }
  const roots = only === null ? [...children.keys()].filter(sender => !senderOf.has(sender)) : [rootOf(senderOf, only)];
  const places = walkDown(roots, children);
  const below = countBelow(places);
  const byMost = (a: number, b: number) => below.get(b)! - below.get(a)! || a - b;
  // Walked again in the order that is shown, which only the count tells.
  for (const siblings of children.values()) siblings.sort((a, b) => (below.get(b) ?? 0) - (below.get(a) ?? 0) || a - b);
  return walkDown(roots.sort(byMost), children).map(place => ({ ...place, sentInAll: below.get(place.customerId)! }));
}

function rootOf(senderOf: ReadonlyMap<number, number>, customerId: number): number {
  const seen = new Set([customerId]);
  let at = customerId;
  for (let next = senderOf.get(at); next !== undefined && !seen.has(next); next = senderOf.get(at)) {
    seen.add(next);
    at = next;
  }
  return at;
}

function walkDown(roots: readonly number[], children: ReadonlyMap<number, readonly number[]>): Place[] {
  const places: Place[] = [];
  const seen = new Set(roots);
  for (const customerId of roots) {
    const sent = children.get(customerId)?.length ?? 0;
    places.push({ customerId, referredBy: null, generation: 0, sent, sentInAll: 0 });
  }
  // The list grows while it is walked, so that a generation is whole before the next one begins.
  for (const { customerId, generation } of places) {
    for (const child of children.get(customerId) ?? []) {
      if (seen.has(child)) continue;
      seen.add(child);
      const sent = children.get(child)?.length ?? 0;
      places.push({ customerId: child, referredBy: customerId, generation: generation + 1, sent, sentInAll: 0 });
    }
  }
  return places;
}

/** Upwards from the last generation, so that everyone's own people are counted before they are counted to their sender. */
function countBelow(places: readonly Place[]): Map<number, number> {
  const below = new Map(places.map(place => [place.customerId, 0]));
  for (let i = places.length - 1; i >= 0; i--) {
    const { customerId, referredBy } = places[i]!;
    if (referredBy !== null) below.set(referredBy, below.get(referredBy)! + below.get(customerId)! + 1);
  }
  return below;
}
