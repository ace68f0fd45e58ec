import type { Garden } from './tree-layout.ts';

const walkingKeys = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

/**
 * Where a key leads from somebody: up to the first they sent, down to whoever sent them, left and right among those
 * sent by the same person; those nobody sent are beside each other. Null when it is not about walking.
 */
export function walk({ spots, plants }: Garden, at: number, key: string): number | null {
  const spot = spots[at];
  if (!spot) return walkingKeys.has(key) ? (plants[0]?.root ?? null) : null;
  const roots = () => plants.map(plant => plant.root);
  const beside = (step: 1 | -1) => {
    const all = spot.parent < 0 ? roots() : spots[spot.parent]!.children;
    return all[all.indexOf(at) + step] ?? at;
  };
  switch (key) {
    case 'ArrowUp':
      // The middle one, so that going up goes straight up.
      return spot.children[Math.floor((spot.children.length - 1) / 2)] ?? at;
    case 'ArrowDown':
      return spot.parent < 0 ? at : spot.parent;
    case 'ArrowLeft':
      return beside(-1);
    case 'ArrowRight':
      return beside(1);
    case 'Home':
      return plants[0]?.root ?? null;
    case 'End':
      return plants.at(-1)?.root ?? null;
    default:
      return null;
  }
}

/** Whoever sent them, whoever sent these, and so on: from somebody down to the root, themselves first. */
export function lineDown({ spots }: Garden, at: number): number[] {
  const line: number[] = [];
  for (let next = at; spots[next]; next = spots[next]?.parent ?? -1) line.push(next);
  return line;
}
