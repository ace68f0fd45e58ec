import type { Garden } from './tree-layout.ts';

/** Which part of the garden is in sight: a point of the garden (x, y) is on the screen at ((x * zoom) + left, (y * zoom) + top). */
export interface View {
  zoom: number;
  left: number;
  top: number;
}

/** The part of the window that the garden has, in pixels. */
export interface Screen {
  width: number;
  height: number;
}

const most = 3;
const margin = 20;
/** The legend above and whoever is in front below lie over the drawing. */
const above = 56;
const below = 52;

/** All of it in the middle, but hardly larger than drawn. */
export function seeAll(garden: Pick<Garden, 'width' | 'height'>, screen: Screen): View {
  const room = { width: screen.width - 2 * margin, height: screen.height - above - below };
  const zoom = Math.min(room.width / Math.max(1, garden.width), room.height / Math.max(1, garden.height), 1.35);
  return {
    zoom: Math.max(zoom, 0.01),
    left: (screen.width - garden.width * zoom) / 2,
    top: above + Math.min((room.height - garden.height * zoom) / 2, 40),
  };
}

/** Nearer or further, with the point of the screen that one points at staying where it is. */
export function zoomAt(view: View, factor: number, x: number, y: number, least: number): View {
  const zoom = Math.min(most, Math.max(least, view.zoom * factor));
  const by = zoom / view.zoom;
  return { zoom, left: x - (x - view.left) * by, top: y - (y - view.top) * by };
}

/** Moved, but never so far that nothing is left in sight. */
export function panBy(
  view: View,
  dx: number,
  dy: number,
  garden: Pick<Garden, 'width' | 'height'>,
  screen: Screen,
): View {
  const keep = 80;
  return {
    zoom: view.zoom,
    left: clamp(view.left + dx, keep - garden.width * view.zoom, screen.width - keep),
    top: clamp(view.top + dy, keep - garden.height * view.zoom, screen.height - keep),
  };
}

/** So that a point of the garden is well in sight; the same view when it is already. */
export function bringIn(view: View, x: number, y: number, screen: Screen): View {
  const [atX, atY] = [x * view.zoom + view.left, y * view.zoom + view.top];
  const room = 90;
  const bottom = 130;
  const dx = Math.max(0, room - atX) - Math.max(0, atX - (screen.width - room));
  const dy = Math.max(0, room - atY) - Math.max(0, atY - (screen.height - bottom));
  return dx === 0 && dy === 0 ? view : { zoom: view.zoom, left: view.left + dx, top: view.top + dy };
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(greatest, Math.max(least, value));
}
