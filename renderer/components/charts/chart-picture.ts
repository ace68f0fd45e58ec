/** Pixels of the picture for one of the screen: sharp in print. */
const scale = 3;

/**
 * Draws an element as a PNG on light paper, as the style sheets of the page have it, whatever the window's own
 * colours. Null when the browser cannot.
 */
export async function pictureOf(element: HTMLElement): Promise<Blob | null> {
  const { width, height: whole } = element.getBoundingClientRect();
  const tools = element.querySelector<HTMLElement>('[data-no-picture]');
  const height = whole - (tools?.offsetHeight ?? 0);
  const image = await loaded(await svgOf(element, width, height));
  if (image === null) return null;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const brush = canvas.getContext('2d');
  if (!brush) return null;
  brush.scale(scale, scale);
  brush.drawImage(image, 0, 0, width, height);
  return new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
}

async function svgOf(element: HTMLElement, width: number, height: number): Promise<string> {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const tool of copy.querySelectorAll('[data-no-picture]')) tool.remove();
  const page = document.createElement('div');
  page.dataset.theme = 'light';
  page.className = 'chart-picture';
  const style = document.createElement('style');
  style.textContent = `${await fontRules()}\n${styleRules()}`;
  page.append(style, copy);
  page.setAttribute('xmlns', 'http://www.w3.org/1999/xhtml');
  const inside = new XMLSerializer().serializeToString(page);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" data-theme="light"><foreignObject width="100%" height="100%">${inside}</foreignObject></svg>`;
}

function loaded(svg: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  return new Promise(resolve => {
    image.onload = () => resolve(image);
    image.onerror = () => resolve(null);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}

const allRules = () => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]);

function styleRules(): string {
  return allRules()
    .filter(rule => !(rule instanceof CSSFontFaceRule))
    .map(rule => rule.cssText)
    .join('\n');
}

/** A picture may load nothing, so the Latin letters of the shop's own types go into it. */
async function fontRules(): Promise<string> {
  const faces = allRules().filter(rule => rule instanceof CSSFontFaceRule);
  const latin = faces.filter(({ style }) => /Fraunces|Source Sans/.test(style.getPropertyValue('font-family')));
  const upright = latin.filter(({ style }) => /U\+0+-0*FF\b/i.test(style.getPropertyValue('unicode-range')));
  return (await Promise.all(upright.map(withFile))).join('\n');
}

async function withFile(rule: CSSFontFaceRule): Promise<string> {
  const source = /url\("?([^")]+)"?\)/.exec(rule.cssText);
  if (!source?.[1]) return '';
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const file = await (await fetch(new URL(source[1], base))).blob();
  return rule.cssText.replace(source[0], `url("${await asDataUrl(file)}")`);
}

function asDataUrl(file: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
