import { type InFront, paintInFront } from './tree-paint.ts';
import type { Screen } from './tree-view.ts';

/** Drawn so far beyond the edges of the screen: so far the garden is moved before it has to be drawn anew. */
const margin = 240;

/** Whoever is in front and the way down to the root, over the tiles. Moved along with them, and drawn anew only when it has to be. */
export class Front {
  private canvas: HTMLCanvasElement | null = null;
  private drawn: InFront | null = null;

  /** What was drawn is drawn anew next time: the dress changed. */
  clear(): void {
    this.drawn = null;
  }

  lay(ground: HTMLElement, inFront: InFront, screen: Screen, ratio: number): void {
    if (inFront.chosen < 0 && inFront.pointed < 0) {
      this.canvas?.remove();
      this.canvas = null;
      this.drawn = null;
      return;
    }
    this.canvas ??= ground.appendChild(Object.assign(document.createElement('canvas'), { className: 'tree-front' }));
    const isResized = fitTo(this.canvas, screen, ratio);
    if (isResized || !this.drawn || !isStill(this.drawn, inFront)) this.draw(this.canvas, inFront, ratio);
    const { view } = this.drawn!;
    const [dx, dy] = [inFront.view.left - view.left, inFront.view.top - view.top];
    this.canvas.style.transform = `translate(${dx}px, ${dy}px)`;
  }

  private draw(element: HTMLCanvasElement, inFront: InFront, ratio: number): void {
    const canvas = element.getContext('2d')!;
    const { view } = inFront;
    canvas.setTransform(ratio, 0, 0, ratio, 0, 0);
    canvas.clearRect(0, 0, element.width, element.height);
    paintInFront(canvas, { ...inFront, view: { ...view, left: view.left + margin, top: view.top + margin } });
    // Over whatever tiles have come since.
    element.parentElement?.append(element);
    this.drawn = inFront;
  }
}

/** Whether what was drawn is still it, moved by less than there is beyond the edges. */
function isStill(drawn: InFront, now: InFront): boolean {
  return (
    drawn.garden === now.garden &&
    drawn.colours === now.colours &&
    drawn.chosen === now.chosen &&
    drawn.pointed === now.pointed &&
    drawn.view.zoom === now.view.zoom &&
    Math.abs(drawn.view.left - now.view.left) <= margin &&
    Math.abs(drawn.view.top - now.view.top) <= margin
  );
}

/** True when it had another size. */
function fitTo(canvas: HTMLCanvasElement, screen: Screen, ratio: number): boolean {
  const [wide, high] = [screen.width + 2 * margin, screen.height + 2 * margin];
  const [width, height] = [Math.round(wide * ratio), Math.round(high * ratio)];
  if (canvas.width === width && canvas.height === height) return false;
  canvas.width = width;
  canvas.height = height;
  canvas.style.cssText = `left:${-margin}px;top:${-margin}px;width:${wide}px;height:${high}px`;
  return true;
}
