import { fileURLToPath } from 'node:url';

/**
 * The environment of a thread. Run from its sources, a thread compiles two hundred files before it does anything; the compiled ones are kept.
 * It also keeps threads from taking the types out of one file after the other at the same time, at which Node 24 may crash. In the bundle there
 * is one file and nothing to keep.
 */
export const compiling = import.meta.url.endsWith('.ts')
  ? { ...process.env, NODE_COMPILE_CACHE: fileURLToPath(new URL('../.cache/compiled', import.meta.url)) }
  : process.env;
