import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

interface Drawing {
  name: string;
  width: number;
  height: number;
  type?: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Every dot in a colour of its own, so that nothing can be packed. */
  isNoise?: boolean;
}

/** A picture drawn in the browser and written to `folder`; gives its path and how many bytes it has. */
export async function aPicture(
  page: Page,
  folder: string,
  { name, width, height, type = 'image/png', isNoise = false }: Drawing,
): Promise<{ path: string; size: number }> {
  const dataUrl = await page.evaluate(
    ([across, down, kind, noisy]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: across, height: down });
      const pen = canvas.getContext('2d')!;
      if (noisy) {
        const dots = pen.createImageData(across, down);
        let state = 1;
        for (let at = 0; at < dots.data.length; at += 1) {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
          dots.data[at] = at % 4 === 3 ? 255 : state >>> 24;
        }
        pen.putImageData(dots, 0, 0);
      } else {
        pen.strokeStyle = '#23201b';
        pen.lineWidth = down / 12;
        pen.beginPath();
        pen.moveTo(across * 0.05, down * 0.7);
        pen.bezierCurveTo(across * 0.3, -down * 0.4, across * 0.4, down * 1.6, across * 0.95, down * 0.3);
        pen.stroke();
      }
      return canvas.toDataURL(kind, 0.9);
    },
    [width, height, type, isNoise] as const,
  );
  const picture = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
  const path = join(folder, name);
  writeFileSync(path, picture);
  return { path, size: picture.length };
}
