import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { t } from '../../locales/t.ts';
import { Front } from './tree-front.ts';
import type { Garden, Spot } from './tree-layout.ts';
import { forgetNames } from './tree-names.ts';
import { type Colours, readColours, spotAt } from './tree-paint.ts';
import { Tiles } from './tree-tiles.ts';
import { bringIn, panBy, type Screen, seeAll, type View, zoomAt } from './tree-view.ts';

export interface GardenHand {
  /** Nearer (above 1) or further, around a point of the screen. */
  zoom: (factor: number, x: number, y: number) => void;
  /** Nearer or further around somebody who is in sight, or else around the middle. */
  zoomIn: (factor: number, at: number) => void;
  showAll: () => void;
  bringIn: (at: number) => void;
  pan: (dx: number, dy: number) => void;
  spotAt: (x: number, y: number, reach: number) => number;
  point: (at: number) => void;
}

/** What stands on the ground, and what is known of it until something changes. */
interface Drawn {
  view: View | null;
  pointed: number;
  frame: number;
  tiles: Tiles;
  front: Front;
  colours: Colours | null;
  screen: Screen;
  /** When the zoom was changed last. */
  zoomedAt: number;
}

/** So long after the last change of the zoom one stands still. */
const stillAfterMs = 120;

const nothingDrawn = (): Drawn => ({
  ...{ view: null, pointed: -1, frame: 0, tiles: new Tiles(), front: new Front(), colours: null },
  ...{ screen: { width: 0, height: 0 }, zoomedAt: 0 },
});

/** Draws the garden on its ground, at most once a frame, whenever it, the window or its dress changes. */
export function useGarden(ground: RefObject<HTMLElement | null>, garden: Garden, chosen: number): GardenHand {
  const [drawn] = useState(nothingDrawn);
  const scene = useRef({ garden, chosen });
  scene.current = { garden, chosen };

  const draw = useCallback(() => {
    cancelAnimationFrame(drawn.frame);
    drawn.frame = requestAnimationFrame(() => {
      if (ground.current && drawFrame(ground.current, drawn, scene.current)) draw();
    });
  }, [ground, drawn]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew whenever one of these changes
  useEffect(draw, [draw, garden, chosen]);
  useEffect(() => {
    const anew = () => {
      forgetNames();
      drawn.tiles.clear();
      drawn.front.clear();
      drawn.colours = null;
      draw();
    };
    const resized = new ResizeObserver(([entry]) => {
      if (entry) drawn.screen = { width: entry.contentRect.width, height: entry.contentRect.height };
      draw();
    });
    if (ground.current) resized.observe(ground.current);
    const dressed = new MutationObserver(anew);
    dressed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-text'] });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', anew);
    void document.fonts.ready.then(anew);
    return () => {
      resized.disconnect();
      dressed.disconnect();
      dark.removeEventListener('change', anew);
      cancelAnimationFrame(drawn.frame);
    };
  }, [ground, draw, drawn]);

  return useHand({ drawn, scene, draw });
}

interface Scene {
  garden: Garden;
  chosen: number;
}

/** Draws what is in sight; true when another frame is needed to draw all of it. */
function drawFrame(ground: HTMLElement, now: Drawn, { garden, chosen }: Scene): boolean {
  const { screen } = now;
  if (screen.width === 0 || screen.height === 0) return false;
  // As many points as the screen has, which changes when a window moves to another one.
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  now.view ??= seeAll(garden, screen);
  now.colours ??= readColours(ground);
  const { view, colours, pointed } = now;
  // On whole points of the screen, or the names would be blurred.
  const whole = {
    zoom: view.zoom,
    left: Math.round(view.left * ratio) / ratio,
    top: Math.round(view.top * ratio) / ratio,
  };
  const isMoving = performance.now() - now.zoomedAt < stillAfterMs;
  const dress = { garden, colours, wording, ratio };
  const isUnfinished = now.tiles.lay(ground, whole, screen, { dress, isMoving });
  now.front.lay(ground, { garden, colours, view: whole, chosen, pointed }, screen, ratio);
  return isUnfinished;
}

interface Drawing {
  drawn: Drawn;
  scene: RefObject<Scene>;
  draw: () => void;
}

function useHand({ drawn, scene, draw }: Drawing): GardenHand {
  const hand = useRef<GardenHand | null>(null);
  const change = (make: (view: View, screen: Screen) => View) => {
    if (!drawn.view) return;
    drawn.view = make(drawn.view, drawn.screen);
    draw();
  };
  const zoom = (factor: number, pick: (view: View, screen: Screen) => [x: number, y: number]) => {
    drawn.zoomedAt = performance.now();
    change((view, screen) => {
      const least = Math.min(0.5, seeAll(scene.current.garden, screen).zoom);
      return zoomAt(view, factor, ...pick(view, screen), least);
    });
  };
  hand.current ??= {
    zoom: (factor, x, y) => zoom(factor, () => [x, y]),
    zoomIn: (factor, at) =>
      zoom(factor, (view, { width, height }) => {
        const spot = scene.current.garden.spots[at];
        const [x, y] = spot ? [spot.x * view.zoom + view.left, spot.y * view.zoom + view.top] : [-1, -1];
        return x > 0 && x < width && y > 0 && y < height ? [x, y] : [width / 2, height / 2];
      }),
    showAll: () => change((_, screen) => seeAll(scene.current.garden, screen)),
    bringIn: at =>
      change((view, screen) => {
        const spot = scene.current.garden.spots[at];
        return spot ? bringIn(view, spot.x, spot.y, screen) : view;
      }),
    pan: (dx, dy) => change((view, screen) => panBy(view, dx, dy, scene.current.garden, screen)),
    spotAt: (x, y, reach) => (drawn.view ? spotAt(scene.current.garden, drawn.view, x, y, reach) : -1),
    point: at => {
      if (drawn.pointed === at) return;
      drawn.pointed = at;
      draw();
    },
  };
  return hand.current;
}

const wording = { caption };

/** "5 sent, 3 back" below a plant; how many in all, when there are more generations. */
function caption({ node }: Spot): string {
  if (node.sentInAll > node.sent) return t('sent.captionAll', { sent: node.sent, all: node.sentInAll });
  return t('sent.caption', { sent: node.sent, back: node.cameBack });
}
