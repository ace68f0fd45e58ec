import type { IncomingMessage } from 'node:http';
import type { Session } from './session.ts';

/**
 * Why a request may not come in, as a sentence, or null when it may. Asked before anything of the request is read.
 * Host: a page elsewhere can point its own name at 127.0.0.1 (DNS rebinding). Origin and Sec-Fetch-Site: a page
 * elsewhere can post to this address (request forgery).
 */
export function refuseStranger(request: IncomingMessage, origin: string): string | null {
  const host = new URL(origin).host;
  if (request.headers.host !== host) {
    return `Regulars answers only at ${host}. Open the address it printed when it started.`;
  }
  const from = request.headers.origin;
  if (from !== undefined && from !== origin) {
    return 'Another web page tried to use Regulars and was refused. Nothing was changed.';
  }
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'Regulars cannot be opened from another web page. Copy its address into the address bar instead.';
  }
  return null;
}

/** Why a request without a valid cookie may not come in, or null when it holds the cookie. */
export function refuseUnknown(request: IncomingMessage, session: Session): string | null {
  if (session.isHeldBy(request)) return null;
  return 'This window is not signed in to Regulars: its address works once. Go on in the window that opened it first; or, to open it here, stop Regulars (Ctrl+C where it was started), start it again and use the new address it prints.';
}
