/** What the pages may do, whichever door shows them. */
import { createHash } from 'node:crypto';

export interface PolicyOptions {
  /** Vite's live reload needs inline scripts and a socket; only `npm run dev` asks for it. */
  development?: boolean;
}

/** The two style elements the accessible components (react-aria 1.22) add by themselves, letter for letter. */
const componentStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];

const styleHashes = componentStyles.map(text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

/**
 * The Content-Security-Policy: nothing but the app's own files. Style *attributes* are allowed because the accessible
 * components and the charts position things with them; of style elements only those the components add, by their hash.
 */
export function contentSecurityPolicy(options: PolicyOptions = {}): string {
  const development = options.development === true;
  const directives: [string, string][] = [
    ['default-src', "'none'"],
    ['script-src', development ? "'self' 'unsafe-inline'" : "'self'"],
    ['style-src', development ? "'self' 'unsafe-inline'" : ["'self'", ...styleHashes].join(' ')],
    ['style-src-attr', "'unsafe-inline'"],
    ['img-src', "'self' data: blob:"],
    ['font-src', "'self'"],
    ['connect-src', development ? "'self' ws://127.0.0.1:*" : "'self'"],
    // Vite waits for a restarted server in a worker made from a blob.
    ['worker-src', development ? "'self' blob:" : "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
  ];
  return directives.map(([name, sources]) => `${name} ${sources}`).join('; ');
}

/** The headers of every answer, pages and data alike. */
export function securityHeaders(options: PolicyOptions = {}): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(options),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  };
}
