import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { t } from '../../locales/t.ts';
import type { Garden, Spot } from './tree-layout.ts';
import { gatherBranches, paint, readColours, type Scene, spotAt } from './tree-paint.ts';
import { bringIn, panBy, seeAll, type View, zoomAt } from './tree-view.ts';

export interface GardenHand {
  /** Nearer (above 1) or further, around a point of the screen or the middle. */
  zoom: (factor: number, x?: number, y?: number) => void;
  showAll: () => void;
  bringIn: (at: number) => void;
  pan: (dx: number, dy: number) => void;
  spotAt: (x: number, y: number, reach: number) => number;
  point: (at: number) => void;
}

/** Draws the garden on the canvas, at most once a frame, whenever it, the window or its dress changes. */
export function useGarden(canvas: RefObject<HTMLCanvasElement | null>, garden: Garden, chosen: number): GardenHand {
  const state = useRef<{ view: View | null; pointed: number; frame: number }>({ view: null, pointed: -1, frame: 0 });
  const scene = useRef<Pick<Scene, 'garden' | 'branches' | 'chosen'>>({ garden, branches: [], chosen });
  if (scene.current.garden !== garden || scene.current.branches.length === 0) {
    scene.current = { garden, branches: gatherBranches(garden), chosen };
  }
  scene.current.chosen = chosen;

  const draw = useCallback(() => {
    const now = state.current;
    cancelAnimationFrame(now.frame);
    now.frame = requestAnimationFrame(() => {
      const element = canvas.current;
      const context = element?.getContext('2d', { alpha: false });
      if (!element || !context) return;
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      sharpen(element);
      now.view ??= seeAll(scene.current.garden, { width, height });
      const colours = readColours(element);
      paint(context, { ...scene.current, view: now.view, width, height, pointed: now.pointed, colours, caption });
    });
  }, [canvas]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew whenever one of these changes
  useEffect(draw, [draw, garden, chosen]);
  useEffect(() => {
    const resized = new ResizeObserver(draw);
    if (canvas.current) resized.observe(canvas.current);
    const dressed = new MutationObserver(draw);
    dressed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-text'] });
    void document.fonts.ready.then(draw);
    return () => {
      resized.disconnect();
      dressed.disconnect();
    };
  }, [canvas, draw]);

  return useHand(canvas, { state, scene, draw });
}

interface Drawing {
  state: RefObject<{ view: View | null; pointed: number; frame: number }>;
  scene: RefObject<Pick<Scene, 'garden'>>;
  draw: () => void;
}

function useHand(canvas: RefObject<HTMLCanvasElement | null>, { state, scene, draw }: Drawing): GardenHand {
  const hand = useRef<GardenHand | null>(null);
  const change = (make: (view: View, screen: { width: number; height: number }) => View) => {
    const element = canvas.current;
    if (!element || !state.current.view) return;
    state.current.view = make(state.current.view, { width: element.clientWidth, height: element.clientHeight });
    draw();
  };
  hand.current ??= {
    zoom: (factor, x, y) =>
      change((view, screen) => {
        const least = Math.min(0.5, seeAll(scene.current.garden, screen).zoom);
        return zoomAt(view, factor, x ?? screen.width / 2, y ?? screen.height / 2, least);
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
function sharpen(element: HTMLCanvasElement): void {
  const ratio = Math.min(2, window.devicePixelRatio || 1);
  const [width, height] = [Math.round(element.clientWidth * ratio), Math.round(element.clientHeight * ratio)];
  if (element.width !== width) element.width = width;
  if (element.height !== height) element.height = height;
}

/** "5 sent, 3 back" below a plant; how many in all, when there are more generations. */
function caption({ node }: Spot): string {
  if (node.sentInAll > node.sent) return t('sent.captionAll', { sent: node.sent, all: node.sentInAll });
  return t('sent.caption', { sent: node.sent, back: node.cameBack });
}
