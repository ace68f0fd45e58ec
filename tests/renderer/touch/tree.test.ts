import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInTree } from '../../../electron/referrals/tree.ts';
import { layOut } from '../../../renderer/screens/touch/tree-layout.ts';
import { bringIn, panBy, seeAll, zoomAt } from '../../../renderer/screens/touch/tree-view.ts';
import { lineDown, walk } from '../../../renderer/screens/touch/tree-walk.ts';
import type { ReferralNode } from '../../../shared/contract/referrals.ts';

/** The nodes of a book in which person `at + 2` was sent by `senders[at]`. */
function nodesOf(senders: readonly number[]): ReferralNode[] {
  return placeInTree(senders.map((referredBy, at) => ({ customerId: at + 2, referredBy }))).map(place => ({
    ...place,
    ...{ name: `Person ${place.customerId}`, initials: 'P', cameBack: 0, visitDays: 1, spentMinor: 0, lastDay: null },
  }));
}

/** Everybody was sent by somebody who was there before them. */
const senders = fc
  .array(fc.nat(), { minLength: 1, maxLength: 120 })
  .map(picks => picks.map((pick, at) => 1 + (pick % (at + 1))));

describe('the garden of who sent whom', () => {
  it('gives everybody a place of their own inside it', () => {
    fc.assert(
      fc.property(senders, picks => {
        const { spots, width, height } = layOut(nodesOf(picks));
        expect(spots).toHaveLength(picks.length + 1);
        for (const { x, y } of spots) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
        }
        expect(new Set(spots.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size).toBe(spots.length);
      }),
    );
  });

  it('has each generation on a ring further out than the one before', () => {
    fc.assert(
      fc.property(senders, picks => {
        const { spots, plants } = layOut(nodesOf(picks));
        const away = (at: number) => {
          const root = spots[plants[spots[at]!.plant]!.root]!;
          return Math.hypot(spots[at]!.x - root.x, spots[at]!.y - root.y);
        };
        spots.forEach((spot, at) => {
          if (spot.parent >= 0) expect(away(at)).toBeGreaterThan(away(spot.parent) + 20);
        });
      }),
    );
  });

  it('sets plants beside and below each other, never over one another', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ customerId: 1000 + at, referredBy: 1 + (at % 17) }));
    const nodes = placeInTree(many).map(place => ({
      ...place,
      ...{ name: 'P', initials: 'P', cameBack: 0, visitDays: 0, spentMinor: 0, lastDay: null },
    }));
    const { plants } = layOut(nodes);
    expect(plants).toHaveLength(17);
    for (const one of plants) {
      for (const other of plants) {
        if (one === other) continue;
        const isApart =
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
        expect(isApart).toBe(true);
      }
    }
  });

  it('lays out 3,000 people over 12 generations, and nobody', () => {
    const picks = Array.from({ length: 2999 }, (_, at) => 1 + Math.floor(at / 2));
    const { spots } = layOut(nodesOf(picks));
    expect(Math.max(...spots.map(spot => spot.node.generation))).toBeGreaterThanOrEqual(11);
    expect(layOut([])).toMatchObject({ spots: [], plants: [], width: 0 });
  });
});

describe('walking in the tree by keys', () => {
  it('goes up to somebody they sent and down to whoever sent them, from anywhere', () => {
    fc.assert(
      fc.property(senders, picks => {
        const garden = layOut(nodesOf(picks));
        garden.spots.forEach((spot, at) => {
          const up = walk(garden, at, 'ArrowUp')!;
          expect(up === at).toBe(spot.children.length === 0);
          if (up !== at) expect(walk(garden, up, 'ArrowDown')).toBe(at);
          expect(lineDown(garden, at)).toHaveLength(spot.node.generation + 1);
        });
      }),
    );
  });

  it('reaches everybody', () => {
    fc.assert(
      fc.property(senders, picks => {
        const garden = layOut(nodesOf(picks));
        const reached = new Set([walk(garden, -1, 'ArrowUp')!]);
        for (const at of reached) {
          for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'ArrowDown']) reached.add(walk(garden, at, key)!);
        }
        expect(reached.size).toBe(garden.spots.length);
      }),
    );
  });

  it('leaves other keys alone', () => {
    const garden = layOut(nodesOf([1, 1]));
    expect(walk(garden, 0, 'a')).toBeNull();
    expect(walk(garden, 0, 'Tab')).toBeNull();
    expect(walk(garden, -1, '+')).toBeNull();
  });
});

describe('what of the garden is in sight', () => {
  const screen = { width: 900, height: 600 };
  const garden = { width: 5000, height: 3000 };

  it('is all of it at first', () => {
    const { zoom, left, top } = seeAll(garden, screen);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + garden.width * zoom).toBeLessThanOrEqual(screen.width);
    expect(top + garden.height * zoom).toBeLessThanOrEqual(screen.height);
  });

  it('keeps the point one points at where it is while coming nearer', () => {
    const view = seeAll(garden, screen);
    const nearer = zoomAt(view, 2, 300, 200, 0.1);
    expect((300 - nearer.left) / nearer.zoom).toBeCloseTo((300 - view.left) / view.zoom);
    expect((200 - nearer.top) / nearer.zoom).toBeCloseTo((200 - view.top) / view.zoom);
  });

  it('never moves so far that nothing is left', () => {
    const view = panBy(seeAll(garden, screen), -1e6, 1e6, garden, screen);
    expect(view.left + garden.width * view.zoom).toBeGreaterThan(0);
    expect(view.top).toBeLessThan(screen.height);
  });

  it('brings in whoever is chosen, and stays when they are in sight', () => {
    const view = { zoom: 1, left: 0, top: 0 };
    expect(bringIn(view, 400, 300, screen)).toBe(view);
    const moved = bringIn(view, 4000, 2000, screen);
    expect(4000 + moved.left).toBeLessThan(screen.width);
    expect(2000 + moved.top).toBeLessThan(screen.height);
  });
});
