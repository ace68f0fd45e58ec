import { protocol } from 'electron';
import { readPage } from '../pages/files.ts';
import { securityHeaders } from '../pages/policy.ts';

const scheme = 'app';
const host = 'regulars';

/** The address of the first page. */
export const appUrl = `${scheme}://${host}/`;

/** Makes `app://` a scheme with an origin of its own, like https; has to run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built interface, and nothing outside its folder, as `app://regulars/…`. */
export function servePages(folder: string): void {
  protocol.handle(scheme, request => answerPage(folder, request.method, request.url));
}

export async function answerPage(folder: string, method: string, address: string): Promise<Response> {
  const url = new URL(address);
  if (url.host !== host || method !== 'GET') return new Response(null, { status: 403, headers: securityHeaders() });
  const page = await readPage(folder, url.pathname);
  if (page === null) return new Response(null, { status: 404, headers: securityHeaders() });
  return new Response(page.body, {
    headers: { ...securityHeaders(), 'Content-Type': page.type, 'Cache-Control': page.cacheControl },
  });
}

/** Whether an address is one of our pages: scheme and host, compared as parsed, never as text. */
export function isOwnPage(address: string, pages: string = appUrl): boolean {
  const [asked, own] = [URL.parse(address), new URL(pages)];
  return asked !== null && asked.protocol === own.protocol && asked.host === own.host;
}
