import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may use the browser door: whoever opened the first address, and after that whoever holds its cookie. */
export interface Session {
  /** A fresh token for an address; any address handed out before stops working. */
  newToken(): string;
  /** True once for the current token, never again. */
  spend(token: string): boolean;
  /** The Set-Cookie line given in exchange for a spent token. */
  readonly setCookie: string;
  /** The cookie itself, for a browser this program starts to print with. */
  readonly cookie: { name: string; value: string };
  isHeldBy(request: IncomingMessage): boolean;
}

/** `port` is part of the cookie's name because browsers share cookies between the ports of one host. */
export function createSession(port: number): Session {
  const cookieName = `regulars_${port}`;
  const secret = randomSecret();
  let token: string | null = null;
  return {
    newToken() {
      token = randomSecret();
      return token;
    },
    spend(offered) {
      if (token === null || !isSame(offered, token)) return false;
      token = null;
      return true;
    },
    cookie: { name: cookieName, value: secret },
    setCookie: `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`,
    isHeldBy(request) {
      return readCookies(request, cookieName).some(value => isSame(value, secret));
    },
  };
}

const randomSecret = () => randomBytes(32).toString('base64url');

/** Compares in constant time; hashing first makes the lengths equal. */
function isSame(offered: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(offered), digest(expected));
}

function readCookies(request: IncomingMessage, name: string): string[] {
  return (request.headers.cookie ?? '')
    .split(';')
    .map(pair => pair.trim())
    .filter(pair => pair.startsWith(`${name}=`))
    .map(pair => pair.slice(name.length + 1));
}
