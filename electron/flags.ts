import { parseArgs } from 'node:util';
import { failure, ok, type Result } from '../shared/result.ts';

/** What the person asked for when starting the app. */
export interface Flags {
  /** Another book than the shop's own. */
  book?: string;
  /** The demo shop instead of the shop's own book. */
  demo: boolean;
  /** The browser door even where the Electron runtime is at hand. */
  browser: boolean;
  port?: number;
  /** False: only print the address. */
  open: boolean;
  /** Live reload of the user interface, for those who change it. */
  dev: boolean;
  help: boolean;
}

export const usage = `Usage: npm start -- [--book FILE] [--demo] [--browser] [--port N] [--no-open]

  --book FILE   open this book instead of the shop's own
  --demo        open the demo shop, which is kept apart from the shop's own book
  --browser     use a browser window even where the Electron window could be had
  --port N      answer the browser window on this port
  --no-open     print the address and open no window
`;

const options = {
  book: { type: 'string' },
  demo: { type: 'boolean' },
  browser: { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  dev: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line (without the program's own name); refuses with a sentence what it does not know. */
export function parseFlags(args: readonly string[]): Result<Flags> {
  let values: ReturnType<typeof parse>['values'];
  try {
    ({ values } = parse(args));
  } catch (error) {
    return failure('bad_input', `${explain(error, args)} Start with --help to see what can be asked for.`);
  }
  const { book, port } = values;
  if (book === '') return failure('bad_input', 'The flag --book needs the name of a file after it.', 'book');
  if (port !== undefined && !isPort(port)) {
    return failure('bad_input', `“${port}” is not a port: give a number from 1 to 65535 after --port.`, 'port');
  }
  return ok({
    ...(book === undefined ? {} : { book }),
    ...(port === undefined ? {} : { port: Number(port) }),
    demo: values.demo === true,
    browser: values.browser === true,
    open: values['no-open'] !== true,
    dev: values.dev === true,
    help: values.help === true,
  });
}

/**
 * The flags that matter to the Electron window. Chromium's own switches arrive on the same command line, so what is
 * not known is passed over here; the launcher has refused the person's typing errors before.
 */
export function parseWindowFlags(args: readonly string[]): Pick<Flags, 'book' | 'demo'> {
  const { values } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true });
  const book = typeof values.book === 'string' && values.book !== '' ? { book: values.book } : {};
  return { ...book, demo: values.demo === true };
}

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, strict: true, allowPositionals: false });

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;

function explain(error: unknown, args: readonly string[]): string {
  const code = (error as NodeJS.ErrnoException).code;
  const named = /'(-{0,2}[^' ]*)/.exec((error as Error).message)?.[1] ?? args.join(' ');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Regulars does not know the flag ${named}.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `Regulars does not know what to do with “${named}”.`;
  return `The flag ${named} was not used as it should be.`;
}
