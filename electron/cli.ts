/** The terminal door: `npm run regulars -- VERB …`. */
import { keepCompiled } from './compiled.ts';

keepCompiled();
const { runTerminal } = await import('./terminal/run.ts');
process.exitCode = await runTerminal();
