import { readFile, stat } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';

/** One file of the built user interface, ready to be sent. */
export interface PageFile {
  body: Buffer<ArrayBuffer>;
  type: string;
  cacheControl: string;
}

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff', 'font/woff'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Vite names a built asset after its content, so such a name can never mean something else later. */
const hashedAsset = /^\/assets\/.*-[\w-]{8}\.\w+$/;

/**
 * The file a URL path means inside `folder`, or null when it lies outside or cannot be a file name.
 * `pathname` is still percent-encoded, as it arrived.
 */
export function resolveInside(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const file = resolve(folder, `.${decoded.startsWith('/') ? '' : '/'}${decoded}`);
  const inside = relative(folder, file);
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return isOutside ? null : file;
}

/** Reads one file of the interface; `/` is its first page. Null when there is no such file. */
export async function readPage(folder: string, pathname: string): Promise<PageFile | null> {
  const wanted = pathname === '/' ? '/index.html' : pathname;
  const file = resolveInside(folder, wanted);
  if (file === null) return null;
  try {
    if (!(await stat(file)).isFile()) return null;
    return {
      body: await readFile(file),
      type: types.get(extname(file).toLowerCase()) ?? 'application/octet-stream',
      cacheControl: hashedAsset.test(wanted) ? 'private, max-age=31536000, immutable' : 'no-cache',
    };
  } catch {
    return null;
  }
}
