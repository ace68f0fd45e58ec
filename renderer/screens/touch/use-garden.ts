import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { t } from '../../locales/t.ts';
import type { Garden, Spot } from './tree-layout.ts';
import { forgetNames } from './tree-names.ts';
import { paintInFront, readColours, spotAt } from './tree-paint.ts';
import { Tiles } from './tree-tiles.ts';
import { bringIn, panBy, seeAll, type View, zoomAt } from './tree-view.ts';

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

interface Drawn {
  view: View | null;
  pointed: number;
  frame: number;
  tiles: Tiles;
  /** When the zoom was changed last. */
  zoomedAt: number;
}

/** So long after the last change of the zoom one stands still. */
const stillAfterMs = 120;

/** Draws the garden on the canvas, at most once a frame, whenever it, the window or its dress changes. */
export function useGarden(canvas: RefObject<HTMLCanvasElement | null>, garden: Garden, chosen: number): GardenHand {
  const [tiles] = useState(() => new Tiles());
  const state = useRef<Drawn>({ view: null, pointed: -1, frame: 0, tiles, zoomedAt: 0 });
  const scene = useRef({ garden, chosen });
  scene.current = { garden, chosen };

  const draw = useCallback(() => {
    const now = state.current;
    cancelAnimationFrame(now.frame);
    now.frame = requestAnimationFrame(() => {
      if (canvas.current && drawFrame(canvas.current, now, scene.current)) draw();
    });
  }, [canvas]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew whenever one of these changes
  useEffect(draw, [draw, garden, chosen]);
  useEffect(() => {
    const anew = () => {
      forgetNames();
      tiles.clear();
      draw();
    };
    const resized = new ResizeObserver(draw);
    if (canvas.current) resized.observe(canvas.current);
    const dressed = new MutationObserver(anew);
    dressed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-text'] });
    void document.fonts.ready.then(anew);
    return () => {
      resized.disconnect();
      dressed.disconnect();
    };
  }, [canvas, draw, tiles]);

  return useHand(canvas, { state, scene, draw });
}

/** Draws what is in sight; true when another frame is needed to draw all of it. */
function drawFrame(
  element: HTMLCanvasElement,
  now: Drawn,
  { garden, chosen }: { garden: Garden; chosen: number },
): boolean {
  const canvas = element.getContext('2d', { alpha: false });
  const { clientWidth: width, clientHeight: height } = element;
  if (!canvas || width === 0 || height === 0) return false;
  const ratio = sharpen(element);
  now.view ??= seeAll(garden, { width, height });
  const { view } = now;
  const colours = readColours(element);
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0);
  canvas.fillStyle = colours.paper;
  canvas.fillRect(0, 0, width, height);
  // On whole points of the screen, or the names would be blurred.
  const whole = {
    zoom: view.zoom,
    left: Math.round(view.left * ratio) / ratio,
    top: Math.round(view.top * ratio) / ratio,
  };
  const dress = { garden, colours, wording, ratio };
  const isMoving = performance.now() - now.zoomedAt < stillAfterMs;
  const isUnfinished = now.tiles.lay(canvas, whole, { width, height }, { dress, isMoving });
  paintInFront(canvas, { garden, colours, view: whole, chosen, pointed: now.pointed });
  return isUnfinished;
}

interface Screen {
  width: number;
  height: number;
}

interface Drawing {
  state: RefObject<Drawn>;
  scene: RefObject<{ garden: Garden }>;
  draw: () => void;
}

function useHand(canvas: RefObject<HTMLCanvasElement | null>, { state, scene, draw }: Drawing): GardenHand {
  const hand = useRef<GardenHand | null>(null);
  const change = (make: (view: View, screen: Screen) => View) => {
    const element = canvas.current;
    if (!element || !state.current.view) return;
    state.current.view = make(state.current.view, { width: element.clientWidth, height: element.clientHeight });
    draw();
  };
  const zoom = (factor: number, pick: (view: View, screen: Screen) => [x: number, y: number]) => {
    state.current.zoomedAt = performance.now();
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
    spotAt: (x, y, reach) => (state.current.view ? spotAt(scene.current.garden, state.current.view, x, y, reach) : -1),
    point: at => {
      if (state.current.pointed === at) return;
      state.current.pointed = at;
      draw();
    },
  };
  return hand.current;
}

/** As many points as the screen has, which changes when a window moves to another one. */
function sharpen(element: HTMLCanvasElement): number {
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  const [width, height] = [Math.round(element.clientWidth * ratio), Math.round(element.clientHeight * ratio)];
  if (element.width !== width) element.width = width;
  if (element.height !== height) element.height = height;
  return ratio;
}

const wording = { caption };

/** "5 sent, 3 back" below a plant; how many in all, when there are more generations. */
function caption({ node }: Spot): string {
  if (node.sentInAll > node.sent) return t('sent.captionAll', { sent: node.sent, all: node.sentInAll });
  return t('sent.caption', { sent: node.sent, back: node.cameBack });
}
